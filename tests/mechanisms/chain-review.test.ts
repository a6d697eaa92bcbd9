import { describe, expect, it } from "vitest";
import { chainReview } from "../../src/mechanisms/chain-review.ts";
import { chainStatus } from "../../src/world/trade.ts";
import {
  MAIN,
  VALUE,
  lists,
  statusOf,
  storesOfChain,
  wantedRows,
  windowFrom,
} from "../support/chains.ts";
import {
  type Tiny,
  chainOf,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

const CHAIN = "win_mart_plus";

/** A chain at a review after its grace weeks, whose own SKU `main` sold nothing in stores that had it. */
function atReview(sets: readonly string[] = [], chain = CHAIN): Tiny {
  const tiny = tinyWorld({ rows: wantedRows, sets, burnIn: 2, room: 70 });
  const { trade, skus, shelf } = tiny.world;
  const n = chainOf(chain);
  tiny.week = windowFrom(tiny, chain, 39);
  trade.reviewStoreWeeks.fill(0);
  trade.reviewValue.fill(0);
  for (let i = 0; i < skus.ownCount; i++) {
    trade.status[n * skus.ownCount + i] = chainStatus.listed;
    trade.listedWeek[n * skus.ownCount + i] = 1;
    const row = n * skus.count + skus.ownFrom + i;
    trade.reviewValue[row] = i === MAIN ? 0 : 1e15;
    trade.reviewStoreWeeks[row] = 1;
  }
  for (let k = 0; k < skus.ownFrom; k++) {
    trade.reviewValue[n * skus.count + k] = 1000;
    trade.reviewStoreWeeks[n * skus.count + k] = 1;
  }
  for (const o of storesOfChain(tiny, chain))
    for (const i of [MAIN, VALUE]) {
      shelf.listed[o]! |= 1 << (skus.ownFrom + i);
      shelf.stock[o * skus.count + skus.ownFrom + i] = 7;
    }
  return tiny;
}

function review(tiny: Tiny, week = tiny.week): void {
  chainReview.step(tiny.world, week, tiny.ledger);
}

describe("chain-review", () => {
  it("changes only what it declares", () => {
    expect(undeclared(chainReview, changesOf(chainReview))).toEqual([]);
  });

  it("delists what sold too little, everywhere in the chain, and spares what sells", () => {
    const tiny = atReview();
    review(tiny);
    expect(statusOf(tiny, CHAIN, MAIN)).toBe(chainStatus.delisted);
    expect(statusOf(tiny, CHAIN, VALUE)).toBe(chainStatus.listed);
    const stores = storesOfChain(tiny, CHAIN);
    expect(stores.some((o) => lists(tiny, o, MAIN))).toBe(false);
    expect(stores.every((o) => lists(tiny, o, VALUE))).toBe(true);
  });

  it("judges by stores that had it on the shelf: the same sales in fewer of them are a better rate", () => {
    // Incumbents sell 1,000 per store-week, the hurdle is a third of it: 400 in one store passes, in two it does not.
    const kept = (storeWeeks: number) => {
      const tiny = atReview();
      const { trade, skus } = tiny.world;
      const row = chainOf(CHAIN) * skus.count + skus.ownFrom + MAIN;
      trade.reviewValue[row] = 400;
      trade.reviewStoreWeeks[row] = storeWeeks;
      review(tiny);
      return statusOf(tiny, CHAIN, MAIN) === chainStatus.listed;
    };
    expect(kept(1)).toBe(true);
    expect(kept(2)).toBe(false);
  });

  it("does not come within the grace weeks, nor between windows, and starts to count afresh at each", () => {
    const early = atReview();
    early.world.trade.listedWeek.fill(early.week - 25);
    review(early);
    expect(statusOf(early, CHAIN, MAIN)).toBe(chainStatus.listed);
    const row = chainOf(CHAIN) * early.world.skus.count;
    expect(early.world.trade.reviewValue[row]).toBe(0);
    const between = atReview();
    review(between, between.week + 1);
    expect(statusOf(between, CHAIN, MAIN)).toBe(chainStatus.listed);
    expect(between.world.trade.reviewValue[row]).toBe(1000);
  });

  it("waits for the chain's own grace weeks, not its channel's", () => {
    // Twenty weeks after the listing: a fifth more than 7-Eleven lets a newcomer be, less than convenience stores as a rule.
    const delisted = (chain: string) => {
      const tiny = atReview([], chain);
      tiny.world.trade.listedWeek.fill(tiny.week - 20);
      review(tiny);
      return statusOf(tiny, chain, MAIN) === chainStatus.delisted;
    };
    expect(delisted("seven_eleven")).toBe(true);
    expect(delisted("circle_k")).toBe(false);
  });

  it("delists nothing while it is switched off", () => {
    const tiny = atReview(["mechanism_chain_review=0"]);
    review(tiny);
    expect(statusOf(tiny, CHAIN, MAIN)).toBe(chainStatus.listed);
  });
});
