/**
 * Shelves: outlet × SKU. What an outlet has agreed to carry (listed bits), what stands there (stock per outlet, in
 * packs), what it sold this week, how fast it sells (a smoothed weekly rate) and for how long nothing sold.
 * Incumbents' listings are laid out once from their numeric distribution, large outlets first; they stay until a full
 * shelf gives a slow one up for a newcomer. The entrant's listings start empty and are the work of the listing mechanisms.
 */
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { dexp, dpow } from "../base/math.ts";
import { normal, streamKey, uniform } from "../base/random.ts";
import { NO_CHAIN, type Outlets } from "./outlets.ts";
import { purposes } from "./purposes.ts";
import type { Skus } from "./skus.ts";
import { categoryTerm, term } from "./terms.ts";

export interface Shelf {
  /** Bit k: SKU k is listed. */
  readonly listed: Uint32Array;
  /** Bit k: SKU k is not delivered here, set by experiments only. */
  readonly withheld: Uint32Array;
  /** What incumbents' trade will carry in an outlet that opens later: bits as in `listed`. */
  readonly assortment: Uint32Array;
  /** Category SKUs the outlet has room for. */
  readonly room: Float32Array;
  /** 1 if an incumbents' sales route calls; the others buy from a wholesaler. */
  readonly incumbentRoute: Uint8Array;
  /** Packs per outlet: outlet × SKU. */
  readonly stock: Int32Array;
  readonly sold: Int32Array;
  /** Packs sold per week, smoothed. */
  readonly rate: Float32Array;
  /** Weeks of sales that an order covers, and packs that stand on a shelf at least: by channel, fixed for the run. */
  readonly cover: Float64Array;
  readonly minimum: Float64Array;
  /** 1 if the entrant's sales force calls here. */
  readonly ownRoute: Uint8Array;
  /** 1 while the opening order of an own SKU is due: outlet × own SKUs. */
  readonly openingDue: Uint8Array;
  /** Weeks since the last sale of each own SKU: outlet × own SKUs. */
  readonly idleWeeks: Uint8Array;
  /** Bit k: SKU k gave its place up: not reordered, unlisted once sold out; an incumbent returns when a place is free. */
  readonly displaced: Uint32Array;
  /** Bit k: SKU k would be ordered this week. */
  readonly wants: Uint32Array;
  /** What the outlet pays for this week's order from the entrant's route, VND. */
  readonly orderVnd: Float64Array;
  /** Packs of own SKUs asked for in vain, remembered over some weeks: outlet × own SKUs. */
  readonly requests: Float32Array;
  /** Mean age of the packs of own SKUs, weeks since production: outlet × own SKUs. */
  readonly age: Float32Array;
  /** Packs of own SKUs when ages were last settled: outlet × own SKUs. */
  readonly counted: Int32Array;
  /** What a traditional outlet can spend on goods in a week, VND; 0 for stores of chains. */
  readonly weeklyCashVnd: Float64Array;
  /** The outlet's price level, common to all its SKUs: a factor on the shelf price, 1 for stores of chains. */
  readonly priceLevel: Float32Array;
  /** Street price of an own SKU ÷ (shelf price × price level), and what it does to odds: outlet × own SKUs. */
  readonly priceFactor: Float32Array;
  readonly priceOdds: Float32Array;
}

/** Cash and price level of every traditional outlet: fixed for the run. */
function fillStreet(
  market: Market,
  plan: Plan,
  outlets: Outlets,
  shelf: Shelf,
  root: number,
): void {
  const stream = streamKey(root, purposes.streetLevel, 0);
  const sigma =
    plan.parameter("streetSigmaLevel") * plan.number("mechanism_street_prices");
  const cash = market.channels.map((channel) =>
    channel.trade === "traditional"
      ? term(market, "weekly_cash", channel.id)
      : 0,
  );
  for (let o = 0; o < outlets.count; o++) {
    if (outlets.chain[o] !== NO_CHAIN) continue;
    shelf.weeklyCashVnd[o] =
      (cash[outlets.channel[o] ?? 0] ?? 0) * (outlets.size[o] ?? 1);
    shelf.priceLevel[o] = meanOne(sigma, normal(stream, outlets.id[o] ?? 0));
  }
}

/** A log-normal factor with mean 1. */
export function meanOne(sigma: number, z: number): number {
  return dexp(sigma * z - (sigma * sigma) / 2);
}

/** Numeric distribution of each incumbent brand in every channel, then in every chain: place × brand. */
function brandDistribution(market: Market, plan: Plan): number[][] {
  const places = [
    ...market.channels.map(({ id }) => ({ channel: id })),
    ...market.chains.map(({ id }) => ({ chain: id })),
  ];
  return places.map((place) =>
    plan.brands.map(({ id }) =>
      plan.number("incumbent_nd", { sku: id, ...place }),
    ),
  );
}

/** `demand` is the category's packs per week that an outlet of size 1 can expect, by outlet. */
export function buildShelf(
  market: Market,
  plan: Plan,
  outlets: Outlets,
  skus: Skus,
  root: number,
  demand: Float64Array,
): Shelf {
  const own = (name: string, channel: string): number =>
    categoryTerm(market, plan.category, name, channel);
  const shelf: Shelf = {
    listed: new Uint32Array(outlets.count),
    withheld: new Uint32Array(outlets.count),
    wants: new Uint32Array(outlets.count),
    orderVnd: new Float64Array(outlets.count),
    assortment: new Uint32Array(outlets.count),
    room: new Float32Array(outlets.count),
    incumbentRoute: new Uint8Array(outlets.count),
    stock: new Int32Array(outlets.count * skus.count),
    sold: new Int32Array(outlets.count * skus.count),
    rate: new Float32Array(outlets.count * skus.count),
    cover: Float64Array.from(market.channels, ({ trade, id }) =>
      trade === "traditional"
        ? plan.parameter("outletCoverWeeks")
        : term(market, "order_cover_weeks", id),
    ),
    minimum: Float64Array.from(market.channels, ({ id }) =>
      own("min_shelf_packs", id),
    ),
    ownRoute: new Uint8Array(outlets.count),
    openingDue: new Uint8Array(outlets.count * skus.ownCount),
    idleWeeks: new Uint8Array(outlets.count * skus.ownCount),
    displaced: new Uint32Array(outlets.count),
    requests: new Float32Array(outlets.count * skus.ownCount),
    age: new Float32Array(outlets.count * skus.ownCount),
    counted: new Int32Array(outlets.count * skus.ownCount),
    weeklyCashVnd: new Float64Array(outlets.count),
    priceLevel: new Float32Array(outlets.count).fill(1),
    priceFactor: new Float32Array(outlets.count * skus.ownCount).fill(1),
    priceOdds: new Float32Array(outlets.count * skus.ownCount).fill(1),
  };
  fillStreet(market, plan, outlets, shelf, root);
  const { brands } = plan;
  const distribution = brandDistribution(market, plan);
  const stream = streamKey(root, purposes.outletListing, 0);
  const exponent = plan.parameter("shelfSizeExponent");
  const coverage = plan.parameter("incumbentDirectCoverage");
  const slots = market.channels.map(({ id }) =>
    id === "tap_hoa"
      ? plan.parameter("tapHoaShelfSkus")
      : id === "wet_market"
        ? plan.parameter("wetStallShelfSkus")
        : own("shelf_skus", id),
  );
  const expected = new Float64Array(skus.ownFrom);
  for (let o = 0; o < outlets.count; o++) {
    const id = outlets.id[o] ?? 0;
    const c = outlets.channel[o] ?? 0;
    const reach = dpow(outlets.size[o] ?? 1, exponent);
    const room = (slots[c] ?? 0) * reach;
    shelf.room[o] = room;
    shelf.incumbentRoute[o] =
      outlets.chain[o] === NO_CHAIN && (outlets.callRank[o] ?? 1) < coverage
        ? 1
        : 0;
    expected.fill(0);
    let shares = 0;
    let listed = 0;
    const chain = outlets.chain[o] ?? NO_CHAIN;
    const place = chain === NO_CHAIN ? c : market.channels.length + chain;
    brands.forEach((brand, b) => {
      const nd = distribution[place]?.[b] ?? 0;
      if (uniform(stream, id, b) >= 1 - dpow(1 - nd, reach)) return;
      const first = skus.brandFirst[b] ?? 0;
      const count = skus.brandCount[b] ?? 0;
      let leader = first;
      for (let k = first; k < first + count; k++)
        if ((skus.shareOfBrand[k] ?? 0) > (skus.shareOfBrand[leader] ?? 0))
          leader = k;
      for (let k = first; k < first + count; k++) {
        const second =
          uniform(stream, id, brands.length + k) < room / skus.ownFrom;
        if (k !== leader && !second) continue;
        listed |= 1 << k;
        expected[k] =
          ((brand.share.north + brand.share.central + brand.share.south) *
            (skus.shareOfBrand[k] ?? 0)) /
          (skus.brandPriceVnd[b] ?? 1);
        shares += expected[k] ?? 0;
      }
    });
    if ((outlets.opensWeek[o] ?? 0) > 0) {
      shelf.assortment[o] = listed;
      continue;
    }
    for (let k = 0; k < skus.ownFrom; k++) {
      if (((listed >>> k) & 1) === 0) continue;
      const at = o * skus.count + k;
      const rate =
        ((demand[o] ?? 0) * (outlets.size[o] ?? 1) * (expected[k] ?? 0)) /
        shares;
      shelf.rate[at] = rate;
      shelf.stock[at] = Math.round(
        (shelf.minimum[c] ?? 0) + rate * (shelf.cover[c] ?? 0),
      );
    }
    shelf.listed[o] = listed;
  }
  return shelf;
}
