/**
 * How the command line prints: tables without borders, within 100 columns, bold and dim only on a terminal that allows it.
 * NO_COLOR, a pipe or a dumb terminal turn colour off. Results go to stdout, everything else to stderr.
 */
import Table from "cli-table3";
import pc from "picocolors";
import {
  grouped,
  reportNames,
  reportWarningWords,
  warningText,
  type Language,
  type Market,
  type TextTable,
  type Warning,
} from "../index.ts";

/** Colour only where a person looks and has not declined it (no-color.org: any value but the empty one). */
function wantsColour(stream: { readonly isTTY?: boolean }): boolean {
  const declined = (process.env["NO_COLOR"] ?? "") !== "";
  return stream.isTTY === true && !declined && process.env["TERM"] !== "dumb";
}

const colours = pc.createColors(wantsColour(process.stdout));
const errorColours = pc.createColors(wantsColour(process.stderr));

export function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** A number of things, such as 1 run, 2 runs. */
export function counted(count: number, thing: string): string {
  return `${grouped(count)} ${thing}${count === 1 ? "" : "s"}`;
}

export function note(text: string): void {
  if (text === "") return;
  process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
}

const BARE = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "  ",
};

export const WIDTH = 100;

/** A table, with widths when its cells are sentences that have to be broken; Chinese ones have no spaces to be broken at. */
export type Page = TextTable & { readonly widths?: readonly number[] };

/** Columns that a text takes in a terminal: Han characters and their punctuation take two. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce(
    (sum, each) => sum + (/[\u2e80-\uffdc]/u.test(each) ? 2 : 1),
    0,
  );
}

const GAP = 2;
/** A name broken into words is still read at this width. */
const NARROW = 14;

/** A table whose first column, of names, is as narrow as the page asks for. */
function fitted(table: Page): Page {
  const { widths = [] } = table;
  const taken = table.head.map((head, i) => {
    const cells = [head, ...table.rows.map((row) => row[i] ?? "")];
    const lines = cells.flatMap((cell) => cell.split("\n"));
    return widths[i] ?? Math.max(...lines.map(columnsOf));
  });
  const gaps = GAP * (taken.length - 1);
  const over = taken.reduce((sum, each) => sum + each, gaps) - WIDTH;
  const [first = 0, ...others] = taken;
  return over <= 0
    ? table
    : {
        ...table,
        widths: [Math.max(NARROW, first - over), ...others],
      };
}

export function tableText(page: Page): string {
  const table = fitted(page);
  const grid = new Table({
    head: table.head.map((cell) => colours.bold(cell)),
    colAligns: [...table.align],
    colWidths: [...(table.widths ?? [])],
    wordWrap: true,
    chars: BARE,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  for (const row of table.rows)
    grid.push(
      row.map((cell, i) =>
        /[\u2e80-\uffdc]/u.test(cell) && table.widths?.[i] !== undefined
          ? cell
              .split("\n")
              .flatMap((line) => wrapWide(line, table.widths?.[i]))
              .join("\n")
          : cell,
      ),
    );
  const body = grid
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  const title = wrapWide(table.title).map((line) => colours.bold(line));
  const parts = [...title, "", ...body];
  if (table.note !== "")
    parts.push("", ...wrapWide(table.note).map((line) => colours.dim(line)));
  return [...parts, ""].join("\n");
}

/** Breaks a sentence at spaces so that no line is longer than the page. */
export function wrap(text: string, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length > WIDTH - indent.length && line !== "") {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, indent + line];
}

/** The same for text with Han characters, which take two columns and may part anywhere but before their punctuation. */
export function wrapWide(text: string, most = WIDTH): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of text.match(
    /[\u2e80-\uffdc][，。：；、）」]*|[^\s\u2e80-\uffdc]+|\s+/gu,
  ) ?? []) {
    const size = columnsOf(piece);
    if (width + size > most && line !== "") {
      lines.push(line.trimEnd());
      line = "";
      width = 0;
      if (piece.trim() === "") continue;
    }
    line += piece;
    width += size;
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}

const WARNINGS: Readonly<Record<Language, string>> = {
  "zh-TW": "要注意的事",
  en: "Warnings",
  vi: "Điều cần lưu ý",
};

/** Warnings as a list, with the market's names; `on` is the stream they go to, which decides about colour. */
export function warningList(
  warnings: readonly Warning[],
  market: Market,
  {
    on = "stdout",
    lang = "en",
  }: { readonly on?: "stdout" | "stderr"; readonly lang?: Language } = {},
): string {
  if (warnings.length === 0) return "";
  const words = reportWarningWords(lang, reportNames(market, lang));
  const lines = warnings.flatMap((warning) =>
    wrapWide(warningText(warning, words), WIDTH - 2).map((line, i) =>
      i === 0 ? `- ${line}` : `  ${line}`,
    ),
  );
  const { bold } = on === "stdout" ? colours : errorColours;
  return [bold(WARNINGS[lang]), "", ...lines, ""].join("\n");
}

export function alarm(text: string): void {
  note(errorColours.red(text.trimEnd()));
}
