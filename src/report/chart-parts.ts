/**
 * What every chart description shares: its type, the words it is given, rounding, and the choice of a readable unit.
 * A description is plain data: an option object for the chart library, the same figures as a table, and one sentence that
 * says what to see. Leaves out: colours and fonts, which belong to the screen, and number formats, which arrive as functions.
 */
import type { MeasureValues, RunDocument } from "./run-document.ts";

export type ChartOption = Readonly<Record<string, unknown>>;

export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartDescription {
  readonly id: string;
  readonly title: string;
  /** One sentence: what the chart shows about this run. */
  readonly takeaway: string;
  readonly option: ChartOption;
  readonly table: ChartTable;
}

/** Sentences of one language; `{name}` marks a place for a figure. */
export interface ChartTexts {
  readonly weekName: string;
  /** A name with the unit of its figures. */
  readonly withUnit: string;
  readonly weekAxis: string;
  readonly tet: string;
  readonly baseline: string;
  readonly percent: string;
  readonly aria: string;
  readonly flow: Readonly<
    Record<"title" | "takeaway" | "inChannel" | "noneInChannel", string>
  >;
  readonly cash: Readonly<
    Record<
      | "title"
      | "cash"
      | "contribution"
      | "takeaway"
      | "takeawayNever"
      | "lowest",
      string
    >
  >;
  readonly lines: Readonly<
    Record<
      "title" | "total" | "takeaway" | "line" | "income" | "spending",
      string
    >
  >;
  readonly reach: Readonly<Record<"title" | "takeaway", string>>;
  readonly people: Readonly<Record<"title" | "takeaway", string>>;
}

/** How the reader wants words and figures: everything a chart needs from a language and a currency. */
export interface ChartWords {
  readonly texts: ChartTexts;
  readonly measure: (id: string) => string;
  readonly contributionLine: (id: string) => string;
  readonly count: (value: number) => string;
  readonly money: (vnd: number) => string;
  readonly percent: (fraction: number) => string;
  readonly date: (iso: string) => string;
  readonly fill: (
    sentence: string,
    values: Readonly<Record<string, string | number>>,
  ) => string;
  /** Units for packs and for VND, the smallest first; money is counted in the reader's currency. */
  readonly packSteps: readonly Scale[];
  readonly moneySteps: readonly Scale[];
  /** First days of the lunar year, ISO. */
  readonly tetDates: readonly string[];
}

/** A readable unit: what figures are divided by, how many decimals stay, and the name of the unit. */
export interface Scale {
  readonly divisor: number;
  readonly decimals: number;
  readonly name: string;
}

/** A figure as it is. */
export const PLAIN: Scale = { divisor: 1, decimals: 2, name: "" };

/** Half away from zero at a number of decimals; the same digits the table and the chart show. */
export function rounded(value: number, decimals: number): number {
  let unit = 1;
  for (let i = 0; i < decimals; i++) unit *= 10;
  const size = Math.floor(Math.abs(value) * unit + 0.5) / unit;
  return value < 0 && size > 0 ? -size : size;
}

/** The name of figures with their unit behind it, if they have one. */
export function withUnit(
  name: string,
  unit: string,
  { texts, fill }: Pick<ChartWords, "texts" | "fill">,
): string {
  return unit === "" ? name : fill(texts.withUnit, { name, unit });
}

export function inScale(value: number | null, scale: Scale): number | null {
  return value === null ? null : rounded(value / scale.divisor, scale.decimals);
}

export function largest(values: readonly (number | null)[]): number {
  return values.reduce<number>(
    (most, value) => Math.max(most, Math.abs(value ?? 0)),
    0,
  );
}

/** The largest unit of which the largest figure holds two; else the smallest. */
export function stepFor(most: number, steps: readonly Scale[]): Scale {
  const fitting = steps.filter((step) => most >= 2 * step.divisor);
  return fitting.at(-1) ?? steps[0] ?? { divisor: 1, decimals: 0, name: "" };
}

/** Named values, one a week, in the unit of the axis. */
export interface ChartColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export function column(
  name: string,
  values: readonly (number | null)[],
  scale: Scale,
): ChartColumn {
  return { name, values: values.map((value) => inScale(value, scale)) };
}

/** The same measure of the baseline, to be drawn behind; none if there is no baseline. */
export function ghosts(
  name: string,
  values: readonly (number | null)[],
  scale: Scale,
  words: ChartWords,
): ChartColumn[] {
  return values.length === 0
    ? []
    : [column(words.fill(words.texts.baseline, { name }), values, scale)];
}

/** The same measure of an earlier run; none if there is none. */
export function earlierOf(
  earlier: EarlierRun | undefined,
  name: string,
  values: readonly (number | null)[],
  scale: Scale,
  words: ChartWords,
): ChartColumn[] {
  return earlier === undefined
    ? []
    : [column(words.fill(earlier.named, { name }), values, scale)];
}

/** A run to be drawn faintly behind another, and what its lines are called: `{name}` is the measure. */
export interface EarlierRun {
  readonly document: RunDocument;
  readonly named: string;
}

export const dashed: ChartOption = { width: 2, type: "dashed" };
export const dotted: ChartOption = { width: 2, type: "dotted" };
/** Of an earlier run: there, but behind everything. */
export const faint: ChartOption = { width: 5, type: "solid", opacity: 0.35 };

export function line(values: ChartColumn): ChartOption {
  return {
    name: values.name,
    type: "line",
    data: values.values,
    showSymbol: false,
  };
}

/** The last value that is not null: where a run ends up. */
export function lastValue(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((last, value) => value ?? last, null);
}

export function aria(
  title: string,
  takeaway: string,
  words: ChartWords,
): ChartOption {
  const description = words.fill(words.texts.aria, { title, takeaway });
  return { enabled: true, label: { enabled: true, description } };
}

export function valueOf(values: MeasureValues, id: string): number | null {
  return values[id] ?? null;
}
