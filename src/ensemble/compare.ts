/**
 * Plans against a first one under common futures: the same draw of what nobody knows and the same seed for all, so that what
 * they share cancels. Futures are added in doubling rounds until every decision is clear (better, worse or a tie by more or
 * less than the margin) or their number is used up; so that looking several times claims no more than looking once, each
 * round's interval has the confidence 1 − (1 − confidence) ÷ rounds.
 */
import { mean, quantile } from "../base/stats.ts";
import type { Alternative } from "./alternatives.ts";
import { directionOf } from "./direction.ts";
import { hypercube, settingsOf } from "./draws.ts";
import type { Factor } from "./factors.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { type Answer, type Runner, type Trial, measureOf } from "./trial.ts";
import { variance } from "./variance.ts";

export interface CompareRequest {
  /** Names of the plans, the reference first. */
  readonly plans: readonly string[];
  readonly alternative: Alternative;
  /** What nobody knows, plan by plan: factors of one name are drawn alike for all. */
  readonly factors: readonly (readonly Factor[])[];
  readonly seed: string;
  readonly measure: string;
  /** Difference that matters, in the measure's unit; absent: MARGIN of the plans' mean size. */
  readonly margin?: number;
  readonly confidence: number;
  /** Futures at most. */
  readonly maxRuns: number;
  /** Other measures of which the difference is wanted. */
  readonly others: readonly string[];
}

export type Verdict = "identical" | "better" | "worse" | "tie" | "unclear";

/** One plan against the reference. */
export interface Rival {
  readonly plan: string;
  readonly verdict: Verdict;
  /** Plan − reference, at the confidence of the round. */
  readonly difference: Interval;
  readonly p10: number;
  readonly p90: number;
  readonly worst: number;
  readonly best: number;
  /** Futures in which the plan is better, equal to the last digit, and worse. */
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** Variance of the difference under independent seeds ÷ under common ones; undefined when both are zero. */
  readonly gain: number | undefined;
  /** Differences of the other measures, at 95%. */
  readonly others: Readonly<Record<string, Interval>>;
}

export interface Comparison {
  readonly measure: string;
  readonly margin: number;
  readonly confidence: number;
  readonly futures: number;
  readonly rounds: number;
  /** True if every decision was clear before the futures were used up. */
  readonly clear: boolean;
  readonly rivals: readonly Rival[];
  /** Mean of the measure, and mean shortfall behind the best plan of each future, by plan. */
  readonly means: readonly number[];
  readonly regret: readonly number[];
}

/** Futures of the first round. Assumed: fewer give no interval worth the name, more are wasted where all is plain. */
export const FIRST_ROUND = 8;
/** Differences under this part of the better plan's measure are not worth another round. Assumed; --margin overrides it. */
const MARGIN = 0.01;

/** Futures after each round: 8, 16, 32 … up to the most. */
export function roundsOf(maxRuns: number): number[] {
  const rounds: number[] = [];
  for (let n = Math.min(FIRST_ROUND, maxRuns); n < maxRuns; n *= 2)
    rounds.push(n);
  return [...rounds, maxRuns];
}

export async function compare(
  request: CompareRequest,
  run: Runner,
): Promise<Comparison> {
  const { plans, maxRuns, confidence } = request;
  const rounds = roundsOf(maxRuns);
  const each = 1 - (1 - confidence) / rounds.length;
  const shares = request.factors.map((factors) =>
    hypercube(factors, maxRuns, request.seed),
  );
  const answers: Answer[][] = plans.map(() => []);
  let done = 0;
  for (const [round, until] of rounds.entries()) {
    const futures = Array.from({ length: until - done }, (_, i) => done + i);
    const fresh = await run(
      futures.flatMap((i) =>
        plans.map((_, p) => trialOf(request, p, i, shares[p]?.[i] ?? [])),
      ),
    );
    fresh.forEach((answer, n) => answers[n % plans.length]?.push(answer));
    done = until;
    const result = judge(request, answers, each);
    const clear = result.rivals.every(({ verdict }) => verdict !== "unclear");
    if (clear || until === maxRuns)
      return { ...result, confidence, rounds: round + 1, clear };
  }
  throw new Error("no round of a comparison");
}

function trialOf(
  { plans, alternative, seed, factors }: CompareRequest,
  p: number,
  i: number,
  shares: readonly number[],
): Trial {
  return {
    plan: plans[p] ?? "",
    values: { ...settingsOf(factors[p] ?? [], shares), ...alternative.values },
    seed: `${seed} ${i + 1}`,
    crowd: "",
    basis: alternative.basis,
  };
}

function judge(
  request: CompareRequest,
  answers: readonly (readonly Answer[])[],
  confidence: number,
): Omit<Comparison, "confidence" | "rounds" | "clear"> {
  const { plans, measure, others } = request;
  const values = answers.map((list) =>
    list.map((answer) => measureOf(answer, measure)),
  );
  const means = values.map((list) => mean(list.filter(Number.isFinite)));
  const size = mean(
    means.map((value) => Math.abs(value)).filter(Number.isFinite),
  );
  const margin = request.margin ?? (Number.isFinite(size) ? MARGIN * size : 0);
  const reference = values[0] ?? [];
  const rivals = plans.slice(1).map((plan, n): Rival => {
    const own = values[n + 1] ?? [];
    const pairs = own
      .map((value, i): [number, number] => [reference[i] ?? NaN, value])
      .filter((pair) => pair.every(Number.isFinite));
    const differences = pairs.map(([a, b]) => b - a);
    const difference = intervalOf(differences, confidence);
    const sign = directionOf(measure);
    const apart =
      variance(pairs.map(([a]) => a)) + variance(pairs.map(([, b]) => b));
    const common = variance(differences);
    return {
      plan,
      verdict: verdictOf(differences, difference, margin, sign),
      difference,
      p10: quantile(differences, 0.1),
      p90: quantile(differences, 0.9),
      worst: sign * Math.min(...differences.map((d) => sign * d)),
      best: sign * Math.max(...differences.map((d) => sign * d)),
      wins: differences.filter((d) => sign * d > 0).length,
      ties: differences.filter((d) => d === 0).length,
      losses: differences.filter((d) => sign * d < 0).length,
      gain: common > 0 ? apart / common : undefined,
      others: Object.fromEntries(
        others.map((id) => [
          id,
          intervalOf(
            (answers[n + 1] ?? []).map(
              (answer, i) =>
                measureOf(answer, id) -
                measureOf(answers[0]?.[i] ?? answer, id),
            ),
          ),
        ]),
      ),
    };
  });
  return {
    measure,
    margin,
    futures: reference.length,
    rivals,
    means,
    regret: regretOf(values, directionOf(measure)),
  };
}

function verdictOf(
  differences: readonly number[],
  { mean: middle, half }: Interval,
  margin: number,
  sign: 1 | -1,
): Verdict {
  if (differences.length === 0) return "unclear";
  if (differences.every((d) => d === 0)) return "identical";
  const low = sign * middle - half;
  const high = sign * middle + half;
  if (low > margin) return "better";
  if (high < -margin) return "worse";
  return low >= -margin && high <= margin ? "tie" : "unclear";
}

/** Mean over futures of how far each plan stays behind the best of that future. */
function regretOf(
  values: readonly (readonly number[])[],
  sign: 1 | -1,
): number[] {
  const futures = values[0]?.length ?? 0;
  const behind = values.map(() => [] as number[]);
  for (let i = 0; i < futures; i++) {
    const at = values.map((list) => sign * (list[i] ?? NaN));
    if (!at.every(Number.isFinite)) continue;
    const best = Math.max(...at);
    at.forEach((value, p) => behind[p]?.push(best - value));
  }
  return behind.map((list) => (list.length === 0 ? NaN : mean(list)));
}
