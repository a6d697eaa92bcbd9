/**
 * The books of the entrant's distributors, a week at a time. Over a region:
 *   margin  = sales × (selling price × (1 − deal) − invoice) + target bonus
 *   cost    = reps it pays + delivery and warehouse per case + its share of an office + interest on the money tied up
 *   capital = stock at invoice + credit to shops − credit from the brand + vans and racks
 * A few simulated outlets cannot tell the territories of a region apart, so the region's line is dealt to them by their real
 * outlets and keyed luck of the place: who earns how much does not hang on which outlets are simulated.
 * Leaves out: tax, the partner's other lines.
 */
import {
  DAYS_PER_WEEK,
  WEEKS_PER_MONTH,
  WEEKS_PER_YEAR,
} from "../base/calendar-date.ts";
import { dexp } from "../base/math.ts";
import { normal, streamKey } from "../base/random.ts";
import { regionIds } from "../inputs/ids.ts";
import { netPrice } from "../inputs/net-price.ts";
import { repPay } from "../inputs/rep-pay.ts";
import { isServed, servedShare } from "./partners.ts";
import { purposes } from "./purposes.ts";
import type { World } from "./world.ts";

/** Adds to a cell of a column. */
function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

/** What a distributor of a region pays for a pack of each own SKU, VND. */
export function distributorPrices(
  world: World,
  r: number,
  week: number,
): number[] {
  const { plan, market, skus } = world;
  const channel = market.channels.find(({ trade }) => trade === "traditional");
  return plan.skus.map((_, i) =>
    channel === undefined
      ? 0
      : netPrice(
          plan,
          market,
          skus.ids[skus.ownFrom + i] ?? "",
          channel,
          week,
          regionIds[r],
        ).invoiceVnd,
  );
}

/** What a region's distributors did last week with the line, VND and cases. */
interface RegionWeek {
  margin: number;
  sales: number;
  bought: number;
  stock: number;
  casesSold: number;
  casesHeld: number;
}

/** Sums last week over a region's territories and starts counting anew. */
function regionWeek(
  world: World,
  r: number,
  week: number,
  invoiceVnd: readonly number[],
): RegionWeek {
  const { plan, skus, trade, territories } = world;
  const { partner, distributor } = trade;
  const region = regionIds[r] ?? "";
  const markUp = 1 / (1 - plan.number("dist_margin", { region }, week));
  const sum: RegionWeek = {
    margin: 0,
    sales: 0,
    bought: 0,
    stock: 0,
    casesSold: 0,
    casesHeld: 0,
  };
  for (
    let t = territories.first[r] ?? 0;
    t < (territories.first[r + 1] ?? 0);
    t++
  ) {
    sum.margin += trade.loading.bonusVnd[t] ?? 0;
    for (let i = 0; i < skus.ownCount; i++) {
      const k = skus.ownFrom + i;
      const at = t * skus.count + k;
      const own = t * skus.ownCount + i;
      const cost = invoiceVnd[i] ?? 0;
      const price = cost * markUp * (1 - (trade.dealDiscount[at] ?? 0));
      const sold = distributor.given[at] ?? 0;
      const held = distributor.stock[at] ?? 0;
      sum.sales += sold * price;
      sum.margin += sold * (price - cost);
      sum.bought += (partner.bought[own] ?? 0) * cost;
      sum.stock += held * cost;
      sum.casesSold += sold / (skus.casePack[k] ?? 1);
      sum.casesHeld += held / (skus.casePack[k] ?? 1);
      distributor.given[at] = 0;
      partner.bought[own] = 0;
    }
  }
  return sum;
}

/** Part of its region's line that falls to a territory while it is served: its outlets × keyed luck of the place. */
function weightOf(world: World, t: number, week: number): number {
  const { plan, territories, root } = world;
  if (!isServed(world, t, week)) return 0;
  const luck = normal(
    streamKey(root, purposes.territoryLuck, 0),
    territories.key[t] ?? 0,
  );
  return (
    (territories.share[t] ?? 0) * dexp(plan.parameter("territoryLuck") * luck)
  );
}

/** Writes last week's books of a region's territories into their partners' quarters. */
export function keepBooks(
  world: World,
  r: number,
  week: number,
  invoiceVnd: readonly number[],
): void {
  const { plan, trade, territories } = world;
  const { partner } = trade;
  const region = regionIds[r] ?? "";
  const sum = regionWeek(world, r, week, invoiceVnd);
  const from = territories.first[r] ?? 0;
  const end = territories.first[r + 1] ?? 0;
  let served = 0;
  for (let t = from; t < end; t++) served += weightOf(world, t, week);
  if (served === 0) return;
  const tied =
    sum.stock +
    (sum.sales * plan.number("credit_days_shop", {}, week) -
      sum.bought * plan.number("credit_days_tt", {}, week)) /
      DAYS_PER_WEEK;
  const reps = plan.flag("region_on", { region }, week)
    ? repPay(plan, region, week).partnerVnd * servedShare(world, r, week)
    : 0;
  const running =
    (reps + sum.casesHeld * plan.parameter("partnerWarehouseVndPerCase")) /
      WEEKS_PER_MONTH +
    sum.casesSold * plan.parameter("partnerDeliveryVndPerCase");
  // More partners than territories: each has an office of its own.
  const office =
    (plan.parameter("partnerFixedVndPerMonth") *
      Math.max(1, territories.partnersPerTerritory[r] ?? 1)) /
    WEEKS_PER_MONTH;
  for (let t = from; t < end; t++) {
    const h = territories.partner[t] ?? t;
    if (!isServed(world, t, week)) continue;
    if (partner.since[h] === 0) {
      if (sum.bought === 0) continue;
      partner.since[h] = week;
    }
    const share = weightOf(world, t, week) / served;
    const capital = share * tied + plan.parameter("partnerEquipmentVnd");
    const cost =
      share * running +
      (h === t ? office : 0) +
      (Math.max(0, capital) * plan.parameter("partnerCapitalCost")) /
        WEEKS_PER_YEAR;
    const margin = share * sum.margin;
    add(partner.margin, h, margin);
    add(partner.cost, h, cost);
    add(partner.capital, h, capital);
    add(partner.profit, h, margin - cost);
    add(partner.capitalWeeks, h, capital);
    if (h === t) partner.weeks[h] = (partner.weeks[h] ?? 0) + 1;
  }
}
