import { describe, expect, it } from "vitest";
import { columnsOf, tableText } from "../../src/cli/output.ts";

const page = (name: string, figure: string, columns: number) => ({
  title: "A table",
  head: ["measure", ...Array.from({ length: columns }, (_, i) => `P${i}`)],
  align: [
    "left" as const,
    ...Array.from({ length: columns }, () => "right" as const),
  ],
  rows: [[name, ...Array.from({ length: columns }, () => figure)]],
  note: "",
});

const widest = (text: string): number =>
  Math.max(...text.split("\n").map(columnsOf));

describe("a table on a page of 100 columns", () => {
  it("breaks its names where its figures leave no room for them", () => {
    const text = tableText(
      page("What a brand is worth to its buyers", "1,234,567,890", 5),
    );
    expect(widest(text)).toBeLessThanOrEqual(100);
    expect(text.split(/\s+/)).toEqual(
      expect.arrayContaining(["worth", "buyers"]),
    );
    expect(text.match(/1,234,567,890/g)).toHaveLength(5);
  });

  it("breaks Chinese names too, which have no spaces", () => {
    const text = tableText(
      page("每店每週賣掉的包數和金額", "1,234,567,890", 5),
    );
    expect(widest(text)).toBeLessThanOrEqual(100);
    expect(text.replace(/[^\u2e80-\uffdc]/gu, "")).toBe(
      "每店每週賣掉的包數和金額",
    );
  });

  it("breaks a title that is longer than the page", () => {
    const title = "What each part brings ".repeat(8).trim();
    const text = tableText({ ...page("Sell-out", "12", 2), title });
    expect(widest(text)).toBeLessThanOrEqual(100);
    expect(text.split("\n\n")[0]?.replace("\n", " ")).toBe(title);
  });

  it("narrows a width that was asked for, and leaves one that fits", () => {
    const wide = page("What a brand is worth to its buyers", "1,234,567", 6);
    expect(widest(tableText({ ...wide, widths: [60] }))).toBeLessThanOrEqual(
      100,
    );
    expect(tableText(page("Sell-out", "12", 2))).toContain("Sell-out  12  12");
  });
});
