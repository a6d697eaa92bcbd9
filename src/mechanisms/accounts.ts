/**
 * The entrant's books: what the week earned and what moved in cash. Every cost is negative and the lines add up to the
 * week's contribution. Sales are booked when goods leave for the trade (sell-in), with the landed cost of those packs;
 * chains have their own page (`chain-accounts`), written just before;
 * cash from them comes after the payment days, cash for goods goes out when a shipment arrives. An importer between takes
 * its margin of sales and bears its part of the import stock: that part is paid for when sold, and its rent and damage are
 * the importer's. A part of what distributors owe is never paid. Bonuses and stock bought back are booked where they arise.
 * Landed cost is at the plan's exchange rates; what the rates of the week a shipment is paid add to it is the line `fxLoss`
 * of that week. VAT on imports is booked by `import-vat`. Leaves out: interest.
 */
import { regionIds } from "../inputs/ids.ts";
import {
  PLAN_RATES,
  type RateIndex,
  landedCost,
  taxRate,
} from "../inputs/landed-cost.ts";
import { netPrice } from "../inputs/net-price.ts";
import { promotionAt, promotionCost } from "../inputs/promotions.ts";
import { repPay } from "../inputs/rep-pay.ts";
import {
  DAYS_PER_WEEK,
  WEEKS_PER_MONTH,
  WEEKS_PER_YEAR,
} from "../base/calendar-date.ts";
import {
  type Ledger,
  type MoneyLine,
  add,
  brandAt,
  cellAt,
  moneyLines,
  stockAt,
  tiers,
} from "../ledger/ledger.ts";
import { servedShare } from "../world/partners.ts";
import { CURRENCIES } from "../world/shocks.ts";
import { SHIPMENT_RING } from "../world/trade.ts";
import { MEDIA, type World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const BRAND = tiers.indexOf("brand");
const DISTRIBUTOR = tiers.indexOf("distributor");
/** Distributors' purchases are booked under the first channel of the list. */
const DISTRIBUTOR_CHANNEL = 0;

/** Lines whose cash moves at another time, or not at all. */
const WITHOUT_CASH: ReadonlySet<MoneyLine> = new Set([
  "netSales",
  "companyGifts",
  "importer",
  "badDebt",
  "landedCost",
  "writeOff",
]);

/** Invoice price per pack, VND without VAT, of a channel in a region. */
function invoice(
  world: World,
  sku: string,
  c: number,
  region: string,
  week: number,
): number {
  const channel = world.market.channels[c];
  return channel === undefined
    ? 0
    : netPrice(world.plan, world.market, sku, channel, week, region).invoiceVnd;
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, market, skus, books, trade, channels, shocks } = world;
  const row = week - ledger.shape.firstWeek;
  const book = (line: MoneyLine, amount: number): void =>
    add(ledger.money[line], row, amount);
  const dueLater = (days: number, amount: number): void =>
    add(
      books.receivable,
      (week + Math.round(days / DAYS_PER_WEEK)) % SHIPMENT_RING,
      amount,
    );
  const rates: RateIndex = {
    ...PLAN_RATES,
    TWD: shocks.rate[CURRENCIES.indexOf("TWD")] ?? 1,
    USD: shocks.rate[CURRENCIES.indexOf("USD")] ?? 1,
  };
  let goodsPaid = 0;
  for (let i = 0; i < skus.ownCount; i++) {
    const k = skus.ownFrom + i;
    const sku = skus.ids[k] ?? "";
    const landed = landedCost(plan, market, sku, week).landedVnd;
    const paid = landedCost(plan, market, sku, week, rates).landedVnd;
    const casePack = skus.casePack[k] ?? 1;
    const borne = plan.number("stock_borne", {}, week);
    const brandRow = stockAt(ledger, week, k, BRAND, 0);
    // Returned packs passed through the brand's stock: they were paid for long ago. Their cost was booked when they were
    // sold; packs on consignment were not.
    const returned = trade.returnedThisWeek[i] ?? 0;
    const broken =
      (ledger.stock.writeOff[brandRow] ?? 0) -
      returned +
      (trade.keptThisWeek[i] ?? 0) +
      (trade.consignedThisWeek[i] ?? 0);
    const arrived = (ledger.stock.in[brandRow] ?? 0) - returned;
    const shipped = ledger.stock.out[brandRow] ?? 0;
    goodsPaid += (borne * arrived + (1 - borne) * shipped) * landed;
    book("writeOff", -borne * broken * landed);
    book("fxLoss", -borne * arrived * (paid - landed));
    book(
      "logistics",
      borne *
        (-(trade.brand.stock[i] ?? 0) / casePack) *
        (plan.number("warehouse_cost", {}, week) / WEEKS_PER_MONTH),
    );
    const moveCost = plan.parameter("distributionCostVndPerCase") / casePack;
    regionIds.forEach((region, r) => {
      const toDistributor =
        ledger.stock.in[stockAt(ledger, week, k, DISTRIBUTOR, r)] ?? 0;
      const sales =
        toDistributor * invoice(world, sku, DISTRIBUTOR_CHANNEL, region, week);
      const layer = plan.number("importer_margin", {}, week);
      const lost = plan.number("bad_debt", {}, week);
      book("netSales", sales);
      book("importer", -sales * layer);
      book("badDebt", -sales * (1 - layer) * lost);
      book("landedCost", -toDistributor * landed);
      book("logistics", -toDistributor * moveCost);
      add(
        ledger.netSalesByChannel,
        brandAt(ledger, week, DISTRIBUTOR_CHANNEL, r),
        sales,
      );
      dueLater(
        plan.number("credit_days_tt", {}, week),
        sales * (1 - layer) * (1 - lost),
      );
      for (let c = 0; c < channels; c++)
        bookPriceOff(world, ledger, week, k, c, r, book);
    });
  }
  bookFixed(world, ledger, week, book);
  let cash = -goodsPaid;
  const slot = week % SHIPMENT_RING;
  cash += books.receivable[slot] ?? 0;
  books.receivable[slot] = 0;
  for (const line of moneyLines)
    if (!WITHOUT_CASH.has(line)) cash += ledger.money[line][row] ?? 0;
  ledger.cash[row] = cash;
  trade.returnedThisWeek.fill(0);
  trade.keptThisWeek.fill(0);
  trade.consignedThisWeek.fill(0);
}

/** Promotions paid to traditional trade, by type; what chains cost is booked by `chain-accounts`. */
function bookPriceOff(
  world: World,
  ledger: Ledger,
  week: number,
  k: number,
  c: number,
  r: number,
  book: (line: MoneyLine, amount: number) => void,
): void {
  const { plan, market, skus } = world;
  const channel = market.channels[c];
  if (channel?.trade !== "traditional") return;
  const sku = skus.ids[k] ?? "";
  const region = regionIds[r] ?? "";
  const scope = { sku, channel: channel.id, region };
  const cell = cellAt(ledger, week, k, c, r);
  const soldOut = ledger.cells.sellOutUnits[cell] ?? 0;
  const cost = promotionCost(
    promotionAt(plan, market, channel.trade, scope, week),
  );
  if (cost > 0)
    book(
      "promotion",
      ((-soldOut * cost * plan.number("rsp", scope, week)) /
        (1 + taxRate(plan, market, "vat", week, sku))) *
        (1 - plan.number("retailer_funding", scope, week)),
    );
}

/** Costs of the week that do not hang on packs. */
function bookFixed(
  world: World,
  ledger: Ledger,
  week: number,
  book: (line: MoneyLine, amount: number) => void,
): void {
  const { plan, market } = world;
  regionIds.forEach((region, r) => {
    if (plan.flag("region_on", { region }, week)) {
      for (const medium of MEDIA)
        book(
          "media",
          -plan.number(`media_${medium}`, { region }, week) / WEEKS_PER_MONTH,
        );
      book(
        "salesForce",
        (-repPay(plan, region, week).brandVnd * servedShare(world, r, week)) /
          WEEKS_PER_MONTH,
      );
    }
    market.channels.forEach((channel, c) => {
      if (channel.trade !== "traditional") return;
      const handling = ledger.brandHandling[brandAt(ledger, week, c, r)] ?? 0;
      const fee = plan.number("display_program", {}, week);
      book("display", (-handling * fee) / WEEKS_PER_MONTH);
    });
  });
  if (plan.flag("kwave_on", {}, week))
    book("endorsement", -plan.number("kwave_fee") / WEEKS_PER_YEAR);
  const { royalty } = world.opinion;
  const sales = ledger.money.netSales[week - ledger.shape.firstWeek] ?? 0;
  if ((royalty[0] ?? 0) > 0) book("royalty", -(royalty[0] ?? 0) * sales);
  book("overhead", -plan.number("overhead", {}, week) / WEEKS_PER_MONTH);
  if (week === 1) {
    let setup = plan.number("setup");
    for (const sku of plan.skus)
      setup += plan.number("declaration_fee", { sku: sku.id });
    book("setup", -setup);
  }
}

export const accounts: Mechanism = {
  name: "accounts",
  summary:
    "the entrant's books: net sales, landed cost, trade terms, promotion, media, people; cash by payment days",
  writes: [
    "books.receivable",
    "trade.keptThisWeek",
    "trade.returnedThisWeek",
    "trade.consignedThisWeek",
  ],
  records: [
    "money.netSales",
    "money.landedCost",
    "money.importer",
    "money.badDebt",
    "money.fxLoss",
    "money.logistics",
    "money.display",
    "money.promotion",
    "money.media",
    "money.endorsement",
    "money.royalty",
    "money.salesForce",
    "money.writeOff",
    "money.overhead",
    "money.setup",
    "cash",
    "netSalesByChannel",
  ],
  parameters: [
    "distributionCostVndPerCase",
    "containerCbm",
    "inlandTwdPerPack",
    "repSubsidyShared",
    "sharedRepCostShare",
  ],
  levers: [
    "region_on",
    "rsp",
    "promo_type",
    "promo_depth",
    "reps",
    "kwave_on",
    "exw_cost",
    "origin",
    "duty_rate",
    "vat_rate",
    "freight_20ft",
    "insurance",
    "clearance_cost",
    "sticker_cost",
    "sweetened",
    "declaration_fee",
    "warehouse_cost",
    "case_cbm",
    "wholesale_margin",
    "dist_margin",
    "taphoa_margin",
    "credit_days_tt",
    "retailer_funding",
    "display_program",
    "rep_cost",
    "rep_employer",
    "rep_exclusive",
    "importer_margin",
    "stock_borne",
    "bad_debt",
    "kwave_fee",
    "overhead",
    "setup",
  ],
  step,
};
