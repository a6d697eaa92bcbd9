/**
 * Bytes of a file → text: UTF-8 with or without a byte order mark, UTF-16 with one, else Big5 (CP950),
 * the encodings spreadsheet programs write in traditional Chinese. Workbooks, pictures and other binary files are refused.
 * Leaves out: guessing among further encodings; a wrong guess would be silent.
 */
import type { Problem } from "../base/problem.ts";

export interface Decoded {
  readonly text?: string;
  readonly encoding: string;
  readonly problem?: Problem;
}

/** Bytes of a plan or table at most. */
export const MAX_BYTES = 4_000_000;

/** First bytes of files people mistake for CSV. */
const signatures: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: "a workbook or zip file" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old workbook (.xls)" },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "a PDF file" },
];

/** Decodes the bytes of a plan or table; `file` is the name shown in a problem. */
export function decodeText(
  bytes: Uint8Array,
  file = "file",
  most = MAX_BYTES,
): Decoded {
  if (bytes.length === 0)
    return refuse(
      file,
      "empty-file",
      "an empty file",
      "a table of text",
      "check that the right file was saved",
    );
  if (bytes.length > most)
    return { encoding: "", problem: tooLarge(file, bytes.length, most) };
  const signature = signatures.find((known) =>
    known.bytes.every((byte, i) => bytes[i] === byte),
  );
  if (signature !== undefined)
    return refuse(
      file,
      "binary-file",
      signature.kind,
      "text with commas, semicolons or tabs",
      "open it in a spreadsheet and save it as CSV (UTF-8)",
    );
  for (const encoding of candidates(bytes)) {
    const text = tryDecode(bytes, encoding);
    if (text !== undefined && isPlain(text, encoding))
      return { text, encoding };
  }
  return refuse(
    file,
    "binary-file",
    "binary content or an unknown encoding",
    "text in UTF-8, UTF-16 or Big5",
    "save the sheet as CSV (UTF-8)",
  );
}

/** The mistake of a file of more bytes than are read. */
export function tooLarge(file: string, bytes: number, most: number): Problem {
  return {
    code: "file-too-large",
    file,
    found: `${bytes} bytes`,
    expected: `at most ${most} bytes`,
    fix: "split the file or check that it is the right one",
  };
}

function candidates(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "big5"];
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a text has only characters a table may have: no controls, and no stand-ins for bytes that are no Big5. */
function isPlain(text: string, encoding: string): boolean {
  // eslint-disable-next-line no-control-regex
  const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u0080-\u009f]/;
  const standIns = encoding === "big5" && /[\ue000-\uf8ff]/.test(text);
  return !controls.test(text) && !standIns;
}

function refuse(
  file: string,
  code: string,
  found: string,
  expected: string,
  fix: string,
): Decoded {
  return { encoding: "", problem: { code, file, found, expected, fix } };
}
