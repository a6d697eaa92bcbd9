import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bug } from "../../src/base/problem.ts";
import { channelBases, regionIds } from "../../src/inputs/ids.ts";
import { readMarket, type Market } from "../../src/inputs/market.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { auditStock } from "../../src/ledger/audit.ts";
import {
  brandAt,
  cellAt,
  createLedger,
  ledgerColumns,
  moneyLines,
  stockAt,
  stockFields,
  tiers,
  type Ledger,
  type StockField,
  type Tier,
} from "../../src/ledger/ledger.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import { simulate, type Run } from "../../src/simulate.ts";
import { chainStatus } from "../../src/world/trade.ts";
import { dataFiles, planText, theMarket } from "../support/inputs.ts";

const SCALE = 20_000;
const REGIONS = regionIds.length;

/** The same market with buyers who review after four weeks and throw out almost everything: delistings within weeks. */
function hastyMarket(): Market {
  const files = dataFiles();
  files["terms.csv"] = files["terms.csv"]!.replace(
    /^(grace_weeks|review_weeks|listing_weeks),([^,]*),([^,]*),.*?,weeks,/gm,
    "$1,$2,$3,4,4,4,weeks,",
  );
  files["parameters.csv"] = files["parameters.csv"]!.replace(
    /^delistHurdle,.*?,ratio,/m,
    "delistHurdle,50,50,50,ratio,",
  );
  const { market, problems } = readMarket(files);
  if (market === undefined) throw new Error(JSON.stringify(problems));
  return market;
}

const hasty = hastyMarket();

const amount = (...values: number[]) => fc.constantFrom(...values);

/** Plans anywhere in the levers' ranges, their ends above all. */
const anyPlan = fc.record({
  hasty: fc.boolean(),
  basis: fc.constantFrom(...channelBases),
  seed: fc.stringMatching(/^[a-z]{1,6}$/),
  weeks: fc.integer({ min: 12, max: 20 }),
  regions: fc.array(amount(0, 1, 5), { minLength: 3, maxLength: 3 }),
  channels: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  sets: fc.record({
    safety_weeks: amount(0, 4, 16),
    moq: amount(1, 500, 20_000),
    capacity_week: amount(50, 2000, 200_000),
    reps: amount(0, 14, 500),
    nd_target: amount(0, 4, 100),
    nd_ramp_weeks: amount(4, 40),
    opening_load: amount(2, 12, 100),
    dist_stock_norm: amount(7, 60),
    target_cases: amount(1000, 60_000, 1_000_000),
    damage: amount(0, 5),
    promo_depth: amount(0, 15, 50),
    listing_weeks: amount(0, 8),
    front_margin: amount(0, 30, 45),
    concept_appeal: amount(10, 35, 70),
    media_video: amount(0, 180_000_000, 5_000_000_000),
    mechanism_noticing: amount(0, 1, 2),
  }),
});

type AnyPlan = typeof anyPlan extends fc.Arbitrary<infer T> ? T : never;

function rowsOf(any: AnyPlan, market: Market): string[] {
  const rows = Object.entries(any.sets).map(
    ([lever, value]) =>
      `${lever},,,,,,${value},${market.levers.get(lever)!.unit},`,
  );
  // Half a year of incumbents is enough for goods to flow.
  rows.push("burnInWeeks,,,,,,26,weeks,");
  any.regions.forEach((from, r) =>
    rows.push(
      from === 0
        ? `region_on,,,${regionIds[r]},,,off,,`
        : `region_on,,,${regionIds[r]},${from},,on,,`,
    ),
  );
  market.channels.forEach((channel, c) =>
    rows.push(
      `channel_on,,${channel.id},,,,${any.channels[c] === true ? "on" : "off"},,`,
    ),
  );
  return rows;
}

function runOf(any: AnyPlan): Run {
  const market = any.hasty ? hasty : theMarket();
  const { plan, problems } = readPlan(
    { name: "any.csv", text: planText(rowsOf(any, market)) },
    market,
  );
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return simulate(plan, market, {
    seed: any.seed,
    scale: SCALE,
    channelBasis: any.basis,
    weeks: any.weeks,
    audit: true,
  });
}

/** Σ over regions of one field for a SKU and tier in a week. */
function stock(
  ledger: Ledger,
  field: StockField,
  week: number,
  k: number,
  tier: Tier,
): number {
  let sum = 0;
  for (let r = 0; r < REGIONS; r++)
    sum +=
      ledger.stock[field][stockAt(ledger, week, k, tiers.indexOf(tier), r)]!;
  return sum;
}

function cells(
  ledger: Ledger,
  field: keyof Ledger["cells"],
  week: number,
  k: number,
): number {
  let sum = 0;
  for (let c = 0; c < ledger.shape.channels; c++)
    for (let r = 0; r < REGIONS; r++)
      sum += ledger.cells[field][cellAt(ledger, week, k, c, r)]!;
  return sum;
}

function weeksOf(ledger: Ledger): number[] {
  const { firstWeek, weeks } = ledger.shape;
  return Array.from({ length: weeks }, (_, w) => firstWeek + w);
}

/** Sentences about every week, SKU and tier in which the packs do not add up. */
function leaks(ledger: Ledger): string[] {
  const found: string[] = [];
  const { skus, ownFrom } = ledger.shape;
  for (const week of weeksOf(ledger))
    for (let k = 0; k < skus; k++) {
      const say = (what: string) =>
        found.push(`week ${week} SKU ${k}: ${what}`);
      for (const tier of tiers) {
        if (tier === "brand" && k < ownFrom) continue;
        const [opening, into, out, lost, back, closing] = stockFields.map((f) =>
          stock(ledger, f, week, k, tier),
        ) as [number, number, number, number, number, number];
        if (opening + into - out - lost - back !== closing)
          say(`${tier} does not balance`);
        if (week > ledger.shape.firstWeek)
          if (stock(ledger, "closing", week - 1, k, tier) !== opening)
            say(`${tier} opens with other packs than it closed with`);
        if (closing < 0 || !Number.isInteger(closing))
          say(`${tier} closes with ${closing} packs`);
      }
      // What one tier gives, the next receives.
      const given = stock(ledger, "out", week, k, "brand");
      const sellIn =
        stock(ledger, "in", week, k, "distributor") +
        stock(ledger, "in", week, k, "chain");
      if (k >= ownFrom && given !== sellIn) say("shipments get lost");
      const passedOn = (["distributor", "wholesaler", "chain"] as const)
        .map((tier) => stock(ledger, "out", week, k, tier))
        .reduce((a, b) => a + b);
      const received =
        stock(ledger, "in", week, k, "wholesaler") +
        stock(ledger, "in", week, k, "outlet");
      if (passedOn !== received) say("deliveries get lost");
      if (
        cells(ledger, "receiptUnits", week, k) !==
        stock(ledger, "in", week, k, "outlet")
      )
        say("outlets receive other packs than the cells say");
      if (
        cells(ledger, "sellOutUnits", week, k) !==
        stock(ledger, "out", week, k, "outlet")
      )
        say("outlets sell other packs than the cells say");
    }
  return found;
}

/** Own packs in the trade, between the brand's warehouse and the shopper. */
const pipeline = ["distributor", "wholesaler", "chain", "outlet"] as const;

function pipelineSum(run: Run, field: StockField, from: number, to: number) {
  let sum = 0;
  for (let week = from; week <= to; week++)
    for (let k = run.world.skus.ownFrom; k < run.world.skus.count; k++)
      for (const tier of pipeline)
        sum += stock(run.ledger, field, week, k, tier);
  return sum;
}

describe("conservation, whatever the plan", () => {
  it("holds to the pack, adds up in money, counts nobody twice and knows no NaN", () => {
    let delistings = 0;
    let sold = 0;
    fc.assert(
      fc.property(anyPlan, (any) => {
        const run = runOf(any);
        const { ledger, baseLedger, world } = run;
        const { weeks } = run.options;
        expect(leaks(ledger)).toEqual([]);
        expect(leaks(baseLedger)).toEqual([]);
        delistings += world.trade.status.filter(
          (status) => status === chainStatus.delisted,
        ).length;

        const values = measureValues(run);
        expect(pipelineSum(run, "opening", 1, 1)).toBe(0);
        expect(values["sellin_units"]! - values["sellout_units"]!).toBe(
          pipelineSum(run, "closing", weeks, weeks) +
            pipelineSum(run, "writeOff", 1, weeks) +
            pipelineSum(run, "returned", 1, weeks),
        );
        expect(values["returns_units"]).toBe(
          pipelineSum(run, "returned", 1, weeks),
        );
        sold += values["sellout_units"]!;

        const money = moneyLines
          .flatMap((line) => Array.from(ledger.money[line]))
          .reduce((a, b) => a + b);
        const size = moneyLines
          .flatMap((line) => Array.from(ledger.money[line], Math.abs))
          .reduce((a, b) => a + b);
        // Sums of the same numbers in another order: equal up to rounding.
        expect(Math.abs(money - values["contribution"]!)).toBeLessThan(
          1e-9 * size,
        );

        for (const [name, column] of ledgerColumns(ledger))
          expect(column.every(Number.isFinite), name).toBe(true);
        for (const [name, value] of Object.entries(values))
          expect(value === null || Number.isFinite(value), name).toBe(true);
        expect(overcounts(run)).toEqual([]);
      }),
      { numRuns: 24, seed: 20_261_122 },
    );
    // The property was not held by plans that sell nothing and lists that never end.
    expect(sold).toBeGreaterThan(0);
    expect(delistings).toBeGreaterThan(0);
    // Twenty-four whole runs: a busy machine needs minutes.
  }, 600_000);
});

/** Sentences about counts that exceed what there is to count. */
function overcounts(run: Run): string[] {
  const { ledger, world } = run;
  const { skus, geography } = world;
  const found: string[] = [];
  const atMost = (what: string, n: number, most: number) => {
    if (n < 0 || n > most) found.push(`${what}: ${n} of ${most}`);
  };
  const region = Array.from({ length: REGIONS }, () => 0);
  for (let a = 0; a < geography.areaIds.length; a++)
    region[geography.region[a]!]! +=
      (geography.firstHousehold[a + 1]! - geography.firstHousehold[a]!) * SCALE;
  const everybody = region.reduce((a, b) => a + b);
  const own = skus.ownCount + 1;
  const { aware, triers, repeaters, purchases } = ledger.people;
  const total = [0, 0, 0];
  weeksOf(ledger).forEach((week, w) => {
    for (let r = 0; r < REGIONS; r++) {
      const brand = (w * own + skus.ownCount) * REGIONS + r;
      atMost(`aware, week ${week}`, aware[brand]!, region[r]!);
      total[0]! += triers[brand]!;
      total[1]! += repeaters[brand]!;
      total[2]! += purchases[brand]!;
    }
    atMost(`triers, week ${week}`, total[0]!, everybody);
    atMost(`repeaters, week ${week}`, total[1]!, total[0]!);
    atMost(
      `purchases after the first, week ${week}`,
      total[1]!,
      total[2]! - total[0]!,
    );
    for (let c = 0; c < world.channels; c++)
      for (let r = 0; r < REGIONS; r++) {
        const universe = ledger.openOutlets[brandAt(ledger, week, c, r)]!;
        for (let k = 0; k < skus.count; k++) {
          const at = cellAt(ledger, week, k, c, r);
          const { listedOutlets, handlingOutlets, emptyOutlets } = ledger.cells;
          atMost(`listed, week ${week}`, listedOutlets[at]!, universe);
          atMost(`handling, week ${week}`, handlingOutlets[at]!, universe);
          atMost(`empty, week ${week}`, emptyOutlets[at]!, listedOutlets[at]!);
        }
        const brand = (w * world.channels + c) * REGIONS + r;
        atMost(`brand, week ${week}`, ledger.brandHandling[brand]!, universe);
      }
  });
  return found;
}

describe("the audit", () => {
  function tinyLedger(): Ledger {
    const ledger = createLedger({
      firstWeek: 1,
      weeks: 2,
      skus: 2,
      ownFrom: 1,
      channels: 2,
      areas: 1,
      chains: 1,
    });
    // SKU 1 at outlets of the second region: 10 + 5 − 4 − 2 − 1 = 8.
    const at = stockAt(ledger, 1, 1, tiers.indexOf("outlet"), 1);
    const packs = [10, 5, 4, 2, 1, 8];
    stockFields.forEach((field, i) => (ledger.stock[field][at] = packs[i]!));
    return ledger;
  }

  it("accepts a ledger that adds up", () => {
    expect(() => {
      auditStock(tinyLedger(), 1);
    }).not.toThrow();
  });

  it("throws a Bug that names week, SKU, tier and region when one pack is missing anywhere", () => {
    for (const field of stockFields) {
      const ledger = tinyLedger();
      ledger.stock[field][stockAt(ledger, 1, 1, tiers.indexOf("outlet"), 1)]! +=
        1;
      const check = () => {
        auditStock(ledger, 1);
      };
      expect(check).toThrow(Bug);
      expect(check).toThrow(/week 1, SKU 1, tier outlet, region 1/);
    }
  });

  it("throws on a number that is not one", () => {
    const ledger = tinyLedger();
    ledger.stock.closing[0] = NaN;
    ledger.stock.closing[stockAt(ledger, 1, 0, tiers.indexOf("chain"), 0)] =
      NaN;
    expect(() => {
      auditStock(ledger, 1);
    }).toThrow(Bug);
  });

  it("keeps no stock for the factories of incumbents, which are outside the model", () => {
    const ledger = tinyLedger();
    ledger.stock.in[stockAt(ledger, 1, 0, tiers.indexOf("brand"), 0)] = 7;
    expect(() => {
      auditStock(ledger, 1);
    }).not.toThrow();
  });
});
