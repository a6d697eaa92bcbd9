import { describe, expect, it } from "vitest";
import { rootKey } from "../../src/base/random.ts";
import { type Ledger, cellAt } from "../../src/ledger/ledger.ts";
import { shocks } from "../../src/mechanisms/shocks.ts";
import { ledgerHash, simulate } from "../../src/simulate.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import {
  TINY_SCALE,
  briskPlan,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";
import { band } from "../support/tolerance.ts";

const market = theMarket();
const [NORTH, CENTRAL, SOUTH] = [0, 1, 2];

function run(...sets: string[]): Ledger {
  return simulate(
    goodPlan(briskPlan, ["burnInWeeks=26 weeks", ...sets]),
    market,
    { seed: "storm", scale: TINY_SCALE, channelBasis: "brief", weeks: 24 },
  ).ledger;
}

/** Packs of the category sold in a region over weeks from … to. */
function soldIn(ledger: Ledger, r: number, from: number, to: number): number {
  const { skus, channels } = ledger.shape;
  let sum = 0;
  for (let week = from; week <= to; week++)
    for (let k = 0; k < skus; k++)
      for (let c = 0; c < channels; c++)
        sum += ledger.cells.sellOutUnits[cellAt(ledger, week, k, c, r)]!;
  return sum;
}

describe("shocks", () => {
  it("change only what they declare", () => {
    expect(
      undeclared(
        shocks,
        changesOf(shocks, tinyWorld({ weeks: 3, sets: ["shocks=typhoon"] })),
      ),
    ).toEqual([]);
  });

  it("leave the ledger as it is, to the byte, when switched off or when nothing happens", () => {
    const calm = ledgerHash(run("fx_vol=0 %"));
    expect(
      ledgerHash(run("mechanism_shocks=0", "shocks[16..17]=typhoon")),
    ).toBe(calm);
    expect(ledgerHash(run("fx_vol=0 %", "shocks[16..17]=typhoon"))).not.toBe(
      calm,
    );
    expect(ledgerHash(run())).not.toBe(calm);
  });

  it("let a storm cut what a region in its way sells in those weeks, and not the others", () => {
    const calm = run("fx_vol=0 %");
    const storm = run("fx_vol=0 %", "shocks[16..17]=typhoon");
    const change = (r: number, from: number, to: number) =>
      soldIn(storm, r, from, to) / soldIn(calm, r, from, to) - 1;
    expect(change(CENTRAL, 1, 15)).toBe(0);
    // −30% of occasions in all provinces; a little less is sold than bought for at other times of the day.
    expect(change(CENTRAL, 16, 17)).toBeLessThan(-0.2);
    expect(change(CENTRAL, 16, 17)).toBeGreaterThan(-0.4);
    expect(change(NORTH, 16, 16)).toBe(0);
    expect(change(SOUTH, 16, 16)).toBe(0);
    expect(change(CENTRAL, 18, 18)).toBeLessThan(-0.05);
    expect(Math.abs(change(CENTRAL, 22, 24))).toBeLessThan(0.05);
  });

  it("close roads and keep people at home in the provinces of the table's regions alone", () => {
    const { world, ledger } = tinyWorld({
      burnIn: 0,
      sets: ["shocks[2..2]=typhoon"],
    });
    shocks.step(world, 2, ledger);
    const hit = new Set<string>();
    world.market.areas.forEach((area, a) => {
      if (world.season.deliveryByArea[a] === 1) return;
      hit.add(area.region6);
      expect(world.season.deliveryByArea[a]).toBeCloseTo(4 / 7, 12);
      expect(world.season.tripFactor[a]).toBeCloseTo(0.7, 12);
    });
    expect([...hit].sort()).toEqual(["ch", "ncc"]);
    for (let week = 3; week <= 14; week++) shocks.step(world, week, ledger);
    expect(world.season.tripFactor.every((x) => x === 1)).toBe(true);
  });

  it("are no matter of the outlook: the trade orders for a storm week as for any other", () => {
    const stormy = tinyWorld({ weeks: 3, sets: ["shocks[4..8]=food_scare"] });
    const calm = tinyWorld({ weeks: 3 });
    expect(stormy.world.season.outlook[0]).toBe(calm.world.season.outlook[0]);
  });

  it("take trust from goods by their origin in a scare, from home-made ones nothing", () => {
    const { world, ledger } = tinyWorld({
      burnIn: 0,
      sets: ["shocks[2..2]=food_scare", "origin[value]=vietnam"],
    });
    shocks.step(world, 2, ledger);
    const odds = (sku: string) =>
      world.shocks.trustOdds[world.skus.ids.indexOf(sku)]!;
    const s = market.fact("category_facts", "snacks", "dirichlet_s", "all");
    expect(odds("main")).toBeCloseTo(Math.pow(0.8, (s + 1) / s), 12);
    expect(odds("thai_bag")).toBeCloseTo(Math.pow(0.85, (s + 1) / s), 12);
    expect([odds("value"), odds("lvl_small")]).toEqual([1, 1]);
    expect(world.season.tripFactor.every((x) => x === 0.88)).toBe(true);
  });
});

describe("exchange rates", () => {
  /** Rates at the end of a year under many seeds. */
  const rates = (fxVol: string) =>
    Array.from({ length: 200 }, (_, i) => `walk ${i}`).map((seed) => {
      const { world, ledger } = walker;
      const stepped = { ...world, root: rootKey(seed), plan: plans[fxVol]! };
      stepped.shocks.walk.fill(1);
      for (let week = 1; week <= 52; week++) shocks.step(stepped, week, ledger);
      return [...stepped.shocks.rate];
    });
  const walker = tinyWorld({ burnIn: 0 });
  const plans: Record<string, typeof walker.plan> = {
    calm: goodPlan(briskPlan, ["fx_vol=0 %"]),
    wild: goodPlan(briskPlan, ["fx_vol=10 %"]),
  };

  it("stay at the plan's without volatility", () => {
    expect(
      rates("calm")
        .flat()
        .every((rate) => rate === 1),
    ).toBe(true);
  });

  it("walk about the plan's by the volatility of the year, the two together", () => {
    const wild = rates("wild");
    const log = (i: number) => wild.map((rate) => Math.log(rate[i]!));
    const sd = (x: number[]) =>
      Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length);
    const n = wild.length;
    for (const i of [0, 1]) {
      const mean = wild.reduce((sum, rate) => sum + rate[i]!, 0) / n;
      expect(Math.abs(mean - 1)).toBeLessThan(band(0.1 / Math.sqrt(n)));
      expect(Math.abs(sd(log(i)) - 0.1)).toBeLessThan(
        band(0.1 / Math.sqrt(2 * n)),
      );
    }
    const together =
      log(0).reduce((sum, v, j) => sum + v * log(1)[j]!, 0) /
      n /
      (sd(log(0)) * sd(log(1)));
    // Standard error of a correlation of ½ in n pairs: (1 − ¼) ÷ √n.
    expect(Math.abs(together - 0.5)).toBeLessThan(band(0.75 / Math.sqrt(n)));
  });

  it("jump by the size of a fall of the đồng and stay there while it lasts", () => {
    const { world, ledger } = tinyWorld({
      burnIn: 0,
      sets: ["fx_vol=0 %", "shocks[3..4]=fx"],
    });
    const seen = [2, 3, 4, 5].map((week) => {
      shocks.step(world, week, ledger);
      return world.shocks.rate[0]!;
    });
    expect(seen.slice(0, 3)).toEqual([1, 1.05, 1.05]);
    expect(seen[3]).toBeGreaterThan(1.04);
    expect(seen[3]).toBeLessThan(1.05);
  });
});
