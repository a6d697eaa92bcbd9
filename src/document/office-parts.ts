/**
 * What the libraries that write office files leave out, put into the parts of a finished file: slides get their East-Asian font
 * in tables, charts and theme, and their language; sheets lie on A4, as wide as the paper, with their header rows on every page,
 * and their formulas bring what they come to.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { formulaValues } from "./formula-values.ts";
import type { Sheet } from "./sheet-cells.ts";

/** The font of Han characters in every office in Taiwan. */
export const EAST_ASIAN = "Microsoft JhengHei";

/** The font of everything else; in Chinese the same, so that figures and words fit together. */
export function latinFont(language: string): string {
  return language === "zh-TW" ? EAST_ASIAN : "Calibri";
}

/** Rewrites the parts of a zip file whose name fits; everything else stays as it is. */
function rewritten(
  bytes: Uint8Array,
  change: (name: string, text: string) => string,
  fits: RegExp,
): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        fits.test(name) ? strToU8(change(name, strFromU8(part))) : part,
      ]),
    ),
  );
}

/** The bytes of a deck with the fonts that PptxGenJS names for Latin letters only. */
export function finishedDeck(bytes: Uint8Array, language: string): Uint8Array {
  const latin = latinFont(language);
  const fonts = `<a:latin typeface="${latin}"/><a:ea typeface="${EAST_ASIAN}"/>`;
  return rewritten(
    bytes,
    (name, text) =>
      name.includes("/charts/")
        ? text
            .replace(/<a:latin typeface="[^"]*"[^>]*\/>/g, fonts)
            .replaceAll('lang="en-US"', `lang="${language}"`)
        : text
            .replace(
              /<a:ea typeface="[^"]*"/g,
              `<a:ea typeface="${EAST_ASIAN}"`,
            )
            .replaceAll('lang="en-US"', `lang="${language}"`),
    /^ppt\/(slides|theme|charts)\/[^/]+\.xml$/,
  );
}

/** The number of A4 among sizes of paper. */
const A4 = 9;

/** The bytes of a workbook made ready for the printer, and for readers that compute nothing. */
export function finishedBook(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
): Uint8Array {
  return rewritten(
    bytes,
    (name, text) =>
      name === "xl/workbook.xml"
        ? text.replace(
            /<definedNames\/>|<definedNames><\/definedNames>/,
            titlesOf(sheets),
          )
        : withValues(text, sheets[sheetIndex(name)])
            .replace(
              / xSplit="0" (topLeftCell="[^"]*") activePane="bottomRight"/,
              ' $1 activePane="bottomLeft"',
            )
            .replace(
              /(<worksheet\b[^>]*>)/,
              '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            )
            .replace(
              "</worksheet>",
              `<pageSetup paperSize="${A4}" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`,
            ),
    /^xl\/(workbook|worksheets\/sheet\d+)\.xml$/,
  );
}

/** The place of a part among the sheets. */
function sheetIndex(name: string): number {
  return Number(/(\d+)\.xml$/.exec(name)?.[1]) - 1;
}

/** Each formula with its value behind it. */
function withValues(text: string, sheet: Sheet | undefined): string {
  if (sheet === undefined) return text;
  const values = formulaValues(sheet);
  return text.replace(
    /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g,
    (cell, at: string, style: string, formula: string) => {
      const value = values.get(at);
      if (value === undefined) return cell;
      const type = value === "" ? ' t="str"' : "";
      return `<c r="${at}"${style}${type}>${formula}<v>${value}</v></c>`;
    },
  );
}

/** Frozen rows are those that every page begins with. */
function titlesOf(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, frozen }, i) =>
    frozen === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${name.replaceAll("'", "''").replaceAll("&", "&amp;")}'!$1:$${frozen}</definedName>`,
        ],
  );
  return names.length === 0
    ? ""
    : `<definedNames>${names.join("")}</definedNames>`;
}
