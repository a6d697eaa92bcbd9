import { describe, expect, it } from "vitest";
import { batchWorkbook } from "../../src/document/batch-workbook.ts";
import { sampleBatchReport } from "../support/batch-report.ts";

const report = sampleBatchReport();
const [summary, inputs, runs, version] = batchWorkbook(report);

describe("the workbook of a batch", () => {
  it("has a row per scenario with its quantiles, highest and lowest as formulas", () => {
    const first = report.verdict.length + 3;
    const rows = summary!.rows.slice(first, first + 4);
    expect(rows.map((row) => row[0]!.value)).toEqual([
      "<now>",
      "high",
      "low",
      "=typo",
    ]);
    const at = summary!.rows[first - 2]!.findIndex(
      ({ value }) => value === "累計貢獻毛利 P50",
    );
    expect(rows.map((row) => row[at]!.value)).toEqual([2e9, 4e9, -2e9, null]);
    const highest = summary!.rows[first + 4]!;
    expect(highest[at]).toMatchObject({ formula: true });
    expect(highest[at]!.value).toMatch(
      new RegExp(`MAX\\(\\w+${first + 1}:\\w+${first + 4}\\)`),
    );
    expect(rows[3]!.at(-1)!.value).toBe("no such price");
  });

  it("keeps what the batch file says as text, whatever it begins with", () => {
    expect(inputs!.rows[1]!.map(({ value }) => value)).toEqual([
      "name",
      "base",
      "reps",
      "rsp[main]",
      "note",
    ]);
    expect(inputs!.rows[5]!.map(({ value }) => value)).toEqual([
      "=typo",
      "",
      "5",
      "-5",
      "=cmd()",
    ]);
    expect(inputs!.rows.flat().some(({ formula }) => formula)).toBe(false);
  });

  it("lists every run that is there, and says what it is", () => {
    expect(runs!.rows).toHaveLength(2 + 7);
    expect(version!.rows.at(-1)![1]!.value).toBe(report.footer);
    const labels = version!.rows.slice(0, -1).map(([label]) => label!.value);
    expect(labels).toContain("通路口徑");
    expect(labels.join("")).not.toMatch(/[a-z]/i);
  });
});
