/**
 * A field of the panel and what moving it means for the plan.
 * Rule: a lever moves where the plan sets it. If it is set in several places or weeks, all of them move in proportion, so
 * that a promotion keeps its weeks and a media burst its shape; if it is nought everywhere, it is set for the field's own
 * scope. A region or channel is on from a week, or off. Leaves out: checking, which the library does.
 */
import type { Override } from "../../src/index.ts";

/** One place where the plan sets the lever, with its value in the field's unit there. */
export interface FieldPlace {
  readonly scope: readonly string[];
  readonly weeks: string;
  readonly value: number;
  /** The expression of the file when it depends on the week, with its unit; else "". */
  readonly expression: string;
  readonly unit: string;
}

export type FieldKind = "number" | "word" | "flag" | "date" | "window";

export interface FieldRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Plain description of one field: what it sets, how it looks, and what it was when the plan was loaded. */
export interface LeverField {
  /** Unique in the panel: lever and scope as in a batch file, such as `rsp[main]`. */
  readonly key: string;
  readonly lever: string;
  readonly scope: readonly string[];
  readonly kind: FieldKind;
  /** As loaded, in the field's unit: a number, a word, `on`/`off`, an ISO date, or the week a window opens. */
  readonly loaded: string;
  readonly unit: string;
  /** What the reader suggests to stay in, and what the slider spans. */
  readonly allowed: {
    readonly min: number | null;
    readonly max: number | null;
  };
  readonly slider: FieldRange;
  readonly choices: readonly string[];
  readonly places: readonly FieldPlace[];
  readonly horizonWeeks: number;
}

export type Edits = Readonly<Record<string, string>>;

/** Every change of the panel as overrides on the plan file, in the order of the fields. */
export function overridesOf(
  fields: readonly LeverField[],
  edits: Edits,
): Override[] {
  return fields.flatMap((field) => {
    const value = edits[field.key];
    return value === undefined || value === field.loaded
      ? []
      : fieldOverrides(field, value);
  });
}

export function withoutKeys(edits: Edits, keys: readonly string[]): Edits {
  return Object.fromEntries(
    Object.entries(edits).filter(([key]) => !keys.includes(key)),
  );
}

/** Marks a change of a number of the model, which has no field on the panel. */
const ASSUMPTION = "=";

export function assumptionKey(name: string): string {
  return ASSUMPTION + name;
}

/** The model's numbers that the reader replaced, as overrides on the plan file. */
export function assumptionsOf(edits: Edits): Override[] {
  return Object.entries(edits)
    .filter(([key]) => key.startsWith(ASSUMPTION))
    .map(([key, value]) => ({
      lever: key.slice(ASSUMPTION.length),
      scope: [],
      value,
      unit: "",
      from: "form",
    }));
}

function fieldOverrides(field: LeverField, value: string): Override[] {
  const set = (
    scope: readonly string[],
    text: string,
    unit = "",
  ): Override => ({
    lever: field.lever,
    scope,
    value: text,
    unit,
    from: "form",
  });
  if (field.kind === "window") {
    const end = field.horizonWeeks;
    if (value === "off") return [set(field.scope, "off")];
    const from = Math.min(Math.max(1, Math.round(Number(value))), end);
    const open = set([...field.scope, `${from}..${end}`], "on");
    return from === 1
      ? [set(field.scope, "on")]
      : [set([...field.scope, `1..${from - 1}`], "off"), open];
  }
  const most = Math.max(0, ...field.places.map((place) => place.value));
  if (field.kind !== "number" || most === 0) return [set(field.scope, value)];
  const ratio = Number(value) / most;
  return field.places
    .filter((place) => place.value !== 0)
    .map((place) => {
      const weeks = place.weeks === "" ? [] : [place.weeks];
      const scope = [...place.scope, ...weeks];
      return place.expression === ""
        ? set(scope, tidy(place.value * ratio))
        : set(scope, `(${place.expression})*${tidy(ratio)}`, place.unit);
    });
}

/** At most six significant digits, without an exponent. */
function tidy(value: number): string {
  const digits = Number(value.toPrecision(6));
  return digits.toFixed(10).replace(/\.?0+$/, "");
}
