import { describe, expect, it } from "vitest";
import { createBaseCache } from "../../src/simulate.ts";
import {
  type Trial,
  answerTrial,
  baseName,
  measureOf,
  remembering,
  trialKey,
} from "../../src/ensemble/trial.ts";
import { formula } from "../support/ensemble.ts";
import { planText, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

const trial: Trial = {
  plan: "a",
  values: { reps: "300 reps" },
  seed: "1",
  crowd: "",
  basis: "brief",
};
const plans = {
  a: {
    name: "a",
    text: planText([...briskPlan, "burnInWeeks,,,,,,26,weeks,"]),
  },
};

describe("a trial", () => {
  const base = createBaseCache();
  const settings = { scale: 40_000, weeks: 3, weekly: ["sellout_units", "nd"] };
  const answer = (over: Partial<Trial> = {}) =>
    answerTrial({ ...trial, ...over }, plans, theMarket(), settings, base);

  it("is answered with measures, and week by week where asked", () => {
    const { measures, weekly } = answer();
    expect(weekly["nd"]).toHaveLength(3);
    const sold = weekly["sellout_units"]!.reduce<number>(
      (sum, value) => sum + (value ?? 0),
      0,
    );
    expect(measures["sellout_units"]).toBe(sold);
    expect(answer({ crowd: "b" }).measures).not.toEqual(measures);
    const also = { ...settings, weekly: ["nd", "share_vol"] };
    const more = answerTrial(trial, plans, theMarket(), also, base).weekly;
    expect(more["nd"]).toEqual(weekly["nd"]);
    expect(more["share_vol"]!.at(-1)).toBeGreaterThan(0);
  });

  it("says which value a plan cannot take, and which plan is not there", () => {
    expect(() => answer({ values: { reps: "many" } })).toThrow(/many/);
    expect(() => answer({ plan: "b" })).toThrow("no plan b");
  });

  it("has one name however its values are ordered", () => {
    const values = { b: "1", a: "2" };
    expect(trialKey({ ...trial, values })).toBe(
      trialKey({ ...trial, values: { a: "2", b: "1" } }),
    );
    expect(trialKey({ ...trial, seed: "2" })).not.toBe(trialKey(trial));
  });

  it("shares its base with trials that differ in the entrant's decisions only", () => {
    const name = (values: Trial["values"]) =>
      baseName({ ...trial, values }, theMarket());
    expect(name({ reps: "10 reps" })).toBe(name({ reps: "20 reps" }));
    expect(name({ recallChance: "0.1" })).not.toBe(name({}));
  });
});

describe("a runner that remembers", () => {
  it("asks nothing twice and answers in order", async () => {
    const inner = formula(({ seed }) => ({ x: Number(seed) }));
    const runner = remembering(inner);
    const of = (seed: string): Trial => ({ ...trial, seed });
    await runner([of("1"), of("2"), of("1")]);
    const answers = await runner([of("3"), of("2")]);
    expect(answers.map((answer) => measureOf(answer, "x"))).toEqual([3, 2]);
    expect(inner.asked.map(({ seed }) => seed)).toEqual(["1", "2", "3"]);
    expect(measureOf(answers[0]!, "y")).toBeNaN();
  });
});
