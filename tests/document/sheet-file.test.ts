import { describe, expect, it } from "vitest";
import { amount, bold, sum, text } from "../../src/document/sheet-cells.ts";
import { sheetFile } from "../../src/document/sheet-file.ts";

describe("a sheet for a file", () => {
  const [sheet] = sheetFile([
    {
      name: "損益",
      frozen: 1,
      widths: [12, 8],
      rows: [
        [bold("=1+1"), text("")],
        [amount(1200), amount(null)],
        [sum("A", 2, 2)],
      ],
    },
  ]);

  it("keeps text as text, even where it looks like a formula", () => {
    expect(sheet!.data[0]).toEqual([
      { type: String, value: "=1+1", fontWeight: "bold" },
      null,
    ]);
  });

  it("keeps numbers as numbers with their format, and nothing as nothing", () => {
    expect(sheet!.data[1]).toEqual([
      { type: Number, value: 1200, format: "#,##0" },
      null,
    ]);
  });

  it("says which cells are live, which rows stay in sight, how wide the columns are", () => {
    expect(sheet!.data[2]![0]).toMatchObject({ type: "Formula" });
    expect(sheet).toMatchObject({
      sheet: "損益",
      stickyRowsCount: 1,
      columns: [{ width: 12 }, { width: 8 }],
    });
  });
});
