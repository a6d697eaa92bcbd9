/**
 * Many futures of one plan: draws of what nobody knows, with several seeds in each. Some futures are run once more with
 * another crowd (how much is simulation error?) and once more with the numbers that are not assumed at their likely values
 * (how much of the ignorance is assumed?), and where the base market is drawn, once more with its likely numbers (how much is
 * it?). From these: the three parts of the variance, P10, P50 and P90 of every measure
 * freed of simulation error, the chance of a target, and fans by week.
 */
import { mean, quantile } from "../base/stats.ts";
import { measures } from "../ledger/measures.ts";
import type { Alternative } from "./alternatives.ts";
import { type Chance, type Target, chanceOf } from "./chance.ts";
import { hypercube, settingsOf } from "./draws.ts";
import { basesOf } from "./drawn.ts";
import { type Factor, settingsFor } from "./factors.ts";
import { type Answer, type Runner, type Trial, measureOf } from "./trial.ts";
import {
  type Variance,
  totalVariance,
  variance,
  varianceParts,
  withoutError,
} from "./variance.ts";

export interface EnsembleRequest {
  readonly plan: string;
  readonly alternative: Alternative;
  readonly factors: readonly Factor[];
  /** Futures; each draw of parameters holds SEEDS_PER_DRAW of them. */
  readonly futures: number;
  readonly seed: string;
  readonly target?: Target;
  readonly weekly: readonly string[];
}

export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
  /** Futures in which the measure is defined. */
  readonly defined: number;
  readonly variance: Variance;
  /** Share of all variance that rests on assumed numbers. */
  readonly assumed: number;
  /** Share of all variance that comes from the joint draws of the base market, within ignorance; 0 if it is not drawn. */
  readonly base: number;
}

export interface Fan {
  readonly p10: readonly (number | null)[];
  readonly p50: readonly (number | null)[];
  readonly p90: readonly (number | null)[];
}

export interface Ensemble {
  readonly alternative: Alternative;
  readonly futures: number;
  readonly draws: number;
  /** Jointly calibrated base markets drawn from; 0 if the base market is the likely one throughout. */
  readonly bases: number;
  /** Runs made, those of the second crowd and of the likely values included. */
  readonly runs: number;
  readonly spreads: Readonly<Record<string, Spread>>;
  readonly fans: Readonly<Record<string, Fan>>;
  readonly target?: Target;
  readonly chance?: Chance;
  /** Every future's measures, in order. */
  readonly values: readonly Answer["measures"][];
}

/** Futures of a plan, unless somebody asks for another number. */
export const USUAL_FUTURES = 40;
/** Two seeds are the fewest that tell luck from ignorance; more would leave fewer draws of what is not known. */
export const SEEDS_PER_DRAW = 2;
/**
 * Of so many futures one is run again for the simulation error, and one for the share of assumed numbers. Assumed: half as
 * many runs again is what a planner may be asked to wait for it; three are the fewest whose variance means anything.
 */
const CHECKED = 4;
const FEWEST_CHECKS = 3;

function checksOf(futures: number): number {
  return Math.min(
    futures,
    Math.max(FEWEST_CHECKS, Math.ceil(futures / CHECKED)),
  );
}

/** Runs that so many futures take, their checks included. */
export function ensembleRuns(
  futures: number,
  factors: readonly Factor[],
): number {
  return futures + (jointOf(factors) === undefined ? 2 : 3) * checksOf(futures);
}

function jointOf(factors: readonly Factor[]): Factor | undefined {
  return factors.find(({ draws }) => draws !== undefined);
}

/** Trials of the futures: draw by draw, seed by seed. */
export function futuresOf(
  request: Pick<
    EnsembleRequest,
    "plan" | "alternative" | "factors" | "futures" | "seed"
  >,
): Trial[] {
  const { plan, alternative, factors, futures, seed } = request;
  const draws = Math.ceil(futures / SEEDS_PER_DRAW);
  const shares = hypercube(factors, draws, seed);
  return Array.from({ length: futures }, (_, i) => ({
    plan,
    values: {
      ...settingsOf(factors, shares[Math.floor(i / SEEDS_PER_DRAW)] ?? []),
      ...alternative.values,
    },
    seed: `${seed} ${i + 1}`,
    crowd: "",
    basis: alternative.basis,
  }));
}

export async function ensemble(
  request: EnsembleRequest,
  run: Runner,
): Promise<Ensemble> {
  const { factors, target, alternative } = request;
  const futures = futuresOf(request);
  const checks = checksOf(futures.length);
  // Checked are the first futures of as many draws as there are.
  const checked = [...futures.keys()]
    .sort((a, b) => (a % SEEDS_PER_DRAW) - (b % SEEDS_PER_DRAW) || a - b)
    .slice(0, checks);
  const known = factors.filter(({ grade }) => grade !== "assumed");
  const likely = Object.fromEntries(
    Object.entries(
      settingsOf(
        known,
        known.map(() => 0.5),
      ),
    ),
  );
  const joint = jointOf(factors);
  const usual = joint === undefined ? {} : settingsFor(joint, joint.value);
  const at = (i: number): Trial => futures[i] as Trial;
  const trials = [
    ...futures,
    ...checked.map((i) => ({ ...at(i), crowd: "second" })),
    ...checked.map((i) => ({
      ...at(i),
      values: { ...at(i).values, ...likely },
    })),
    ...(joint === undefined ? [] : checked).map((i) => ({
      ...at(i),
      values: { ...at(i).values, ...usual },
    })),
  ];
  const answers = await run(trials);
  const own = answers.slice(0, futures.length);
  const twins = answers.slice(futures.length, futures.length + checks);
  const assumedOnly = answers.slice(
    futures.length + checks,
    futures.length + 2 * checks,
  );
  const onLikelyBase = answers.slice(futures.length + 2 * checks);
  const spreads: Record<string, Spread> = {};
  let chance: Chance | undefined;
  for (const { id } of measures) {
    const values = own.map((answer) => measureOf(answer, id));
    const defined = values.filter((value) => Number.isFinite(value));
    if (defined.length === 0) continue;
    const pairs = (others: readonly Answer[]): [number, number][] =>
      others.flatMap((other, n): [number, number][] => {
        const pair: [number, number] = [
          values[checked[n] ?? 0] ?? NaN,
          measureOf(other, id),
        ];
        return pair.every(Number.isFinite) ? [pair] : [];
      });
    const parts = varianceParts(inDraws(values), pairs(twins));
    const total = totalVariance(parts);
    const others = pairs(assumedOnly);
    const knownPart =
      others.length === 0 ? 0 : mean(others.map(([a, b]) => (a - b) * (a - b)));
    const assumed =
      total === 0 ? 0 : Math.max(0, parts.ignorance - knownPart) / total;
    // How much the draws differ in what they change; that they all change it alike is no variance.
    const moved = variance(pairs(onLikelyBase).map(([a, b]) => a - b));
    const base = total === 0 ? 0 : Math.min(parts.ignorance, moved) / total;
    const clean = withoutError(defined, parts);
    spreads[id] = {
      p10: quantile(clean, 0.1),
      p50: quantile(clean, 0.5),
      p90: quantile(clean, 0.9),
      mean: mean(defined),
      defined: defined.length,
      variance: parts,
      assumed,
      base,
    };
    if (id === target?.measure) {
      const real = parts.ignorance + parts.luck;
      // A measure that is not defined in a future, such as a payback that never comes, misses the target.
      const missed = values.filter((value) => !Number.isFinite(value));
      chance = chanceOf([...clean, ...missed], target, {
        perDraw: SEEDS_PER_DRAW,
        ignorance: real > 0 ? parts.ignorance / real : 0,
        assumed,
      });
    }
  }
  return {
    alternative,
    futures: futures.length,
    draws: Math.ceil(futures.length / SEEDS_PER_DRAW),
    bases: basesOf(factors),
    runs: trials.length,
    spreads,
    fans: Object.fromEntries(request.weekly.map((id) => [id, fanOf(own, id)])),
    ...(target === undefined ? {} : { target }),
    ...(chance === undefined ? {} : { chance }),
    values: own.map((answer) => answer.measures),
  };
}

/** Values by draw; futures in which the measure is not defined are left out. */
function inDraws(values: readonly number[]): number[][] {
  const draws: number[][] = [];
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const d = Math.floor(i / SEEDS_PER_DRAW);
    (draws[d] ??= []).push(value);
  });
  return draws.filter((draw) => draw.length > 0);
}

/** P10, P50 and P90 of a measure week by week, over the futures in which it is defined. */
export function fanOf(answers: readonly Answer[], id: string): Fan {
  const weeks = Math.max(
    0,
    ...answers.map((answer) => answer.weekly[id]?.length ?? 0),
  );
  const at = (share: number): (number | null)[] =>
    Array.from({ length: weeks }, (_, week) => {
      const values = answers
        .map((answer) => answer.weekly[id]?.[week])
        .filter((value) => typeof value === "number");
      return values.length === 0 ? null : quantile(values, share);
    });
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
