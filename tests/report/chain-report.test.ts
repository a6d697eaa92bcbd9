import { describe, expect, it } from "vitest";
import { chainAt } from "../../src/ledger/ledger.ts";
import {
  baseRates,
  chainMeasures,
  chainReport,
  chainView,
  listingFees,
  listingSurvival,
  retailerPnl,
  sumChain,
} from "../../src/report/chain-report.ts";
import { runDocument } from "../../src/report/run-document.ts";
import { chainStatus } from "../../src/world/trade.ts";
import { blankRun, chainOf } from "../support/tiny-world.ts";

const [SOUTH, MAIN, BRAND, INCUMBENTS] = [2, 1, 3, 4];

/** Ten weeks in which one chain sold something in week 3. */
const run = blankRun(10, {
  rows: [
    "facings,,,,,,4,n,",
    "front_margin,,minimart,,,,25,%,",
    "back_margin,,minimart,,,,8,%,",
  ],
});
const n = chainOf("win_mart_plus");
const { ledger, world } = run;
const at = (place: number) => chainAt(ledger, 3, n, place, SOUTH);
ledger.chain.sellOutValue[at(MAIN)] = 1_100_000;
ledger.chain.sellOutUnits[at(MAIN)] = 60;
ledger.chain.stockedStores[at(MAIN)] = 10;
ledger.chain.shortUnits[at(MAIN)] = 7;
ledger.chain.sellOutValue[at(INCUMBENTS)] = 11_000_000;
ledger.chain.stockedStores[at(INCUMBENTS)] = 100;
ledger.chain.listedStores[chainAt(ledger, 10, n, BRAND, SOUTH)] = 12;
ledger.feesPerBanner[2] = 30;
ledger.feesPerStore[2] = 70;
ledger.money.listingFees[2] = -30;
world.trade.status[n * 3 + MAIN] = chainStatus.listed;
world.trade.listedWeek[n * 3 + MAIN] = 2;
world.trade.decisionWeek[n * 3 + MAIN] = 2;
world.trade.status[n * 3] = chainStatus.delisted;

const whole = {
  chains: [n],
  own: [0, 1, 2],
  regions: [0, 1, 2],
  fromWeek: 1,
  toWeek: 10,
};

describe("the chain's view", () => {
  it("is front and back margin per facing and week of stores with stock, against incumbents", () => {
    // VAT of 10% in 2027: 1,000,000 × (.25 + .75 × .08) = 310,000 over 10 stores × 4 facings = 7,750.
    const { own, incumbents } = retailerPnl(run, whole);
    expect(own).toBeCloseTo(7750, 6);
    // Shelf margin of a minimart 20%, back margin of this chain 10%: 10,000,000 × (.2 + .8 × .1) = 2,800,000 over 100 × 2.
    expect(incumbents).toBeCloseTo(14_000, 6);
    const view = chainView(run, whole);
    expect(view["retailer_pnl"]).toBeCloseTo(7750, 6);
    expect(view["retailer_pnl_index"]).toBeCloseTo(7750 / 14_000, 9);
  });

  it("is not defined where nothing stood on a shelf", () => {
    const early = { ...whole, toWeek: 2 };
    expect(chainView(run, early)).toEqual({
      retailer_pnl: null,
      retailer_pnl_index: null,
    });
  });

  it("stands in the run document by chain, with listings, stores and short supply", () => {
    expect(sumChain(run, "sellOutUnits", whole)).toBe(60);
    expect(chainMeasures(run, n)["sellout_units"]).toBe(60);
    expect(chainReport(run, n)).toMatchObject({
      skus: {
        main: { status: "listed", listed: 2 },
        gift: { status: "delisted", listed: null },
        value: { status: "none", listed: null },
      },
      stores_listing: 12,
      short_units: 7,
    });
    const document = runDocument(run);
    expect(Object.keys(document.chains)).toEqual(["win_mart_plus"]);
    expect(document.by.chain["win_mart_plus"]).toEqual(chainMeasures(run, n));
    expect(document.measures["retailer_pnl"]).toBeCloseTo(7750, 6);
  });

  it("counts listings that survived among those won", () => {
    expect(listingSurvival(run, [n], [0, 1, 2])).toBe(0.5);
    expect(listingSurvival(run, [n], [2])).toBeNull();
  });

  it("shows fees on both bases, and the base rates with definition and source", () => {
    expect(listingFees(run)).toEqual({
      per_banner: 30,
      per_store: 70,
      paid: 30,
    });
    const rates = baseRates(run);
    expect(rates.map(({ value }) => value).sort()).toEqual([0.1, 0.25, 0.4]);
    for (const { definition, source } of rates) {
      expect(definition.length).toBeGreaterThan(20);
      expect(source).not.toBe("");
    }
  });
});
