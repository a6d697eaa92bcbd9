/**
 * Chains review their range in their windows, about once a quarter:
 *   rate of sale = value sold since the last window ÷ weeks of stores that had the SKU on the shelf
 *   delisted if listed for the grace weeks and rate < `delistHurdle` × strength × mean rate of the chain's incumbent SKUs
 * A store that was never supplied tells nothing about demand, so it does not count; short supply is punished by
 * `oos_penalty` instead. A delisting is final; what stands in the chain goes back or is lost (`ledger/take-back.ts`).
 * Leaves out: swaps of SKUs, a second chance by a promotion, seasonal ranges.
 */
import type { Ledger } from "../ledger/ledger.ts";
import { takeBack } from "../ledger/take-back.ts";
import { chainScope, isWindow } from "../world/chains.ts";
import { term } from "../world/terms.ts";
import { chainStatus } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** True if the SKU sells too little per store and week with stock against the chain's incumbents. */
function isTooSlow(
  world: World,
  n: number,
  i: number,
  strength: number,
): boolean {
  const { trade, skus, plan } = world;
  const row = n * skus.count;
  const seen = trade.reviewStoreWeeks[row + skus.ownFrom + i] ?? 0;
  // A listing that no store had on the shelf since the last window is closed too.
  const own =
    (trade.reviewValue[row + skus.ownFrom + i] ?? 0) / Math.max(1, seen);
  let value = 0;
  let weeks = 0;
  for (let k = 0; k < skus.ownFrom; k++) {
    value += trade.reviewValue[row + k] ?? 0;
    weeks += trade.reviewStoreWeeks[row + k] ?? 0;
  }
  const mean = value / Math.max(1, weeks);
  return own < strength * plan.parameter("delistHurdle") * mean;
}

function step(world: World, week: number, ledger: Ledger): void {
  const { market, skus, trade, plan } = world;
  const strength = plan.number("mechanism_chain_review");
  for (let n = 0; n < market.chains.length; n++) {
    if (!isWindow(world, n, week)) continue;
    const { channel, chain } = chainScope(world, n);
    const grace = term(market, "grace_weeks", channel, chain);
    for (let i = 0; i < skus.ownCount; i++) {
      const at = n * skus.ownCount + i;
      if (trade.status[at] !== chainStatus.listed) continue;
      if (week - (trade.listedWeek[at] ?? 0) < grace) continue;
      if (strength === 0 || !isTooSlow(world, n, i, strength)) continue;
      trade.status[at] = chainStatus.delisted;
      takeBack(world, ledger, n, i, week);
    }
    for (let k = 0; k < skus.count; k++) {
      trade.reviewValue[n * skus.count + k] = 0;
      trade.reviewStoreWeeks[n * skus.count + k] = 0;
    }
  }
}

export const chainReview: Mechanism = {
  name: "chain-review",
  summary:
    "chains' quarterly reviews delist what sells too little per store with stock, after its grace weeks",
  writes: [
    "trade.status",
    "trade.reviewValue",
    "trade.reviewStoreWeeks",
    "trade.centre.stock",
    "trade.centre.transit",
    "trade.centre.rate",
    "trade.returnedThisWeek",
    "trade.consignedThisWeek",
    "shelf.listed",
    "shelf.stock",
    "shelf.rate",
    "shelf.openingDue",
  ],
  records: ["money.returns", "stock.returned", "stock.in", "stock.writeOff"],
  parameters: ["delistHurdle"],
  levers: ["return_right", "supply_mode", "mechanism_chain_review"],
  step,
};
