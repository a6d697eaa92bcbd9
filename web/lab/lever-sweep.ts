/**
 * One lever from low to high: where it is tried, the trials to run, and what they say of a measure. The values tried are even
 * steps over the slider, the ends of the range that the data give, and the lever as it stands. Pure.
 */
import {
  mean,
  meanInterval,
  type Answer,
  type ResponsePoint,
  type RunOptions,
  type Trial,
} from "../../src/index.ts";
import type { Edits } from "../levers/lever-edits.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import { columnsOf } from "./step-trials.ts";

const STEPS = 6;

export interface Sweep {
  readonly field: FieldView;
  readonly now: number;
  /** Low and high of the data, as far as the slider reaches. */
  readonly tested: readonly [number, number] | undefined;
  readonly values: readonly number[];
}

/** Numbers of the panel that can be swept. */
export function sweepable(fields: readonly FieldView[]): FieldView[] {
  return fields.filter(({ kind }) => kind === "number");
}

export function sweepOf(field: FieldView, edits: Edits): Sweep {
  const { min, max } = field.slider;
  const now = Number(edits[field.key] ?? field.loaded);
  const { low = null, high = null } = field.evidence ?? {};
  const inside = (value: number): boolean => value >= min && value <= max;
  const ends =
    low === null || high === null || high <= low
      ? undefined
      : ([Math.max(low, min), Math.min(high, max)] as const);
  const tested = ends !== undefined && ends[0] < ends[1] ? ends : undefined;
  const even = Array.from(
    { length: STEPS },
    (_, i) => min + ((max - min) * i) / (STEPS - 1),
  );
  const values = [...even, now, ...(tested ?? [])]
    .filter(inside)
    .map((value) => Number(value.toPrecision(6)));
  return {
    ...{ field, now, tested },
    values: [...new Set(values)].sort((a, b) => a - b),
  };
}

/** Seed by seed, every value of the sweep on top of the plan as it stands. */
export function sweepTrials(
  sweep: Sweep,
  plan: string,
  seeds: readonly string[],
  basis: RunOptions["channelBasis"],
): Trial[] {
  // What was loaded is set as well: the plan holds the panel's changes.
  const fields = [{ ...sweep.field, loaded: "" }];
  return seeds.flatMap((seed) =>
    sweep.values.map((value) => ({
      plan,
      values: columnsOf(fields, { [sweep.field.key]: String(value) }),
      ...{ seed, crowd: "", basis },
    })),
  );
}

/**
 * The measure at each value: mean over the seeds, and half of the interval of its difference to the lever as it stands, seed
 * by seed, so that luck cancels. Values where it is not defined are left out.
 */
export function pointsOf(
  sweep: Sweep,
  answers: readonly Answer[],
  measure: string,
): ResponsePoint[] {
  const each = sweep.values.length;
  const valueAt = (i: number, seed: number): number | null =>
    answers[seed * each + i]?.measures[measure] ?? null;
  const seeds = Array.from({ length: answers.length / each }, (_, s) => s);
  const stands = sweep.values.indexOf(Number(sweep.now.toPrecision(6)));
  return sweep.values.flatMap((at, i) => {
    const found = seeds.flatMap((s) => valueAt(i, s) ?? []);
    if (found.length === 0) return [];
    const moved = seeds.flatMap((s) => {
      const [here, before] = [valueAt(i, s), valueAt(stands, s)];
      return here === null || before === null ? [] : [here - before];
    });
    const half = moved.length > 1 ? meanInterval(moved).half : Infinity;
    return [{ at, mean: mean(found), half }];
  });
}
