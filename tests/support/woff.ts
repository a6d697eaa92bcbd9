/**
 * Unpacks a WOFF 1.0 web font into a plain font file that a system's font library accepts.
 * A WOFF file is the font's tables, each deflated, behind a directory; unpacking inflates them and writes the older directory.
 * Source of the format: the W3C recommendation "WOFF File Format 1.0", sections 3 and 4. Leaves out: metadata, WOFF 2.
 */
import { inflateSync } from "node:zlib";

export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF")
    throw new Error("not a WOFF 1.0 font");
  const count = woff.readUInt16BE(12);
  const head = Buffer.alloc(12 + 16 * count);
  const power = 31 - Math.clz32(count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - (16 << power), 10);
  const parts: Buffer[] = [head];
  let end = head.length;
  for (let table = 0; table < count; table++) {
    const from = 44 + 20 * table;
    const to = 12 + 16 * table;
    const at = woff.readUInt32BE(from + 4);
    const packed = woff.readUInt32BE(from + 8);
    const size = woff.readUInt32BE(from + 12);
    const raw = woff.subarray(at, at + packed);
    const body = packed < size ? inflateSync(raw) : raw;
    woff.copy(head, to, from, from + 4);
    head.writeUInt32BE(woff.readUInt32BE(from + 16), to + 4);
    head.writeUInt32BE(end, to + 8);
    head.writeUInt32BE(size, to + 12);
    const padding = Buffer.alloc((4 - (size % 4)) % 4);
    parts.push(body, padding);
    end += size + padding.length;
  }
  return Buffer.concat(parts);
}
