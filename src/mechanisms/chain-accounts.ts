/**
 * The entrant's books with chains and marketplaces, each by its own terms:
 *   sales     = packs × invoice price: packs delivered to the chain, or on consignment packs its shoppers bought
 *   back margin and platform fees on sales;  logistics = allowance on sales + transport per case delivered
 *   penalty   = `oos_penalty` × invoice value of packs ordered and not delivered, booked with the back margin
 *   display   = stores with the brand × display fee;  promotion = its cost by type for packs sold where the chain runs it
 * Cash from sales comes after the payment days; an importer between takes its margin of sales first. Where a distributor holds the vendor code, its margin is in the invoice.
 * Leaves out: disputed deductions, late payment, loans against invoices.
 */
import { regionIds } from "../inputs/ids.ts";
import { landedCost, taxRate } from "../inputs/landed-cost.ts";
import { netPrice } from "../inputs/net-price.ts";
import { promotionAt, promotionCost } from "../inputs/promotions.ts";
import { DAYS_PER_WEEK, WEEKS_PER_MONTH } from "../base/calendar-date.ts";
import {
  type Ledger,
  type MoneyLine,
  add,
  brandAt,
  chainAt,
} from "../ledger/ledger.ts";
import { chainScope, isConsigned } from "../world/chains.ts";
import { SHIPMENT_RING } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Own SKU i in chain n and one region. */
function bookSku(
  world: World,
  ledger: Ledger,
  week: number,
  n: number,
  i: number,
  r: number,
): void {
  const { plan, market, skus, books, trade } = world;
  const spot = chainAt(ledger, week, n, i, r);
  const delivered = ledger.chain.sellInUnits[spot] ?? 0;
  const short = ledger.chain.shortUnits[spot] ?? 0;
  const soldOut = ledger.chain.sellOutUnits[spot] ?? 0;
  if (delivered === 0 && short === 0 && soldOut === 0) return;
  const k = skus.ownFrom + i;
  const sku = skus.ids[k] ?? "";
  const region = regionIds[r] ?? "";
  const chain = market.chains[n];
  const scope = {
    sku,
    channel: chain?.channel ?? "",
    region,
    chain: chain?.id ?? "",
  };
  const c = world.chainChannel[n] ?? 0;
  const channel = market.channels[c];
  if (channel === undefined) return;
  const row = week - ledger.shape.firstWeek;
  const book = (line: MoneyLine, amount: number): void =>
    add(ledger.money[line], row, amount);
  const online = channel.trade === "online";
  const cost = promotionCost(
    promotionAt(plan, market, channel.trade, scope, week),
  );
  if (cost > 0 && trade.slot[n * skus.ownCount + i] === 1)
    book(
      "promotion",
      ((-soldOut * cost * plan.number("rsp", scope, week)) /
        (1 + taxRate(plan, market, "vat", week, sku))) *
        (1 - plan.number("retailer_funding", scope, week)),
    );
  const { invoiceVnd: invoice, feesVnd } = netPrice(
    plan,
    market,
    sku,
    channel,
    week,
    region,
    scope.chain,
  );
  const units = isConsigned(world, n) ? soldOut : delivered;
  const sales = units * invoice;
  const layer = plan.number("importer_margin", {}, week);
  book("netSales", sales);
  book("importer", -sales * layer);
  book("landedCost", -units * landedCost(plan, market, sku, week).landedVnd);
  book(
    "backMargin",
    online
      ? -units * feesVnd
      : -sales * plan.number("back_margin", scope, week),
  );
  if (!online)
    book(
      "backMargin",
      -short * invoice * plan.number("oos_penalty", scope, week),
    );
  book(
    "logistics",
    -sales * (online ? 0 : plan.number("dc_allowance", scope, week)) -
      (delivered / (skus.casePack[k] ?? 1)) *
        plan.parameter("distributionCostVndPerCase"),
  );
  add(ledger.netSalesByChannel, brandAt(ledger, week, c, r), sales);
  const days = plan.number("payment_days_mt", scope, week);
  add(
    books.receivable,
    (week + Math.round(days / DAYS_PER_WEEK)) % SHIPMENT_RING,
    sales * (1 - layer),
  );
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, market, skus } = world;
  const row = week - ledger.shape.firstWeek;
  for (let n = 0; n < market.chains.length; n++) {
    const scope = chainScope(world, n);
    regionIds.forEach((_, r) => {
      for (let i = 0; i < skus.ownCount; i++)
        bookSku(world, ledger, week, n, i, r);
      const brand = chainAt(ledger, week, n, skus.ownCount, r);
      const stores = ledger.chain.stockedStores[brand] ?? 0;
      if (stores > 0)
        add(
          ledger.money.display,
          row,
          (-stores * plan.number("display_fee", scope, week)) / WEEKS_PER_MONTH,
        );
    });
  }
}

export const chainAccounts: Mechanism = {
  name: "chain-accounts",
  summary:
    "the books with chains by their own terms: sales at delivery or on consignment at sell-out, margins, penalties, display",
  writes: ["books.receivable"],
  records: [
    "money.netSales",
    "money.importer",
    "money.landedCost",
    "money.backMargin",
    "money.logistics",
    "money.display",
    "money.promotion",
    "netSalesByChannel",
  ],
  parameters: [
    "distributionCostVndPerCase",
    "onlineOrderPacks",
    "containerCbm",
    "inlandTwdPerPack",
  ],
  levers: [
    "rsp",
    "promo_type",
    "promo_depth",
    "retailer_funding",
    "front_margin",
    "back_margin",
    "platform_commission",
    "transaction_fee",
    "affiliate",
    "order_fee",
    "price_parity",
    "vendor_code",
    "vendor_margin",
    "dc_allowance",
    "payment_days_mt",
    "importer_margin",
    "supply_mode",
    "oos_penalty",
    "display_fee",
  ],
  step,
};
