import { describe, expect, it } from "vitest";
import { missions } from "../../src/inputs/ids.ts";
import { stockAtHome } from "../../src/mechanisms/stock-at-home.ts";
import { trips } from "../../src/mechanisms/trips.ts";
import { STOCKS_UP } from "../../src/world/households.ts";
import { NOTHING } from "../../src/world/trips.ts";
import { oddsRow } from "../../src/world/world.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { livedHash } from "../support/without.ts";

/** Deep price-offs of the whole line, everywhere they can run. */
const deep = [...briskPlan, "promo_depth,,,,,,50,%,"];
const PLAIN_WEEKS = 4;

/** Packs wanted for home over some ordinary weeks, each visit in its part of an occasion. */
function wantedForHome(tiny: Tiny, larder: number, weeks: number): number {
  const { world, ledger } = tiny;
  world.households.larder.fill(larder);
  world.season.packs.fill(1);
  world.season.occasions.fill(1);
  world.season.festive.fill(0);
  let packs = 0;
  for (let week = 1; week <= weeks; week++) {
    trips.step(world, week, ledger);
    const { count, outlet, mission, packsWanted, parts } = world.trips;
    for (let i = 0; i < count[0]!; i++)
      if (mission[i]! < missions.indexOf("on_the_go"))
        packs += packsWanted[i]! / parts[world.outlets.channel[outlet[i]!]!]!;
  }
  return packs;
}

describe("stock-at-home", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ rows: deep, weeks: 12 });
    const changed = changesOf(stockAtHome, tiny);
    expect(undeclared(stockAtHome, changed)).toEqual([]);
    expect(changed).toEqual(["households.larder"]);
  });

  it("puts away what those who stock up bought for home in a promotion, and nothing of others, of gifts or of the way", () => {
    const tiny = tinyWorld({ rows: deep, weeks: 12 });
    liveUpTo(tiny, stockAtHome);
    const { world } = tiny;
    const { larder, traits } = world.households;
    const list = world.trips;
    larder.fill(0);
    stockAtHome.step(world, tiny.week, tiny.ledger);
    const expected = new Float64Array(larder.length);
    for (let i = 0; i < list.count[0]!; i++) {
      const k = list.bought[i]!;
      const h = list.household[i]!;
      if (k === NOTHING || (traits[h]! & STOCKS_UP) === 0) continue;
      if (list.mission[i]! >= missions.indexOf("on_the_go")) continue;
      const o = list.outlet[i]!;
      const row = oddsRow(
        world,
        world.outlets.channel[o]!,
        world.outlets.region[o]!,
      );
      const factor = world.promotions.stockedPacks[row + k]!;
      expected[h]! +=
        (list.packsWanted[i]! * (1 - 1 / factor) * world.larder.repaid) /
        world.larder.unitPacks;
    }
    larder.forEach((units, h) => {
      if (expected[h] === 0) expect(units).toBe(0);
      // Each purchase is rounded to one of the two whole units beside it.
      else expect(Math.abs(units - expected[h]!)).toBeLessThan(3);
    });
    const sum = total(expected);
    expect(sum).toBeGreaterThan(0);
    expect(Math.abs(total(larder) - sum)).toBeLessThan(4 * Math.sqrt(sum));
  });

  it("lets households buy less for home until what was put away is gone, and by as much", () => {
    const empty = wantedForHome(tinyWorld({ burnIn: 1 }), 0, PLAIN_WEEKS);
    const tiny = tinyWorld({ burnIn: 1 });
    const filled = 8;
    const stocked = wantedForHome(tiny, filled, PLAIN_WEEKS);
    const { larder, count } = tiny.world.households;
    const { unitPacks } = tiny.world.larder;
    const used = (filled * count - total(larder)) * unitPacks;
    expect(used).toBeGreaterThan(0);
    expect(stocked).toBeLessThan(empty);
    // Every pack taken out is one not bought; a purchase spared or not is luck of at most a few packs each.
    const deviation = Math.sqrt(count) * 2 * filled * unitPacks;
    expect(Math.abs(empty - stocked - used)).toBeLessThan(deviation);
    expect(Math.abs(empty - stocked - used)).toBeLessThan(used / 4);
  });

  it("mechanism_stock_at_home at 0 gives the ledger of a market in which nobody stocks up, and nothing else", () => {
    const off = livedHash({
      rows: deep,
      sets: ["mechanism_stock_at_home=0"],
    });
    const nobody = livedHash({
      rows: [
        ...deep,
        "stockUpExponent,,,,,,0,ratio,",
        "tetLullStocked,,,,,,0,ratio,",
      ],
    });
    expect(off).toBe(nobody);
    expect(livedHash({ rows: deep })).not.toBe(off);
  });
});
