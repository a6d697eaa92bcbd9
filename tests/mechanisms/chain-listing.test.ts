import { describe, expect, it } from "vitest";
import { netPrice } from "../../src/inputs/net-price.ts";
import { stockAt, tiers } from "../../src/ledger/ledger.ts";
import { chainListing } from "../../src/mechanisms/chain-listing.ts";
import { chainStatus } from "../../src/world/trade.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  briskPlan,
  chainOf,
  changesOf,
  live,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const market = theMarket();
const [MAIN, VALUE] = [1, 2];

function status({ world }: Tiny, chain: string, i: number): number {
  return world.trade.status[chainOf(chain) * world.skus.ownCount + i]!;
}

function stores({ world }: Tiny, chain: string): number[] {
  const n = chainOf(chain);
  return [...world.outlets.chain.keys()].filter(
    (o) => world.outlets.chain[o] === n,
  );
}

function lists({ world }: Tiny, o: number, i: number): boolean {
  return ((world.shelf.listed[o]! >>> (world.skus.ownFrom + i)) & 1) === 1;
}

/** A buyer's every wish: a product everybody wants, and the best of margins. */
const wanted = [
  ...briskPlan,
  "concept_appeal,,,,,,70,%,",
  "front_margin,,minimart,,,,40,%,",
];

describe("chain-listing", () => {
  it("changes only what it declares", () => {
    expect(undeclared(chainListing, changesOf(chainListing))).toEqual([]);
  });

  it("may refuse a brand that undercuts the shelf online, but for the marketplace itself", () => {
    const listedAfter = (conflict: number): number => {
      const tiny = tinyWorld({
        rows: wanted.filter((row) => !row.startsWith("listing_weeks")),
        sets: ["listing_weeks=0 weeks", "listing_fee=0 VND/SKU"],
      });
      liveUpTo(tiny, chainListing);
      tiny.world.trade.onlineConflict.fill(conflict);
      chainListing.step(tiny.world, 1, tiny.ledger);
      expect(status(tiny, "online_marketplace", MAIN)).toBe(chainStatus.listed);
      return tiny.world.trade.status.filter((x) => x === chainStatus.listed)
        .length;
    };
    expect(listedAfter(0.9)).toBeLessThan(listedAfter(0));
  });

  it("lists after the weeks of talks that begin before the launch, and the fee is paid once per SKU and chain", () => {
    // Talks of 11 weeks of which 8 lie before the launch: decided in week 1 + 3.
    const tiny = tinyWorld({
      rows: [
        ...wanted.filter((row) => !row.startsWith("listing_weeks")),
        "listing_weeks,,,,,,11,weeks,",
        "listing_fee,,,,,,0,VND/SKU,",
        "listing_fee,,minimart,,,,30000000,VND/SKU,",
      ],
      room: 12,
    });
    expect(tiny.plan.parameter("buyerTalksLead")).toBe(8);
    live(tiny, 3);
    expect(status(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.none);
    live(tiny, 1);
    expect(status(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.listed);
    live(tiny, 3);
    const won = ["win_mart_plus", "bach_hoa_xanh"].flatMap((chain) =>
      [0, MAIN, VALUE].filter(
        (i) => status(tiny, chain, i) === chainStatus.listed,
      ),
    );
    expect(total(tiny.ledger.money.listingFees)).toBe(-30_000_000 * won.length);
  });

  it("refuses what leaves the chain no margin: it stands in no store, and is looked at again at the next review", () => {
    const tiny = tinyWorld({
      rows: [
        ...briskPlan,
        "front_margin,,,,,,0,%,",
        "back_margin,,,,,,0,%,",
        "listing_fee,,,,,,0,VND/SKU,",
      ],
      weeks: 2,
    });
    const n = chainOf("win_mart_plus");
    expect(status(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.refused);
    expect(
      stores(tiny, "win_mart_plus").some((o) => lists(tiny, o, MAIN)),
    ).toBe(false);
    const review = market.fact("terms", "review_weeks", "minimart");
    expect(tiny.world.trade.decisionWeek[n * 3 + MAIN]).toBe(1 + review);
    // A marketplace has no buyer: whoever pays its commission is listed.
    expect(status(tiny, "online_marketplace", MAIN)).toBe(chainStatus.listed);
  });

  it("talks to no chain of a channel that the plan leaves out", () => {
    const tiny = tinyWorld({
      rows: [...wanted, "channel_on,,minimart,,,,off,,"],
      weeks: 2,
    });
    for (const chain of ["win_mart_plus", "bach_hoa_xanh"])
      expect(status(tiny, chain, MAIN)).toBe(chainStatus.none);
  });

  it("rolls out to the plan's share of stores, within four standard errors, and takes no store back on the way", () => {
    const tiny = tinyWorld({
      rows: [
        ...wanted.filter((row) => !row.startsWith("nd_")),
        "nd_target,,minimart,,,,40,%,",
        "nd_ramp_weeks,,minimart,,,,6,weeks,",
      ],
      scale: 10_000,
      burnIn: 1,
      room: 24,
    });
    const ramp = Math.max(6, market.fact("terms", "rollout_weeks", "minimart"));
    let before = new Set<number>();
    for (let week = 1; week <= ramp + 2; week++) {
      liveUpTo(tiny, chainListing);
      chainListing.step(tiny.world, tiny.week, tiny.ledger);
      tiny.week += 1;
      const now = new Set(
        stores(tiny, "win_mart_plus").filter((o) => lists(tiny, o, MAIN)),
      );
      expect([...before].every((o) => now.has(o))).toBe(true);
      if (week === 1) expect(now.size).toBeLessThan(before.size + 20);
      before = now;
    }
    const n = stores(tiny, "win_mart_plus").length;
    expect(n).toBeGreaterThan(20);
    expect(Math.abs(before.size / n - 0.4)).toBeLessThan(
      band(errorOfShare(0.4, n)),
    );
  });

  it("likes a SKU better for a higher margin, a wider fame and a fee", () => {
    // The buyer's luck is the chain's and the SKU's: with another plan, only the offer changes.
    const listed = (rows: readonly string[]) =>
      total(
        tinyWorld({ rows, weeks: 1 }).world.trade.status.map((s) =>
          s === chainStatus.listed ? 1 : 0,
        ),
      );
    const poor = [...briskPlan, "concept_appeal,,,,,,20,%,"];
    const plain = listed(poor);
    const better = listed([...poor, "front_margin,,,,,,40,%,"]);
    const paid = listed([...poor, "listing_fee,,,,,,300000000,VND/SKU,"]);
    expect(better).toBeGreaterThan(plain);
    expect(paid).toBeGreaterThanOrEqual(plain);
  });
});

describe("a delisting", () => {
  /** A chain in week 39, at a review after its grace weeks, whose own SKU `main` sold nothing since the last. */
  function atReview(): Tiny {
    const tiny = tinyWorld({ rows: wanted, weeks: 6, room: 45 });
    const { trade, skus } = tiny.world;
    const n = chainOf("win_mart_plus");
    tiny.week = 39;
    // The other chains are within their grace weeks.
    trade.listedWeek.fill(38);
    trade.listedWeek.fill(1, n * skus.ownCount, (n + 1) * skus.ownCount);
    for (let i = 0; i < skus.ownCount; i++) {
      const row = n * skus.count + skus.ownFrom + i;
      trade.reviewValue[row] = i === MAIN ? 0 : 1e15;
      trade.reviewStoreWeeks[row] = 1;
    }
    const k = skus.ownFrom + MAIN;
    for (let r = 0; r < 3; r++) {
      trade.centre.stock[(n * 3 + r) * skus.count + k] = 120 + r;
      trade.centre.transit[(n * 3 + r) * skus.count + k] = 40;
    }
    for (const o of stores(tiny, "win_mart_plus"))
      if (lists(tiny, o, MAIN)) tiny.world.shelf.stock[o * skus.count + k] = 7;
    return tiny;
  }

  it("takes all packs back from stores and centre, to the pack, and destroys them", () => {
    const tiny = atReview();
    const { world, ledger } = tiny;
    const { trade, skus, shelf, outlets } = world;
    const n = chainOf("win_mart_plus");
    const k = skus.ownFrom + MAIN;
    let packs = 0;
    for (const o of stores(tiny, "win_mart_plus"))
      packs += shelf.stock[o * skus.count + k]! * outlets.weight[o]!;
    for (let r = 0; r < 3; r++) {
      const at = (n * 3 + r) * skus.count + k;
      packs += trade.centre.stock[at]! + trade.centre.transit[at]!;
    }
    // More than the 120 + 121 + 122 and 3 × 40 of the centres.
    expect(packs).toBeGreaterThan(483);
    chainListing.step(world, 39, ledger);

    expect(status(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.delisted);
    for (const o of stores(tiny, "win_mart_plus")) {
      expect(lists(tiny, o, MAIN)).toBe(false);
      expect(shelf.stock[o * skus.count + k]).toBe(0);
    }
    let returned = 0;
    for (const tier of ["outlet", "chain"] as const)
      for (let r = 0; r < 3; r++)
        returned +=
          ledger.stock.returned[
            stockAt(ledger, 39, k, tiers.indexOf(tier), r)
          ]!;
    expect(returned).toBe(packs);
    const brand = stockAt(ledger, 39, k, tiers.indexOf("brand"), 0);
    expect(ledger.stock.in[brand]).toBe(packs);
    expect(ledger.stock.writeOff[brand]).toBe(packs);
    expect(trade.returnedThisWeek[MAIN]).toBe(packs);
    // The brand pays them back at the invoice price, which is the same in every region here.
    const price = netPrice(
      tiny.plan,
      market,
      "main",
      market.channels.find(({ id }) => id === "minimart")!,
      39,
      "south",
    ).invoiceVnd;
    const line = ledger.money.returns[39 - ledger.shape.firstWeek]!;
    expect(line / (-packs * price)).toBeCloseTo(1, 12);
  });

  it("spares what sells, and other chains", () => {
    const tiny = atReview();
    chainListing.step(tiny.world, 39, tiny.ledger);
    expect(status(tiny, "win_mart_plus", VALUE)).toBe(chainStatus.listed);
    expect(
      stores(tiny, "win_mart_plus").some((o) => lists(tiny, o, VALUE)),
    ).toBe(true);
  });

  it("does not come within the grace weeks, nor between reviews", () => {
    const early = atReview();
    early.world.trade.listedWeek.fill(39 - 25);
    chainListing.step(early.world, 39, early.ledger);
    expect(status(early, "win_mart_plus", MAIN)).toBe(chainStatus.listed);
    const between = atReview();
    chainListing.step(between.world, 40, between.ledger);
    expect(status(between, "win_mart_plus", MAIN)).toBe(chainStatus.listed);
  });

  it("is final: the chain does not list the SKU again", () => {
    const tiny = atReview();
    for (let week = 39; week <= 44; week++)
      chainListing.step(tiny.world, week, tiny.ledger);
    expect(status(tiny, "win_mart_plus", MAIN)).toBe(chainStatus.delisted);
    expect(
      stores(tiny, "win_mart_plus").some((o) => lists(tiny, o, MAIN)),
    ).toBe(false);
  });
});
