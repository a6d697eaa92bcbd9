/**
 * A sale over the counter: packs leave the shelf, and sell-out is booked in real packs and at the street's price. Where a
 * visit sells many SKUs its till is opened once: all that outlet, week and mission decide is looked up then. Nobody pays
 * part of a đồng: so what is booked are whole numbers, and their sums do not depend on the order of the visits.
 * Leaves out: who buys and what is done about an empty shelf, which is `mechanisms/purchase`.
 */
import { REGIONS } from "../world/geography.ts";
import { ON_THE_GO_MISSION } from "../world/trips.ts";
import { type World, priceCell } from "../world/world.ts";
import { type Ledger, add, cellAt, outOfHomeAt } from "./ledger.ts";

/** Where the sales of one visit are booked: positions of SKU 0. */
export interface Till {
  outlet: number;
  /** Real outlets that the outlet stands for. */
  weight: number;
  shelf: number;
  cell: number;
  /** Position in the packs used out of home, or NOT_OUT. */
  out: number;
}

const NOT_OUT = -1;

export function closedTill(): Till {
  return {
    outlet: NOT_OUT,
    weight: 1,
    shelf: 0,
    cell: 0,
    out: NOT_OUT,
  };
}

export function openTill(
  world: World,
  ledger: Ledger,
  till: Till,
  { week, mission }: { readonly week: number; readonly mission: number },
  o: number,
): void {
  const { outlets, skus } = world;
  const channel = outlets.channel[o] ?? 0;
  const region = outlets.region[o] ?? 0;
  till.outlet = o;
  till.weight = outlets.weight[o] ?? 1;
  till.shelf = o * skus.count;
  till.cell = cellAt(ledger, week, 0, channel, region);
  till.out =
    mission === ON_THE_GO_MISSION
      ? outOfHomeAt(ledger, week, 0, region)
      : NOT_OUT;
}

/** What a pack of SKU k costs at outlet o this week, in VND: at the till and on a receipt. */
export function paidVnd(world: World, o: number, k: number): number {
  const { outlets, shelf, skus, channels, pricing } = world;
  const own = o * skus.ownCount + k - skus.ownFrom;
  const street =
    (shelf.priceLevel[o] ?? 1) *
    (k < skus.ownFrom ? 1 : (shelf.priceFactor[own] ?? 1));
  const cell = priceCell(
    channels,
    k,
    outlets.channel[o] ?? 0,
    outlets.region[o] ?? 0,
  );
  return Math.round(street * (pricing.shelfVnd[cell] ?? 0));
}

/** Sells up to `wanted` packs per outlet of SKU k at the till; returns the packs per outlet sold. */
export function sell(
  world: World,
  ledger: Ledger,
  till: Till,
  k: number,
  wanted: number,
): number {
  const { shelf, channels } = world;
  const at = till.shelf + k;
  const packs = Math.min(wanted, shelf.stock[at] ?? 0);
  if (packs <= 0) return 0;
  shelf.stock[at] = (shelf.stock[at] ?? 0) - packs;
  shelf.sold[at] = (shelf.sold[at] ?? 0) + packs;
  const units = packs * till.weight;
  const step = k * channels * REGIONS;
  add(ledger.cells.sellOutUnits, till.cell + step, units);
  if (till.out !== NOT_OUT)
    add(ledger.outOfHomeUnits, till.out + k * REGIONS, units);
  add(
    ledger.cells.sellOutValue,
    till.cell + step,
    units * paidVnd(world, till.outlet, k),
  );
  return packs;
}
