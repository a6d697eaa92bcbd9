/**
 * Stores open and close, from the launch on.
 *   a planned store opens in its week (`world/store-openings.ts`); incumbents' makers fill its shelves through the
 *   chain's centre; the entrant follows with the chain's roll-out
 *   grocers that close in a quarter = `tt_closure_rate` × grocers open ÷ 4, by region, shared over areas by
 *   grocers + `grocersNearMinimart` × minimarts opened there since the launch; an area loses its smallest
 *   odds of a fresh occasion in a channel × (turnover of its open outlets ÷ that at the launch)^`accessElasticity`, by region
 * A chain with net closures loses its smallest stores. What stands in a closing store goes back to the chain's
 * centre, in a closing shop it is written off; shoppers go elsewhere in their pool. A fraction of a simulated outlet is settled by keyed luck, so no expected count depends on
 * the scale. Leaves out: new grocers (the rate is net), what makes a single shop close, openings before the launch.
 */
import { areaTypes, regionIds } from "../inputs/ids.ts";
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { dpow } from "../base/math.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add, cellAt, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { onlineChannel, onlineReach } from "../world/online.ts";
import { purposes } from "../world/purposes.ts";
import { setSite, siteStatus } from "../world/sites.ts";
import { CLOSING_WEEKS } from "../world/store-openings.ts";
import { regionOfClass } from "../world/taste.ts";
import { MISSIONS, fillVisits } from "../world/visits.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const OUTLET = tiers.indexOf("outlet");
const CHAIN = tiers.indexOf("chain");

/** Mean weekly rate of each incumbent SKU per unit of size, over the open stores of chain n. */
function chainRates(world: World, n: number): Float64Array {
  const { outlets, shelf, skus, sites } = world;
  const rate = new Float64Array(skus.ownFrom);
  const size = new Float64Array(skus.ownFrom);
  const end = outlets.storesFrom[n + 1] ?? 0;
  for (let s = outlets.storesFrom[n] ?? 0; s < end; s++) {
    const o = outlets.stores[s] ?? 0;
    if (sites.status[o] !== siteStatus.open) continue;
    const weight = outlets.weight[o] ?? 0;
    for (let k = 0; k < skus.ownFrom; k++)
      if (((shelf.listed[o] ?? 0) >>> k) & 1) {
        add(rate, k, weight * (shelf.rate[o * skus.count + k] ?? 0));
        add(size, k, weight * (outlets.size[o] ?? 0));
      }
  }
  return rate.map((x, k) => ((size[k] ?? 0) > 0 ? x / (size[k] ?? 1) : 0));
}

/** Opens a store with what incumbents sell in it. */
function open(
  world: World,
  ledger: Ledger,
  week: number,
  o: number,
  rates: Float64Array,
): void {
  const { outlets, shelf, skus, sites } = world;
  setSite(sites, outlets, o, siteStatus.open);
  const c = outlets.channel[o] ?? 0;
  const r = outlets.region[o] ?? 0;
  const carried = shelf.assortment[o] ?? 0;
  shelf.listed[o] = carried;
  for (let k = 0; k < skus.ownFrom; k++) {
    if (((carried >>> k) & 1) === 0) continue;
    const at = o * skus.count + k;
    const rate = (rates[k] ?? 0) * (outlets.size[o] ?? 0);
    const packs = Math.round(
      (shelf.minimum[c] ?? 0) + rate * (shelf.cover[c] ?? 0),
    );
    const units = packs * (outlets.weight[o] ?? 0);
    shelf.rate[at] = rate;
    shelf.stock[at] = packs;
    const centre = stockAt(ledger, week, k, CHAIN, r);
    add(ledger.stock.in, centre, units);
    add(ledger.stock.out, centre, units);
    add(ledger.stock.in, stockAt(ledger, week, k, OUTLET, r), units);
    const cell = cellAt(ledger, week, k, c, r);
    add(ledger.cells.chainSellInUnits, cell, units);
    add(ledger.cells.receiptUnits, cell, units);
  }
}

/** Closes an outlet for good: a chain takes its stock back to the centre, a grocer's is lost. */
function shut(world: World, ledger: Ledger, week: number, o: number): void {
  const { outlets, shelf, skus, sites, trade, market } = world;
  setSite(sites, outlets, o, siteStatus.closed);
  const r = outlets.region[o] ?? 0;
  const n = outlets.chain[o] ?? 0;
  for (let k = 0; k < skus.count; k++) {
    const at = o * skus.count + k;
    const units = (shelf.stock[at] ?? 0) * (outlets.weight[o] ?? 0);
    const here = stockAt(ledger, week, k, OUTLET, r);
    if (n < market.chains.length) {
      // A delivery taken back: booked as less delivered, so that what one tier gives the next receives.
      add(ledger.stock.in, here, -units);
      add(ledger.stock.out, stockAt(ledger, week, k, CHAIN, r), -units);
      const cell = cellAt(ledger, week, k, outlets.channel[o] ?? 0, r);
      add(ledger.cells.receiptUnits, cell, -units);
      add(trade.centre.stock, (n * REGIONS + r) * skus.count + k, units);
    } else add(ledger.stock.writeOff, here, units);
    shelf.stock[at] = 0;
    shelf.sold[at] = 0;
    shelf.rate[at] = 0;
  }
  shelf.listed[o] = 0;
  for (let i = 0; i < skus.ownCount; i++)
    shelf.openingDue[o * skus.ownCount + i] = 0;
}

/** Closes the smallest open outlets among some, `real` real ones on average, and leaves at least one. */
function shutSmallest(
  world: World,
  ledger: Ledger,
  week: number,
  among: number[],
  real: number,
  luck: number,
): void {
  const { outlets, sites } = world;
  const there = among.filter((o) => sites.status[o] === siteStatus.open);
  const weight = outlets.weight[there[0] ?? 0] ?? 1;
  const number = Math.min(Math.floor(real / weight + luck), there.length - 1);
  if (number <= 0) return;
  there.sort(
    (a, b) => (outlets.size[a] ?? 0) - (outlets.size[b] ?? 0) || a - b,
  );
  for (const o of there.slice(0, number)) shut(world, ledger, week, o);
}

/** Grocers close, more of them where minimarts have opened. */
function closeGrocers(
  world: World,
  ledger: Ledger,
  week: number,
  strength: number,
): void {
  const { plan, market, outlets, sites, geography, root } = world;
  const areas = geography.areaIds.length;
  const grocer = market.channels.findIndex(({ id }) => id === "tap_hoa");
  const minimart = market.channels.findIndex(({ id }) => id === "minimart");
  const near = plan.parameter("grocersNearMinimart");
  const pull = new Float64Array(areas);
  const shops: number[][] = Array.from({ length: areas }, () => []);
  for (let o = 0; o < outlets.count; o++) {
    if (sites.status[o] !== siteStatus.open) continue;
    const a = outlets.area[o] ?? 0;
    const weight = outlets.weight[o] ?? 0;
    if (outlets.channel[o] === grocer) {
      add(pull, a, weight);
      shops[a]?.push(o);
    } else if (outlets.channel[o] === minimart && outlets.opensWeek[o] !== 0)
      add(pull, a, weight * near);
  }
  const luck = streamKey(root, purposes.closing, week);
  regionIds.forEach((region, r) => {
    const yearly = plan.number("tt_closure_rate", { region }, week);
    const closing =
      (strength *
        yearly *
        CLOSING_WEEKS *
        (sites.outlets[grocer * REGIONS + r] ?? 0)) /
      WEEKS_PER_YEAR;
    let all = 0;
    for (let a = 0; a < areas; a++)
      if (geography.region[a] === r) all += pull[a] ?? 0;
    if (closing <= 0 || all <= 0) return;
    for (let a = 0; a < areas; a++)
      if (geography.region[a] === r)
        shutSmallest(
          world,
          ledger,
          week,
          shops[a] ?? [],
          (closing * (pull[a] ?? 0)) / all,
          uniform(luck, geography.key[a] ?? 0, 0),
        );
  });
}

/** Chains whose net openings are negative close their smallest stores. */
function closeStores(
  world: World,
  ledger: Ledger,
  week: number,
  strength: number,
): void {
  const { market, outlets, sites, geography, root } = world;
  const luck = streamKey(root, purposes.closing, week);
  for (const { key, value } of market.facts("chain_openings")) {
    if (value >= 0) continue;
    const [chain = "", region = "", type = ""] = key;
    const n = market.chains.findIndex(({ id }) => id === chain);
    const t = areaTypes.findIndex((each) => each === type);
    const stores: number[] = [];
    for (const o of outlets.stores.subarray(
      outlets.storesFrom[n],
      outlets.storesFrom[n + 1],
    ))
      if (
        sites.status[o] === siteStatus.open &&
        regionIds[outlets.region[o] ?? 0] === region &&
        (geography.kind[outlets.area[o] ?? 0] ?? 0) % areaTypes.length === t
      )
        stores.push(o);
    shutSmallest(
      world,
      ledger,
      week,
      stores,
      (-value * strength * CLOSING_WEEKS) / WEEKS_PER_YEAR,
      uniform(luck, textKey(key.join("/")), 1),
    );
  }
}

function step(world: World, week: number, ledger: Ledger): void {
  const strength = world.plan.number("mechanism_openings");
  if (week < 1 || strength <= 0) return;
  const { outlets, sites } = world;
  const rates: Float64Array[] = [];
  for (const o of outlets.later) {
    if (sites.status[o] !== siteStatus.planned) continue;
    if ((outlets.opensWeek[o] ?? 0) > week * strength) continue;
    const n = outlets.chain[o] ?? 0;
    open(world, ledger, week, o, (rates[n] ??= chainRates(world, n)));
  }
  if (week % CLOSING_WEEKS !== 0) return;
  closeGrocers(world, ledger, week, strength);
  closeStores(world, ledger, week, strength);
  leanTrips(world);
}

/** Fresh occasions lean to channels that have spread since the launch, within each mission; habits stay as they are. */
function leanTrips(world: World): void {
  const { outlets, sites, trips, channels } = world;
  const elasticity = world.plan.parameter("accessElasticity");
  sites.access.forEach((_, cell) => {
    const before = outlets.universeTurnover[cell] ?? 0;
    sites.access[cell] =
      before > 0 ? dpow((sites.turnover[cell] ?? 0) / before, elasticity) : 1;
  });
  const chance = trips.chance.slice();
  for (let row = 0; row < chance.length; row += channels) {
    const r = regionOfClass(Math.floor(row / (MISSIONS * channels)));
    let before = 0;
    let after = 0;
    for (let c = 0; c < channels; c++) {
      const usual = trips.chance[row + c] ?? 0;
      before += usual;
      chance[row + c] = usual * (sites.access[c * REGIONS + r] ?? 1);
      after += chance[row + c] ?? 0;
    }
    if (after > 0)
      for (let c = 0; c < channels; c++)
        chance[row + c] = ((chance[row + c] ?? 0) * before) / after;
  }
  const { market, plan } = world;
  fillVisits(trips, chance, onlineChannel(market), onlineReach(market, plan));
}

export const openings: Mechanism = {
  name: "openings",
  summary:
    "stores of chains open and close; grocers close, the smallest first, more of them near new minimarts",
  writes: [
    "sites.status",
    "sites.outlets",
    "sites.turnover",
    "sites.chainStores",
    "sites.access",
    "trips.cumulative",
    "trips.lightLoad",
    "trips.lightCumulative",
    "trips.giftCumulative",
    "trips.giftLightLoad",
    "trips.giftLightCumulative",
    "trips.onlineShare",
    "shelf.listed",
    "shelf.stock",
    "shelf.sold",
    "shelf.rate",
    "shelf.openingDue",
    "trade.centre.stock",
  ],
  records: [
    "stock.in",
    "stock.out",
    "stock.writeOff",
    "cells.chainSellInUnits",
    "cells.receiptUnits",
  ],
  parameters: ["grocersNearMinimart", "accessElasticity"],
  levers: ["mechanism_openings", "tt_closure_rate", "mechanism_online"],
  step,
};
