/**
 * Which runs to make before a lever is moved: every number in sight alone, a little up and down first, then half of the way to
 * the slider's ends, then the ends. All levers get their nearest values before any gets its farther ones. Pure.
 */
import type { RunOptions, Trial } from "../../src/index.ts";
import { isOpen, type Lock } from "../learn/lock.ts";
import { columnsOf } from "../lab/step-trials.ts";
import {
  assumptionsOf,
  withoutKeys,
  type Edits,
} from "../levers/lever-edits.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import type { PlanState } from "../plan-state.ts";
import { fieldsOf } from "../plan-wish.ts";
import { numberOf } from "./estimate.ts";

/** How far from where the lever stands to the slider's end, nearest first. */
const PARTS = [1 / 6, 1 / 2, 1] as const;

/** A run with one field at another value than the plan's. */
export interface Probe {
  readonly field: FieldView;
  readonly value: number;
}

/** Numbers of the panel that the reader sees and may move. */
export function movable(
  { sheet }: PlanState,
  lock: Lock | undefined,
): FieldView[] {
  const seen =
    lock === undefined
      ? (sheet?.levers ?? []).flatMap(({ fields }) => fields)
      : fieldsOf(sheet);
  return seen.filter(
    ({ kind, lever }) => kind === "number" && isOpen(lock, lever),
  );
}

/** In the order they are to be made; values fall on the slider's steps. */
export function probesOf(fields: readonly FieldView[], edits: Edits): Probe[] {
  return PARTS.flatMap((part) => probesAt(part, fields, edits));
}

/** Of those the nearest: each lever a little up, then each a little down. */
export function nearestOf(fields: readonly FieldView[], edits: Edits): Probe[] {
  return probesAt(PARTS[0], fields, edits);
}

function probesAt(
  part: number,
  fields: readonly FieldView[],
  edits: Edits,
): Probe[] {
  return (["max", "min"] as const).flatMap((end) =>
    fields.flatMap((field) => {
      const now = numberOf(field, edits);
      const far = field.slider[end];
      // A value typed beyond the slider's end has nothing on that side.
      if (end === "max" ? now >= far : now <= far) return [];
      const value = onStep(field, now + part * (far - now));
      return value === now ? [] : [{ field, value }];
    }),
  );
}

function onStep({ slider }: FieldView, value: number): number {
  const { min, max, step } = slider;
  const near = min + Math.round((value - min) / step) * step;
  return Number(Math.min(max, Math.max(min, near)).toPrecision(6));
}

/** Plans that differ in this field alone have one name. */
export function familyOf(
  seed: string,
  { sheet, edits }: PlanState,
  key: string,
): string {
  const others = Object.entries(withoutKeys(edits, [key])).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return JSON.stringify([seed, sheet?.plan.text, others, key]);
}

/** The plan with its changes as a trial. */
export function trialOf(
  state: PlanState,
  edits: Edits,
  seed: string,
  basis: RunOptions["channelBasis"],
): Trial {
  const assumed = assumptionsOf(edits).map(
    ({ lever, value }): [string, string] => [lever, value],
  );
  return {
    plan: state.sheet?.plan.name ?? "",
    values: {
      ...columnsOf(fieldsOf(state.sheet), edits),
      ...Object.fromEntries(assumed),
    },
    ...{ seed, crowd: "", basis },
  };
}
