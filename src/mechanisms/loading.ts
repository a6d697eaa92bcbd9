/**
 * The trade buys ahead: sell-in that nobody has bought from a shelf yet. Per territory and brand, incumbents' alike, at
 * list prices:
 *   target of a month = weeks of the month × usual purchases × season × (1 + stretch); met, it pays a bonus on the month
 *   usual purchases follow what was bought (season taken out) and fall by a little a month at most: targets ratchet
 *   target of a quarter = Σ of its months' targets; met, it pays `quarterBonusShare` of the month's rate on the quarter
 * In the last week of a month a distributor orders what is missing to the target if that is no more, beyond its need, than
 * the weeks of sales that the gain is worth to it; in that of a quarter the quarter's bonus is part of the gain. It gives part of the bonus away in its price until the glut is gone, and
 * wholesalers stock up on such deals. Distributors also buy before the list price rises and ahead of the season's best
 * weeks. What was bought early is not bought later: orders go up to a level, and the level is already met.
 *   weeks bought ahead = gain × weeks per gain, at most a limit
 * Source: forward buying and the hockey stick of sales in the operations literature. Leaves out: year
 * bonuses, the end of a deal, credit limits.
 */
import { packUses, regionIds } from "../inputs/ids.ts";
import {
  DAYS_PER_WEEK,
  MONTHS_PER_QUARTER,
  civilDate,
} from "../base/calendar-date.ts";
import { type Ledger, add } from "../ledger/ledger.ts";
import { distributorPrices } from "../world/partner-books.ts";
import { takesOrders } from "../world/partners.ts";
import { meanDemand } from "../world/season.ts";
import { orderUpTo } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Month (1–12) in which the Monday of a week lies. */
function monthOf(world: World, week: number): number {
  return civilDate(world.startDay + (week - 1) * DAYS_PER_WEEK).month;
}

/** Weeks from `week` on, forwards (1) or backwards (−1), that lie in its month. */
function weeksInMonth(world: World, week: number, way: 1 | -1): number {
  const month = monthOf(world, week);
  let weeks = 1;
  while (monthOf(world, week + way * weeks) === month) weeks += 1;
  return weeks;
}

/** What is the same for every cell in a week. */
interface Week {
  readonly week: number;
  readonly strength: number;
  /** Weeks of the month that has just ended and of the one that begins; 0 within a month. */
  readonly ended: number;
  readonly begun: number;
  readonly isLastOfMonth: boolean;
  /** Whether the month that has just ended, and the one that ends with this week, close a quarter. */
  readonly quarterEnded: boolean;
  readonly isLastOfQuarter: boolean;
  readonly seasonEnded: number;
  readonly seasonBegun: number;
  /** How far the best weeks ahead surpass the coming ones, as a share. */
  readonly rush: number;
  readonly weeksPerGain: number;
  /** The quarter's bonus ÷ the month's, as rates. */
  readonly quarterShare: number;
  readonly most: number;
}

/** Loading looks at the season of everyday packs: targets are set per brand, not per pack. */
const USUAL_PACK = packUses.indexOf("personal");

function lookAt(world: World, week: number, strength: number): Week {
  const { plan, season } = world;
  const isFirst = monthOf(world, week) !== monthOf(world, week - 1);
  const ended = isFirst ? weeksInMonth(world, week - 1, -1) : 0;
  const begun = isFirst ? weeksInMonth(world, week, 1) : 0;
  const isLastOfMonth = monthOf(world, week) !== monthOf(world, week + 1);
  const closes = (last: number): boolean =>
    monthOf(world, last) % MONTHS_PER_QUARTER === 0;
  const ahead = Math.round(plan.parameter("tetLoadingWeeks"));
  const cover = Math.round(plan.parameter("outletCoverWeeks"));
  const mean = (from: number, to: number): number =>
    meanDemand(season.year, from, to, USUAL_PACK);
  const near = mean(week, week + cover);
  let best = near;
  for (let start = week + 1; start <= week + ahead; start++)
    best = Math.max(best, mean(start, start + cover));
  return {
    week,
    strength,
    ended,
    begun,
    isLastOfMonth,
    quarterEnded: isFirst && closes(week - 1),
    isLastOfQuarter: isLastOfMonth && closes(week),
    seasonEnded: isFirst ? mean(week - ended, week - 1) : 1,
    seasonBegun: isFirst ? mean(week, week + begun - 1) : 1,
    rush: best / near - 1,
    weeksPerGain: plan.parameter("loadingWeeksPerGain"),
    quarterShare: plan.parameter("quarterBonusShare"),
    most: plan.parameter("loadingMostWeeks"),
  };
}

/** Weeks of sales worth buying ahead for a gain. */
function weeksFor(now: Week, gain: number): number {
  return now.strength * Math.min(now.most, gain * now.weeksPerGain);
}

/** Closes a quarter: the list value bought in it if its target was met, else 0. */
function turnQuarter(world: World, at: number): number {
  const { quarterBought, quarterTarget } = world.trade.loading;
  const had = quarterBought[at] ?? 0;
  const wanted = quarterTarget[at] ?? 0;
  quarterBought[at] = 0;
  quarterTarget[at] = 0;
  return wanted > 0 && had >= wanted ? had : 0;
}

/** Closes the month of a brand in a territory: whether its target was met, and the next target. */
function turnMonth(
  world: World,
  now: Week,
  at: number,
  targeted: boolean,
): boolean {
  const { plan } = world;
  const { bought, target, usual } = world.trade.loading;
  const had = bought[at] ?? 0;
  const met = (target[at] ?? 0) > 0 && had >= (target[at] ?? 0);
  add(world.trade.loading.quarterBought, at, had);
  add(world.trade.loading.quarterTarget, at, target[at] ?? 0);
  const before = usual[at] ?? 0;
  const learnt = Math.min(1, now.ended / plan.parameter("targetMemoryWeeks"));
  const seen = had / now.ended / now.seasonEnded;
  usual[at] = Math.max(
    before * plan.parameter("targetKept"),
    before + (seen - before) * learnt,
  );
  target[at] = targeted
    ? (usual[at] ?? 0) *
      now.begun *
      now.seasonBegun *
      (1 + plan.parameter("targetStretch"))
    : 0;
  bought[at] = 0;
  return met;
}

/** Rise of an own SKU's list price next week, 0 if none. */
function priceRise(world: World, k: number, r: number, week: number): number {
  const { plan, market, skus } = world;
  const scope = {
    sku: skus.ids[k] ?? "",
    channel: market.channels[0]?.id ?? "",
    region: regionIds[r] ?? "",
  };
  const next = plan.number("rsp", scope, week + 1);
  return Math.max(0, next / plan.number("rsp", scope, week) - 1);
}

/** Pays a bonus for a target that was met: on the list value of what was bought, at what distributors pay of it. */
function payBonus(
  world: World,
  ledger: Ledger,
  week: number,
  t: number,
  listVnd: number,
  share: number,
): void {
  const { plan, skus, trade, territories } = world;
  const prices = distributorPrices(world, territories.region[t] ?? 0, week);
  let list = 0;
  let paid = 0;
  prices.forEach((price, i) => {
    list += skus.priceVnd[skus.ownFrom + i] ?? 0;
    paid += price;
  });
  const bonus =
    ((listVnd * paid) / list) * plan.number("target_bonus", {}, week) * share;
  add(trade.loading.bonusVnd, t, bonus);
  add(ledger.money.distributorBonus, week - ledger.shape.firstWeek, -bonus);
}

/** What a territory's distributor of a brand knows as the month ends. */
interface Stand {
  readonly t: number;
  readonly brand: number;
  /** Weeks of sales a depot is filled up to. */
  readonly level: number;
  readonly bonus: number;
  readonly targeted: boolean;
}

/** Sets the least orders of this week that meet the brand's target, if the bonus is worth the stock; true if it is. */
function chase(world: World, now: Week, stand: Stand): boolean {
  const { skus, trade } = world;
  const { loading, distributor } = trade;
  const { t, brand, level, bonus, targeted } = stand;
  const first = skus.brandFirst[brand] ?? 0;
  const end = first + (skus.brandCount[brand] ?? 0);
  const cell = t * skus.brandIds.length + brand;
  const target = loading.target[cell] ?? 0;
  const missing = target - (loading.bought[cell] ?? 0);
  // The quarter's target is that of its months; its bonus is on all that was bought in it.
  const inQuarter =
    missing +
    (loading.quarterTarget[cell] ?? 0) -
    (loading.quarterBought[cell] ?? 0);
  const months =
    target > 0 ? 1 + (loading.quarterTarget[cell] ?? 0) / target : 0;
  const quarterGain = now.quarterShare * bonus * months;
  let need = 0;
  let sales = 0;
  for (let k = first; k < end; k++) {
    const at = t * skus.count + k;
    const price = skus.priceVnd[k] ?? 0;
    need += Math.max(0, orderUpTo(distributor, at, level)) * price;
    sales += (distributor.rate[at] ?? 0) * price;
  }
  const worth = (packs: number, gain: number): boolean =>
    packs > need && packs - need <= sales * weeksFor(now, gain);
  const aims = now.isLastOfMonth && targeted && target > 0;
  const most = Math.max(missing, inQuarter);
  const both =
    aims &&
    now.isLastOfQuarter &&
    quarterGain > 0 &&
    worth(most, bonus + quarterGain);
  const loads = both || (aims && worth(missing, bonus));
  // What is missing beyond need is spread over the brand's SKUs as they sell: the same weeks of each.
  const weeks = loads ? ((both ? most : missing) - need) / sales : 0;
  for (let k = first; k < end; k++) {
    const at = t * skus.count + k;
    loading.goal[at] = loads
      ? Math.max(0, orderUpTo(distributor, at, level)) +
        weeks * (distributor.rate[at] ?? 0)
      : 0;
  }
  return loads;
}

function step(world: World, week: number, ledger: Ledger): void {
  const { plan, skus, trade, territories, season } = world;
  const strength = plan.number("mechanism_loading");
  if (strength === 0) return;
  const { loading, partner, distributor, wholesaler, dealDiscount } = trade;
  const now = lookAt(world, week, strength);
  const outlook = season.outlook[0] ?? 1;
  const passed = plan.parameter("bonusPassThrough") * strength;
  const memory = plan.parameter("targetMemoryWeeks");
  const wholesaleCover = plan.parameter("wholesalerCoverWeeks");
  const ownBonus = plan.number("target_bonus", {}, Math.max(1, week));
  const rivalBonus = plan.parameter("incumbentTargetBonus");
  const ownDays = plan.number("dist_stock_norm", {}, Math.max(1, week));
  const rivalDays = plan.parameter("incumbentDistributorStockDays");
  const brands = skus.brandIds.length;
  for (let t = 0; t < territories.count; t++) {
    const r = territories.region[t] ?? 0;
    const since = partner.since[territories.partner[t] ?? t] ?? 0;
    const known = since > 0 && week - since >= memory;
    loading.bonusVnd[t] = 0;
    for (let brand = 0; brand < brands; brand++) {
      const own = brand === skus.ownBrand;
      if (own && week < 1) continue;
      // A new partner has no target before a usual month is known.
      const targeted = !own || (known && takesOrders(world, t, week));
      const cell = t * brands + brand;
      const bought = loading.bought[cell] ?? 0;
      if (now.ended > 0 && turnMonth(world, now, cell, targeted) && own)
        payBonus(world, ledger, week, t, bought, 1);
      const quarter = now.quarterEnded ? turnQuarter(world, cell) : 0;
      if (own && quarter > 0)
        payBonus(world, ledger, week, t, quarter, now.quarterShare);
      const bonus = own ? ownBonus : rivalBonus;
      const level = ((own ? ownDays : rivalDays) / DAYS_PER_WEEK + 1) * outlook;
      const loads = chase(world, now, { t, brand, level, bonus, targeted });
      const first = skus.brandFirst[brand] ?? 0;
      for (let n = 0; n < (skus.brandCount[brand] ?? 0); n++) {
        const at = t * skus.count + first + n;
        const rate = distributor.rate[at] ?? 0;
        const resold = wholesaler.rate[at] ?? 0;
        const rise = own ? priceRise(world, first + n, r, week) : 0;
        loading.extra[at] =
          rate * (level * now.rush * strength + weeksFor(now, rise));
        loading.wholesaleExtra[at] =
          resold * weeksFor(now, dealDiscount[at] ?? 0);
        const glut =
          (distributor.stock[at] ?? 0) + (wholesaler.stock[at] ?? 0) >
          rate * level + resold * wholesaleCover * outlook;
        if (loads)
          dealDiscount[at] = Math.max(dealDiscount[at] ?? 0, passed * bonus);
        else if (!glut) dealDiscount[at] = 0;
      }
    }
  }
}

export const loading: Mechanism = {
  name: "loading",
  summary:
    "the trade buys ahead of need: month-end targets, price rises, Tết; part of the bonus goes into price",
  writes: [
    "trade.loading.bought",
    "trade.loading.target",
    "trade.loading.quarterBought",
    "trade.loading.quarterTarget",
    "trade.loading.usual",
    "trade.loading.goal",
    "trade.loading.extra",
    "trade.loading.wholesaleExtra",
    "trade.loading.bonusVnd",
    "trade.dealDiscount",
  ],
  records: ["money.distributorBonus"],
  parameters: [
    "bonusPassThrough",
    "incumbentDistributorStockDays",
    "incumbentTargetBonus",
    "loadingMostWeeks",
    "loadingWeeksPerGain",
    "quarterBonusShare",
    "outletCoverWeeks",
    "targetKept",
    "targetMemoryWeeks",
    "targetStretch",
    "tetLoadingWeeks",
    "wholesalerCoverWeeks",
  ],
  levers: ["mechanism_loading", "target_bonus", "dist_stock_norm", "rsp"],
  step,
};
