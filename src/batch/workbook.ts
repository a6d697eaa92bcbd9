/**
 * The first sheet of a workbook (.xlsx) as CSV text, row for row, so that a grid kept in a spreadsheet is read by the same
 * door as one kept as text and a mistake names the sheet's own row. Numbers as they are stored, formulas by their last
 * value, days as 2027-06-07. Leaves out: further sheets, times of day, formats (20 % is stored as .2).
 * Source: ECMA-376, part 1, 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles: which numbers are days).
 */
import { strFromU8, unzipSync } from "fflate";
import { formatIsoDate } from "../base/calendar-date.ts";
import { formatCsvRows } from "../base/csv.ts";
import type { Problem } from "../base/problem.ts";

/** Bytes of one part after unpacking: more is no grid. */
const MOST_BYTES = 256_000_000;

export function isWorkbook(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
}

export function readWorkbook(
  file: string,
  bytes: Uint8Array,
): { readonly text?: string; readonly problems: readonly Problem[] } {
  const refuse = (found: string, expected: string, fix: string) => ({
    problems: [{ code: "bad-workbook", file, found, expected, fix }],
  });
  const parts = unpacked(bytes);
  if (parts === undefined)
    return refuse(
      "a workbook or zip file that cannot be unpacked",
      "a workbook (.xlsx)",
      "save it again, or as CSV (UTF-8)",
    );
  const sheet = parts.get(firstSheet(parts));
  if (sheet === undefined)
    return refuse(
      "a zip file without a sheet",
      "a workbook (.xlsx)",
      "check that the right file was named, or save the sheet as CSV (UTF-8)",
    );
  const problems: Problem[] = [];
  const rows = rowsOf(
    sheet,
    stringsOf(parts.get("xl/sharedStrings.xml") ?? ""),
    daysOf(parts),
    (row, column, found, fix) => {
      problems.push({
        code: "bad-cell",
        file,
        row,
        column,
        found,
        expected: "a value",
        fix,
      });
    },
  );
  return problems.length > 0
    ? { problems }
    : { text: formatCsvRows(rows), problems };
}

/** Parts of a workbook that matter, as text; undefined if it is none or too large. */
function unpacked(bytes: Uint8Array): Map<string, string> | undefined {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (
          !/^xl\/(worksheets\/|workbook|sharedStrings|styles|_rels\/)/.test(
            name,
          )
        )
          return false;
        if (originalSize > MOST_BYTES) throw new Error("too large");
        return true;
      },
    });
    return new Map(
      Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]),
    );
  } catch {
    return undefined;
  }
}

/** The part that holds the first sheet of the book. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  const book = parts.get("xl/workbook.xml") ?? "";
  const id = /<(?:\w+:)?sheet\s[^>]*\br:id="([^"]*)"/.exec(book)?.[1] ?? "";
  const links = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  const link = [...links.matchAll(/<Relationship\s[^>]*>/g)]
    .map(([text]) => text)
    .find((text) => text.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]*)"/.exec(link ?? "")?.[1];
  if (target === undefined) return "xl/worksheets/sheet1.xml";
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

/** Texts that cells refer to by number; readings of Japanese words are not part of them. */
function stringsOf(part: string): string[] {
  return elements(part, "si").map(({ inner }) => textOf(inner));
}

function textOf(inner: string): string {
  const spoken = inner.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "");
  return elements(spoken, "t")
    .map((each) => plain(each.inner))
    .join("");
}

/** Formats of the standard that show a number as a day. */
const DAY_FORMATS = [14, 15, 16, 17, 22];
/** A format of one's own that shows a day: a y or d outside quotes, brackets and escapes. */
const DAY_FORMAT = /[yd]/i;
/** Days from the standard's day 0 to 1970-01-01, and how much later the books of old Macs begin. */
const EPOCH = 25569;
const LATER = 1462;

interface Days {
  /** Whether cells of a style hold days. */
  readonly has: (style: number) => boolean;
  readonly text: (value: number) => string;
}

function daysOf(parts: ReadonlyMap<string, string>): Days {
  const styles = parts.get("xl/styles.xml") ?? "";
  const own = new Set(
    elements(styles, "numFmt")
      .filter(({ attributes }) =>
        DAY_FORMAT.test(
          plain(attribute(attributes, "formatCode") ?? "").replace(
            /"[^"]*"|\[[^\]]*\]|\\./g,
            "",
          ),
        ),
      )
      .map(({ attributes }) => Number(attribute(attributes, "numFmtId"))),
  );
  const cells = elements(elements(styles, "cellXfs")[0]?.inner ?? "", "xf").map(
    ({ attributes }) => Number(attribute(attributes, "numFmtId") ?? 0),
  );
  const macs = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(
    parts.get("xl/workbook.xml") ?? "",
  );
  return {
    has: (style) => {
      const format = cells[style] ?? 0;
      return DAY_FORMATS.includes(format) || own.has(format);
    },
    text: (value) =>
      formatIsoDate(Math.floor(value) + (macs ? LATER : 0) - EPOCH),
  };
}

function rowsOf(
  sheet: string,
  strings: readonly string[],
  days: Days,
  onError: (row: number, column: string, found: string, fix: string) => void,
): string[][] {
  const rows: string[][] = [];
  for (const { attributes, inner } of elements(sheet, "row")) {
    const number = Number(attribute(attributes, "r") ?? rows.length + 1);
    while (rows.length < number) rows.push([""]);
    const cells: string[] = [];
    for (const cell of elements(inner, "c")) {
      const place = attribute(cell.attributes, "r") ?? "";
      const column = /^[A-Z]+/.exec(place)?.[0] ?? "";
      const at = column === "" ? cells.length : columnNumber(column);
      while (cells.length < at) cells.push("");
      const kind = attribute(cell.attributes, "t") ?? "n";
      const value = plain(elements(cell.inner, "v")[0]?.inner ?? "");
      if (kind === "e")
        onError(number, column, `the error ${value}`, "correct the formula");
      if (/<(?:\w+:)?f\b/.test(cell.inner) && !/<(?:\w+:)?v\b/.test(cell.inner))
        onError(
          number,
          column,
          "a formula that was never worked out",
          "open the workbook in a spreadsheet and save it, or write the value",
        );
      cells[at] =
        kind === "n" &&
        value !== "" &&
        days.has(Number(attribute(cell.attributes, "s") ?? 0))
          ? days.text(Number(value))
          : cellText(kind, value, cell.inner, strings);
    }
    rows[number - 1] = cells.length === 0 ? [""] : cells;
  }
  return rows;
}

function cellText(
  kind: string,
  value: string,
  inner: string,
  strings: readonly string[],
): string {
  const text =
    kind === "s"
      ? (strings[Number(value)] ?? "")
      : kind === "inlineStr"
        ? textOf(inner)
        : kind === "b"
          ? value === "1"
            ? "on"
            : "off"
          : kind === "n" && value !== ""
            ? String(Number(value))
            : value;
  // A line break within a cell would move the rows below it.
  return text.replace(/[\r\n]+/g, " ");
}

/** A = 0, Z = 25, AA = 26 … */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters)
    number = number * 26 + letter.charCodeAt(0) - "A".charCodeAt(0) + 1;
  return number - 1;
}

interface Element {
  readonly attributes: string;
  readonly inner: string;
}

/** Elements of a name that do not nest, with or without content. */
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`,
    "g",
  );
  return [...xml.matchAll(pattern)].map(([, attributes = "", inner = ""]) => ({
    attributes,
    inner,
  }));
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
}

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Text without the escapes of XML and of workbooks (_x000D_). */
function plain(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, dec, word) =>
      hex !== undefined
        ? String.fromCodePoint(Number.parseInt(String(hex), 16))
        : dec !== undefined
          ? String.fromCodePoint(Number(dec))
          : (NAMED[String(word)] ?? whole),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}
