import { describe, expect, it } from "vitest";
import { regionTargets } from "../../src/base-market.ts";
import { auditStock } from "../../src/ledger/audit.ts";
import { cellAt } from "../../src/ledger/ledger.ts";
import { createBaseCache, ledgerHash, simulate } from "../../src/simulate.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

/** Every category the data have is lived through, short and coarse: what is tested is that its tables are whole. */
const market = theMarket();
const SCALE = 20_000;
const WEEKS = 4;
const SHORT = "burnInWeeks,,,,,,8,weeks,";
const OPTIONS = {
  seed: "categories",
  scale: SCALE,
  channelBasis: "brief",
} as const;

const planOf = (category: string, rows: readonly string[] = []) =>
  goodPlan([`category,,,,,,${category},,`, SHORT, ...rows]);

describe.each(market.categories)("four weeks of %s", (category) => {
  const plan = planOf(category);
  const run = simulate(plan, market, { ...OPTIONS, weeks: WEEKS, audit: true });
  const { baseLedger, ledger, world } = run;

  it("keep every stock identity", () => {
    for (let week = 1; week <= WEEKS; week++) auditStock(ledger, week);
    const { firstWeek, weeks } = baseLedger.shape;
    for (let week = firstWeek; week < firstWeek + weeks; week++)
      auditStock(baseLedger, week);
  });

  it("sell every brand, and in every channel with two per cent of the category or more", () => {
    const { firstWeek, weeks } = baseLedger.shape;
    const byChannel = new Float64Array(world.channels);
    const byBrand = new Float64Array(world.skus.brandIds.length);
    for (let week = firstWeek; week < firstWeek + weeks; week++)
      for (let k = 0; k < world.skus.ownFrom; k++)
        for (let c = 0; c < world.channels; c++)
          for (let r = 0; r < 3; r++) {
            const sold =
              baseLedger.cells.sellOutUnits[cellAt(baseLedger, week, k, c, r)]!;
            byChannel[c]! += sold;
            byBrand[world.skus.brand[k]!]! += sold;
          }
    expect([...byBrand].slice(0, -1).every((sold) => sold > 0)).toBe(true);
    const target = regionTargets(world);
    const expected = market.channels.filter((_, c) =>
      [0, 1, 2].some((r) => target[r * world.channels + c]! >= 0.02),
    );
    expect(expected.length).toBeGreaterThan(2);
    const silent = market.channels.filter((_, c) => byChannel[c] === 0);
    expect(silent.filter((channel) => expected.includes(channel))).toEqual([]);
  });

  it("have room for its SKUs beside six own ones", () => {
    expect(plan.incumbents.length + 6).toBeLessThanOrEqual(32);
    expect(plan.brands.length).toBeGreaterThanOrEqual(8);
  });
});

describe("what a plan knows of the market", () => {
  const run = (rows: readonly string[], base = createBaseCache()) =>
    simulate(planOf("facial_cleanser", rows), market, {
      ...OPTIONS,
      weeks: 1,
      base,
    });
  const valueOf = (rows: readonly string[], brand: string): number => {
    const { world, baseLedger } = run(rows);
    const b = world.skus.brandIds.indexOf(brand);
    const { firstWeek, weeks } = baseLedger.shape;
    let [own, all] = [0, 0];
    for (let week = firstWeek; week < firstWeek + weeks; week++)
      for (let k = 0; k < world.skus.ownFrom; k++)
        for (let c = 0; c < world.channels; c++)
          for (let r = 0; r < 3; r++) {
            const at = cellAt(baseLedger, week, k, c, r);
            const value = baseLedger.cells.sellOutValue[at]!;
            all += value;
            if (world.skus.brand[k] === b) own += value;
          }
    return own / all;
  };

  it("moves the share of a brand in the base market", () => {
    const brand = "cleanser_mass_care";
    const much = valueOf([`incumbent_share,${brand},,,,,50,%,`], brand);
    expect(much).toBeGreaterThan(2 * valueOf([], brand));
  });

  it("makes another burned-in market, and what is not of it does not", () => {
    const base = createBaseCache();
    const plain = run([], base);
    const dearer = run(["rsp,main,,,,,120000,,"], base);
    expect(base.entries.size).toBe(1);
    expect(ledgerHash(dearer.baseLedger)).toBe(ledgerHash(plain.baseLedger));
    const known = run(["incumbent_price,bright_100,,,,,90000,,"], base);
    expect(base.entries.size).toBe(2);
    expect(ledgerHash(known.baseLedger)).not.toBe(ledgerHash(plain.baseLedger));
  });

  it("makes the category as large as the plan says", () => {
    const households = (rows: readonly string[]): number => {
      let sum = 0;
      for (const rate of run(rows).world.households.occasionsPerWeek)
        sum += rate;
      return sum;
    };
    const twice = households(["category_frequency,,,,,,8,n,"]);
    expect(twice / households([])).toBeCloseTo(2, 3);
  });
});
