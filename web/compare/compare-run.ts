/** Runs a comparison in the workers and keeps, beside its verdicts, each future of each plan: what was drawn in it and what came of it. */
import {
  compare,
  type Comparison,
  type MeasureValues,
} from "../../src/index.ts";
import { poolRunner } from "../futures/futures.ts";
import type { Prepared } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import { overlayMeasures, type Weeks } from "./overlay.ts";

const COARSER = 4;
const CONFIDENCE = 0.95;

/** Measures of every plan shown in the tables. */
export const others = [
  "sellout_cases",
  "sell_through",
  "nd",
  "wd",
  "contribution_y1",
  "contribution",
  "peak_cash",
] as const;

/** One future of one plan. */
export interface Future {
  readonly measures: MeasureValues;
  readonly weekly: Weeks;
  /** What was drawn, by column as `--set` would say it. */
  readonly values: Readonly<Record<string, string>>;
}

export interface Compared {
  readonly result: Comparison;
  /** By plan, the reference first, then by future. */
  readonly futures: readonly (readonly Future[])[];
}

export async function runComparison(
  desk: Pick<PlanDesk, "pool" | "options">,
  prepared: Prepared,
  measure: string,
  maxRuns: number,
  progress: (done: number) => void,
): Promise<Compared | undefined> {
  const { options } = desk;
  if (options === undefined) return undefined;
  let before = 0;
  const run = poolRunner(
    desk.pool,
    Object.fromEntries(prepared.plans.map((plan) => [plan.name, plan])),
    COARSER * options.scale,
    overlayMeasures,
    (done) => progress(before + done),
  );
  const futures = prepared.plans.map((): Future[] => []);
  const result = await compare(
    {
      plans: prepared.plans.map(({ name }) => name),
      alternative: prepared.alternative,
      factors: prepared.factors,
      seed: options.seed,
      measure,
      confidence: CONFIDENCE,
      maxRuns,
      others,
    },
    async (trials) => {
      const answers = await run(trials);
      before += trials.length;
      // Trials come future by future, the plans in their order.
      answers.forEach(({ measures, weekly }, i) => {
        const values = trials[i]?.values ?? {};
        futures[i % futures.length]?.push({ measures, weekly, values });
      });
      return answers;
    },
  );
  return { result, futures };
}
