/**
 * Many futures of a plan, run in workers: the library says which trials, the pool runs them, the library sums them up.
 * Leaves out: showing them.
 */
import {
  ensemble,
  ensembleRuns,
  type Answer as TrialAnswer,
  type BasePlan,
  type Ensemble,
  type Runner,
  type Target,
  type Trial,
} from "../../src/index.ts";
import type { Doubts } from "../messages.ts";
import type { Pool } from "../workers/pool.ts";

/** Measures drawn week by week as a fan. */
export const FAN = ["sellout_units", "sellin_units", "cash"] as const;

export interface FuturesOptions {
  readonly futures: number;
  readonly seed: string;
  readonly scale: number;
  readonly target: Target | undefined;
}

export type Progress = (done: number, total: number) => void;

/** Trials of one group at most, so that several workers share a seed and progress is seen. */
const PIECE = 4;

/** Trials whose runs begin from the same burned-in market stand together, in pieces. */
export function groupsOf(trials: readonly Trial[]): number[][] {
  const groups = new Map<string, number[]>();
  trials.forEach(({ seed, crowd, basis }, i) => {
    const key = JSON.stringify([seed, crowd, basis]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / PIECE) }, (_, i) =>
      group.slice(i * PIECE, (i + 1) * PIECE),
    ),
  );
}

/** A runner that hands groups of trials to the pool. Rejects with the first message of a worker, or when it is stopped. */
export function poolRunner(
  pool: Pool,
  plans: Readonly<Record<string, BasePlan>>,
  scale: number,
  weekly: readonly string[],
  progress: (done: number) => void,
  weeks?: number,
  sketch = false,
  bySku: readonly string[] = [],
): Runner {
  return async (trials) => {
    const groups = groupsOf(trials);
    const jobs = groups.map((group) => ({
      kind: "trials" as const,
      plans,
      trials: group.map((i) => trials[i] as Trial),
      settings: {
        ...{ scale, weekly, sketch, bySku },
        ...(weeks === undefined ? {} : { weeks }),
      },
    }));
    const found = new Array<TrialAnswer>(trials.length);
    let done = 0;
    let failure: string | undefined;
    await pool.run(jobs, (answer, j) => {
      if (answer.kind === "answers") {
        groups[j]?.forEach((i, n) => {
          const own = answer.answers[n];
          if (own !== undefined) found[i] = own;
        });
        done += groups[j]?.length ?? 0;
        progress(done);
      } else {
        if (answer.kind === "failed") failure ??= answer.message;
        pool.stop();
      }
    });
    if (failure !== undefined) throw new Error(failure);
    if (done < trials.length) throw new Stopped();
    return found;
  };
}

/** The reader stopped the futures before they were done. */
export class Stopped extends Error {
  constructor() {
    super("stopped");
  }
}

/** How a study ends that threw: there is none where the reader stopped it, else it has failed. */
export function endOf(
  error: unknown,
):
  | { readonly kind: "none" }
  | { readonly kind: "failed"; readonly message: string } {
  if (error instanceof Stopped) return { kind: "none" };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: "failed", message };
}

export async function runFutures(
  doubts: Doubts,
  pool: Pool,
  options: FuturesOptions,
  progress: Progress,
): Promise<Ensemble> {
  const { plan, factors, alternative } = doubts;
  const { futures, seed, scale, target } = options;
  const total = ensembleRuns(futures, factors);
  progress(0, total);
  const runner = poolRunner(pool, { [plan.name]: plan }, scale, FAN, (done) =>
    progress(done, total),
  );
  return ensemble(
    {
      plan: plan.name,
      alternative,
      factors,
      futures,
      seed,
      weekly: FAN,
      ...(target === undefined ? {} : { target }),
    },
    runner,
  );
}
