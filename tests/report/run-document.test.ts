/** The run document: its shape, its sums, and that it survives JSON. */
import { describe, expect, it } from "vitest";
import { runDocument } from "../../src/report/run-document.ts";
import { SMALL_WEEKS, smallRun } from "../support/small-run.ts";

describe("the run document", () => {
  const run = smallRun();
  const document = runDocument(run);

  it("is the same after a trip through JSON", () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  it("has the promised parts under the promised name", () => {
    expect(document.schema).toBe("taphoa.run/1");
    expect(Object.keys(document).sort()).toEqual(
      [
        "schema",
        "plan",
        "model",
        "seed",
        "scale",
        "weeks",
        "channelBasis",
        "households",
        "outlets",
        "measures",
        "by",
        "base",
        "contribution_lines",
        "vndPerTwd",
        "warnings",
        "ledgerHash",
      ].sort(),
    );
    expect(Object.keys(document.by.week)).toHaveLength(SMALL_WEEKS);
    expect(Object.keys(document.by.region)).toEqual([
      "north",
      "central",
      "south",
    ]);
  });

  it("adds weeks, months and quarters to the same sell-out", () => {
    const total = document.measures["sellout_units"];
    for (const table of [
      document.by.week,
      document.by.month,
      document.by.quarter,
      document.by.region,
      document.by.channel,
      document.by.sku,
      document.by.region_channel,
    ])
      expect(
        Object.values(table).reduce(
          (sum, values) => sum + (values["sellout_units"] ?? 0),
          0,
        ),
      ).toBe(total);
  });

  it("has contribution lines that add up to the contribution", () => {
    const sum = Object.values(document.contribution_lines).reduce(
      (total, line) => total + line,
      0,
    );
    expect(sum).toBeCloseTo(document.measures["contribution"]!, 3);
  });

  it("says above 80% of traditional trade for all goods on the brief basis", () => {
    expect(document.base.tt_share).toBeGreaterThan(0.8);
    const shares = Object.values(document.base.channel_shares);
    const add = (pick: "simulated" | "target") =>
      shares.reduce((sum, share) => sum + share[pick], 0);
    expect(add("simulated")).toBeCloseTo(1, 9);
    expect(add("target")).toBeCloseTo(1, 9);
  });

  it("remarks when the plan needs more cash than it has", () => {
    const need = document.measures["peak_cash"]!;
    const warned = document.warnings.some(({ code }) => code === "cash-short");
    expect(warned).toBe(need > run.plan.number("cash_open"));
  });
});
