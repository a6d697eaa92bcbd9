/** One cross-check of a plan: what it asks, and the sentences it has to say. */
import type { Warning } from "../base/problem.ts";
import type { Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";

export interface Check {
  readonly id: string;
  /** What it asks. */
  readonly meaning: string;
  readonly find: (
    plan: Plan,
    market: Market,
  ) => readonly Omit<Warning, "code">[];
}
