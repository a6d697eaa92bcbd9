import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import pptxgen from "pptxgenjs";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { deck } from "../../src/document/deck.ts";
import { finishedBook, finishedDeck } from "../../src/document/office-parts.ts";
import { sheetFile } from "../../src/document/sheet-file.ts";
import { fillDeck } from "../../src/document/slide-file.ts";
import { workbook } from "../../src/document/workbook.ts";
import { sampleReport } from "../support/report.ts";

function texts(bytes: Uint8Array, names: RegExp): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => names.test(name))
    .map(([, part]) => strFromU8(part));
}

describe("a finished deck", () => {
  it.each(["zh-TW", "en"] as const)(
    "names the East-Asian font in every text, chart and theme (%s)",
    async (language) => {
      const report = sampleReport({ language });
      const file = new (pptxgen as unknown as new () => pptxgen)();
      fillDeck(file, deck(report), report.footer, language);
      const bytes = (await file.write({
        outputType: "uint8array",
      })) as Uint8Array;
      const done = finishedDeck(bytes, language);
      const parts = texts(done, /^ppt\/(slides|theme|charts)\/[^/]+\.xml$/);
      const fonts = parts.join("").match(/<a:ea typeface="[^"]*"/g) ?? [];
      expect(new Set(fonts)).toEqual(
        new Set(['<a:ea typeface="Microsoft JhengHei"']),
      );
      for (const chart of texts(done, /^ppt\/charts\/chart/)) {
        const latin = chart.match(/<a:latin /g) ?? [];
        expect(latin.length).toBeGreaterThan(0);
        expect(chart.match(/<a:ea /g)).toHaveLength(latin.length);
      }
      expect(parts.join("").includes('lang="en-US"')).toBe(false);
      // Nothing else is touched.
      expect(Object.keys(unzipSync(done))).toEqual(
        Object.keys(unzipSync(bytes)),
      );
    },
  );
});

describe("a finished workbook", () => {
  it("prints on A4, as wide as the paper, with its header rows on every page", async () => {
    const sheets = workbook(sampleReport());
    const bytes = await writeExcelFile(sheetFile(sheets)).toBuffer();
    const done = finishedBook(bytes, sheets);
    const pages = texts(done, /^xl\/worksheets\/sheet/);
    expect(pages).toHaveLength(sheets.length);
    for (const page of pages) {
      expect(page).toMatch(
        /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/,
      );
      expect(page).toMatch(
        /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/><\/worksheet>$/,
      );
    }
    // Every formula brings its value, and frozen rows leave the pane below them to the reader.
    const formulas = pages.join("").match(/<f>/g) ?? [];
    expect(formulas.length).toBeGreaterThan(100);
    expect(pages.join("").match(/<\/f><v>/g)).toHaveLength(formulas.length);
    expect(pages.join("")).not.toContain("bottomRight");
    const [book = ""] = texts(done, /^xl\/workbook\.xml$/);
    expect(book).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'週資料'!$1:$2</definedName>`,
    );
    // The last sheet has no frozen row.
    expect(book.match(/Print_Titles/g)).toHaveLength(
      sheets.filter(({ frozen }) => frozen > 0).length,
    );
  });

  it("leaves out the list of names where no row is frozen", () => {
    const bytes = zipSync({
      "xl/workbook.xml": strToU8("<workbook><definedNames/></workbook>"),
    });
    const sheet = { name: "A", widths: [], frozen: 0, rows: [] };
    expect(texts(finishedBook(bytes, [sheet]), /workbook/)).toEqual([
      "<workbook></workbook>",
    ]);
  });
});
