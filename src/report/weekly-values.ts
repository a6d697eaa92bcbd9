/**
 * The measures that are told week by week. As columns they are short enough to be kept for every run of a batch: whole
 * packs and đồng, ratios to six decimals. Leaves out: slices of a week, which a single run's document has.
 */
import { measures } from "../ledger/measures.ts";
import type { Run } from "../simulate.ts";
import { shortValues } from "./measure-values.ts";
import type { MeasureValues } from "./run-document.ts";

/** In the order in which documents and tables show them. */
export const weeklyMeasures = [
  "sellin_units",
  "secondary_units",
  "sellout_units",
  "sellout_value",
  "nd",
  "wd",
  "oos_rate",
  "weeks_cover_dist",
  "weeks_cover_store",
  "awareness",
  "trial",
  "repeat",
  "contribution",
  "cash",
] as const;

/** Values by measure, one per week since the launch. */
export type WeeklyColumns = Readonly<
  Record<string, readonly (number | null)[]>
>;

const DECIMALS = 6;

const whole = new Set(
  measures.filter(({ scales }) => scales).map(({ id }) => id),
);

/** The weekly measures of a span of weeks. */
export function weeklyValues(
  run: Run,
  fromWeek: number,
  toWeek: number,
): MeasureValues {
  const values = shortValues(run, { fromWeek, toWeek });
  return Object.fromEntries(
    weeklyMeasures.map((id) => [id, values[id] ?? null]),
  );
}

export function weeklyColumns(run: Run): WeeklyColumns {
  const columns: Record<string, (number | null)[]> = Object.fromEntries(
    weeklyMeasures.map((id) => [id, []]),
  );
  for (let week = 1; week <= run.options.weeks; week++)
    for (const [id, value] of Object.entries(weeklyValues(run, week, week)))
      columns[id]?.push(value === null ? null : rounded(id, value));
  return columns;
}

/** Never −0, which text would not keep. */
function rounded(id: string, value: number): number {
  return whole.has(id)
    ? Math.round(value) + 0
    : Number(value.toFixed(DECIMALS)) + 0;
}
