import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { recordsCsv } from "../../src/cli/records.ts";

describe("records as CSV", () => {
  it("have a column for every name of any row, nested names with dots, figures in full", () => {
    const { table } = parseCsv(
      "r.csv",
      recordsCsv([
        { part: "=a", sales: { mean: 1 / 3, half: NaN }, at: [1, 2], ok: true },
        { part: "b", more: null, sales: { mean: -2e9 }, inner: [{ x: 1 }] },
      ]),
    );
    expect(table?.header).toEqual([
      "part",
      "sales.mean",
      "sales.half",
      "at",
      "ok",
      "more",
    ]);
    expect(table?.rows.map(({ cells }) => Object.values(cells))).toEqual([
      ["=a", "0.3333333333333333", "", "1; 2", "yes", ""],
      ["b", "-2000000000", "", "", "", ""],
    ]);
  });
});
