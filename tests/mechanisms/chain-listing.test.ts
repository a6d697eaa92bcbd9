import { describe, expect, it } from "vitest";
import { chainListing } from "../../src/mechanisms/chain-listing.ts";
import { hasBuyer } from "../../src/world/chains.ts";
import { chainStatus } from "../../src/world/trade.ts";
import {
  MAIN,
  VALUE,
  statusOf,
  wantedRows,
  windowFrom,
} from "../support/chains.ts";
import {
  type Tiny,
  briskPlan,
  chainOf,
  changesOf,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

/** Lets the buyers decide week by week, nothing else happening, from the coming week to `last`. */
function decide(tiny: Tiny, last: number): void {
  for (; tiny.week <= last; tiny.week++)
    chainListing.step(tiny.world, tiny.week, tiny.ledger);
}

/** A world in week 1, prices set, before the first decision. */
function atLaunch(rows: readonly string[], sets: readonly string[] = []): Tiny {
  const tiny = tinyWorld({ rows, sets, burnIn: 2, room: 60 });
  liveUpTo(tiny, chainListing);
  return tiny;
}

const talksOf = (weeks: number) => [
  ...wantedRows.filter((row) => !row.startsWith("listing_weeks")),
  `listing_weeks,,,,,,${weeks},weeks,`,
];

function listedBy(tiny: Tiny): number {
  return total(
    tiny.world.trade.status.map((s) => (s === chainStatus.listed ? 1 : 0)),
  );
}

describe("chain-listing", () => {
  it("changes only what it declares", () => {
    expect(undeclared(chainListing, changesOf(chainListing))).toEqual([]);
  });

  it("may refuse a brand that undercuts the shelf online, but for the marketplace itself", () => {
    const listedAfter = (conflict: number): number => {
      const tiny = atLaunch(talksOf(0), ["listing_fee=0 VND/SKU"]);
      tiny.world.trade.onlineConflict.fill(conflict);
      decide(tiny, 14);
      expect(statusOf(tiny, "online_marketplace", MAIN)).toBe(
        chainStatus.listed,
      );
      return listedBy(tiny);
    };
    expect(listedAfter(0.9)).toBeLessThan(listedAfter(0));
  });

  it("decides in the chain's first window after the talks, and the fee per banner is paid once per SKU and chain", () => {
    // Talks of 11 weeks of which 8 lie before the launch: not before week 1 + 3.
    const tiny = atLaunch([
      ...talksOf(11),
      "listing_fee,,,,,,0,VND/SKU,",
      "listing_fee,,minimart,,,,30000000,VND/SKU,",
    ]);
    expect(tiny.plan.parameter("buyerTalksLead")).toBe(8);
    const window = windowFrom(tiny, "win_mart_plus", 4);
    decide(tiny, window - 1);
    expect(statusOf(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.none);
    decide(tiny, window);
    expect(statusOf(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.listed);
    decide(tiny, 20);
    const won = ["win_mart_plus", "bach_hoa_xanh"].flatMap((chain) =>
      [0, MAIN, VALUE].filter(
        (i) => statusOf(tiny, chain, i) === chainStatus.listed,
      ),
    );
    expect(total(tiny.ledger.money.listingFees)).toBe(-30_000_000 * won.length);
  });

  it("waits for an own vendor code, not for the distributor's", () => {
    const listedIn = (code: string) => {
      const tiny = atLaunch([
        ...talksOf(8),
        `vendor_code,,minimart,,,,${code},,`,
      ]);
      decide(tiny, 40);
      const at = chainOf("win_mart_plus") * 3 + MAIN;
      return tiny.world.trade.listedWeek[at]!;
    };
    const tiny = atLaunch(talksOf(8));
    const wait = tiny.plan.parameter("vendorCodeWeeks");
    expect(listedIn("distributor")).toBe(windowFrom(tiny, "win_mart_plus", 1));
    expect(listedIn("own")).toBe(windowFrom(tiny, "win_mart_plus", 1 + wait));
  });

  it("refuses what leaves the chain no margin and looks at it again in the next window; a marketplace has no buyer", () => {
    const tiny = atLaunch([
      ...briskPlan,
      "front_margin,,,,,,0,%,",
      "back_margin,,,,,,0,%,",
      "listing_fee,,,,,,0,VND/SKU,",
    ]);
    decide(tiny, 14);
    expect(statusOf(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.refused);
    expect(hasBuyer(tiny.world, chainOf("online_marketplace"))).toBe(false);
    expect(statusOf(tiny, "online_marketplace", MAIN)).toBe(chainStatus.listed);
  });

  it("takes whatever is offered while it is switched off", () => {
    const tiny = atLaunch(
      [...briskPlan, "front_margin,,,,,,0,%,", "back_margin,,,,,,0,%,"],
      ["mechanism_chain_listing=0"],
    );
    decide(tiny, 14);
    expect(statusOf(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.listed);
  });

  it("talks to no chain of a channel that the plan leaves out", () => {
    const tiny = atLaunch([...wantedRows, "channel_on,,minimart,,,,off,,"]);
    decide(tiny, 14);
    for (const chain of ["win_mart_plus", "bach_hoa_xanh"])
      expect(statusOf(tiny, chain, MAIN)).toBe(chainStatus.none);
  });

  it("likes a SKU better for a higher margin, a fee and a record of sales, and less for more facings", () => {
    // The buyer's luck is the chain's and the SKU's: with another plan, only the offer changes.
    const count = (
      rows: readonly string[],
      prepare: (tiny: Tiny) => void = () => undefined,
    ) => {
      const tiny = atLaunch([
        ...briskPlan,
        "concept_appeal,,,,,,27,%,",
        ...rows,
      ]);
      prepare(tiny);
      decide(tiny, 14);
      return listedBy(tiny);
    };
    const plain = count([]);
    expect(count(["front_margin,,,,,,45,%,"])).toBeGreaterThan(plain);
    expect(count(["facings,,,,,,4,n,"])).toBeLessThan(plain);
    expect(count(["listing_fee,,,,,,300000000,VND/SKU,"])).toBeGreaterThan(
      plain,
    );
    const sold = count([], ({ world: { trade, skus } }) => {
      for (let r = 0; r < 3; r++)
        for (let i = 0; i < 3; i++)
          trade.regionSales[r * skus.count + skus.ownFrom + i] = 1e15;
    });
    expect(sold).toBeGreaterThan(plain);
  });

  it("keeps the fee per banner apart from what is paid where fees are per store", () => {
    const tiny = atLaunch([
      ...wantedRows,
      "fee_basis,,,,,,per_store,,",
      "listing_fee,,,,,,30000000,VND/SKU,",
    ]);
    decide(tiny, 14);
    expect(total(tiny.ledger.feesPerBanner)).toBe(30_000_000 * listedBy(tiny));
    expect(total(tiny.ledger.money.listingFees)).toBe(0);
  });
});
