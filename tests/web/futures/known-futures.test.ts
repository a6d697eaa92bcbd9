import { describe, expect, it } from "vitest";
import { demoFutures } from "../../../web/futures/demo-futures.ts";
import {
  futuresOf,
  rememberFutures,
} from "../../../web/futures/known-futures.ts";
import type { PlanSheet } from "../../../web/messages.ts";
import { noPlan, type PlanState } from "../../../web/plan-state.ts";
import { sampleRun } from "../../support/sample-run.ts";

describe("futures that are known", () => {
  const { model, seed, plan, result } = demoFutures;
  const sheet = { targetCases: result.target!.value } as PlanSheet;
  const demo: PlanState = { ...noPlan, planId: plan.name, sheet };
  const document = { ...sampleRun(), model, seed };

  it("are the stored ones for the demo, none for a changed plan, and those just run before either", () => {
    expect(futuresOf(demo, document, seed)).toBe(result);
    const changed: PlanState = { ...demo, edits: { safety_weeks: "7" } };
    expect(futuresOf(changed, document, seed)).toBeUndefined();
    const ran = { ...result, values: [] };
    rememberFutures(changed, { result: ran, scale: 4000 });
    rememberFutures(demo, { result: ran, scale: 4000 });
    expect(futuresOf(changed, document, seed)).toBe(ran);
    expect(futuresOf(demo, document, seed)).toBe(ran);
    expect(futuresOf({ ...changed }, document, seed)).toBeUndefined();
  });
});
