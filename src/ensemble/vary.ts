/**
 * Levers that a search may move, each between two values: `reps[south]=5..40 reps`. And what comes of a point of a search:
 * the same futures for every point, so that two points differ by what was moved and not by luck.
 */
import { mean } from "../base/stats.ts";
import { readCell } from "../batch/cell.ts";
import type { Problem } from "../base/problem.ts";
import { parseSet } from "../inputs/overrides.ts";
import type { Alternative } from "./alternatives.ts";
import { type Target, reaches } from "./chance.ts";
import { hypercube, settingsOf } from "./draws.ts";
import { plainNumber } from "../base/number-text.ts";
import { DIGITS, type Factor } from "./factors.ts";
import { type Answer, type Runner, measureOf } from "./trial.ts";

export interface Vary {
  /** The lever with its scope. */
  readonly column: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** Values are whole, as both ends are and the unit is counted. */
  readonly whole: boolean;
}

const COUNTED: readonly string[] = [
  "reps",
  "weeks",
  "packs",
  "n",
  "outlets",
  "cases",
  "calls",
];

export function readVary(text: string): Vary | Problem {
  const [, column = "", range = ""] =
    /^(.*?(?:\])?)\s*=\s*(.+)$/su.exec(text.trim()) ?? [];
  const refuse = (
    expected = "a lever and two values with two dots between them",
    fix = 'write it as "reps[south]=5..40 reps"',
  ): Problem => ({
    code: "bad-vary",
    file: "--vary",
    found: `"${text}"`,
    expected,
    fix,
  });
  if ("code" in parseSet(`${column}=1`)) return refuse();
  const cell = readCell(column, range, { file: "--vary", row: 0 });
  if ("code" in cell) return refuse(cell.expected, cell.fix);
  if (cell.range === undefined) return refuse();
  const { low, high, unit } = cell.range;
  const whole =
    COUNTED.includes(unit) && Number.isInteger(low) && Number.isInteger(high);
  return { column, low, high, unit, whole };
}

/** The number a share of the way stands for. */
export function numberAt({ low, high, whole }: Vary, share: number): number {
  const value = low + (high - low) * share;
  return whole ? Math.round(value) : value;
}

/** Share of the way at which a number lies, within the range. */
export function shareOf({ low, high }: Vary, value: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

export function written(vary: Vary, share: number): string {
  return `${plainNumber(numberAt(vary, share), DIGITS)} ${vary.unit}`.trim();
}

export interface SearchRequest {
  readonly plan: string;
  readonly alternative: Alternative;
  readonly factors: readonly Factor[];
  readonly futures: number;
  readonly seed: string;
  readonly vary: readonly Vary[];
}

/** Answers of every future at each point (shares by lever). */
export async function answersAt(
  request: SearchRequest,
  points: readonly (readonly number[])[],
  run: Runner,
): Promise<Answer[][]> {
  const { plan, alternative, factors, futures, seed, vary } = request;
  const shares = hypercube(factors, futures, seed);
  // Future by future, so that points which share a burned-in market follow one another.
  const answers = await run(
    shares.flatMap((draw, i) =>
      points.map((point) => ({
        plan,
        values: {
          ...settingsOf(factors, draw),
          ...alternative.values,
          ...Object.fromEntries(
            vary.map((each, j) => [each.column, written(each, point[j] ?? 0)]),
          ),
        },
        seed: `${seed} ${i + 1}`,
        crowd: "",
        basis: alternative.basis,
      })),
    ),
  );
  return points.map((_, p) =>
    shares.flatMap((_draw, i) => answers[i * points.length + p] ?? []),
  );
}

export function meanOf(answers: readonly Answer[], measure: string): number {
  const values = answers
    .map((answer) => measureOf(answer, measure))
    .filter(Number.isFinite);
  return values.length === 0 ? NaN : mean(values);
}

/** Share of futures that reach a target. */
export function shareReached(
  answers: readonly Answer[],
  target: Target,
): number {
  return mean(
    answers.map((answer) =>
      reaches(measureOf(answer, target.measure), target) ? 1 : 0,
    ),
  );
}
