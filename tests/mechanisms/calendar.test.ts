import { describe, expect, it } from "vitest";
import { calendar } from "../../src/mechanisms/calendar.ts";
import { demandIndex, meanDemand } from "../../src/world/season.ts";
import { changesOf, tinyWorld, undeclared } from "../support/tiny-world.ts";

const { world, plan, ledger } = tinyWorld({ burnIn: 0 });
const { season } = world;

/** The week of the run in which a resting week falls: Tết of the first winter. */
const tet =
  season.year.deliveries.indexOf(0, 1 - season.year.firstWeek) +
  season.year.firstWeek;

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

  it("lets the trade rest in the week of Tết and work the week before", () => {
    calendar.step(world, tet, ledger);
    expect(season.deliveries[0]).toBe(0);
    calendar.step(world, tet - 1, ledger);
    expect(season.deliveries[0]).toBe(1);
  });

  it("looks ahead over the cover of shops, against what sales rates remember", () => {
    const memory = plan.parameter("salesMemoryWeeks");
    const cover = Math.round(plan.parameter("outletCoverWeeks"));
    season.remembered[0] = 0;
    calendar.step(world, 1, ledger);
    // Without a memory, an ordinary week is remembered: 1.
    expect(season.outlook[0]).toBeCloseTo(
      meanDemand(season.year, 1, 1 + cover),
      12,
    );
    const learned = 1 + (demandIndex(season.year, 1) - 1) / memory;
    expect(season.remembered[0]).toBeCloseTo(learned, 12);
    calendar.step(world, 2, ledger);
    expect(season.outlook[0]).toBeCloseTo(
      meanDemand(season.year, 2, 2 + cover) / learned,
      12,
    );
  });

  it("makes the trade stock up before Tết and run down after it", () => {
    for (let week = 1; week <= tet + 2; week++) {
      calendar.step(world, week, ledger);
      if (week === tet - 4) expect(season.outlook[0]).toBeGreaterThan(1.2);
      if (week > tet) expect(season.outlook[0]).toBeLessThan(1);
    }
  });
});
