/**
 * What the week's sales tell those who decide next week, read from the ledger that has just closed:
 *   a chain's tills: packs sold and weeks of stores with stock, both fading with the memory of sales
 *   sell-out by region and SKU, smoothed: the sales record that a buyer looks at
 *   presence: real stores of modern trade that show the brand ÷ real stores of modern trade that are open, by region
 * Presence is evidence for shops nearby, and for people. Nothing here is a decision. Leaves out: who may see a chain's
 * tills; that is asked where they are used.
 */
import { regionIds } from "../inputs/ids.ts";
import { type Ledger, brandAt, cellAt, chainAt } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
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

function step(world: World, week: number, ledger: Ledger): void {
  const { market, skus, trade, plan, channels } = world;
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
  regionIds.forEach((_, r) => {
    let stores = 0;
    let showing = 0;
    market.channels.forEach((channel, c) => {
      if (channel.trade !== "modern") return;
      const at = brandAt(ledger, week, c, r);
      stores += ledger.openOutlets[at] ?? 0;
      showing += ledger.brandHandling[at] ?? 0;
    });
    trade.presence[r] = stores > 0 ? showing / stores : 0;
  });
}

export const signals: Mechanism = {
  name: "signals",
  summary:
    "what the week's sales tell: chains' tills, sales records by region, presence in modern stores",
  writes: [
    "trade.tillPacks",
    "trade.tillStoreWeeks",
    "trade.listedStores",
    "trade.regionSales",
    "trade.presence",
  ],
  records: [],
  parameters: ["salesMemoryWeeks"],
  levers: [],
  step,
};
