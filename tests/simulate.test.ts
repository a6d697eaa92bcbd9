import { describe, expect, it } from "vitest";
import {
  MODEL_VERSION,
  type RunOptions,
  createBaseCache,
  ledgerHash,
  simulate,
} from "../src/simulate.ts";
import { ledgerColumns } from "../src/ledger/ledger.ts";
import type { World } from "../src/world/world.ts";
import { goodPlan, theMarket } from "./support/inputs.ts";
import { TINY_SCALE, briskPlan } from "./support/tiny-world.ts";

const BURN_IN = 26;
const market = theMarket();

function planOf(rows: readonly string[] = []) {
  return goodPlan([...briskPlan, ...rows], [`burnInWeeks=${BURN_IN} weeks`]);
}

const options: RunOptions = {
  seed: "1",
  scale: TINY_SCALE,
  channelBasis: "brief",
  weeks: 4,
};
const plan = planOf();
const first = simulate(plan, market, options);

describe("a run", () => {
  it("lives through the burn-in and then the weeks asked for, at most the plan's horizon", () => {
    expect(first.baseLedger.shape).toMatchObject({
      firstWeek: 1 - BURN_IN,
      weeks: BURN_IN,
    });
    expect(first.ledger.shape).toMatchObject({ firstWeek: 1, weeks: 4 });
    expect(first.options.weeks).toBe(4);
    expect(MODEL_VERSION).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("has the same bytes again from a kept base market, which is lived through only once", () => {
    const base = createBaseCache();
    const calls: [number, number][] = [];
    const onWeek = (done: number, total: number) => calls.push([done, total]);
    const fresh = simulate(plan, market, { ...options, base, onWeek });
    expect(calls.length).toBe(BURN_IN + 4);
    expect(calls.at(-1)).toEqual([BURN_IN + 4, BURN_IN + 4]);
    expect(base.entries.size).toBe(1);
    calls.length = 0;
    const kept = simulate(plan, market, { ...options, base, onWeek });
    // One call for the burn-in that was kept, one for each week.
    expect(calls.length).toBe(1 + 4);
    expect(ledgerHash(fresh.ledger)).toBe(ledgerHash(first.ledger));
    expect(ledgerHash(kept.ledger)).toBe(ledgerHash(first.ledger));
  });

  it("has the same bytes from a base market kept by a plan with other prices, packs, reps and promotions", () => {
    const base = createBaseCache();
    const other = planOf([
      "rsp,main,,,,,25000,VND/pack,",
      "pack_size,main,,,,,100,g,",
      "visit_cycle,,,,,,28,days,",
      "promo_depth,main,minimart,,,,20,%,",
      "opening_load,,,,,,30,packs,",
    ]);
    simulate(other, market, { ...options, base, weeks: 1 });
    const kept = simulate(plan, market, { ...options, base });
    expect(base.entries.size).toBe(1);
    expect(ledgerHash(kept.ledger)).toBe(ledgerHash(first.ledger));
  });

  it("lives through another base market for another seed or another model setting", () => {
    const base = createBaseCache();
    const short = { ...options, base, weeks: 1 };
    simulate(plan, market, short);
    simulate(plan, market, { ...short, seed: "2" });
    simulate(planOf(["mechanism_habit,,,,,,0,ratio,"]), market, short);
    expect(base.entries.size).toBe(3);
  });

  it("passes the audit of every week", () => {
    expect(() =>
      simulate(plan, market, { ...options, weeks: 2, audit: true }),
    ).not.toThrow();
  });
});

describe("a hook of a run", () => {
  it("is called before and after the mechanisms of every week, the burn-in included", () => {
    const calls: [string, number, number][] = [];
    const hook = (name: string) => (world: World, week: number) =>
      calls.push([name, week, world.trips.count[0]!]);
    const run = simulate(plan, market, {
      ...options,
      weeks: 2,
      intervene: hook("before"),
      observe: hook("after"),
    });
    expect(calls.map(([name, week]) => `${name} ${week}`)).toEqual(
      Array.from({ length: BURN_IN + 2 }, (_, i) => i + 1 - BURN_IN).flatMap(
        (week) => [`before ${week}`, `after ${week}`],
      ),
    );
    // Nobody has gone shopping before the first week; whoever watches sees the week's own occasions.
    expect(calls[0]![2]).toBe(0);
    expect(calls[1]![2]).toBeGreaterThan(0);
    expect(calls.at(-1)![2]).toBe(run.world.trips.count[0]);
  });

  it("may change what the week's mechanisms find, and changes nothing by being there", () => {
    const idle = simulate(plan, market, {
      ...options,
      intervene: () => undefined,
      observe: () => undefined,
    });
    expect(ledgerHash(idle.ledger)).toBe(ledgerHash(first.ledger));
    const dear = simulate(plan, market, {
      ...options,
      intervene: (world, week) => {
        if (week === 1) world.pricing.level.fill(1.2);
      },
    });
    expect(ledgerHash(dear.baseLedger)).toBe(ledgerHash(first.baseLedger));
    expect(ledgerHash(dear.ledger)).not.toBe(ledgerHash(first.ledger));
  });

  it("is not called in a burn-in taken from a kept market", () => {
    const base = createBaseCache();
    simulate(plan, market, { ...options, base, weeks: 1 });
    const weeks: number[] = [];
    simulate(plan, market, {
      ...options,
      base,
      weeks: 2,
      observe: (_, week) => weeks.push(week),
    });
    expect(weeks).toEqual([1, 2]);
  });
});

describe("another crowd", () => {
  it("redraws households and outlets, and leaves the events of the market as the seed has them", () => {
    const base = createBaseCache();
    const other = simulate(plan, market, { ...options, crowd: "b", base });
    expect(ledgerHash(other.ledger)).not.toBe(ledgerHash(first.ledger));
    const again = simulate(plan, market, { ...options, crowd: "b", base });
    expect(ledgerHash(again.ledger)).toBe(ledgerHash(other.ledger));
    expect([...other.world.households.class]).not.toEqual([
      ...first.world.households.class,
    ]);
    expect(other.world.trade.decisionWeek).toEqual(
      first.world.trade.decisionWeek,
    );
    // A market kept for one crowd is not another's.
    const plain = simulate(plan, market, { ...options, base });
    expect(ledgerHash(plain.ledger)).toBe(ledgerHash(first.ledger));
  });
});

describe("the hash of a ledger", () => {
  it("changes with any single cell, and with nothing else", () => {
    const before = ledgerHash(first.ledger);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    for (const [, column] of ledgerColumns(first.ledger)) {
      const last = column.length - 1;
      column[last]! += 1;
      expect(ledgerHash(first.ledger)).not.toBe(before);
      column[last]! -= 1;
    }
    expect(ledgerHash(first.ledger)).toBe(before);
  });
});
