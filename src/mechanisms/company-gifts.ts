/**
 * Companies order gift boxes for Tết outside of the trade: an order book of the plan (`b2b_gift` boxes for every Tết).
 *   delivered evenly from `companyGiftFirstWeek` to `companyGiftLastWeek` weeks before Tết, straight from the warehouse
 *   price = recommended price ÷ (1 + VAT) × (1 − discount);  paid after the distributors' credit days
 * Boxes leave the brand's stock; they are neither sell-in nor sell-out of any channel. What the warehouse lacks follows in
 * the next of these weeks; what it lacks in the last is lost: the company buys elsewhere.
 * Leaves out: winning the orders, printing on the box, who receives the boxes.
 */
import { taxRate, landedCost } from "../inputs/landed-cost.ts";
import { DAYS_PER_WEEK } from "../base/calendar-date.ts";
import { type Ledger, add, ownAt, stockAt, tiers } from "../ledger/ledger.ts";
import { companyGifts as ordered } from "../world/tet.ts";
import { SHIPMENT_RING } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const BRAND = tiers.indexOf("brand");

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, market, skus, trade, books } = world;
  const row = week - ledger.shape.firstWeek;
  for (let i = 0; i < skus.ownCount; i++) {
    if (ordered(world, i, week) === 0) continue;
    // Ordered for the weeks of this Tết up to now, less what has been delivered of it.
    let open = 0;
    for (let w = week; ordered(world, i, w) > 0; w--)
      open +=
        ordered(world, i, w) -
        (w < week && w >= ledger.shape.firstWeek
          ? (ledger.companyGiftUnits[ownAt(ledger, w, i)] ?? 0)
          : 0);
    const packs = Math.min(open, trade.brand.stock[i] ?? 0);
    if (packs <= 0) continue;
    const k = skus.ownFrom + i;
    const sku = skus.ids[k] ?? "";
    trade.brand.stock[i] = (trade.brand.stock[i] ?? 0) - packs;
    add(ledger.stock.out, stockAt(ledger, week, k, BRAND, 0), packs);
    add(ledger.companyGiftUnits, ownAt(ledger, week, i), packs);
    const sales =
      ((packs * plan.number("rsp", { sku }, week)) /
        (1 + taxRate(plan, market, "vat", week, sku))) *
      (1 - plan.number("b2b_discount", { sku }, week));
    add(ledger.money.companyGifts, row, sales);
    add(
      ledger.money.landedCost,
      row,
      -packs * landedCost(plan, market, sku, week).landedVnd,
    );
    add(
      ledger.money.logistics,
      row,
      (-packs / (skus.casePack[k] ?? 1)) *
        plan.parameter("distributionCostVndPerCase"),
    );
    const due = Math.round(
      plan.number("credit_days_tt", {}, week) / DAYS_PER_WEEK,
    );
    add(books.receivable, (week + due) % SHIPMENT_RING, sales);
  }
}

export const companyGifts: Mechanism = {
  name: "company-gifts",
  summary:
    "boxes that companies ordered for Tết leave the warehouse: an order book beside the trade",
  writes: ["trade.brand.stock", "books.receivable"],
  records: [
    "stock.out",
    "companyGiftUnits",
    "money.companyGifts",
    "money.landedCost",
    "money.logistics",
  ],
  parameters: [
    "companyGiftFirstWeek",
    "companyGiftLastWeek",
    "distributionCostVndPerCase",
    "containerCbm",
    "inlandTwdPerPack",
  ],
  levers: [
    "b2b_gift",
    "b2b_discount",
    "rsp",
    "credit_days_tt",
    "mechanism_company_gifts",
  ],
  step,
};
