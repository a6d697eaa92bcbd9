/**
 * Shares of the variance: first order (a factor alone) and total (with all it does together with others), for named factors,
 * all other factors as one, and luck (the seed) as one. Two Latin hypercubes and one mixed sample per column; intervals by
 * bootstrap over the rows. Source: Saltelli et al. 2010 (first order), Jansen 1999 (total).
 */
import { mean, quantile } from "../base/stats.ts";
import { rootKey, streamKey, uniform } from "../base/random.ts";
import { hypercube } from "./draws.ts";
import { type Point, type Question, responsesAt } from "./response.ts";
import type { Runner } from "./trial.ts";
import { variance } from "./variance.ts";

/** Bootstrap samples for the intervals. Assumed: some hundred are usual for 95 % intervals. */
const RESAMPLES = 400;

export interface Index {
  readonly id: string;
  readonly first: number;
  readonly firstRange: readonly [number, number];
  readonly total: number;
  readonly totalRange: readonly [number, number];
}

/** A column of the design: factors that move together, or the seed. */
interface Column {
  readonly id: string;
  readonly factors: readonly number[];
}

export const OTHERS = "all others";
export const LUCK = "luck";

export function columnsOf(
  question: Question,
  named: readonly string[],
): Column[] {
  const [factors = []] = question.factors;
  const alone = factors.flatMap(({ id }, j) =>
    named.includes(id) ? [{ id, factors: [j] }] : [],
  );
  const rest = factors.flatMap(({ id }, j) => (named.includes(id) ? [] : [j]));
  return [
    ...alone,
    ...(rest.length > 0 ? [{ id: OTHERS, factors: rest }] : []),
    { id: LUCK, factors: [] },
  ];
}

export async function sobolIndices(
  question: Question,
  named: readonly string[],
  rows: number,
  seed: string,
  run: Runner,
): Promise<Index[]> {
  const [factors = []] = question.factors;
  const columns = columnsOf(question, named);
  const side = (name: string): Point[] =>
    hypercube(factors, rows, `${seed} ${name}`).map((shares, i) => ({
      shares,
      seed: `${seed} ${name} ${i}`,
    }));
  const [a, b] = [side("a"), side("b")];
  const mixed = columns.map(({ id, factors: own }) =>
    a.map((point, i) => ({
      shares: point.shares.map((share, j) =>
        own.includes(j) ? (b[i]?.shares[j] ?? share) : share,
      ),
      seed: id === LUCK ? (b[i]?.seed ?? "") : point.seed,
    })),
  );
  const values = await responsesAt(
    question,
    [...a, ...b, ...mixed.flat()],
    run,
  );
  const part = (n: number): number[] => values.slice(n * rows, (n + 1) * rows);
  const [fa, fb] = [part(0), part(1)];
  const draws = resamples(rows, seed);
  return columns.map(({ id }, c) => {
    const fm = part(c + 2);
    const of = (picked: readonly number[]) => indices(fa, fb, fm, picked);
    const own = of(Array.from({ length: rows }, (_, i) => i));
    const spread = draws.map(of);
    const range = (get: (x: typeof own) => number): [number, number] => {
      const all = spread.map(get).filter(Number.isFinite);
      return [quantile(all, 0.025), quantile(all, 0.975)];
    };
    return {
      id,
      ...own,
      firstRange: range(({ first }) => first),
      totalRange: range(({ total }) => total),
    };
  });
}

function indices(
  fa: readonly number[],
  fb: readonly number[],
  fm: readonly number[],
  picked: readonly number[],
): { first: number; total: number } {
  const rows = picked
    .map((i): [number, number, number] => [
      fa[i] ?? NaN,
      fb[i] ?? NaN,
      fm[i] ?? NaN,
    ])
    .filter((row) => row.every(Number.isFinite));
  const all = variance(rows.flatMap(([x, y]) => [x, y]));
  if (rows.length < 2 || all === 0) return { first: 0, total: 0 };
  const middle = mean(rows.flatMap(([x, y]) => [x, y]));
  return {
    // Centred: a constant added to the response changes nothing.
    first: mean(rows.map(([x, y, m]) => (y - middle) * (m - x))) / all,
    total: mean(rows.map(([x, , m]) => (x - m) * (x - m))) / (2 * all),
  };
}

function resamples(rows: number, seed: string): number[][] {
  const stream = streamKey(rootKey(`${seed} bootstrap`), 0, 0);
  return Array.from({ length: RESAMPLES }, (_, r) =>
    Array.from({ length: rows }, (_unused, i) =>
      Math.floor(uniform(stream, r, i) * rows),
    ),
  );
}
