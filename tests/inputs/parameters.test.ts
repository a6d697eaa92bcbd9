import { describe, expect, it } from "vitest";
import {
  categoryParameters,
  dataRates,
  readParameters,
} from "../../src/inputs/parameters.ts";
import type { Reading } from "../../src/inputs/rows.ts";
import {
  dataFiles,
  dataProblems,
  goodPlan,
  theMarket,
} from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

describe("parameters", () => {
  it("are read by name with their certificate", () => {
    const reading: Reading = { files: dataFiles(), problems: [] };
    const parameters = readParameters(reading, new Set());
    const rate = parameters.get("fxVndPerTwd")!;
    expect(rate.low).toBeLessThanOrEqual(rate.value);
    expect(dataRates(reading, parameters).TWD).toBe(rate.value);
  });

  it("of a category stand in place of the general ones, in their own range", () => {
    const market = theMarket();
    const own = categoryParameters(market, "instant_noodles");
    expect(own.size).toBe(market.parameters.size);
    expect(own.get("incomeRateElasticity")!.low).toBeLessThan(0);
    expect(categoryParameters(market, "snacks")).toEqual(market.parameters);
    const noodles = goodPlan(
      [...briskPlan, "category,,,,,,instant_noodles,,"],
      ["incomeRateElasticity=-0.1"],
    );
    expect(noodles.parameter("incomeRateElasticity")).toBe(-0.1);
  });

  it("must hold the exchange rates, above zero", () => {
    const reading: Reading = { files: {}, problems: [] };
    expect(dataRates(reading, new Map())).toEqual({ TWD: 1, USD: 1 });
    expect(reading.problems.map((p) => p.code)).toEqual([
      "missing-rate",
      "missing-rate",
    ]);
  });

  it("are refused with a value outside their range or an unknown source", () => {
    const rename = (text: string): string =>
      text.replace(/^fxVndPerTwd,[^,]*,/m, "fxVndPerTwd,99999,");
    expect(dataProblems("parameters.csv", rename)).toContain(
      "outside-own-range parameters.csv",
    );
  });
});
