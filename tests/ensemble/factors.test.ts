import { describe, expect, it } from "vitest";
import { movesBase } from "../../src/inputs/base-inputs.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { overridesOf } from "../../src/batch/grid.ts";
import { hypercube, settingsOf } from "../../src/ensemble/draws.ts";
import {
  drawnFactors,
  factorsOf,
  guesses,
  oneByOne,
  settingsFor,
  valueAt,
} from "../../src/ensemble/factors.ts";
import { factor } from "../support/ensemble.ts";
import { goodPlan, planText, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

const market = theMarket();
const rows = [...briskPlan, "concept_appeal,,,,,,30,%,"];
const plan = goodPlan(rows);
const factors = factorsOf(plan, market);
const named = (id: string) => factors.find((each) => each.id === id)!;

describe("the factors of a plan", () => {
  it("are parameters with a range and guesses of the plan, none that the base market was calibrated with", () => {
    const ids = factors.map(({ id }) => id);
    expect(ids).toContain("recallChance");
    expect(ids).toContain("concept_appeal");
    expect(ids.filter(movesBase)).toEqual(
      ids.filter((id) => guesses.includes(id) && movesBase(id)),
    );
    expect(ids).not.toContain("burnInWeeks");
    expect(factors.every(({ low, high }) => low < high)).toBe(true);
  });

  it("leave out a parameter that the plan decides", () => {
    const decided = goodPlan([...rows, "recallChance,,,,,,0.07,ratio,"]);
    expect(factorsOf(decided, market).map(({ id }) => id)).not.toContain(
      "recallChance",
    );
  });

  it("put the range of a guess in proportion to the plan's own value", () => {
    // Default 35 (25 to 50); the plan says 30.
    const appeal = named("concept_appeal");
    expect(appeal.value).toBe(30);
    expect(appeal.low).toBeCloseTo((30 * 25) / 35, 10);
    expect(appeal.high).toBeCloseTo((30 * 50) / 35, 10);
  });

  it("are read by the plan at every draw", () => {
    const text = { name: "p.csv", text: planText(rows) };
    for (const shares of hypercube(factors, 4, "s")) {
      const values = settingsOf(factors, shares);
      const read = readPlan(text, market, overridesOf(values));
      expect(read.problems).toEqual([]);
      expect(read.plan?.parameter("recallChance")).toBeCloseTo(
        Number(values["recallChance"]?.split(" ")[0]),
        10,
      );
    }
  });
});

describe("the joint draws as a factor", () => {
  const joint = {
    state: "fits" as const,
    tried: 3,
    draws: [4, 7].map((draw) => ({ draw })),
  };
  const drawing = {
    ...market,
    joint: (_category: string, basis: string) =>
      basis === "brief" ? joint : { state: "absent", draws: [], tried: 0 },
  } as unknown as typeof market;

  it("stand for all numbers of the base market at once, where there are any", () => {
    const all = drawnFactors(plan, drawing, "brief");
    const extra = all.filter(({ draws }) => draws !== undefined);
    expect(extra).toMatchObject([{ id: "base_draw", draws: [4, 7], value: 0 }]);
    expect(oneByOne(all)).toEqual(factors);
    expect(drawnFactors(plan, drawing, "panel")).toEqual(factors);
    const decided = goodPlan([...rows, "base_draw,,,,,,0,n,"]);
    expect(drawnFactors(decided, drawing, "brief")).toEqual(
      factorsOf(decided, drawing),
    );
  });

  it("are each as likely, and the likely values are none of them", () => {
    const [base] = drawnFactors(plan, drawing, "brief").filter(
      ({ draws }) => draws !== undefined,
    );
    expect([0, 0.49, 0.51, 1].map((share) => valueAt(base!, share))).toEqual([
      4, 4, 7, 7,
    ]);
    expect(settingsFor(base!, valueAt(base!, 0.5))).toEqual({
      base_draw: "0 n",
    });
    expect(settingsFor(base!, 7)).toEqual({ base_draw: "7 n" });
  });
});

describe("a share of a factor", () => {
  it("is evenly spread on either side of an assumed value", () => {
    const skew = factor("x", { value: 1, low: 0, high: 5 });
    expect([0, 0.25, 0.5, 0.75, 1].map((u) => valueAt(skew, u))).toEqual([
      0, 0.5, 1, 3, 5,
    ]);
  });

  it("thins out towards the ends of a measured one", () => {
    const known = factor("x", { value: 1, low: 0, high: 5, grade: "measured" });
    expect([0, 0.5, 1].map((u) => valueAt(known, u))).toEqual([0, 1, 5]);
    expect(valueAt(known, 0.125)).toBe(0.5);
    expect(valueAt(known, 0.875)).toBe(3);
  });

  it("moves the rows of a lever together, within its range", () => {
    const two = factor("lever", {
      value: 10,
      low: 5,
      high: 20,
      unit: "%",
      columns: [
        { column: "lever", value: 10 },
        { column: "lever[south]", value: 12 },
      ],
    });
    expect(settingsFor(two, 15)).toEqual({
      lever: "15 %",
      "lever[south]": "18 %",
    });
    expect(settingsFor({ ...two, whole: true }, 10.7)["lever"]).toBe("11 %");
  });
});
