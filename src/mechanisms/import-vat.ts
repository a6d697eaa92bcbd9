/**
 * VAT on imports takes time, not money: it is paid at the port when a shipment lands and comes back as sales bring tax.
 *   paid     = packs arrived × (CIF + duty + excise at the week's rates) × VAT, the part of the stock the brand bears
 *   credited = as much of what is not credited yet as the VAT on the same month's sales allows
 * Both are declared with the month's return, `vatReturnWeeks` later as a mean. It is cash only: no line of the contribution
 * moves. A launch that stocks up early carries the credit until sales have caught up. Leaves out: refunds in cash, VAT on
 * media, rent and other purchases, late invoices.
 */
import {
  PLAN_RATES,
  type RateIndex,
  landedCost,
  taxRate,
} from "../inputs/landed-cost.ts";
import { type Ledger, add, ownAt } from "../ledger/ledger.ts";
import { CURRENCIES } from "../world/shocks.ts";
import { SHIPMENT_RING } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** VAT on what landed this week, VND, and on this week's sales. */
function taxes(
  world: World,
  week: number,
  ledger: Ledger,
): { paid: number; onSales: number } {
  const { plan, market, skus, shocks } = world;
  const rates: RateIndex = {
    ...PLAN_RATES,
    TWD: shocks.rate[CURRENCIES.indexOf("TWD")] ?? 1,
    USD: shocks.rate[CURRENCIES.indexOf("USD")] ?? 1,
  };
  let paid = 0;
  let rate = 0;
  for (let i = 0; i < skus.ownCount; i++) {
    const sku = skus.ids[skus.ownFrom + i] ?? "";
    const vat = taxRate(plan, market, "vat", week, sku);
    const cost = landedCost(plan, market, sku, week, rates);
    paid +=
      (ledger.arrivedUnits[ownAt(ledger, week, i)] ?? 0) *
      (cost.cifVnd + cost.dutyVnd + cost.exciseVnd) *
      vat;
    rate += vat / skus.ownCount;
  }
  const row = week - ledger.shape.firstWeek;
  const sales =
    (ledger.money.netSales[row] ?? 0) + (ledger.money.companyGifts[row] ?? 0);
  const borne = plan.number("stock_borne", {}, week);
  return { paid: borne * paid, onSales: borne * sales * rate };
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { books, plan } = world;
  const row = week - ledger.shape.firstWeek;
  const { paid, onSales } = taxes(world, week, ledger);
  const due =
    (week + Math.round(plan.parameter("vatReturnWeeks"))) % SHIPMENT_RING;
  add(books.vatPaid, due, paid);
  add(books.vatOnSales, due, onSales);
  const now = week % SHIPMENT_RING;
  const open = (books.vatOpen[0] ?? 0) + (books.vatPaid[now] ?? 0);
  const credited = Math.min(open, Math.max(0, books.vatOnSales[now] ?? 0));
  books.vatOpen[0] = open - credited;
  books.vatPaid[now] = 0;
  books.vatOnSales[now] = 0;
  add(ledger.vatPaid, row, paid);
  add(ledger.vatCredited, row, credited);
  add(ledger.cash, row, credited - paid);
}

export const importVat: Mechanism = {
  name: "import-vat",
  summary:
    "VAT on imports is paid as goods land and credited later against the VAT on sales: cash, not cost",
  writes: ["books.vatPaid", "books.vatOnSales", "books.vatOpen"],
  records: ["cash", "vatPaid", "vatCredited"],
  parameters: ["vatReturnWeeks", "containerCbm", "inlandTwdPerPack"],
  levers: [
    "stock_borne",
    "vat_rate",
    "duty_rate",
    "origin",
    "exw_cost",
    "freight_20ft",
    "insurance",
    "sweetened",
  ],
  step,
};
