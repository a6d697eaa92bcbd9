import { describe, expect, it } from "vitest";
import { overridesOf } from "../../src/batch/grid.ts";
import { planKey, runId } from "../../src/batch/run-id.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const text = read("scenarios/baseline.csv");

function keyOf(values: Record<string, string> = {}, source = text): string {
  const { plan } = readPlan(
    { name: "any.csv", text: source },
    theMarket(),
    overridesOf(values),
  );
  return planKey(plan!);
}

const settings = { scale: 1000, channelBasis: "brief", weeks: 52 } as const;

describe("the name of a run", () => {
  it("is the same wherever a value was written, and another for another value", () => {
    const set = keyOf({ "reps[south]": "77" });
    const row = keyOf(
      {},
      text.replace(/^reps,,,south.*$/m, "reps,,,south,,,77,reps,"),
    );
    expect(set).toBe(row);
    expect(set).not.toBe(keyOf());
  });

  it("changes with model, data, plan, seed, scale, weeks and basis", () => {
    const of = (seed: string, changes = {}) =>
      runId({
        ...{ model: "1", data: "d", plan: "plan", seed },
        ...settings,
        ...changes,
      });
    const ids = [
      of("1"),
      of("2"),
      of("1", { scale: 2000 }),
      of("1", { weeks: 51 }),
      of("1", { channelBasis: "urban4" }),
      of("1", { model: "2" }),
      of("1", { data: "e" }),
      of("1", { plan: "other" }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(of("1")).toBe(ids[0]);
  });
});
