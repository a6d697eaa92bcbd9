import { describe, expect, it } from "vitest";
import {
  SEEDS_PER_DRAW,
  ensemble,
  ensembleRuns,
  fanOf,
  futuresOf,
} from "../../src/ensemble/ensemble.ts";
import { factor, formula, noise, number } from "../support/ensemble.ts";

const alternative = { id: "brief", basis: "brief" as const, values: {} };
const factors = [
  factor("guess", { low: 0, high: 1 }),
  factor("known", { low: 0.4, high: 0.6, grade: "measured" }),
];
const request = {
  plan: "p",
  alternative,
  factors,
  futures: 200,
  seed: "s",
  weekly: [],
  target: { measure: "sellout_units", sign: ">=" as const, value: 500 },
};

/** 1000 × guess + 100 × known + luck of 30 + error of 10. */
const market = formula((trial) => ({
  sellout_units:
    1000 * number(trial, "guess", 0.5) +
    100 * number(trial, "known", 0.5) -
    50 +
    30 * noise(`luck ${trial.seed}`) +
    10 * noise(`error ${trial.seed} ${trial.crowd}`),
  payback_weeks: trial.seed.endsWith("1") ? null : 50,
}));

describe("an ensemble", () => {
  it("nests seeds in draws and gives every future a seed of its own", () => {
    const futures = futuresOf(request);
    expect(new Set(futures.map(({ seed }) => seed)).size).toBe(200);
    expect(new Set(futures.map(({ values }) => values["guess"])).size).toBe(
      200 / SEEDS_PER_DRAW,
    );
    expect(futures[0]!.values).toEqual(futures[1]!.values);
  });

  it("finds where the spread comes from and how likely the target is", async () => {
    market.asked.length = 0;
    const result = await ensemble(request, market);
    expect(market.asked).toHaveLength(ensembleRuns(200, request.factors));
    expect(result.runs).toBe(ensembleRuns(200, request.factors));
    const spread = result.spreads["sellout_units"]!;
    // A uniform guess of width 1000: variance 83,333; luck 900; error 100.
    expect(spread.variance.ignorance).toBeGreaterThan(76_000);
    expect(spread.variance.ignorance).toBeLessThan(91_000);
    expect(spread.variance.luck).toBeGreaterThan(600);
    expect(spread.variance.luck).toBeLessThan(1250);
    expect(spread.variance.error).toBeGreaterThan(50);
    expect(spread.variance.error).toBeLessThan(160);
    expect(spread.assumed).toBeGreaterThan(0.95);
    expect(spread.p10).toBeGreaterThan(60);
    expect(spread.p10).toBeLessThan(140);
    expect(spread.p50).toBeGreaterThan(460);
    expect(spread.p50).toBeLessThan(540);
    expect(result.chance).toMatchObject({ futures: 200, range: true });
    expect(result.chance!.share).toBeGreaterThan(0.45);
    expect(result.chance!.share).toBeLessThan(0.55);
    expect(result.spreads["payback_weeks"]!.defined).toBeLessThan(200);
    expect(result.spreads["nd"]).toBeUndefined();
  });

  it("without doubtful numbers is luck and error alone, and the chance a figure", async () => {
    const result = await ensemble({ ...request, factors: [] }, market);
    const { variance, assumed } = result.spreads["sellout_units"]!;
    expect(variance.ignorance).toBeLessThan(250);
    expect(assumed).toBeLessThan(0.25);
    expect(result.chance!.range).toBe(false);
  });

  it("tells the share of the joint draws of the base market, within ignorance", async () => {
    const bases = {
      ...factor("base_draw", { value: 0, low: 0, high: 9, whole: true }),
      draws: [1, 2, 5, 9],
    };
    const world = formula((trial) => ({
      sellout_units: 200 * number(trial, "base_draw", 0) + 1000,
    }));
    const result = await ensemble(
      { ...request, factors: [...request.factors, bases] },
      world,
    );
    expect(result.bases).toBe(4);
    expect(result.runs).toBe(ensembleRuns(200, [bases]));
    expect(result.runs).toBe(200 + 3 * 50);
    const drawn = new Set(
      futuresOf({ ...request, factors: [bases] }).map(
        ({ values }) => values["base_draw"],
      ),
    );
    expect(drawn).toEqual(
      new Set(["1 ratio", "2 ratio", "5 ratio", "9 ratio"]),
    );
    const { base, variance } = result.spreads["sellout_units"]!;
    expect(base).toBeGreaterThan(0.9);
    expect(variance.luck).toBe(0);
    // Without the guess and luck, other draws of the guess change nothing.
    const none = await ensemble(request, market);
    expect(none.spreads["sellout_units"]!.base).toBe(0);
    expect(none.bases).toBe(0);
  });

  it("counts a future in which the measure is not defined as missing the target", async () => {
    const target = {
      measure: "payback_weeks",
      sign: "<=" as const,
      value: 60,
    };
    const { chance } = await ensemble({ ...request, target }, market);
    expect(chance).toMatchObject({ futures: 200, reached: 180 });
  });

  it("draws fans over the futures that know the week", () => {
    const answers = [1, 2, 3].map((x) => ({
      measures: {},
      weekly: { cash: [x, x === 2 ? null : 10 * x] },
    }));
    expect(fanOf(answers, "cash").p50).toEqual([2, 20]);
    expect(fanOf(answers, "nd").p50).toEqual([]);
  });
});
