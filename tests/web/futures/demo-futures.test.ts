import { describe, expect, it } from "vitest";
import { planKey } from "../../../src/batch/run-id.ts";
import { alternativesOf } from "../../../src/ensemble/alternatives.ts";
import { futuresOf } from "../../../src/ensemble/ensemble.ts";
import { drawnFactors } from "../../../src/ensemble/factors.ts";
import { answerTrial } from "../../../src/ensemble/trial.ts";
import { readPlan } from "../../../src/inputs/plan.ts";
import { createBaseCache, MODEL_VERSION } from "../../../src/simulate.ts";
import { demoFutures, storedFor } from "../../../web/futures/demo-futures.ts";
import { noPlan, type PlanState } from "../../../web/plan-state.ts";
import type { PlanSheet } from "../../../web/messages.ts";
import { theMarket } from "../../support/inputs.ts";
import { sampleRun } from "../../support/sample-run.ts";
import { read as readFile } from "../../support/source.ts";

const STALE = "The demo's futures are stale: npm run futures";
const YEAR = 52;
const text = {
  name: "scenarios/baseline.csv",
  text: readFile("scenarios/baseline.csv"),
};

describe("the demo's futures", () => {
  const { model, plan, seed, scale, result } = demoFutures;

  it("are of these data, this model and the demo as it stands, fifty of them", () => {
    const read = readPlan(text, theMarket()).plan!;
    const here = { version: MODEL_VERSION, dataHash: theMarket().dataHash };
    expect(model, STALE).toEqual(here);
    expect(plan.hash, STALE).toBe(planKey(read));
    const target = read.number("target_cases");
    expect(result.target?.value, STALE).toBe(target);
    expect(result.values).toHaveLength(50);
    expect(result.chance?.futures).toBe(50);
  });

  it("come out of the engine as it stands: the first of them, run again", () => {
    const read = readPlan(text, theMarket()).plan!;
    const [alternative] = alternativesOf(read, "brief");
    const [first] = futuresOf({
      ...{ plan: text.name, alternative: alternative!, seed, futures: 50 },
      factors: drawnFactors(read, theMarket(), alternative!.basis),
    });
    const { measures } = answerTrial(
      first!,
      { [text.name]: text },
      theMarket(),
      { scale, weeks: YEAR, weekly: [] },
      createBaseCache(),
    );
    const cases = measures["sellout_cases"]!;
    expect(result.values[0]!["sellout_cases"], STALE).toBe(
      Number(cases.toPrecision(6)),
    );
  });

  it("are shown for the demo as loaded, and for nothing else", () => {
    const sheet = { targetCases: result.target!.value } as PlanSheet;
    const asLoaded: PlanState = { ...noPlan, planId: plan.name, sheet };
    const document = { ...sampleRun(), model, seed };
    const shown = (
      state: Partial<PlanState> = {},
      run = document,
      asked?: string,
    ) => storedFor({ ...asLoaded, ...state }, run, asked);
    expect(shown()).toBe(demoFutures);
    expect(shown({ sheet: undefined })).toBe(demoFutures);
    expect(shown({ edits: { a: "1" } })).toBeUndefined();
    expect(shown({ planId: "hybrid" })).toBeUndefined();
    expect(shown({ ownName: "mine.csv" })).toBeUndefined();
    expect(shown({ sheet: { ...sheet, targetCases: 1 } })).toBeUndefined();
    expect(shown({}, document, "another seed")).toBeUndefined();
    const other = { ...model, dataHash: "other" };
    expect(shown({}, { ...document, model: other })).toBeUndefined();
  });
});
