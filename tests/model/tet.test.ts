/**
 * Acceptance of Tết on what households buy: the category's sales before Tết 2029 (a Tuesday, so that weeks of the run are
 * nearly weeks before Tết) against ordinary weeks, at 1 : 5,000.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { parseIsoDate } from "../../src/base/calendar-date.ts";
import { mean } from "../../src/base/stats.ts";
import { cellAt } from "../../src/ledger/ledger.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { theMarket } from "../support/inputs.ts";
import { type Tiny, tinyWorld } from "../support/tiny-world.ts";

const TET = "2029-02-13";
const URBAN = 0;
const RURAL = 1;

let tet: number;
let sold: (week: number) => number;
/** Packs wanted by week and area type. */
const wanted = new Map<number, readonly number[]>();

function packsWanted({ world }: Tiny): number[] {
  const packs = [0, 0];
  const { trips, households } = world;
  for (let i = 0; i < trips.count[0]!; i++) {
    const type = Math.floor(households.class[trips.household[i]!]! / 5) % 2;
    packs[type]! += trips.packsWanted[i]!;
  }
  return packs;
}

beforeAll(() => {
  const tiny = tinyWorld({
    rows: ["start_date,,,,,,2028-06-05,,", "horizon_weeks,,,,,,52,weeks,"],
    scale: 5000,
    burnIn: 20,
    room: 40,
  });
  const { world, ledger } = tiny;
  for (; tiny.week <= 40; tiny.week++)
    for (const mechanism of mechanisms) {
      mechanism.step(world, tiny.week, ledger);
      if (mechanism.name === "trips") wanted.set(tiny.week, packsWanted(tiny));
    }
  tet = Math.floor((parseIsoDate(TET)! - world.startDay) / 7) + 1;
  sold = (week) => {
    let units = 0;
    for (let k = 0; k < world.skus.ownFrom; k++)
      for (let c = 0; c < world.channels; c++)
        for (let r = 0; r < 3; r++)
          units += ledger.cells.sellOutUnits[cellAt(ledger, week, k, c, r)]!;
    return units;
  };
}, 120_000);

/** The four weeks before Tết, the last one last. */
function before(of: (week: number) => number): number[] {
  return [4, 3, 2, 1].map((back) => of(tet - back));
}

/** An ordinary week: mean of weeks of the run without a festival's run-up. */
function ordinary(of: (week: number) => number): number {
  return mean([4, 5, 6, 7, 8, 9, 20, 21, 22, 23, 24, 25].map(of));
}

const lastTwo = (weeks: number[]): number =>
  (weeks[2]! + weeks[3]!) / weeks.reduce((sum, x) => sum + x, 0);

describe("Tết in what households buy", () => {
  it("lifts the four weeks before it to within 15% of the category's index", () => {
    const index = theMarket().fact(
      "category_facts",
      "snacks",
      "tet_index",
      "all",
    );
    const lift = mean(before(sold)) / ordinary(sold);
    expect(lift / index).toBeGreaterThan(0.85);
    expect(lift / index).toBeLessThan(1.15);
  });

  it("sells 50 to 70% of these four weeks in the last two", () => {
    expect(lastTwo(before(sold))).toBeGreaterThan(0.5);
    expect(lastTwo(before(sold))).toBeLessThan(0.7);
  });

  it("comes later in the countryside: a larger part of the four weeks in the last of them", () => {
    const last = (type: number): number => {
      const weeks = before((week) => wanted.get(week)![type]!);
      return weeks[3]! / weeks.reduce((sum, x) => sum + x, 0);
    };
    expect(last(RURAL)).toBeGreaterThan(last(URBAN));
  });

  it("leaves a hole behind it", () => {
    expect(sold(tet) / ordinary(sold)).toBeLessThan(0.8);
  });
});
