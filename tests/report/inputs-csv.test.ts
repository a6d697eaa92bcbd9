/** The appendix of numbers reads back as it was. */
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { inputsCsv } from "../../src/report/inputs-csv.ts";
import type { Input } from "../../src/report/provenance.ts";

describe("the appendix of inputs", () => {
  it("holds every number with its grade, source and day, whatever its note says", () => {
    const input: Input = {
      ...{ table: "parameters", name: "x", value: "0.5", low: "0", high: "1" },
      ...{
        unit: "ratio",
        grade: "assumed",
        source: "",
        checkedOn: "2026-11-26",
      },
      note: '=1+1, "quoted"',
    };
    const text = inputsCsv([input, { ...input, name: "y" }]);
    const rows = parseCsv("a.csv", text).table?.rows ?? [];
    expect(rows.map(({ cells }) => cells["name"])).toEqual(["x", "y"]);
    const { checkedOn, ...rest } = input;
    expect(rows[0]?.cells).toEqual({ ...rest, checked_on: checkedOn });
    expect(text).toContain("'=1+1");
  });
});
