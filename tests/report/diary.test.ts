import { describe, expect, it } from "vitest";
import {
  type Diary,
  diaryKeeper,
  obstacles,
  tellingDiaries,
} from "../../src/report/diary.ts";
import { panelKeeper } from "../../src/report/panel.ts";
import { simulate } from "../../src/simulate.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { TINY_SCALE, briskPlan } from "../support/tiny-world.ts";

const WEEKS = 12;
const EVERYBODY = 1e9;

const panel = panelKeeper();
const keeper = diaryKeeper(EVERYBODY);
const run = simulate(
  goodPlan([...briskPlan, "burnInWeeks,,,,,,26,weeks,"]),
  theMarket(),
  {
    seed: "diary",
    scale: TINY_SCALE,
    channelBasis: "brief",
    weeks: WEEKS,
    receipts: true,
    observe: (world, week) => {
      panel.observe(world, week);
      keeper.observe(world, week);
    },
  },
);
const diaries = keeper.diaries();
const entries = diaries.flatMap((diary) => diary.entries);
const bought = entries.filter(({ sku }) => sku !== "");

describe("diaries of everybody", () => {
  it("hold every purchase of the panel, and the visits without one besides", () => {
    const purchases = panel.purchases();
    expect(bought.length).toBe(purchases.count);
    expect(entries.length).toBeGreaterThan(purchases.count);
    const packs = purchases.packs
      .subarray(0, purchases.count)
      .reduce((sum, n) => sum + n, 0);
    expect(bought.reduce((sum, entry) => sum + entry.packs, 0)).toBe(packs);
  });

  it("find nothing in the way of the entrant where it was bought, and a name for what was elsewhere", () => {
    const own = bought.filter((entry) => entry.own);
    expect(own.length).toBeGreaterThan(0);
    expect(
      own.every(({ brand }) => brand === run.world.skus.brandIds.at(-1)),
    ).toBe(true);
    for (const { obstacle } of entries) expect(obstacles).toContain(obstacle);
    // The last pack on a shelf leaves it empty; nothing else stands between.
    const open = own.filter(({ obstacle }) =>
      ["open", "outOfStock"].includes(obstacle),
    );
    expect(open.length).toBeGreaterThan(0.9 * own.length);
  });

  it("know the brand from a week that is not after its first purchase", () => {
    for (const { entries: visits, knewFrom } of diaries) {
      const first = visits.find((entry) => entry.own);
      if (first !== undefined) expect(knewFrom).toBeLessThanOrEqual(first.week);
    }
  });

  it("give chances that purchases bear out", () => {
    const weighed = bought.flatMap(({ choice }) => choice ?? []);
    expect(weighed.length).toBeGreaterThan(0.95 * bought.length);
    for (const { chance, offered } of weighed) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1 + 1e-9);
      if (offered === 1) expect(chance).toBeCloseTo(1);
    }
    // Whoever draws by weight takes on average what weighs more than its even share.
    const wide = weighed.filter(({ offered }) => offered > 1);
    const mean = (of: (choice: (typeof wide)[number]) => number): number =>
      wide.reduce((sum, choice) => sum + of(choice), 0) / wide.length;
    expect(mean(({ chance }) => chance)).toBeGreaterThan(
      2 * mean(({ offered }) => 1 / offered),
    );
    expect(mean(({ taste }) => taste)).toBeGreaterThan(1);
  });
});

describe("a few diaries", () => {
  it("are those of every n-th household", () => {
    const few = diaryKeeper(100);
    few.observe(run.world, 1);
    const some = few.diaries();
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThanOrEqual(130);
  });

  it("worth reading are buyers, then those who knew, then those who never did", () => {
    const telling = tellingDiaries(diaries, 2);
    const kind = ({ entries: visits, knewFrom }: Diary): number =>
      visits.some(({ own }) => own) ? 0 : knewFrom === undefined ? 2 : 1;
    const kinds = telling.map(kind);
    expect([...kinds].sort()).toEqual(kinds);
    expect(kinds.filter((k) => k === 0)).toHaveLength(2);
    const own = telling.map(
      ({ entries: visits }) => visits.filter((entry) => entry.own).length,
    );
    expect(own[0]).toBeGreaterThanOrEqual(own[1] ?? 0);
  });
});
