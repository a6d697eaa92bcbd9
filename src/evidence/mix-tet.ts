/**
 * Tết: row D11. Two years of a mature market; packs of the panel by day-weighted weeks around each first day of the
 * lunar year. The four weeks before it against four average weeks of the year, the share of the last two in them, and
 * whether the country buys later than the towns.
 */
import { DAYS_PER_WEEK, parseIsoDate } from "../base/calendar-date.ts";
import { mean } from "../base/stats.ts";
import { areaTypes } from "../inputs/ids.ts";
import { FIFTHS } from "../world/classes.ts";
import { type Mature, type Statistics, matureYears } from "./experiment.ts";
import type { Row } from "./row.ts";

const WINDOW = 4;
const YEAR = 52;

export function tetShape({ run, purchases }: Mature): Statistics {
  const { world, market, plan } = run;
  const weeks = run.options.weeks;
  const packs = areaTypes.map(() => new Float64Array(weeks + 1));
  for (let i = 0; i < purchases.count; i++) {
    const kind = Math.floor(
      (world.households.class[purchases.household[i] ?? 0] ?? 0) / FIFTHS,
    );
    const column = packs[kind % areaTypes.length];
    const week = purchases.week[i] ?? 0;
    if (column !== undefined)
      column[week] = (column[week] ?? 0) + (purchases.packs[i] ?? 0);
  }
  const index: number[] = [];
  const lastTwo: number[] = [];
  const later: number[] = [];
  for (const date of market.tetDates) {
    const day = parseIsoDate(date) ?? 0;
    /** Packs in the n-th week before Tết, each simulated week counted by its days in it. */
    const before = (n: number, column: Float64Array): number => {
      let sum = 0;
      for (let d = 1; d <= DAYS_PER_WEEK; d++) {
        const at = day - DAYS_PER_WEEK * n + d - 1 - world.startDay;
        sum +=
          (column[1 + Math.floor(at / DAYS_PER_WEEK)] ?? 0) / DAYS_PER_WEEK;
      }
      return sum;
    };
    const at = Math.floor((day - world.startDay) / DAYS_PER_WEEK);
    if (at < WINDOW + 1 || at > weeks) continue;
    const first = YEAR * Math.floor(at / YEAR);
    let inWindow = 0;
    let late = 0;
    let year = 0;
    const centre = packs.map((column) => {
      let sum = 0;
      let place = 0;
      for (let n = 1; n <= WINDOW; n++) {
        const sold = before(n, column);
        sum += sold;
        place -= sold * n;
        if (n <= 2) late += sold;
      }
      inWindow += sum;
      for (let w = first + 1; w <= first + YEAR; w++) year += column[w] ?? 0;
      return place / sum;
    });
    index.push(inWindow / ((year * WINDOW) / YEAR));
    lastTwo.push(late / inWindow);
    later.push(
      (centre[areaTypes.indexOf("rural")] ?? 0) -
        (centre[areaTypes.indexOf("urban")] ?? 0),
    );
  }
  const told = market.fact("category_facts", plan.category, "tet_index", "all");
  return {
    against_index: mean(index) / told,
    last_two_weeks: mean(lastTwo),
    rural_later: mean(later),
    index: mean(index),
  };
}

export const festival: readonly Row[] = [
  {
    id: "D11",
    quick: true,
    measure: (lab, seed) => tetShape(matureYears(lab, seed)),
  },
];
