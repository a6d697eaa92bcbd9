/**
 * What the week tells those who decide next week, read from the ledger that has just closed, and from the shelves:
 *   a chain's tills: packs sold and weeks of stores with stock, both fading with the memory of sales
 *   sell-out by region and SKU, smoothed: the sales record that a buyer looks at
 *   presence: real stores of modern trade that show the brand ÷ real stores of modern trade that are open, by zone
 *   near presence = presence(zone) + (that of the area's own stores − presence(zone)) × √(n ÷ N), the root at most 1
 *   n = (Σ weights)² ÷ Σ weights² of the stores simulated there; N = stores of the zone × the area's share of households
 * Presence is evidence for people, who go to the stores of their zone, and near presence for shops. Stores are counted by
 * zone; in which of its areas a simulated one stands is drawn. So an area's own figure is the luck of n stores where N
 * real ones would share it: times √(n ÷ N) it strays from its zone's as far as theirs would, at any scale, and an area
 * where none is simulated has its zone's. Nothing here is a decision. Leaves out: who may see a chain's tills; that is
 * asked where they are used.
 */
import { type Ledger, add, cellAt, chainAt } from "../ledger/ledger.ts";
import { inStock } from "../world/choice.ts";
import { REGIONS } from "../world/geography.ts";
import { siteStatus } from "../world/sites.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function readTills(world: World, week: number, ledger: Ledger): void {
  const { market, skus, trade, plan } = world;
  const kept = 1 - 1 / plan.parameter("salesMemoryWeeks");
  for (let n = 0; n < market.chains.length; n++)
    for (let i = 0; i < skus.ownCount; i++) {
      const at = n * skus.ownCount + i;
      let packs = 0;
      let stocked = 0;
      let listed = 0;
      for (let r = 0; r < REGIONS; r++) {
        const spot = chainAt(ledger, week, n, i, r);
        packs += ledger.chain.sellOutUnits[spot] ?? 0;
        stocked += ledger.chain.stockedStores[spot] ?? 0;
        listed += ledger.chain.listedStores[spot] ?? 0;
      }
      trade.tillPacks[at] = kept * (trade.tillPacks[at] ?? 0) + packs;
      trade.tillStoreWeeks[at] =
        kept * (trade.tillStoreWeeks[at] ?? 0) + stocked;
      trade.listedStores[at] = listed;
    }
}

/** Looks into every store of modern trade. */
function lookIntoStores(world: World): void {
  const { market, geography, outlets, sites, skus, trade } = world;
  const modern = market.channels.map((channel) => channel.trade === "modern");
  const own = skus.brandMask[skus.ownBrand] ?? 0;
  const { zone, realHouseholds } = geography;
  const areas = () => new Float64Array(geography.areaIds.length);
  const zones = () => new Float64Array(geography.zoneIds.length);
  const [stores, showing, squares] = [areas(), areas(), areas()];
  const [households, inZone, shownInZone] = [zones(), zones(), zones()];
  for (const o of outlets.stores) {
    if (modern[outlets.channel[o] ?? 0] !== true) continue;
    if (sites.status[o] !== siteStatus.open) continue;
    const a = outlets.area[o] ?? 0;
    const weight = outlets.weight[o] ?? 0;
    add(stores, a, weight);
    add(squares, a, weight * weight);
    add(inZone, zone[a] ?? 0, weight);
    if (inStock(world, o, own) === 0) continue;
    add(showing, a, weight);
    add(shownInZone, zone[a] ?? 0, weight);
  }
  zone.forEach((z, a) => {
    add(households, z, realHouseholds[a] ?? 0);
  });
  inZone.forEach((all, z) => {
    trade.presence[z] = all > 0 ? (shownInZone[z] ?? 0) / all : 0;
  });
  zone.forEach((z, a) => {
    const usual = trade.presence[z] ?? 0;
    const here = stores[a] ?? 0;
    const simulated = here > 0 ? (here * here) / (squares[a] ?? 1) : 0;
    const real =
      ((inZone[z] ?? 0) * (realHouseholds[a] ?? 0)) / (households[z] ?? 1);
    trade.nearPresence[a] =
      simulated > 0
        ? usual +
          ((showing[a] ?? 0) / here - usual) *
            Math.min(1, Math.sqrt(simulated / real))
        : usual;
  });
}

function step(world: World, week: number, ledger: Ledger): void {
  const { skus, trade, plan, channels } = world;
  const memory = plan.parameter("salesMemoryWeeks");
  for (let r = 0; r < REGIONS; r++)
    for (let k = 0; k < skus.count; k++) {
      const at = r * skus.count + k;
      let value = 0;
      for (let c = 0; c < channels; c++)
        value += ledger.cells.sellOutValue[cellAt(ledger, week, k, c, r)] ?? 0;
      const before = trade.regionSales[at] ?? 0;
      trade.regionSales[at] = before + (value - before) / memory;
    }
  if (week < 1) return;
  readTills(world, week, ledger);
  lookIntoStores(world);
}

export const signals: Mechanism = {
  name: "signals",
  summary:
    "what the week's sales and shelves tell: chains' tills, sales records by region, presence in modern stores",
  writes: [
    "trade.tillPacks",
    "trade.tillStoreWeeks",
    "trade.listedStores",
    "trade.regionSales",
    "trade.presence",
    "trade.nearPresence",
  ],
  records: [],
  parameters: ["salesMemoryWeeks"],
  levers: [],
  step,
};
