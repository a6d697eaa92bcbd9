import { describe, expect, it } from "vitest";
import { landedCost } from "../../src/inputs/landed-cost.ts";
import { netPrice } from "../../src/inputs/net-price.ts";
import {
  type CellField,
  type MoneyLine,
  type StockField,
  brandAt,
  cellAt,
  moneyLines,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";
import { accounts } from "../../src/mechanisms/accounts.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  changesOf,
  channelOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const market = theMarket();
const SOUTH = 2;
const WEEKS_PER_MONTH = 365.25 / 12 / 7;

/** A plan that costs nothing until something happens: no media, reps, overhead or setup. */
const still = [
  "region_on,,,north,,,off,,",
  "reps,,,south,,,0,reps,",
  "media_video,,,south,,,0,VND/month,",
  "media_social,,,south,,,0,VND/month,",
  "media_store,,,south,,,0,VND/month,",
  "overhead,,,,,,0,VND/month,",
  "setup,,,,,,0,VND,",
];

function quiet(rows: readonly string[] = []): Tiny {
  const heads = rows.map((row) => row.split(",").slice(0, 4).join(","));
  return tinyWorld({
    rows: [
      ...still.filter((row) => !heads.some((head) => row.startsWith(head))),
      ...rows,
    ],
    burnIn: 0,
    room: 20,
  });
}

function main({ world }: Tiny): number {
  return world.skus.ids.indexOf("main");
}

function setStock(
  tiny: Tiny,
  field: StockField,
  tier: (typeof tiers)[number],
  packs: number,
  week = 2,
): void {
  const r = tier === "brand" ? 0 : SOUTH;
  tiny.ledger.stock[field][
    stockAt(tiny.ledger, week, main(tiny), tiers.indexOf(tier), r)
  ] = packs;
}

function setCell(
  tiny: Tiny,
  field: CellField,
  channel: string,
  packs: number,
): void {
  tiny.ledger.cells[field][
    cellAt(tiny.ledger, 2, main(tiny), channelOf(channel), SOUTH)
  ] = packs;
}

/** Closes the books of a week; its money line by line. */
function close(tiny: Tiny, week = 2) {
  accounts.step(tiny.world, week, tiny.ledger);
  const line = (name: MoneyLine) => tiny.ledger.money[name][week - 1]!;
  return { line, cash: tiny.ledger.cash[week - 1]! };
}

function invoice(tiny: Tiny, channel: string): number {
  return netPrice(
    tiny.plan,
    market,
    "main",
    market.channels[channelOf(channel)]!,
    2,
    "south",
  ).invoiceVnd;
}

function landed(tiny: Tiny): number {
  return landedCost(tiny.plan, market, "main", 2).landedVnd;
}

describe("accounts", () => {
  it("change only what they declare", () => {
    expect(undeclared(accounts, changesOf(accounts))).toEqual([]);
  });

  it("are empty in a week in which nothing happens", () => {
    const tiny = quiet();
    const { line, cash } = close(tiny);
    for (const name of moneyLines) expect(line(name) + 0, name).toBe(0);
    expect(cash + 0).toBe(0);
  });

  it("book what moved exchange rates add to a shipment in a line of its own, in the week it is paid", () => {
    const tiny = quiet();
    const { rate } = tiny.world.shocks;
    setStock(tiny, "in", "distributor", 1000);
    setStock(tiny, "in", "brand", 500);
    rate[0] = 1.1;
    const { line, cash } = close(tiny);
    const dear = landedCost(tiny.plan, market, "main", 2, {
      VND: 1,
      TWD: 1.1,
      USD: 1,
    }).landedVnd;
    expect(dear).toBeGreaterThan(landed(tiny));
    expect(line("landedCost")).toBeCloseTo(-1000 * landed(tiny), 3);
    expect(line("fxLoss")).toBeCloseTo(-500 * (dear - landed(tiny)), 3);
    expect(cash - line("logistics")).toBeCloseTo(-500 * dear, 3);
  });

  it("book a sale to the distributor when it leaves, with its cost, and the cash after the credit days", () => {
    const tiny = quiet(["credit_days_tt,,,,,,15,days,", "bad_debt,,,,,,0,%,"]);
    setStock(tiny, "in", "distributor", 1000);
    const { line, cash } = close(tiny);
    const sales = 1000 * invoice(tiny, "tap_hoa");
    expect(line("netSales")).toBeCloseTo(sales, 3);
    expect(line("landedCost")).toBeCloseTo(-1000 * landed(tiny), 3);
    // Moving a thousand packs in cases of 20.
    const perCase = tiny.plan.parameter("distributionCostVndPerCase");
    expect(line("logistics")).toBeCloseTo(-50 * perCase, 3);
    // Goods were paid on arrival; only moving them costs cash now.
    expect(cash).toBeCloseTo(-50 * perCase, 3);
    // 15 ÷ 7 is two weeks, to the nearest.
    expect(close(tiny, 3).cash).toBeCloseTo(0, 3);
    expect(close(tiny, 4).cash).toBeCloseTo(sales, 3);
    expect(total(tiny.world.books.receivable)).toBe(0);
    expect(
      tiny.ledger.netSalesByChannel[brandAt(tiny.ledger, 2, 0, SOUTH)],
    ).toBeCloseTo(sales, 3);
  });

  it("lose a part of what distributors owe, and never see its cash", () => {
    const tiny = quiet(["credit_days_tt,,,,,,0,days,", "bad_debt,,,,,,2,%,"]);
    setStock(tiny, "in", "distributor", 1000);
    const { line, cash } = close(tiny);
    const sales = 1000 * invoice(tiny, "tap_hoa");
    expect(line("badDebt")).toBeCloseTo(-0.02 * sales, 3);
    expect(cash - line("logistics")).toBeCloseTo(0.98 * sales, 3);
  });

  it("leave the importer its margin of every sale, and the part of the stock it owns", () => {
    const tiny = quiet([
      "importer_margin,,,,,,20,%,",
      "stock_borne,,,,,,0,%,",
      "credit_days_tt,,,,,,0,days,",
      "bad_debt,,,,,,0,%,",
    ]);
    setStock(tiny, "in", "distributor", 600);
    setStock(tiny, "in", "brand", 500);
    setStock(tiny, "out", "brand", 600);
    setStock(tiny, "writeOff", "brand", 4);
    tiny.world.trade.brand.stock[1] = 2000;
    const { line, cash } = close(tiny);
    const sales = 600 * invoice(tiny, "tap_hoa");
    expect(line("importer")).toBeCloseTo(-0.2 * sales, 3);
    // Neither damage nor rent is the brand's; goods are paid for when sold.
    expect(line("writeOff") + 0).toBe(0);
    expect(cash - line("logistics")).toBeCloseTo(
      0.8 * sales - 600 * landed(tiny),
      3,
    );
  });

  it("pay a brand's reps by contract: all, half or none, and only a share of a shared rep", () => {
    const pay = (employer: string, exclusive: number) =>
      close(
        quiet([
          "reps,,,south,,,10,reps,",
          "rep_cost,,,,,,12000000,VND/rep/month,",
          `rep_employer,,,,,,${employer},,`,
          `rep_exclusive,,,,,,${exclusive},%,`,
        ]),
      ).line("salesForce") * -WEEKS_PER_MONTH;
    expect(pay("brand", 100)).toBeCloseTo(120_000_000, 3);
    expect(pay("shared", 100)).toBeCloseTo(60_000_000, 3);
    expect(pay("distributor", 100) + 0).toBeCloseTo(0, 3);
    // Half are shared reps, of whose cost the brand bears sharedRepCostShare.
    const share = market.parameter("sharedRepCostShare");
    expect(pay("brand", 50)).toBeCloseTo(60_000_000 * (1 + share), 3);
  });

  it("pay for goods when they arrive, broken ones too, and book as lost only the broken", () => {
    const tiny = quiet();
    setStock(tiny, "in", "brand", 500);
    setStock(tiny, "writeOff", "brand", 4);
    const { line, cash } = close(tiny);
    expect(line("writeOff")).toBeCloseTo(-4 * landed(tiny), 3);
    expect(line("landedCost") + 0).toBe(0);
    expect(cash).toBeCloseTo(-500 * landed(tiny), 3);
  });

  it("do not pay again for packs that came back and were destroyed", () => {
    const tiny = quiet();
    setStock(tiny, "in", "brand", 90);
    setStock(tiny, "writeOff", "brand", 90);
    tiny.world.trade.returnedThisWeek[1] = 90;
    const { line, cash } = close(tiny);
    expect(line("writeOff") + 0).toBe(0);
    expect(cash + 0).toBe(0);
    expect(total(tiny.world.trade.returnedThisWeek)).toBe(0);
  });

  it("charge a price-off in shops on what was sold at it, without tax, less the retailer's part", () => {
    const tiny = quiet([
      "promo_depth,main,tap_hoa,,,,20,%,",
      "retailer_funding,,tap_hoa,,,,25,%,",
      "rsp,main,,,,,22000,VND/pack,",
    ]);
    setCell(tiny, "sellOutUnits", "tap_hoa", 100);
    // 100 × 20% × 22,000 ÷ 1.1 (VAT of 10% from 2027) × 75% = 300,000.
    expect(close(tiny).line("promotion")).toBeCloseTo(-300_000, 6);
  });

  it("book the cost of packs on consignment when they come back and are destroyed: it was never booked as sold", () => {
    const tiny = quiet();
    setStock(tiny, "in", "brand", 90);
    setStock(tiny, "writeOff", "brand", 90);
    tiny.world.trade.returnedThisWeek[1] = 90;
    tiny.world.trade.consignedThisWeek[1] = 90;
    const { line, cash } = close(tiny);
    expect(line("writeOff")).toBeCloseTo(-90 * landed(tiny), 3);
    expect(cash + 0).toBe(0);
    expect(total(tiny.world.trade.consignedThisWeek)).toBe(0);
  });

  it("pay media, reps, displays, overhead and warehouse by the month, a week at a time", () => {
    const tiny = quiet([
      "media_video,,,south,,,100000000,VND/month,",
      "reps,,,south,,,10,reps,",
      "rep_cost,,,,,,12000000,VND/rep/month,",
      "overhead,,,,,,180000000,VND/month,",
      "display_program,,,,,,50000,VND/outlet/month,",
      "warehouse_cost,,,,,,2500,VND/case/month,",
    ]);
    tiny.ledger.brandHandling[
      brandAt(tiny.ledger, 2, channelOf("tap_hoa"), SOUTH)
    ] = 400;
    tiny.world.trade.brand.stock[1] = 2000;
    const { line, cash } = close(tiny);
    const monthly: Partial<Record<MoneyLine, number>> = {
      media: 100_000_000,
      salesForce: 120_000_000,
      overhead: 180_000_000,
      display: 400 * 50_000,
      // 2,000 packs are 100 cases.
      logistics: 100 * 2500,
    };
    let sum = 0;
    for (const [name, amount] of Object.entries(monthly)) {
      expect(line(name as MoneyLine)).toBeCloseTo(-amount / WEEKS_PER_MONTH, 3);
      sum += amount;
    }
    expect(cash).toBeCloseTo(-sum / WEEKS_PER_MONTH, 3);
  });

  it("pay nothing for a region before it opens", () => {
    const tiny = quiet([
      "region_on,,,north,13,,on,,",
      "reps,,,north,,,10,reps,",
      "media_video,,,north,,,100000000,VND/month,",
    ]);
    expect(close(tiny, 12).line("salesForce") + 0).toBe(0);
    expect(close(tiny, 12).line("media") + 0).toBe(0);
    expect(close(tiny, 13).line("salesForce")).toBeLessThan(0);
  });

  it("pay setup and declarations once, at the launch, and an endorsement over the year", () => {
    const tiny = quiet([
      "setup,,,,,,400000000,VND,",
      "declaration_fee,,,,,,12000000,VND/SKU,",
      "kwave_on,,,,,,on,,",
      "kwave_fee,,,,,,5200000000,VND/year,",
    ]);
    const first = close(tiny, 1);
    expect(first.line("setup")).toBe(-400_000_000 - 3 * 12_000_000);
    expect(first.line("endorsement")).toBeCloseTo(-100_000_000, 3);
    expect(close(tiny, 2).line("setup") + 0).toBe(0);
  });

  it("owe every đồng of cash to a line or a promise: over a run, cash + receivables + goods in hand + VAT to be credited = contribution", () => {
    const tiny = tinyWorld({ weeks: 10 });
    const { ledger, world, plan } = tiny;
    const { firstWeek } = ledger.shape;
    let contribution = 0;
    for (const name of moneyLines) contribution += total(ledger.money[name]);
    // Goods paid and not yet booked as cost: all that arrived less what was shipped or broke, at the cost of its week.
    let goods = 0;
    for (let week = 1; week <= 10; week++)
      for (let i = 0; i < world.skus.ownCount; i++) {
        const k = world.skus.ownFrom + i;
        const at = stockAt(ledger, week, k, tiers.indexOf("brand"), 0);
        const cost = landedCost(
          plan,
          market,
          world.skus.ids[k]!,
          week,
        ).landedVnd;
        goods +=
          cost *
          (ledger.stock.in[at]! -
            ledger.stock.out[at]! -
            ledger.stock.writeOff[at]!);
      }
    const cash = total(ledger.cash.subarray(1 - firstWeek));
    const promised = total(world.books.receivable);
    expect(promised).toBeGreaterThan(0);
    const tax = total(ledger.vatPaid) - total(ledger.vatCredited);
    expect(tax).toBeGreaterThan(0);
    // Sums of some 1e12 đồng in 64 bits: 1e-9 relative.
    expect(
      Math.abs((cash + promised + goods + tax) / contribution - 1),
    ).toBeLessThan(1e-9);
  });
});
