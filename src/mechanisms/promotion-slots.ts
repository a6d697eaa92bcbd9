/**
 * A chain has a number of promotion slots per category and quarter. At the start of a quarter every SKU that wants one
 * draws a lot, the entrant's raised by what it pays; the highest win:
 *   rivals = incumbent SKUs with a price-off in the chain's main region in the quarter (`world/chain-calendar.ts`)
 *   own lot = luck^(1 ÷ (1 + `promo_slot_fee` ÷ `promotionSlotFee`));  won if fewer rivals than slots drew higher
 * A promotion planned for a chain without a slot is not run there. The fee is owed for slots won. A marketplace has no
 * limit. At strength 0 every promotion gets its slot. Leaves out: slots lost by incumbents, bonus slots for volume.
 */
import { type Trade, regionIds } from "../inputs/ids.ts";
import { promotionAt } from "../inputs/promotions.ts";
import { dpow } from "../base/math.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add } from "../ledger/ledger.ts";
import { incumbentDepth, promotionChances } from "../world/chain-calendar.ts";
import { chainScope, hasBuyer } from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { CLOSING_WEEKS as QUARTER } from "../world/store-openings.ts";
import { term } from "../world/terms.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Lots of the incumbents that want a slot of chain n in the quarter from this week on; `chances` are its weeks'. */
function rivalLots(
  world: World,
  n: number,
  week: number,
  chances: readonly Float64Array[],
): number[] {
  const { skus, sites, root, chainChannel } = world;
  const c = chainChannel[n] ?? 0;
  let home = 0;
  for (let r = 1; r < REGIONS; r++)
    if (
      (sites.chainStores[n * REGIONS + r] ?? 0) >
      (sites.chainStores[n * REGIONS + home] ?? 0)
    )
      home = r;
  const lot = streamKey(root, purposes.promotionSlot, week);
  const lots: number[] = [];
  for (let k = 0; k < skus.ownFrom; k++)
    if (
      chances.some(
        (chance, w) =>
          incumbentDepth(
            world,
            week + w,
            k,
            c,
            home,
            chance[c * REGIONS + home],
          ) > 0,
      )
    )
      lots.push(lotOf(world, lot, n, k));
  return lots;
}

function lotOf(world: World, lot: number, n: number, k: number): number {
  const chain = world.market.chains[n]?.id ?? "";
  return uniform(lot, textKey(`${chain}/${world.skus.ids[k]}`), 0);
}

/** Trade of a chain's channel. */
function tradeOf(world: World, n: number): Trade {
  return world.market.channels[world.chainChannel[n] ?? 0]?.trade ?? "modern";
}

/** Whether the plan asks for a promotion of own SKU i in chain n in the quarter from this week on. */
function isPlanned(world: World, n: number, i: number, week: number): boolean {
  const { plan, market, skus } = world;
  const trade = tradeOf(world, n);
  const sku = skus.ids[skus.ownFrom + i] ?? "";
  const chain = chainScope(world, n);
  for (const region of regionIds) {
    const scope = { ...chain, sku, region };
    for (let w = week; w < week + QUARTER; w++)
      if (promotionAt(plan, market, trade, scope, w) !== undefined) return true;
  }
  return false;
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1 || (week - 1) % QUARTER !== 0) return;
  const { plan, market, skus, trade, root } = world;
  const open = plan.number("mechanism_promotion_slots") === 0;
  const stream = streamKey(root, purposes.promotionSlot, week);
  let chances: Float64Array[] | undefined;
  for (let n = 0; n < market.chains.length; n++) {
    const { channel, chain } = chainScope(world, n);
    let lots: number[] | undefined;
    for (let i = 0; i < skus.ownCount; i++) {
      const at = n * skus.ownCount + i;
      trade.slot[at] = 0;
      if (!isPlanned(world, n, i, week)) continue;
      if (open || !hasBuyer(world, n)) {
        trade.slot[at] = 1;
        continue;
      }
      const fee = plan.number("promo_slot_fee", { channel, chain }, week);
      const own = dpow(
        lotOf(world, stream, n, skus.ownFrom + i),
        1 / (1 + fee / plan.parameter("promotionSlotFee")),
      );
      chances ??= Array.from({ length: QUARTER }, (_, w) =>
        promotionChances(world, week + w),
      );
      lots ??= rivalLots(world, n, week, chances);
      const higher = lots.filter((each) => each > own).length;
      if (higher >= term(market, "promotion_slots", channel, chain)) continue;
      trade.slot[at] = 1;
      lots.push(own);
      if ((trade.listedStores[at] ?? 0) > 0)
        add(ledger.money.promotion, week - ledger.shape.firstWeek, -fee);
    }
  }
}

export const promotionSlots: Mechanism = {
  name: "promotion-slots",
  summary:
    "chains give their promotion slots of the quarter by lot and fee; without one a promotion is not run there",
  writes: ["trade.slot"],
  records: ["money.promotion"],
  parameters: [
    "promotionSlotFee",
    "incumbentPromotionWeeks",
    "incumbentPromotionChance",
    "incumbentPromotionDepth",
  ],
  levers: [
    "promo_type",
    "promo_depth",
    "promo_slot_fee",
    "mechanism_promotion_slots",
  ],
  step,
};
