import { beforeAll, describe, expect, it } from "vitest";
import {
  type RealityCheck,
  realityChecks,
} from "../../src/evidence/reality.ts";
import { readPatterns } from "../../src/evidence/patterns.ts";
import { isInside } from "../../src/evidence/row.ts";
import { panelKeeper } from "../../src/report/panel.ts";
import { simulate } from "../../src/simulate.ts";
import { dataFiles, goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

const { patterns } = readPatterns(dataFiles());

const SCALE = 16_000;

function checksOf(weeks: number): RealityCheck[] {
  const panel = panelKeeper();
  const run = simulate(
    goodPlan([...briskPlan, "burnInWeeks,,,,,,26,weeks,"]),
    theMarket(),
    {
      seed: "real",
      scale: SCALE,
      channelBasis: "brief",
      weeks,
      sketch: true,
      receipts: true,
      observe: panel.observe,
    },
  );
  return realityChecks({ run, purchases: panel.purchases() }, patterns);
}

let year: RealityCheck[];
beforeAll(() => {
  year = checksOf(52);
});

describe("reality checks", () => {
  it("answer every row that one run can, statistic by statistic", () => {
    expect(year.map(({ id }) => id)).toEqual([
      ...["A1", "A2", "A3", "A4", "A5", "A6", "D9", "D11", "E2"],
    ]);
    for (const { id, statistics } of year)
      expect(statistics.map(({ statistic }) => statistic)).toEqual(
        patterns
          .filter((pattern) => pattern.id === id)
          .map(({ statistic }) => statistic),
      );
    expect(year.some(({ verdict }) => verdict === "pass")).toBe(true);
  });

  it("judge by the bands: one statistic outside is enough to fall short", () => {
    for (const { verdict, statistics } of year) {
      const judged = statistics.filter(
        ({ low, high, value }) =>
          value !== null && (low !== undefined || high !== undefined),
      );
      const inside = judged.every((one) => isInside(one, one.value ?? NaN));
      if (judged.length > 0)
        expect(verdict).toBe(inside ? "pass" : "falls short");
    }
  });

  it("leave out what needs more weeks than were run", () => {
    const quarter = checksOf(13);
    expect(
      quarter
        .filter(({ verdict }) => verdict !== "not run")
        .map(({ id }) => id),
    ).toEqual(["A1"]);
    expect(
      quarter.flatMap(({ id, statistics }) =>
        id === "A1" ? [] : statistics.map(({ value }) => value),
      ),
    ).not.toContain(expect.any(Number));
  });
});
