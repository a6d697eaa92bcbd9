/**
 * What a household carried home from a visit and what it paid there: one line per SKU, at most two. Prices are those the
 * till took (`ledger/sell.ts`), of the outlet that had the goods: prices do not move between purchase and the week's end.
 * A promotion is named where the outlet runs it: stores of chains without a slot do not.
 */
import { Bug } from "../base/problem.ts";
import { promotionTypes } from "../inputs/ids.ts";
import { paidVnd } from "../ledger/sell.ts";
import { NO_CHAIN } from "../world/outlets.ts";
import { NOTHING } from "../world/trips.ts";
import { type World, oddsRow } from "../world/world.ts";

export interface ReceiptLine {
  readonly sku: number;
  readonly packs: number;
  readonly outlet: number;
  readonly paidVnd: number;
  /** A type of promotion, or "none". */
  readonly promotion: string;
}

/** The receipt of visit i of the week's list; empty if nothing was bought, or another of its shoppers is remembered. */
export function receipt(world: World, i: number): readonly ReceiptLine[] {
  const { trips } = world;
  const k = trips.tookHome[i];
  if (k === undefined) throw new Bug("a run that keeps no receipts");
  if (k === NOTHING) return [];
  const first = line(
    world,
    k,
    trips.packsBought[i] ?? 0,
    trips.boughtAt[i] ?? 0,
  );
  const also = trips.alsoBought[i] ?? NOTHING;
  if (also === NOTHING) return [first];
  return [
    first,
    line(world, also, trips.alsoPacks[i] ?? 0, trips.outlet[i] ?? 0),
  ];
}

function line(
  world: World,
  sku: number,
  packs: number,
  outlet: number,
): ReceiptLine {
  return {
    sku,
    packs,
    outlet,
    paidVnd: packs * paidVnd(world, outlet, sku),
    promotion: promotionOf(world, outlet, sku),
  };
}

/** The promotion of SKU k at outlet o this week. */
function promotionOf(world: World, o: number, k: number): string {
  const { outlets, promotions, skus, trade } = world;
  const at =
    oddsRow(world, outlets.channel[o] ?? 0, outlets.region[o] ?? 0) + k;
  const type = promotionTypes[(promotions.type[at] ?? 0) - 1] ?? "none";
  const chain = outlets.chain[o] ?? NO_CHAIN;
  // Of the whole channel: no store is without it.
  if (k < skus.ownFrom || chain === NO_CHAIN || promotions.run[at] === 1)
    return type;
  const slot = trade.slot[chain * skus.ownCount + k - skus.ownFrom];
  return slot === 1 ? type : "none";
}
