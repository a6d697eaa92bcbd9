import { describe, expect, it } from "vitest";
import { scenarioPlan } from "../../../src/batch/plans.ts";
import {
  pointsOf,
  sweepable,
  sweepOf,
  sweepTrials,
} from "../../../web/lab/lever-sweep.ts";
import { leverSheet } from "../../../web/levers/lever-sheet.ts";
import { goodPlan, planText, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const sheet = leverSheet(theMarket(), goodPlan(briskPlan));
const fields = sweepable(sheet.flatMap((card) => card.fields));
const price = fields.find(({ lever }) => lever === "rsp");
if (price === undefined) throw new Error("no price on the panel");

describe("a sweep", () => {
  it("covers the slider, the range of the data and the lever as it stands, in order", () => {
    const { values, tested, now } = sweepOf(price, { [price.key]: "12345" });
    expect(now).toBe(12345);
    expect(values).toContain(12345);
    expect(values[0]).toBe(price.slider.min);
    expect(values.at(-1)).toBe(price.slider.max);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    if (tested === undefined) throw new Error("the price has no range");
    expect(tested[0]).toBeLessThan(tested[1]);
    for (const end of tested)
      expect(values).toContain(Number(end.toPrecision(6)));
  });

  it("sets every value, also the one that was loaded, and the library reads each", () => {
    const loaded = Number(price.loaded);
    const sweep = { ...sweepOf(price, {}), values: [loaded, 2 * loaded] };
    const trials = sweepTrials(sweep, "p", ["1", "2"], "brief");
    expect(trials.map(({ seed }) => seed)).toEqual(["1", "1", "2", "2"]);
    const read = trials.map(
      (trial) =>
        scenarioPlan(
          trial,
          { name: "p", text: planText(briskPlan) },
          theMarket(),
        ).plan?.number("rsp", { sku: "main" }) ?? NaN,
    );
    expect(read).toEqual([loaded, 2 * loaded, loaded, 2 * loaded]);
  });

  it("is summed up value by value over the seeds; what is not defined is left out", () => {
    const sweep = { ...sweepOf(price, {}), now: 3, values: [1, 2, 3] };
    const answer = (m: number | null) => ({ measures: { m }, weekly: {} });
    const points = pointsOf(
      sweep,
      [10, null, 5, 30, null, 15].map(answer),
      "m",
    );
    expect(points.map(({ at, mean }) => [at, mean])).toEqual([
      [1, 20],
      [3, 10],
    ]);
    // Differences of 5 and 15, with Student's t of one degree.
    expect(points[0]?.half).toBeCloseTo(63.53, 1);
    expect(points[1]?.half).toBe(0);
    const once = pointsOf(sweep, [7, 8, 9].map(answer), "m");
    expect(once[0]?.half).toBe(Infinity);
  });
});
