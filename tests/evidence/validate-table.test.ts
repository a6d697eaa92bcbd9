import { describe, expect, it } from "vitest";
import {
  bandText,
  orderedSeeds,
  validateTable,
} from "../../src/evidence/validate-table.ts";
import type { Judged } from "../../src/evidence/row.ts";

const judged: Judged = {
  statistic: "gap",
  text: "a gap",
  low: 0.5,
  high: 1.7,
  unit: "ratio",
  reference: "",
  median: 1.23456,
  seeds: [1.2, 1.3],
  inside: 2,
  verdict: "pass",
};

describe("the table of the evidence report", () => {
  it("writes a band as what it allows", () => {
    expect(bandText({ low: 0.5, high: 1.7 })).toBe("0.5 to 1.7");
    expect(bandText({ low: 1, high: undefined })).toBe("from 1");
    expect(bandText({ low: undefined, high: 0.2 })).toBe("up to 0.2");
    expect(bandText({ low: 0, high: 0 })).toBe("exactly 0");
    expect(bandText({ low: undefined, high: undefined })).toBe("");
  });

  it("has a line per statistic, a reason for a row not run, and no verdict without a band", () => {
    const free = { ...judged, low: undefined, high: undefined, median: NaN };
    const table = validateTable({
      schema: "taphoa.validate/1",
      model: { version: "0", dataHash: "0" },
      category: "snacks",
      scale: 5000,
      channelBasis: "brief",
      seeds: ["1", "2"],
      rows: [
        {
          id: "A4",
          simulated: "",
          verdict: "pass",
          statistics: [judged, free],
        },
        {
          id: "C9",
          simulated: "",
          verdict: "not run",
          reason: "needs priors",
          statistics: [],
        },
      ],
      totals: { pass: 1, "falls short": 0, "not run": 1 },
    });
    expect(table.rows).toEqual([
      ["A4", "a gap", "0.5 to 1.7", "1.23", "2 of 2", "pass"],
      ["A4", "a gap", "", "none", "2 of 2", ""],
      ["C9", "needs priors", "", "", "", "not run"],
    ]);
    expect(table.note).toMatch(/1 pass, 0 fall short, 1 not run/);
  });

  it("numbers its seeds from 1", () => {
    expect(orderedSeeds(3)).toEqual(["1", "2", "3"]);
  });
});
