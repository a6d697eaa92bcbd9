/**
 * What festivals do to the days around them, Tết apart, which has a curve of its own (`season.ts`).
 *   index of a day = product over festivals whose window holds it; gift buying = the highest of them
 * A category with rows of its own for a festival uses those, any other the rows of `all`. The month's index already
 * holds the volume of its festivals, so they say on which days of the month it is bought: the index is divided by its
 * mean over the calendar month.
 * Leaves out: festivals of one region or religion; what a long weekend does to travel.
 */
import { civilDate, parseIsoDate } from "../base/calendar-date.ts";
import { areaTypes, type FestivalEffect } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";

/** By area type, one cell a day. */
export interface FestivalDays {
  readonly occasions: readonly Float64Array[];
  readonly packs: readonly Float64Array[];
  /** 0–1: how far gift buying has taken over, 1 = as at the height of Tết. */
  readonly gift: readonly Float64Array[];
  /** Pull of the online channel: factor on its odds. */
  readonly online: readonly Float64Array[];
}

/** Days around the asked ones that are computed too, so that every month is whole. */
const MARGIN = 31;

/** Indices of `count` days from a day on. */
export function festivalDays(
  market: Market,
  category: string,
  firstDay: number,
  count: number,
): FestivalDays {
  const days = count + MARGIN + MARGIN;
  const from = firstDay - MARGIN;
  const columns = (fill: number): Float64Array[] =>
    areaTypes.map(() => new Float64Array(days).fill(fill));
  const all = {
    occasions: columns(1),
    packs: columns(1),
    gift: columns(0),
    online: columns(1),
  } satisfies Record<FestivalEffect, Float64Array[]>;
  const rows = market.facts("festival_days");
  const special = new Set(
    rows.filter(({ key }) => key[1] === category).map(({ key }) => key[0]),
  );
  for (const { key, value } of rows) {
    const [festival, of, type, effect, first, last] = key;
    if (of !== (special.has(festival) ? category : "all")) continue;
    for (const each of market.festivals) {
      if (each.festival !== festival) continue;
      const date = (parseIsoDate(each.date) ?? 0) - from;
      areaTypes.forEach((areaType, t) => {
        const column = all[effect as FestivalEffect][t];
        if (column === undefined || (type !== "all" && type !== areaType))
          return;
        const end = Math.min(days - 1, date + Number(last));
        for (let d = Math.max(0, date + Number(first)); d <= end; d++)
          column[d] =
            effect === "gift"
              ? Math.max(column[d] ?? 0, value)
              : (column[d] ?? 1) * value;
      });
    }
  }
  keepMonths(all.occasions, all.packs, from);
  const cut = (of: readonly Float64Array[]): Float64Array[] =>
    of.map((column) => column.slice(MARGIN, MARGIN + count));
  return {
    occasions: cut(all.occasions),
    packs: cut(all.packs),
    gift: cut(all.gift),
    online: cut(all.online),
  };
}

/** Divides occasions by the month's mean of occasions × packs. */
function keepMonths(
  occasions: readonly Float64Array[],
  packs: readonly Float64Array[],
  from: number,
): void {
  occasions.forEach((column, t) => {
    for (let start = 0; start < column.length;) {
      const { month } = civilDate(from + start);
      let end = start;
      let sum = 0;
      while (end < column.length && civilDate(from + end).month === month) {
        sum += (column[end] ?? 1) * (packs[t]?.[end] ?? 1);
        end += 1;
      }
      for (let d = start; d < end; d++)
        column[d] = ((column[d] ?? 1) * (end - start)) / sum;
      start = end;
    }
  });
}
