import { describe, expect, it } from "vitest";
import { batchRuns, batchSummary } from "../../src/batch/batch-tables.ts";
import { parseCsv } from "../../src/base/csv.ts";

const scenario = {
  name: "=cmd()",
  base: "",
  group: "g",
  note: "-5 is a note",
  line: 2,
  values: { reps: "-5 %" },
};

const result = {
  scenario,
  runs: [{ trial: 0.1 }, { trial: 0.3 }, undefined, { trial: 0.2, nd: null }],
  error: "",
};

describe("the tables of a batch", () => {
  it("have one row per scenario: inputs, quantiles over the seeds that are there, error", () => {
    const text = [...batchSummary(["reps", "rsp"], [result])].join("");
    expect(text).toContain("\r\n'=cmd(),");
    const { table } = parseCsv("s", text);
    const [row] = table!.rows;
    expect(row!.cells).toMatchObject({
      name: "=cmd()",
      group: "g",
      reps: "-5 %",
      rsp: "",
      runs: "3",
      trial_p50: "0.2",
      nd_p50: "",
      error: "",
    });
    expect(Number(row!.cells["trial_p10"])).toBeCloseTo(0.12, 12);
    expect(Number(row!.cells["trial_p90"])).toBeCloseTo(0.28, 12);
  });

  it("have one row per run that is there", () => {
    const none = { ...result, runs: [] };
    const pieces = batchRuns([none, result], ["1", "2", "3", "4"]);
    const { table } = parseCsv("r", [...pieces].join(""));
    expect(
      table!.rows.map(({ cells }) => [cells["seed"], cells["trial"]]),
    ).toEqual([
      ["1", "0.1"],
      ["2", "0.3"],
      ["4", "0.2"],
    ]);
  });
});
