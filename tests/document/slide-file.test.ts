import { strFromU8, unzipSync } from "fflate";
import pptxgen from "pptxgenjs";
import { describe, expect, it } from "vitest";
import { deck } from "../../src/document/deck.ts";
import { fillDeck } from "../../src/document/slide-file.ts";
import { manyFutures, sampleReport } from "../support/report.ts";

describe("slides in a file", () => {
  it("have native charts, the East-Asian font, notes and a page number", async () => {
    const report = sampleReport({ ensemble: manyFutures });
    const slides = deck(report);
    // The package's types describe a module where its file is one function.
    const file = new (pptxgen as unknown as new () => pptxgen)();
    fillDeck(file, slides, report.footer, "zh-TW");
    const bytes = await file.write({ outputType: "uint8array" });
    const parts = unzipSync(bytes as Uint8Array);
    const part = (name: string): string => strFromU8(parts[name]!);
    const names = Object.keys(parts);
    const count = (pattern: RegExp): number =>
      names.filter((name) => pattern.test(name)).length;
    expect(count(/^ppt\/slides\/slide\d+\.xml$/)).toBe(slides.length);
    expect(count(/^ppt\/charts\/chart\d+\.xml$/)).toBe(
      slides.reduce((sum, { charts }) => sum + charts.length, 0),
    );
    expect(part("ppt/slides/slide1.xml")).toContain(
      '<a:ea typeface="Microsoft JhengHei"',
    );
    expect(part("ppt/slides/slide2.xml")).toContain(`2 / ${slides.length}`);
    expect(part("ppt/notesSlides/notesSlide1.xml")).toContain("<a:t>");
  });

  it("take letters small enough for a table to end above the footer", async () => {
    const size = async (rows: number): Promise<number> => {
      const file = new (pptxgen as unknown as new () => pptxgen)();
      const table = Array.from({ length: rows }, () => ["鋪貨率", "40 %"]);
      const plain = { lines: ["一"], charts: [], notes: [] };
      fillDeck(file, [{ title: "t", table, ...plain }], "f", "zh-TW");
      const bytes = await file.write({ outputType: "uint8array" });
      const xml = strFromU8(
        unzipSync(bytes as Uint8Array)["ppt/slides/slide1.xml"]!,
      );
      const [, letters = ""] = /<a:tbl>[\s\S]*?sz="(\d+)"/.exec(xml) ?? [];
      return Number(letters) / 100;
    };
    expect(await size(8)).toBe(16);
    const small = await size(16);
    expect(small).toBeLessThan(16);
    // 16 rows of such letters with their edges, beneath title and line, above the footer.
    expect(16 * ((small * 1.2) / 72 + 0.1)).toBeLessThan(7.5 - 0.6 - 1.5);
  });
});
