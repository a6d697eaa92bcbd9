import { describe, expect, it } from "vitest";
import { trips } from "../../src/mechanisms/trips.ts";
import { CLASSES, FIFTHS } from "../../src/world/classes.ts";
import { buildOnline, onlineReach } from "../../src/world/online.ts";
import { MISSIONS } from "../../src/world/trips.ts";
import { marks } from "../../src/world/visit-list.ts";
import { goodPlan } from "../support/inputs.ts";
import { band, errorOfShare } from "../support/tolerance.ts";
import { type Tiny, channelOf, tinyWorld } from "../support/tiny-world.ts";

const ONLINE = channelOf("online");

/** Chances of mission × channel of a class this week, online shoppers (0) or others (1). */
function chances(tiny: Tiny, c: number, block: number): number[] {
  const cells = MISSIONS * tiny.world.channels;
  const row = (block * CLASSES + c) * cells;
  let last = 0;
  return Array.from({ length: cells }, (_, i) => {
    const reached = Math.min(1, tiny.world.trips.cumulative[row + i]!);
    const chance = reached - last;
    last = reached;
    return chance;
  });
}

function week(sets: readonly string[] = [], pull = 1): Tiny {
  const tiny = tinyWorld({ burnIn: 1, sets });
  tiny.world.season.online.fill(pull);
  trips.step(tiny.world, 1, tiny.ledger);
  return tiny;
}

/** Where the week's visits went. */
const visits = (tiny: { world: { trips: Tiny["world"]["trips"] } }) =>
  tiny.world.trips.outlet.slice(0, tiny.world.trips.count[0]);

const onlineShare = (cells: number[], channels: number): number =>
  cells.reduce((sum, p, i) => sum + (i % channels === ONLINE ? p : 0), 0);

describe("who shops online", () => {
  it("starts without a review", () => {
    expect([...buildOnline().reviews]).toEqual([0]);
  });

  it("is more of the buyers of a category that is bought online, in odds", () => {
    const { world } = tinyWorld({ burnIn: 0 });
    const { market } = world;
    const cleanser = goodPlan(["category,,,,,,facial_cleanser,,"]);
    const lean = market.fact(
      "category_facts",
      "facial_cleanser",
      "online_lean",
      "all",
    );
    expect(lean).toBeGreaterThan(1);
    const reach = market.fact("online_reach", "north", "rural");
    const among = onlineReach(market, cleanser)[1]!;
    expect(among / (1 - among)).toBeCloseTo((lean * reach) / (1 - reach), 10);
  });

  it("is the share of the table by kind of area, and everybody with the mechanism off", () => {
    const { world } = tinyWorld({ burnIn: 0 });
    expect(onlineReach(world.market, world.plan)[4]).toBeCloseTo(
      world.market.fact("online_reach", "south", "urban"),
      12,
    );
    const off = tinyWorld({ burnIn: 0, sets: ["mechanism_online=0 ratio"] });
    expect([...onlineReach(off.world.market, off.world.plan)]).toEqual([
      1, 1, 1, 1, 1, 1,
    ]);
  });

  it("goes there so much more often that the channel and every other keep their chances over all households", () => {
    const split = week();
    const plain = week(["mechanism_online=0 ratio"]);
    const reach = onlineReach(split.world.market, split.world.plan);
    for (let c = 0; c < CLASSES; c += 3) {
      const share = reach[Math.floor(c / FIFTHS)]!;
      const all = chances(plain, c, 0);
      const there = chances(split, c, 0);
      const others = chances(split, c, 1);
      all.forEach((p, i) => {
        expect(share * there[i]! + (1 - share) * others[i]!).toBeCloseTo(p, 5);
      });
      expect(onlineShare(others, split.world.channels)).toBe(0);
      expect(onlineShare(there, split.world.channels)).toBeCloseTo(
        onlineShare(all, plain.world.channels) / share,
        5,
      );
    }
  });

  it("treats all alike with the mechanism off, sale days or not", () => {
    const plain = week(["mechanism_online=0 ratio"], 3);
    expect(Math.max(...plain.world.trips.row)).toBeLessThan(CLASSES);
    const usual = week(["mechanism_online=0 ratio"]).world.trips;
    expect(visits(plain)).toEqual(visits({ world: { trips: usual } }));
  });

  it("goes there more in weeks of sale days, at the cost of other channels and of no mission", () => {
    const shares = (pull: number) => {
      const tiny = week([], pull);
      const { trips: list, outlets } = tiny.world;
      let online = 0;
      let all = 0;
      const mission = new Float64Array(MISSIONS);
      for (let w = 1; w <= 26; w++) {
        trips.step(tiny.world, w, tiny.ledger);
        for (let i = 0; i < list.count[0]!; i++) {
          if ((list.marks[i]! & marks.memorable) === 0) continue;
          all += 1;
          mission[list.mission[i]!]! += 1;
          if (outlets.channel[list.outlet[i]!] === ONLINE) online += 1;
        }
      }
      return {
        online: online / all,
        mission: mission.map((n) => n / all),
        all,
      };
    };
    const [usual, sale] = [shares(1), shares(2)];
    expect(sale.online / usual.online).toBeGreaterThan(1.4);
    expect(sale.online / usual.online).toBeLessThan(2.2);
    usual.mission.forEach((p, m) =>
      expect(Math.abs(sale.mission[m]! - p)).toBeLessThan(
        band(errorOfShare(p, usual.all) * Math.SQRT2),
      ),
    );
  });

  it("never shops online without being an online shopper", () => {
    const tiny = week();
    const { world } = tiny;
    const seen = new Set<number>();
    let shoppers = 0;
    for (let w = 1; w <= 12; w++) {
      trips.step(world, w, tiny.ledger);
      for (let i = 0; i < world.trips.count[0]!; i++)
        if (world.outlets.channel[world.trips.outlet[i]!] === ONLINE)
          seen.add(world.trips.household[i]!);
      shoppers = seen.size;
    }
    // About a fifth of households shop online; with every household in the channel's reach more would have been seen.
    expect(shoppers / world.households.count).toBeLessThan(0.22);
    expect(shoppers).toBeGreaterThan(10);
  });
});
