/** When inputs were last checked: the days of many, and how long ago a day is. Pure. */
import { parseIsoDate } from "../../src/index.ts";

/** First and last of the days on which some inputs were checked, ISO. */
export interface CheckDays {
  readonly count: number;
  readonly oldest: string;
  readonly newest: string;
}

/** Half a year: laws change with the year and in its middle. */
export const STALE_DAYS = 183;

/** Undefined where no day is known. */
export function checkDays(days: readonly string[]): CheckDays | undefined {
  const sorted = days.filter((day) => day !== "").sort();
  const [oldest, newest] = [sorted[0], sorted.at(-1)];
  return oldest === undefined || newest === undefined
    ? undefined
    : { count: sorted.length, oldest, newest };
}

/** Whole days from one day to another, ISO; none if the second is earlier, as on a clock that runs behind. */
export function daysSince(day: string, today: string): number {
  const [from, to] = [parseIsoDate(day) ?? 0, parseIsoDate(today) ?? 0];
  return Math.max(0, to - from);
}
