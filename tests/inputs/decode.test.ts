import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/inputs/decode.ts";

const text = "lever,value,note\r\nrsp,18000,島味米果 Bánh gạo\r\n";
const utf8 = new TextEncoder().encode(text);

function utf16(order: "little" | "big"): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [0xfeff, ...Array.from(text, (c) => c.charCodeAt(0))].forEach((unit, i) => {
    view.setUint16(2 * i, unit, order === "little");
  });
  return bytes;
}

describe("the bytes of a file", () => {
  it("are read as UTF-8 with or without a byte order mark", () => {
    expect(decodeText(utf8)).toEqual({ text, encoding: "utf-8" });
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]);
    expect(decodeText(marked).text).toBe(text);
  });

  it("are read as UTF-16 in either order", () => {
    expect(decodeText(utf16("little")).text).toBe(text);
    expect(decodeText(utf16("big")).text).toBe(text);
  });

  it("are read as Big5 when they are no UTF-8", () => {
    // 米果 in Big5.
    const bytes = new Uint8Array([0xa6, 0xcc, 0xaa, 0x47]);
    expect(decodeText(bytes)).toEqual({ text: "米果", encoding: "big5" });
  });

  it.each([
    ["binary-file", [0x50, 0x4b, 0x03, 0x04, 1, 2]],
    ["binary-file", [0xd0, 0xcf, 0x11, 0xe0]],
    ["binary-file", [0x25, 0x50, 0x44, 0x46]],
    ["binary-file", [1, 2, 3, 0, 0, 0]],
    ["binary-file", [0xff, 0xff, 0xff, 0xff]],
    ["empty-file", []],
  ])("are refused as %s when they are %j", (code, bytes) => {
    const result = decodeText(new Uint8Array(bytes), "plan.csv");
    expect(result.text).toBeUndefined();
    expect(result.problem?.code).toBe(code);
    expect(result.problem?.file).toBe("plan.csv");
  });

  it("are refused when there are far too many", () => {
    const result = decodeText(new Uint8Array(4_000_001).fill(65));
    expect(result.problem?.code).toBe("file-too-large");
  });

  it("give a text or a problem, never neither, whatever they are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text: found, problem } = decodeText(bytes);
        return (found === undefined) !== (problem === undefined);
      }),
    );
  });
});
