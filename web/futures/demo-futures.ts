/**
 * The demo's futures, computed beforehand (`npm run futures`), so that the page opens with them. They are shown only for what
 * they are of: this model and data, the demo as loaded, its seed and its target.
 */
import type { RunDocument, StoredFutures } from "../../src/index.ts";
import type { PlanState } from "../plan-state.ts";
import stored from "./demo-futures.json" with { type: "json" };

export const demoFutures = stored as StoredFutures;

/** The stored futures if they are those of a plan; `document` is any result of this page's model. */
export function storedFor(
  plan: PlanState,
  document: RunDocument | undefined,
  seed: string | undefined,
  of = demoFutures,
): StoredFutures | undefined {
  const { model, result } = of;
  const target = plan.sheet?.targetCases ?? result.target?.value;
  const fits =
    plan.ownName === undefined &&
    plan.planId === of.plan.name &&
    Object.keys(plan.edits).length === 0 &&
    document?.model.version === model.version &&
    document.model.dataHash === model.dataHash &&
    (seed ?? document.seed) === of.seed &&
    target === result.target?.value;
  return fits ? of : undefined;
}
