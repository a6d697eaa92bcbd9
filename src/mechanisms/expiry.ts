/**
 * Own goods grow old. At the end of the week every place is settled with what came and what went, the oldest first
 * (`world/ages.ts`; outlets keep a mean age per SKU), and what is past its life is taken out:
 *   warehouse of the brand     written off, at its landed cost
 *   distributors, wholesalers  with the promise `take_back` back to the brand for the invoice; else the partner's loss
 *   shops                      the same, from `expiryMarkdownWeeks` before the end on where it goes back; without a promise
 *                              the shop cuts its price in those weeks (`street-prices`) and throws the rest away
 *   chains                     on consignment all goes back; else `return_right` of it, for the invoice; the rest is their loss
 * What goes back passes through the brand's stock and is destroyed. Life is divided by the strength; at 0 nothing expires.
 * Source: first expired, first out. Leaves out: incumbents' goods, goods in a container, ages of single lots on a shelf.
 */
import { regionIds } from "../inputs/ids.ts";
import { landedCost } from "../inputs/landed-cost.ts";
import { netPrice } from "../inputs/net-price.ts";
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { type Ledger, add, ownAt, stockAt, tiers } from "../ledger/ledger.ts";
import {
  AGE_SLOTS,
  grow,
  lifeWeeks,
  meanAge,
  olderThan,
  settle,
  slotOf,
  slotWeeks,
  takeOldest,
} from "../world/ages.ts";
import { chainScope, isConsigned } from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import { distributorPrices } from "../world/partner-books.ts";
import { tradeInvoiceVnd } from "../world/shop-terms.ts";
import type { Depot } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const [BRAND, DISTRIBUTOR, WHOLESALER, CHAIN, OUTLET] = [
  "brand",
  "distributor",
  "wholesaler",
  "chain",
  "outlet",
].map((tier) => tiers.findIndex((each) => each === tier)) as [
  number,
  number,
  number,
  number,
  number,
];

/** An own SKU in a week. */
interface Goods {
  readonly world: World;
  readonly ledger: Ledger;
  readonly week: number;
  readonly i: number;
  readonly k: number;
  readonly width: number;
  /** Weeks from production after which it is thrown away. */
  readonly life: number;
  /** Share of what expires with distributors, wholesalers and shops that the brand takes back. */
  readonly promised: number;
}

/** Packs of a place that are no longer there: what goes back is credited and destroyed by the brand. */
function remove(
  goods: Goods,
  tier: number,
  r: number,
  packs: number,
  back: number,
  invoiceVnd: number,
): void {
  const { world, ledger, week, i, k } = goods;
  const here = stockAt(ledger, week, k, tier, r);
  add(ledger.expiredUnits, ownAt(ledger, week, i) * tiers.length + tier, packs);
  add(ledger.stock.writeOff, here, packs - back);
  if (back === 0) return;
  const brand = stockAt(ledger, week, k, BRAND, 0);
  add(ledger.stock.returned, here, back);
  add(ledger.stock.in, brand, back);
  add(ledger.stock.writeOff, brand, back);
  add(world.trade.returnedThisWeek, i, back);
  const row = week - ledger.shape.firstWeek;
  add(ledger.money.returns, row, -back * invoiceVnd);
  add(ledger.expiredVnd, row, back * invoiceVnd);
}

/** Settles a depot's cell with the week, fills `taken` with what left by age, and returns the packs past their life. */
function settleDepot(
  goods: Goods,
  depot: Depot,
  column: Float64Array,
  at: number,
  cell: number,
  source: Float64Array,
  taken: Float64Array,
): number {
  const { week, width, life } = goods;
  const stock = depot.stock[at] ?? 0;
  const held = stock + (depot.transit[at] ?? 0);
  if (week % width === 0) grow(column, cell);
  settle(column, cell, held, depot.left[at] ?? 0, source, taken);
  depot.left[at] = 0;
  const old = olderThan(column, cell, life, width, week);
  const gone = Math.min(stock, Math.round(old));
  if (gone === 0) return 0;
  takeOldest(column, cell, gone, new Float64Array(AGE_SLOTS));
  depot.stock[at] = stock - gone;
  return gone;
}

/** The import warehouse. What is kept for next year came back half-way through its life. */
function settleBrand(goods: Goods, taken: Float64Array): void {
  const { world, ledger, week, i, k, width } = goods;
  const { plan, trade } = world;
  const fresh =
    (plan.number("sea_days", {}, week) +
      plan.number("clearance_days", {}, week)) /
    DAYS_PER_WEEK;
  const kept = trade.keptThisWeek[i] ?? 0;
  const arrived =
    (ledger.stock.in[stockAt(ledger, week, k, BRAND, 0)] ?? 0) -
    (trade.returnedThisWeek[i] ?? 0);
  const source = new Float64Array(AGE_SLOTS);
  add(source, slotOf(fresh, width), arrived);
  add(source, slotOf(lifeWeeks(world, i) / 2, width), kept);
  const gone = settleDepot(
    goods,
    trade.brand,
    trade.ages.brand,
    i,
    i,
    source,
    taken,
  );
  if (gone === 0) return;
  remove(goods, BRAND, 0, gone, 0, 0);
  const sku = world.skus.ids[k] ?? "";
  add(
    ledger.expiredVnd,
    week - ledger.shape.firstWeek,
    gone *
      plan.number("stock_borne", {}, week) *
      landedCost(plan, world.market, sku, week).landedVnd,
  );
}

/** Mean ages of what left the depots this week: those from which outlets were filled. */
interface Leaving {
  readonly distributor: Float64Array;
  readonly wholesaler: Float64Array;
  readonly centre: Float64Array;
}

/** Distributors and wholesalers. */
function settleTerritories(
  goods: Goods,
  source: Float64Array,
  leaving: Leaving,
): void {
  const { world, week, i, k, width, promised } = goods;
  const { trade, territories, skus } = world;
  const { ages, partner } = trade;
  const taken = new Float64Array(AGE_SLOTS);
  const resold = new Float64Array(AGE_SLOTS);
  for (let r = 0; r < REGIONS; r++) {
    const invoice = distributorPrices(world, r, week)[i] ?? 0;
    const first = territories.first[r] ?? 0;
    for (let t = first; t < (territories.first[r + 1] ?? 0); t++) {
      const at = t * skus.count + k;
      const cell = t * skus.ownCount + i;
      const lost = settleDepot(
        goods,
        trade.distributor,
        ages.distributor,
        at,
        cell,
        source,
        taken,
      );
      leaving.distributor[t] = meanAge(taken, width, week);
      const old = settleDepot(
        goods,
        trade.wholesaler,
        ages.wholesaler,
        at,
        cell,
        taken,
        resold,
      );
      leaving.wholesaler[t] = meanAge(resold, width, week);
      for (const [tier, packs] of [
        [DISTRIBUTOR, lost],
        [WHOLESALER, old],
      ] as const) {
        if (packs === 0) continue;
        const back = Math.round(packs * promised);
        remove(goods, tier, r, packs, back, invoice);
        if (tier === DISTRIBUTOR)
          add(
            partner.cost,
            territories.partner[t] ?? t,
            (packs - back) * invoice,
          );
      }
    }
  }
}

/** What a chain sends back of packs that expired there, and for how much a pack. */
function chainTerms(
  goods: Goods,
  n: number,
  r: number,
): { back: number; invoiceVnd: number; consigned: boolean } {
  const { world, week, k } = goods;
  const { plan, market, skus } = world;
  const scope = chainScope(world, n);
  const channel = market.channels[world.chainChannel[n] ?? 0];
  const consigned = isConsigned(world, n);
  if (consigned || channel === undefined)
    return { back: 1, invoiceVnd: 0, consigned };
  const { invoiceVnd } = netPrice(
    plan,
    market,
    skus.ids[k] ?? "",
    channel,
    week,
    regionIds[r],
    scope.chain,
  );
  return {
    back: plan.number("return_right", scope, week),
    invoiceVnd,
    consigned,
  };
}

/** Packs that expired with a chain. */
function removeFromChain(
  goods: Goods,
  tier: number,
  n: number,
  r: number,
  packs: number,
): void {
  const { back, invoiceVnd, consigned } = chainTerms(goods, n, r);
  const returned = Math.floor(packs * back);
  remove(goods, tier, r, packs, returned, invoiceVnd);
  if (consigned) add(goods.world.trade.consignedThisWeek, goods.i, returned);
}

/** Distribution centres of chains. */
function settleCentres(
  goods: Goods,
  source: Float64Array,
  leaving: Leaving,
): void {
  const { world, week, i, k, width } = goods;
  const { trade, skus, market } = world;
  const taken = new Float64Array(AGE_SLOTS);
  for (let n = 0; n < market.chains.length; n++)
    for (let r = 0; r < REGIONS; r++) {
      const place = n * REGIONS + r;
      const gone = settleDepot(
        goods,
        trade.centre,
        trade.ages.centre,
        place * skus.count + k,
        place * skus.ownCount + i,
        source,
        taken,
      );
      leaving.centre[place] = meanAge(taken, width, week);
      if (gone > 0) removeFromChain(goods, CHAIN, n, r, gone);
    }
}

/** Shelves: what was there is sold first and a week older, what came is as old as what its depot gave. */
function settleShelves(goods: Goods, leaving: Leaving): void {
  const { world, week, i, k, life, promised } = goods;
  const { shelf, outlets, skus, market, plan } = world;
  // Who may send back does so while the maker still takes it.
  const pulled =
    life -
    (promised > 0 ? Math.round(plan.parameter("expiryMarkdownWeeks")) : 0);
  for (let o = 0; o < outlets.count; o++) {
    const spot = o * skus.count + k;
    const own = o * skus.ownCount + i;
    const stock = shelf.stock[spot] ?? 0;
    const before = shelf.counted[own] ?? 0;
    if (stock === 0 && before === 0) continue;
    const n = outlets.chain[o] ?? market.chains.length;
    const r = outlets.region[o] ?? 0;
    const inChain = n < market.chains.length;
    const kept = Math.min(stock, Math.max(0, before - (shelf.sold[spot] ?? 0)));
    const place = outlets.territory[o] ?? 0;
    const came = inChain
      ? leaving.centre[n * REGIONS + r]
      : shelf.ownRoute[o] === 1
        ? leaving.distributor[place]
        : leaving.wholesaler[place];
    shelf.counted[own] = stock;
    if (stock === 0) continue;
    const age =
      (kept * ((shelf.age[own] ?? 0) + 1) + (stock - kept) * (came ?? 0)) /
      stock;
    shelf.age[own] = age;
    if (age <= (inChain ? life : pulled)) continue;
    shelf.stock[spot] = 0;
    shelf.counted[own] = 0;
    const packs = stock * (outlets.weight[o] ?? 0);
    if (inChain) removeFromChain(goods, OUTLET, n, r, packs);
    else
      remove(
        goods,
        OUTLET,
        r,
        packs,
        packs * promised,
        promised > 0
          ? tradeInvoiceVnd(world, k, outlets.channel[o] ?? 0, r, week)
          : 0,
      );
  }
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, skus, territories, market } = world;
  const strength = plan.number("mechanism_expiry");
  const taken = new Float64Array(AGE_SLOTS);
  const leaving: Leaving = {
    distributor: new Float64Array(territories.count),
    wholesaler: new Float64Array(territories.count),
    centre: new Float64Array(market.chains.length * REGIONS),
  };
  for (let i = 0; i < skus.ownCount; i++) {
    const goods: Goods = {
      world,
      ledger,
      week,
      i,
      k: skus.ownFrom + i,
      width: slotWeeks(world, i),
      life: strength > 0 ? lifeWeeks(world, i) / strength : Infinity,
      promised: plan.flag("take_back", {}, week) ? 1 : 0,
    };
    settleBrand(goods, taken);
    settleTerritories(goods, taken, leaving);
    settleCentres(goods, taken, leaving);
    settleShelves(goods, leaving);
  }
}

export const expiry: Mechanism = {
  name: "expiry",
  summary:
    "own goods age, the oldest leave first; what is past its life is written off or goes back",
  writes: [
    "shelf.stock",
    "shelf.age",
    "shelf.counted",
    "trade.ages.brand",
    "trade.ages.distributor",
    "trade.ages.wholesaler",
    "trade.ages.centre",
    "trade.brand.stock",
    "trade.brand.left",
    "trade.distributor.stock",
    "trade.distributor.left",
    "trade.wholesaler.stock",
    "trade.wholesaler.left",
    "trade.centre.stock",
    "trade.centre.left",
    "trade.partner.cost",
    "trade.returnedThisWeek",
    "trade.consignedThisWeek",
  ],
  records: [
    "stock.in",
    "stock.returned",
    "stock.writeOff",
    "money.returns",
    "expiredUnits",
    "expiredVnd",
  ],
  parameters: ["expiryMarkdownWeeks"],
  levers: [
    "mechanism_expiry",
    "shelf_life_days",
    "take_back",
    "return_right",
    "supply_mode",
    "stock_borne",
    "sea_days",
    "clearance_days",
  ],
  step,
};
