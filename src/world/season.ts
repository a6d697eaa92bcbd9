/**
 * The year of the category, known to everybody in advance: month index, festivals by the day, rest of the trade.
 * The month's index moves occasions; other festivals say on which of its days (`festivals.ts`). Around Tết the index of
 * the day (counted in weeks before the first day of the lunar year, averaged over the days of the Monday week)
 * multiplies packs per occasion while it is above 1 — baskets grow, trips do not — and occasions while it is below 1.
 * The category's own Tết index sets the height. Gift occasions hold more packs than others: as gift buying takes over,
 * packs per occasion of every mission are divided by that, so that the index of the day is met and not exceeded.
 * The trade rests by the day: a week of which it works three days is three sevenths of a week of deliveries.
 * It orders by the year: `outlook` is the demand index of the coming weeks ÷ that of the weeks its sales rates remember,
 * by use of the pack, because gift packs have another season than the rest.
 * A shock is not in it: what a storm or a scare takes is written by the mechanism `shocks` and unknown to any outlook.
 * Leaves out: what people do on long weekends.
 */
import { areaTypes, missions, packUses, regionIds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import {
  DAYS_PER_WEEK,
  WEEKS_PER_YEAR,
  civilDate,
} from "../base/calendar-date.ts";
import { dpow } from "../base/math.ts";
import { festivalDays } from "./festivals.ts";
import { KINDS } from "./geography.ts";
import { missionPacks, missionShares } from "./missions.ts";

/** Weeks known beyond the horizon, so that orders can look ahead. */
const BEYOND = 60;
export const PACK_USES = packUses.length;
export const GIFT_PACK = packUses.indexOf("gift");

export interface Season {
  /** This week, by kind of area: multipliers of occasions and of packs per occasion. */
  readonly occasions: Float64Array;
  readonly packs: Float64Array;
  /** 0 outside festivals of gifts, 1 at the height of Tết: how far gift buying has taken over. */
  readonly festive: Float64Array;
  /** Factor on the odds of the online channel, by kind of area: sale days of the platforms. */
  readonly online: Float64Array;
  /** Share of the week's days on which the trade delivers. */
  readonly deliveries: Float64Array;
  /** Demand of the next weeks ÷ demand remembered in sales rates, by use of the pack. */
  readonly outlook: Float64Array;
  /** Demand of this week ÷ demand remembered in sales rates, by use of the pack. */
  readonly rush: Float64Array;
  /** Demand index remembered in sales rates, by use of the pack. */
  readonly remembered: Float64Array;
  /** What a shock leaves of occasions and of deliveries to outlets, by area; 1 = all. */
  readonly tripFactor: Float64Array;
  readonly deliveryByArea: Float64Array;
  readonly year: Year;
}

/** Weeks in advance; column index = week − firstWeek, by area type where it differs. */
export interface Year {
  readonly firstWeek: number;
  readonly occasions: readonly Float64Array[];
  readonly packs: readonly Float64Array[];
  /** Index of Tết alone: above 1 before it, below 1 in the lull after it. */
  readonly tet: readonly Float64Array[];
  readonly festive: readonly Float64Array[];
  readonly online: readonly Float64Array[];
  readonly deliveries: Float64Array;
  /** Packs wanted in the week ÷ an ordinary week, mean of the area types, by use of the pack. */
  readonly demand: readonly Float64Array[];
}

/** Demand index of a week for packs of a use; 1 beyond the table. */
export function demandIndex(year: Year, week: number, use: number): number {
  return year.demand[use]?.[week - year.firstWeek] ?? 1;
}

/** Mean demand index of weeks from … to, inclusive, for packs of a use. */
export function meanDemand(
  year: Year,
  from: number,
  to: number,
  use: number,
): number {
  let sum = 0;
  for (let week = from; week <= to; week++) sum += demandIndex(year, week, use);
  return sum / (to - from + 1);
}

/** Index of the day `sinceTet` days after the first day of the lunar year, for all FMCG; 1 outside the window. */
function tetIndex(market: Market, type: string, sinceTet: number): number {
  const week = String(Math.floor(sinceTet / DAYS_PER_WEEK));
  return market.hasFact("tet_weeks", type, week)
    ? market.fact("tet_weeks", type, week)
    : 1;
}

/** Rise of the index in the four weeks before Tết, mean and highest: the earliest row is the run-up and not counted. */
export function tetRise(
  market: Market,
  type: string,
): { mean: number; top: number } {
  let sum = 0;
  let top = 0;
  let weeks = 0;
  for (const { key, value } of market.facts("tet_weeks")) {
    const week = Number(key[1]);
    if (key[0] !== type || week >= 0 || value <= 1) continue;
    top = Math.max(top, value - 1);
    if (!market.hasFact("tet_weeks", type, String(week - 1))) continue;
    sum += value - 1;
    weeks += 1;
  }
  return { mean: sum / weeks, top };
}

function daysSinceTet(tetDays: readonly number[], day: number): number {
  let best = Infinity;
  for (const tet of tetDays) {
    const since = day - tet;
    if (Math.abs(since) < Math.abs(best)) best = since;
  }
  return best;
}

/** What gift buying does to the mix, from the shares of missions: mean of the regions, at a festive level 0–1. */
interface Mix {
  /** Mean packs per occasion ÷ that of an ordinary week. */
  packs(festive: number): number;
  /** Packs of a use wanted ÷ those of an ordinary week, at equal packs in all. */
  use(use: number, festive: number): number;
}

/** Share of gift occasions at a festive level, from their ordinary share: at the height the category's own. */
export function giftShare(
  ordinary: number,
  atHeight: number,
  festive: number,
): number {
  return ordinary + festive * Math.max(0, atHeight - ordinary);
}

function giftMix(market: Market, plan: Plan): Mix {
  const { category } = plan;
  const gift = missions.indexOf("gift");
  const atHeight = market.fact(
    "category_facts",
    category,
    "gift_share_in_tet",
    "all",
  );
  const byRegion = regionIds.map((region) =>
    missionShares(market, category, region),
  );
  const ordinary = missions.map(
    (_, m) =>
      byRegion.reduce((sum, each) => sum + (each[m] ?? 0), 0) / byRegion.length,
  );
  const packs = missionPacks(market, category);
  const shares = (festive: number): number[] => {
    const wanted = giftShare(ordinary[gift] ?? 0, atHeight, festive);
    return ordinary.map((share, m) =>
      m === gift
        ? wanted
        : (share * (1 - wanted)) / (1 - (ordinary[gift] ?? 0)),
    );
  };
  const mean = (festive: number): number =>
    shares(festive).reduce((sum, share, m) => sum + share * (packs[m] ?? 1), 0);
  // Packs of each use in the incumbents' sales, and of them on each mission.
  const sold = packUses.map(() => 0);
  for (const sku of market.skus(category)) {
    const brand = market.brands(category).find(({ id }) => id === sku.brand);
    const at = packUses.indexOf(sku.packUse);
    for (const region of regionIds)
      sold[at] =
        (sold[at] ?? 0) +
        ((brand?.share[region] ?? 0) * sku.shareOfBrand) / sku.priceVnd;
  }
  const onMission = missions.map((mission) => {
    const weights = packUses.map(
      (use, u) =>
        (sold[u] ?? 0) * market.fact("mission_pack_use", mission, use),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / total);
  });
  const wanted = (use: number, festive: number): number =>
    shares(festive).reduce(
      (sum, share, m) =>
        sum + share * (packs[m] ?? 1) * (onMission[m]?.[use] ?? 0),
      0,
    ) / mean(festive);
  return {
    packs: (festive) => mean(festive) / mean(0),
    use: (use, festive) => {
      const usual = wanted(use, 0);
      return usual > 0 ? wanted(use, festive) / usual : 1;
    },
  };
}

/** Occasions of a week ÷ those before the launch, by the plan's growth of the category. */
export function categoryGrowth(plan: Plan, week: number): number {
  const yearly =
    plan.number("category_growth") * plan.number("mechanism_calendar");
  return week < 1 ? 1 : dpow(1 + yearly, week / WEEKS_PER_YEAR);
}

function buildYear(
  market: Market,
  plan: Plan,
  startDay: number,
  firstWeek: number,
  weeks: number,
): Year {
  const strength = plan.number("mechanism_calendar");
  const restDays = plan.parameter("tetDeliveryStopDays");
  const height = plan.categoryFact("tet_index") - 1;
  const columns = (): Float64Array[] =>
    areaTypes.map(() => new Float64Array(weeks));
  const year = {
    firstWeek,
    occasions: columns(),
    packs: columns(),
    tet: columns(),
    festive: columns(),
    online: columns(),
    deliveries: new Float64Array(weeks),
    demand: packUses.map(() => new Float64Array(weeks)),
  } satisfies Year;
  const rises = areaTypes.map((type) => tetRise(market, type));
  const mix = giftMix(market, plan);
  const { tetDays } = market;
  const firstDay = startDay + DAYS_PER_WEEK * (firstWeek - 1);
  const days = festivalDays(
    market,
    plan.category,
    firstDay,
    weeks * DAYS_PER_WEEK,
  );
  for (let w = 0; w < weeks; w++) {
    let rest = 0;
    areaTypes.forEach((type, t) => {
      let season = 0;
      let baskets = 0;
      let gift = 0;
      let online = 0;
      let index = 0;
      const rise = rises[t] ?? { mean: 1, top: 1 };
      for (let d = 0; d < DAYS_PER_WEEK; d++) {
        const at = w * DAYS_PER_WEEK + d;
        const month = String(civilDate(firstDay + at).month);
        season +=
          market.fact("category_season", plan.category, month) *
          (days.occasions[t]?.[at] ?? 1);
        baskets += days.packs[t]?.[at] ?? 1;
        gift += days.gift[t]?.[at] ?? 0;
        online += days.online[t]?.[at] ?? 1;
        const since = daysSinceTet(tetDays, firstDay + at);
        if (t === 0 && since >= -1 && since < restDays - 1) rest += 1;
        const plain = tetIndex(market, type, since);
        index += plain > 1 ? 1 + ((plain - 1) * height) / rise.mean : plain;
      }
      const moved = (sum: number): number =>
        1 + (sum / DAYS_PER_WEEK - 1) * strength;
      const tet = moved(index);
      const festive = Math.max(
        0,
        (gift * strength) / DAYS_PER_WEEK,
        // A category that sells less before Tết, or no more than ever, is no gift.
        height > 0 ? ((tet - 1) * rise.mean) / (rise.top * height) : 0,
      );
      const occasions = moved(season) * Math.min(1, Math.max(0, tet));
      const wanted = moved(baskets) * Math.max(1, tet);
      set(year.occasions, t, w, occasions);
      set(year.packs, t, w, wanted / mix.packs(festive));
      set(year.tet, t, w, tet);
      set(year.festive, t, w, festive);
      set(year.online, t, w, Math.max(0, moved(online)));
      for (let use = 0; use < PACK_USES; use++)
        set(
          year.demand,
          use,
          w,
          (year.demand[use]?.[w] ?? 0) +
            (occasions * wanted * mix.use(use, festive)) / areaTypes.length,
        );
    });
    year.deliveries[w] =
      1 -
      (Math.min(1, strength) * Math.min(DAYS_PER_WEEK, rest)) / DAYS_PER_WEEK;
  }
  return year;
}

function set(
  columns: readonly Float64Array[],
  column: number,
  at: number,
  value: number,
): void {
  const found = columns[column];
  if (found !== undefined) found[at] = value;
}

export function buildSeason(
  market: Market,
  plan: Plan,
  startDay: number,
  areas: number,
): Season {
  const burnIn = Math.round(plan.parameter("burnInWeeks"));
  return {
    occasions: new Float64Array(KINDS),
    packs: new Float64Array(KINDS),
    festive: new Float64Array(KINDS),
    online: new Float64Array(KINDS),
    deliveries: new Float64Array(1),
    outlook: new Float64Array(PACK_USES),
    rush: new Float64Array(PACK_USES),
    remembered: new Float64Array(PACK_USES),
    tripFactor: new Float64Array(areas).fill(1),
    deliveryByArea: new Float64Array(areas).fill(1),
    year: buildYear(
      market,
      plan,
      startDay,
      1 - burnIn,
      burnIn + plan.horizonWeeks + BEYOND,
    ),
  };
}
