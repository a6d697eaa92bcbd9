/**
 * What a moved lever does to the figures, read between runs that were made beforehand with this lever alone: a straight line
 * from one run to the next, its difference added to the figure on the screen. Where it was not tried there is no estimate.
 * Pure. Leaves out: which runs to make (probes.ts) and making them (explorer.ts).
 */
import type { MeasureValues } from "../../src/index.ts";
import type { Edits } from "../levers/lever-edits.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import {
  headline,
  measureStyles,
  type MeasureId,
} from "../result/measure-style.ts";
import { fieldsOf } from "../plan-wish.ts";
import type { PlanState } from "../plan-state.ts";

/** Measures of sketches of one plan, by the value of the one lever that differs between them. */
export type Curve = ReadonlyMap<number, MeasureValues>;

/** The one field in which two states of a plan differ, and its value in each. */
export interface Move {
  readonly field: FieldView;
  readonly from: number;
  readonly to: number;
}

/** The cards of the first page, and what a phone keeps in sight. */
const estimated: readonly MeasureId[] = [...headline, "sellout_units"];

export interface Estimate {
  /** Measures that can be estimated; others are as they were. */
  readonly values: Readonly<Record<string, number>>;
  /** Runs of the curve it is read from. */
  readonly runs: number;
}

/** A number as the panel has it, to six digits, so that equal values are found again. */
export function numberOf(field: FieldView, edits: Edits): number {
  return Number(Number(edits[field.key] ?? field.loaded).toPrecision(6));
}

/** Undefined if the plans differ in nothing, in more than one field, or in what is no number of the panel. */
export function moveBetween(
  shown: PlanState,
  now: PlanState,
): Move | undefined {
  const text = shown.sheet?.plan.text;
  if (text === undefined || now.sheet?.plan.text !== text) return undefined;
  const fields = new Map(fieldsOf(now.sheet).map((one) => [one.key, one]));
  const keys = new Set([
    ...Object.keys(shown.edits),
    ...Object.keys(now.edits),
  ]);
  const moved = [...keys].filter((key) => {
    const loaded = fields.get(key)?.loaded;
    return (shown.edits[key] ?? loaded) !== (now.edits[key] ?? loaded);
  });
  const field = fields.get(moved[0] ?? "");
  if (moved.length !== 1 || field?.kind !== "number") return undefined;
  const [from, to] = [numberOf(field, shown.edits), numberOf(field, now.edits)];
  return { field, from, to };
}

/** Figures on the screen after a move; undefined where either end lies outside what was tried. */
export function estimateOf(
  curve: Curve,
  { from, to }: Pick<Move, "from" | "to">,
  shown: MeasureValues,
): Estimate | undefined {
  const tried = [...curve.keys()].sort((a, b) => a - b);
  const values: Record<string, number> = {};
  for (const id of estimated) {
    const value = shown[id] ?? null;
    const before = readAt(curve, tried, from, id);
    const after = readAt(curve, tried, to, id);
    if (value === null || before === undefined || after === undefined) continue;
    values[id] = withinBounds(id, value + after - before);
  }
  return Object.keys(values).length === 0
    ? undefined
    : { values, runs: tried.length };
}

/** On the straight line between the neighbours; undefined beyond the tried values and where a neighbour has no such figure. */
function readAt(
  curve: Curve,
  tried: readonly number[],
  at: number,
  id: string,
): number | undefined {
  const right = tried.find((value) => value >= at);
  const left = tried.findLast((value) => value <= at);
  if (left === undefined || right === undefined) return undefined;
  const low = curve.get(left)?.[id] ?? undefined;
  const high = curve.get(right)?.[id] ?? undefined;
  if (low === undefined || high === undefined) return undefined;
  return left === right
    ? low
    : low + ((high - low) * (at - left)) / (right - left);
}

/** Shares stay between nothing and all, counts and needs of cash do not fall below nothing, a week is a whole one. */
export function withinBounds(id: MeasureId, value: number): number {
  const { form } = measureStyles[id];
  switch (form) {
    case "share":
      return Math.min(1, Math.max(0, value));
    case "week":
      return Math.max(0, Math.round(value));
    case "packs":
    case "cases":
    case "weeks":
      return Math.max(0, value);
    case "money":
      return id === "peak_cash" ? Math.max(0, value) : value;
    case "index":
    case "decimal":
      return value;
  }
}
