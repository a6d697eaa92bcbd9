/** The futures of a plan that are known: those the reader has run, or the demo's as they came with the page. */
import type { Ensemble, RunDocument } from "../../src/index.ts";
import type { PlanState } from "../plan-state.ts";
import { storedFor } from "./demo-futures.ts";

const ran = new WeakMap<PlanState, Ensemble>();

export function rememberFutures(plan: PlanState, result: Ensemble): void {
  ran.set(plan, result);
}

export function futuresOf(
  plan: PlanState,
  document: RunDocument | undefined,
  seed: string | undefined,
): Ensemble | undefined {
  return ran.get(plan) ?? storedFor(plan, document, seed)?.result;
}
