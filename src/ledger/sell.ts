/**
 * A sale over the counter: packs leave the shelf, and sell-out is booked in real packs and at the street's price.
 * Leaves out: who buys and what is done about an empty shelf, which is `mechanisms/purchase`.
 */
import { ON_THE_GO_MISSION } from "../world/trips.ts";
import { type World, priceCell } from "../world/world.ts";
import { type Ledger, add, cellAt, outOfHomeAt } from "./ledger.ts";

/** Sells up to `wanted` packs per outlet of SKU k at outlet o; returns the packs per outlet sold. */
export function sell(
  world: World,
  ledger: Ledger,
  { week, mission }: { readonly week: number; readonly mission: number },
  o: number,
  k: number,
  wanted: number,
): number {
  const { shelf, outlets, skus } = world;
  const at = o * skus.count + k;
  const packs = Math.min(wanted, shelf.stock[at] ?? 0);
  if (packs <= 0) return 0;
  shelf.stock[at] = (shelf.stock[at] ?? 0) - packs;
  shelf.sold[at] = (shelf.sold[at] ?? 0) + packs;
  const channel = outlets.channel[o] ?? 0;
  const region = outlets.region[o] ?? 0;
  const units = packs * (outlets.weight[o] ?? 1);
  const street =
    (shelf.priceLevel[o] ?? 1) *
    (k < skus.ownFrom
      ? 1
      : (shelf.priceFactor[o * skus.ownCount + k - skus.ownFrom] ?? 1));
  const cell = cellAt(ledger, week, k, channel, region);
  add(ledger.cells.sellOutUnits, cell, units);
  if (mission === ON_THE_GO_MISSION)
    add(ledger.outOfHomeUnits, outOfHomeAt(ledger, week, k, region), units);
  add(
    ledger.cells.sellOutValue,
    cell,
    units *
      street *
      (world.pricing.shelfVnd[priceCell(world.channels, k, channel, region)] ??
        0),
  );
  return packs;
}
