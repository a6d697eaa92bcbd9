/**
 * One plan against the reference, as the studies of a pair need it; and the studies themselves, run in the workers: the bridge
 * over groups of levers, and the uncertain numbers at which the better plan changes. Leaves out showing them.
 */
import {
  commonFactors,
  directionOf,
  explain,
  explainRuns,
  nameBetween,
  oneByOne,
  remembering,
  screen,
  screenRuns,
  switchValue,
  tornado,
  worthOf,
  type Alternative,
  type Check,
  type Explanation,
  type Factor,
  type Tornado,
  type Verdict,
} from "../../src/index.ts";
import { poolRunner } from "../futures/futures.ts";
import type { Between, PlanText } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";

export const FUTURES = 4;
const ORDER_PAIRS = 2;
const SCREEN_PAIRS = 16;
export const TOP = 6;
const SEEDS = 2;
export const COARSER = 4;

/** Runs of the search for turning points: both plans at every point. */
export const TURNING_RUNS =
  2 * (screenRuns(SCREEN_PAIRS) + SEEDS * (1 + 2 * TOP));

export interface Pair {
  /** The reference and the other, as texts with nothing set on top, and as the reader calls them. */
  readonly plans: readonly [PlanText, PlanText];
  readonly names: readonly [string, string];
  readonly factors: readonly [readonly Factor[], readonly Factor[]];
  readonly alternative: Alternative;
  readonly measure: string;
  readonly verdict: Verdict;
}

type Progress = (done: number, total?: number) => void;

export async function bridgeOf(
  desk: PlanDesk,
  pair: Pair,
  progress: Progress,
): Promise<Explanation | undefined> {
  const [options, between] = [desk.options, await betweenOf(desk, pair)];
  if (options === undefined || between === undefined) return undefined;
  const { players, plans, shared } = between;
  const { seed } = options;
  const request = { players, futures: FUTURES, pairs: ORDER_PAIRS, seed };
  const total = explainRuns(request);
  return explain(
    {
      ...request,
      planOf: nameBetween,
      alternative: pair.alternative,
      factors: shared,
      measure: pair.measure,
    },
    poolRunner(
      desk.pool,
      plans,
      COARSER * options.scale,
      [],
      (done) => progress(done, total),
      undefined,
      true,
    ),
  );
}

export interface Turning {
  readonly found: Tornado;
  readonly checks: Readonly<Record<string, Check>>;
}

export async function turningOf(
  desk: PlanDesk,
  pair: Pair,
  progress: Progress,
): Promise<Turning | undefined> {
  const [options, between] = [desk.options, await betweenOf(desk, pair)];
  if (options === undefined || between === undefined) return undefined;
  let before = 0;
  let done = 0;
  const run = remembering(
    poolRunner(
      desk.pool,
      Object.fromEntries(pair.plans.map((plan) => [plan.name, plan])),
      COARSER * options.scale,
      [],
      (now) => {
        done = before + now;
        progress(done);
      },
      undefined,
      true,
    ),
  );
  const question = (named: readonly string[]) => ({
    plans: pair.plans.map(({ name }) => name),
    factors: commonFactors(pair.factors.map(oneByOne), named),
    alternative: pair.alternative,
    measure: pair.measure,
  });
  const screened = await screen(
    question([]),
    SCREEN_PAIRS,
    `${options.seed} 1`,
    run,
  );
  before = done;
  const top = screened.slice(0, TOP).map(({ factor }) => factor.id);
  const seeds = Array.from(
    { length: SEEDS },
    (_, i) => `${options.seed} ${i + 1}`,
  );
  const found = await tornado(question(top), seeds, run);
  return { found, checks: between.checks };
}

async function betweenOf(
  desk: PlanDesk,
  { plans, alternative: { basis } }: Pair,
): Promise<Between | undefined> {
  const answer = await desk.aside({
    ...{ kind: "between", plans, basis, pairs: ORDER_PAIRS },
    seed: desk.options?.seed ?? "",
  });
  if (answer?.kind === "failed") throw new Error(answer.message);
  return answer?.kind === "between" ? answer.between : undefined;
}

export interface TurningRow {
  readonly factor: Factor;
  /** From which value on the other plan is better, and on which side of it; undefined if nowhere within the range. */
  readonly turn:
    { readonly at: number; readonly side: "above" | "below" } | undefined;
  readonly worth: number;
  readonly check: Check | undefined;
}

/** Which plan is better at the likely values, 0 or 1; and the numbers, those that turn it first. */
export function turningRows(
  { found, checks }: Turning,
  measure: string,
): { readonly better: 0 | 1; readonly rows: readonly TurningRow[] } {
  const sign = directionOf(measure);
  const base = found.base.mean;
  const rows = found.bars.map((bar): TurningRow => {
    const at = switchValue(bar, base);
    const { factor } = bar;
    return {
      factor,
      turn:
        at === undefined
          ? undefined
          : { at, side: at > factor.value ? "above" : "below" },
      worth: worthOf(bar, base, sign),
      check: checks[factor.id],
    };
  });
  return {
    better: sign * base > 0 ? 1 : 0,
    rows: rows.sort(
      (a, b) =>
        Number(b.turn !== undefined) - Number(a.turn !== undefined) ||
        b.worth - a.worth,
    ),
  };
}
