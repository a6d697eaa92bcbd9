/** The futures of a plan that are known: those the reader has run, or the demo's as they came with the page. */
import type { Ensemble, RunDocument } from "../../src/index.ts";
import type { PlanState } from "../plan-state.ts";
import { storedFor } from "./demo-futures.ts";

/** Futures with how many real households one simulated in them stands for. */
export interface Ran {
  readonly result: Ensemble;
  readonly scale: number;
}

const ran = new WeakMap<PlanState, Ran>();

export function rememberFutures(plan: PlanState, futures: Ran): void {
  ran.set(plan, futures);
}

/** Those the reader has run of this very plan. */
export function ranOf(plan: PlanState): Ran | undefined {
  return ran.get(plan);
}

export function futuresOf(
  plan: PlanState,
  document: RunDocument | undefined,
  seed: string | undefined,
): Ensemble | undefined {
  return ran.get(plan)?.result ?? storedFor(plan, document, seed)?.result;
}
