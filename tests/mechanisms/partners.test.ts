import { describe, expect, it } from "vitest";
import { ledgerColumns, stockAt, tiers } from "../../src/ledger/ledger.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { partners } from "../../src/mechanisms/partners.ts";
import { distributorPrices } from "../../src/world/partner-books.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  type TinyOptions,
  briskPlan,
  changesOf,
  live,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const market = theMarket();
const SOUTH = 2;
const QUARTER = 13;

/** A world at rest whose South bought once in week 1; the mechanism alone lives it. */
function alone(sets: readonly string[] = [], partnersOfSouth = 9): Tiny {
  const tiny = tinyWorld({
    rows: [`n_distributors,,,south,,,${partnersOfSouth},n,`],
    sets,
    burnIn: 0,
    room: 120,
  });
  const { trade, territories, skus } = tiny.world;
  trade.partner.bought[territories.first[SOUTH]! * skus.ownCount] = 40;
  return tiny;
}

/** Lives the mechanism from the coming week to `last`; `sell` packs of the main SKU are sold each week. */
function step(tiny: Tiny, last: number, sell = 0): void {
  const { trade, territories, skus } = tiny.world;
  const at = territories.first[SOUTH]! * skus.count + skus.ownFrom + 1;
  for (; tiny.week <= last; tiny.week++) {
    trade.distributor.given[at] = sell;
    partners.step(tiny.world, tiny.week, tiny.ledger);
  }
}

function south(tiny: Tiny): number[] {
  const { first } = tiny.world.territories;
  return Array.from(
    { length: first[SOUTH + 1]! - first[SOUTH]! },
    (_, n) => first[SOUTH]! + n,
  );
}

/** First judgement that counts: the quarter after the grace weeks, twice; then the weeks of leaving. */
function quitWeek(): number {
  const grace = market.parameter("partnerGraceWeeks");
  const quarters = Math.floor(grace / QUARTER) + 2;
  return 1 + quarters * QUARTER + market.parameter("partnerExitWeeks");
}

describe("partners", () => {
  it("change only what they declare", () => {
    expect(undeclared(partners, changesOf(partners))).toEqual([]);
  });

  it("do nothing before the launch", () => {
    const tiny = alone();
    tiny.week = -10;
    const before = tiny.world.trade.partner.bought.slice();
    step(tiny, 0, 100);
    expect(tiny.world.trade.partner.bought).toEqual(before);
    expect(total(tiny.world.trade.partner.cost)).toBe(0);
  });

  it("leave a line that earns nothing after two quarters beyond the grace weeks and the weeks of leaving, not before", () => {
    const tiny = alone();
    step(tiny, quitWeek() - 1);
    for (const t of south(tiny))
      expect(tiny.world.trade.partner.quits[t]).toBe(0);
    step(tiny, quitWeek());
    for (const t of south(tiny)) {
      expect(tiny.world.trade.partner.quits[t]).toBe(1);
      expect(tiny.world.trade.partner.lastRoi[t]).toBeLessThan(0);
    }
  });

  it("stop ordering when they decide, before they go", () => {
    const tiny = alone();
    step(tiny, quitWeek() - 1);
    for (const t of south(tiny))
      expect(tiny.world.trade.partner.exitWeek[t]).toBe(quitWeek());
    step(tiny, quitWeek());
    for (const t of south(tiny))
      expect(tiny.world.trade.partner.exitWeek[t]).toBe(0);
  });

  it("stay with a line that pays", () => {
    const tiny = alone();
    // 12% of some 12,000 VND × 20,000 packs is 30 million a week for nine.
    step(tiny, quitWeek(), 20_000);
    for (const t of south(tiny)) {
      expect(tiny.world.trade.partner.quits[t]).toBe(0);
      expect(tiny.world.trade.partner.lastRoi[t]).toBeGreaterThan(
        market.parameter("distributorHurdle"),
      );
    }
  });

  it("earn more on the same sales when they are fewer: each office serves more", () => {
    const roi = (n: number) => {
      const tiny = alone([], n);
      step(tiny, 1 + QUARTER, 2000);
      return tiny.world.trade.partner.lastRoi[south(tiny)[0]!]!;
    };
    expect(roi(3)).toBeGreaterThan(roi(9));
    expect(roi(9)).toBeGreaterThan(roi(18));
  });

  it("come again after 8–20 weeks, which is luck of the territory", () => {
    const tiny = alone();
    step(tiny, quitWeek());
    const waits = south(tiny).map(
      (t) => tiny.world.trade.partner.servedFrom[t]! - quitWeek(),
    );
    for (const wait of waits) {
      expect(wait).toBeGreaterThanOrEqual(
        market.parameter("partnerReplacementShortest"),
      );
      expect(wait).toBeLessThanOrEqual(
        market.parameter("partnerReplacementLongest"),
      );
    }
    expect(new Set(waits).size).toBeGreaterThan(2);
  });

  it("hand back the promised part of the stock at the invoice price, dump the rest into wholesale, and lose no pack", () => {
    const tiny = alone(["buy_back=30 %"]);
    step(tiny, quitWeek() - 1);
    const { trade, skus, territories } = tiny.world;
    const t = territories.first[SOUTH]!;
    const k = skus.ownFrom + 1;
    const at = t * skus.count + k;
    trade.distributor.stock[at] = 900;
    trade.distributor.transit[at] = 101;
    step(tiny, quitWeek());
    // 30% of 1,001, whole packs.
    expect(trade.distributor.stock[at]).toBe(0);
    expect(trade.wholesaler.stock[at]).toBe(701);
    expect(trade.dealDiscount[at]).toBe(
      market.parameter("partnerDumpDiscount"),
    );
    const { stock, money } = tiny.ledger;
    const week = quitWeek();
    const row = (name: (typeof tiers)[number], region: number) =>
      stockAt(tiny.ledger, week, k, tiers.indexOf(name), region);
    expect(stock.returned[row("distributor", SOUTH)]).toBe(300);
    expect(stock.out[row("distributor", SOUTH)]).toBe(701);
    expect(stock.in[row("wholesaler", SOUTH)]).toBe(701);
    expect(stock.writeOff[row("brand", 0)]).toBe(300);
    expect(trade.returnedThisWeek[1]).toBe(300);
    const price = distributorPrices(tiny.world, SOUTH, week)[1]!;
    expect(money.returns[week - 1]).toBeCloseTo(-300 * price, 4);
    expect(trade.partner.boughtBackVnd[t]).toBeCloseTo(300 * price, 4);
  });

  it("want more and leave sooner when they are weak, miss calls and let goods come late", () => {
    const weak = alone(["partner_reliability=0 ratio"]);
    const good = alone(["partner_reliability=1 ratio"]);
    const late = (tiny: Tiny) => {
      let weeks = 0;
      for (let week = 1; week <= 100; week++) {
        partners.step(tiny.world, week, tiny.ledger);
        weeks += total(tiny.world.trade.partner.late);
      }
      return weeks / 100 / tiny.world.territories.count;
    };
    expect(late(good)).toBe(0);
    // 2,000 draws of a quarter: a standard error of 1%.
    expect(
      Math.abs(late(weak) - market.parameter("weakLateDeliveries")),
    ).toBeLessThan(0.04);
    expect(weak.world.trade.partner.callChance[0]).toBeCloseTo(
      good.world.trade.partner.callChance[0]! *
        (1 - market.parameter("weakMissedCalls")),
      12,
    );
  });

  it("let fewer calls reach the brand with shared reps and reps who leave", () => {
    const chance = (sets: readonly string[]) => {
      const tiny = alone(sets);
      step(tiny, 1);
      return tiny.world.trade.partner.callChance[0]!;
    };
    const vacant = 0.52 * (market.parameter("repVacancyWeeks") / 52);
    expect(chance(["rep_turnover=0 %"])).toBe(1);
    expect(chance(["rep_turnover=52 %"])).toBeCloseTo(1 - vacant, 12);
    expect(chance(["rep_turnover=0 %", "rep_exclusive=0 %"])).toBe(
      market.parameter("sharedRepReach"),
    );
  });

  it("leave shops in an unserved territory without calls or deliveries", () => {
    const tiny = tinyWorld({ rows: briskPlan, weeks: 6, room: 12 });
    const { trade, territories, outlets, shelf, skus } = tiny.world;
    const t = territories.first[SOUTH]!;
    trade.partner.servedFrom[t] = 100;
    const before = shelf.listed.slice();
    for (let k = skus.ownFrom; k < skus.count; k++)
      trade.wholesaler.stock[t * skus.count + k] = 0;
    live(tiny, 1);
    let others = 0;
    for (let o = 0; o < outlets.count; o++) {
      if (outlets.chain[o] !== 255) continue;
      if (outlets.territory[o] === t) {
        expect(shelf.ownRoute[o]).toBe(0);
        // What was listed may be dropped; nothing is added by a call.
        expect((shelf.listed[o]! & ~before[o]!) >>> skus.ownFrom).toBe(0);
      } else others += shelf.ownRoute[o]!;
    }
    expect(others).toBeGreaterThan(0);
  });
});

describe("the mechanism partners, switched off", () => {
  const weak: TinyOptions = {
    sets: [
      "partner_reliability=0 ratio",
      "rep_exclusive=0 %",
      "n_distributors[south]=1 n",
    ],
    burnIn: 6,
    weeks: 0,
    room: 10,
  };
  const off = { ...weak, sets: [...weak.sets!, "mechanism_partners=0"] };

  function bytes(tiny: Tiny): string {
    return ledgerColumns(tiny.ledger)
      .map(([, column]) => Buffer.from(column.buffer).toString("base64"))
      .join();
  }

  it("leaves the same bytes as a week without it", () => {
    const switched = tinyWorld(off);
    live(switched, 10);
    const without = tinyWorld(off);
    for (; without.week <= 10; without.week++)
      for (const mechanism of mechanisms)
        if (mechanism !== partners)
          mechanism.step(without.world, without.week, without.ledger);
    expect(bytes(switched)).toBe(bytes(without));
  });

  it("gives a plan with weak, few partners and shared reps the calls of one with good ones", () => {
    const neutral: TinyOptions = {
      ...weak,
      sets: [
        "partner_reliability=1 ratio",
        "rep_exclusive=0 %",
        "mechanism_partners=0",
      ],
    };
    const one = tinyWorld(off);
    const other = tinyWorld(neutral);
    live(one, 10);
    live(other, 10);
    expect(bytes(one)).toBe(bytes(other));
    const on = tinyWorld(weak);
    live(on, 10);
    expect(bytes(on)).not.toBe(bytes(one));
  });

  it("leaves loading at work", () => {
    const tiny = tinyWorld(off);
    live(tiny, 10);
    expect(total(tiny.world.trade.loading.usual)).toBeGreaterThan(0);
  });
});
