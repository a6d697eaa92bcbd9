import { describe, expect, it } from "vitest";
import { landedCost } from "../../src/inputs/landed-cost.ts";
import { netPrice } from "../../src/inputs/net-price.ts";
import {
  type ChainField,
  type MoneyLine,
  brandAt,
  chainAt,
  moneyLines,
} from "../../src/ledger/ledger.ts";
import { chainAccounts } from "../../src/mechanisms/chain-accounts.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  chainOf,
  changesOf,
  channelOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

const market = theMarket();
const [SOUTH, MAIN, BRAND] = [2, 1, 3];
const CHAIN = "win_mart_plus";
const WEEKS_PER_MONTH = 365.25 / 12 / 7;

function quiet(rows: readonly string[]): Tiny {
  return tinyWorld({ rows, burnIn: 0, room: 20 });
}

function set(
  { ledger }: Tiny,
  field: ChainField,
  amount: number,
  place = MAIN,
  chain = CHAIN,
): void {
  ledger.chain[field][chainAt(ledger, 2, chainOf(chain), place, SOUTH)] =
    amount;
}

function book(tiny: Tiny) {
  chainAccounts.step(tiny.world, 2, tiny.ledger);
  return (name: MoneyLine) => tiny.ledger.money[name][1]!;
}

function invoice(tiny: Tiny, chain = CHAIN): number {
  const channel = market.channels.find(
    ({ id }) => id === market.chains[chainOf(chain)]!.channel,
  )!;
  return netPrice(tiny.plan, market, "main", channel, 2, "south", chain)
    .invoiceVnd;
}

describe("chain-accounts", () => {
  it("change only what they declare", () => {
    expect(undeclared(chainAccounts, changesOf(chainAccounts))).toEqual([]);
  });

  it("are empty in a week in which nothing happens", () => {
    const line = book(quiet(["oos_penalty,,,,,,5,%,"]));
    for (const name of moneyLines) expect(line(name) + 0, name).toBe(0);
  });

  it("book a delivery with the chain's own terms, not its channel's, and the cash after its payment days", () => {
    const tiny = quiet([
      "back_margin,,minimart,,,,10,%,",
      `back_margin,,${CHAIN},,,,12,%,`,
      "dc_allowance,,,,,,2,%,",
      "payment_days_mt,,minimart,,,,42,days,",
    ]);
    set(tiny, "sellInUnits", 600);
    const line = book(tiny);
    const sales = 600 * invoice(tiny);
    const perCase = tiny.plan.parameter("distributionCostVndPerCase");
    expect(line("netSales")).toBeCloseTo(sales, 3);
    expect(line("backMargin")).toBeCloseTo(-0.12 * sales, 3);
    expect(line("logistics")).toBeCloseTo(-0.02 * sales - 30 * perCase, 3);
    // Week 2 and six weeks on: slot 8 of the ring.
    expect(tiny.world.books.receivable[8]).toBeCloseTo(sales, 3);
    expect(
      tiny.ledger.netSalesByChannel[
        brandAt(tiny.ledger, 2, channelOf("minimart"), SOUTH)
      ],
    ).toBeCloseTo(sales, 3);
  });

  it("take a chain's terms from the data where the plan says nothing, and a plan's row of the channel for all its chains", () => {
    // Week 2 and 60 or 35 days on, in whole weeks: slots 11 and 7 of the ring.
    const booked = (chain: string, rows: readonly string[]) => {
      const tiny = quiet(["oos_penalty,,,,,,5,%,", ...rows]);
      set(tiny, "sellInUnits", 600, MAIN, chain);
      const line = book(tiny);
      const { receivable } = tiny.world.books;
      return {
        back: -line("backMargin") / line("netSales"),
        paid: receivable.findIndex((sum) => sum > 0),
      };
    };
    const large = booked("win_mart_plus", []);
    expect(large.back).toBeCloseTo(0.1, 9);
    expect(large.paid).toBe(11);
    const other = booked("bach_hoa_xanh", []);
    expect(other.back).toBeCloseTo(0.08, 9);
    expect(other.paid).toBe(7);
    const rows = [
      "back_margin,,minimart,,,,5,%,",
      "payment_days_mt,,minimart,,,,14,days,",
    ];
    for (const chain of ["win_mart_plus", "bach_hoa_xanh"]) {
      const { back, paid } = booked(chain, rows);
      expect(back).toBeCloseTo(0.05, 9);
      expect(paid).toBe(4);
    }
  });

  it("on consignment book what shoppers bought, not what was delivered", () => {
    const tiny = quiet(["supply_mode,,minimart,,,,consignment,,"]);
    set(tiny, "sellInUnits", 600);
    set(tiny, "sellOutUnits", 40);
    const line = book(tiny);
    expect(line("netSales")).toBeCloseTo(40 * invoice(tiny), 3);
    expect(line("landedCost")).toBeCloseTo(
      -40 * landedCost(tiny.plan, market, "main", 2).landedVnd,
      3,
    );
  });

  it("leave the margin of a distributor that holds the vendor code out of the invoice", () => {
    const own = quiet(["vendor_code,,,,,,own,,"]);
    const via = quiet(["vendor_margin,,,,,,15,%,"]);
    expect(invoice(via) / invoice(own)).toBeCloseTo(0.85, 12);
    expect(invoice(via, "online_marketplace")).toBeCloseTo(
      invoice(own, "online_marketplace"),
      6,
    );
  });

  it("leave an importer its margin of every sale, and of its cash", () => {
    const tiny = quiet([
      "importer_margin,,,,,,20,%,",
      "payment_days_mt,,minimart,,,,42,days,",
    ]);
    set(tiny, "sellInUnits", 600);
    const line = book(tiny);
    const sales = 600 * invoice(tiny);
    expect(line("importer")).toBeCloseTo(-0.2 * sales, 3);
    expect(tiny.world.books.receivable[8]).toBeCloseTo(0.8 * sales, 3);
  });

  it("pay a penalty on the value that was ordered and did not come", () => {
    const tiny = quiet(["oos_penalty,,,,,,5,%,"]);
    set(tiny, "shortUnits", 200);
    const line = book(tiny);
    expect(line("backMargin")).toBeCloseTo(-200 * 0.05 * invoice(tiny), 3);
    expect(line("netSales") + 0).toBe(0);
  });

  it("charge a price-off where the chain runs it, without tax, less the retailer's part", () => {
    const cost = (slot: number) => {
      const tiny = quiet([
        "promo_depth,main,minimart,,,,20,%,",
        "retailer_funding,,minimart,,,,25,%,",
        "rsp,main,,,,,22000,VND/pack,",
      ]);
      tiny.world.trade.slot[chainOf(CHAIN) * 3 + MAIN] = slot;
      set(tiny, "sellOutUnits", 100);
      return book(tiny)("promotion");
    };
    // 100 × 20% × 22,000 ÷ 1.1 (VAT of 10% from 2027) × 75% = 300,000.
    expect(cost(1)).toBeCloseTo(-300_000, 6);
    expect(cost(0) + 0).toBe(0);
  });

  it("pay displays for the stores of the chain that have the brand, by the month, a week at a time", () => {
    const tiny = quiet([`display_fee,,${CHAIN},,,,300000,VND/store/month,`]);
    set(tiny, "stockedStores", 50, BRAND);
    set(tiny, "stockedStores", 50, BRAND, "bach_hoa_xanh");
    expect(book(tiny)("display")).toBeCloseTo(
      (-50 * 300_000) / WEEKS_PER_MONTH,
      3,
    );
  });
});
