import { describe, expect, it } from "vitest";
import { packUses } from "../../src/inputs/ids.ts";
import { calendar } from "../../src/mechanisms/calendar.ts";
import { demandIndex, meanDemand } from "../../src/world/season.ts";
import { changesOf, tinyWorld, undeclared } from "../support/tiny-world.ts";

const { world, plan, ledger } = tinyWorld({
  burnIn: 0,
  sets: ["category_growth=0 %"],
});
const { season } = world;

/** The week of the run in which the trade rests most: Tết of the first winter. */
const from = 1 - season.year.firstWeek;
const tet =
  season.year.deliveries.indexOf(
    Math.min(...season.year.deliveries.subarray(from, from + 52)),
    from,
  ) + season.year.firstWeek;
const PERSONAL = packUses.indexOf("personal");

describe("the calendar", () => {
  it("changes only what it declares", () => {
    expect(undeclared(calendar, changesOf(calendar))).toEqual([]);
  });

  it("puts the week's multipliers into force, urban ones in urban kinds of area and rural in rural", () => {
    calendar.step(world, tet - 1, ledger);
    const at = tet - 1 - season.year.firstWeek;
    for (let kind = 0; kind < 6; kind++) {
      expect(season.packs[kind]).toBe(season.year.packs[kind % 2]![at]);
      expect(season.occasions[kind]).toBe(season.year.occasions[kind % 2]![at]);
      expect(season.festive[kind]).toBe(season.year.festive[kind % 2]![at]);
    }
    expect(season.packs[1]).toBeGreaterThan(season.packs[0]!);
  });

  it("lets the trade rest on most days of the week of Tết and work the week before", () => {
    calendar.step(world, tet, ledger);
    expect(season.deliveries[0]).toBeLessThan(0.5);
    calendar.step(world, tet - 1, ledger);
    expect(season.deliveries[0]).toBe(1);
  });

  it("looks ahead over the cover of shops, against what sales rates remember, for each use of a pack", () => {
    const memory = plan.parameter("salesMemoryWeeks");
    const cover = Math.round(plan.parameter("outletCoverWeeks"));
    for (const use of packUses.keys()) {
      season.remembered[use] = 0;
      calendar.step(world, 1, ledger);
      // Without a memory, an ordinary week is remembered: 1.
      expect(season.outlook[use]).toBeCloseTo(
        meanDemand(season.year, 1, 1 + cover, use),
        12,
      );
      const index = demandIndex(season.year, 1, use);
      expect(season.rush[use]).toBeCloseTo(index, 12);
      const learned = 1 + (index - 1) / memory;
      expect(season.remembered[use]).toBeCloseTo(learned, 12);
      calendar.step(world, 2, ledger);
      expect(season.outlook[use]).toBeCloseTo(
        meanDemand(season.year, 2, 2 + cover, use) / learned,
        12,
      );
    }
  });

  it("makes the trade stock up before Tết and run down after it", () => {
    for (let week = 1; week <= tet + 2; week++) {
      calendar.step(world, week, ledger);
      if (week === tet - 4)
        expect(season.outlook[PERSONAL]).toBeGreaterThan(1.2);
      if (week > tet) expect(season.outlook[PERSONAL]).toBeLessThan(1);
    }
  });

  it("lets the category grow from the launch on, for everybody alike, and not before it", () => {
    const growing = tinyWorld({ burnIn: 0, sets: ["category_growth=10 %"] });
    const at = (week: number, kind: number) => {
      calendar.step(growing.world, week, ledger);
      const grown = growing.world.season.occasions[kind]!;
      calendar.step(world, week, ledger);
      return grown / season.occasions[kind]!;
    };
    expect(at(0, 0)).toBe(1);
    expect(at(52, 0)).toBeCloseTo(1.1, 12);
    expect(at(104, 3)).toBeCloseTo(1.21, 12);
  });
});
