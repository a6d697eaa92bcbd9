import { describe, expect, it } from "vitest";
import { trips } from "../../src/mechanisms/trips.ts";
import { CLASSES } from "../../src/world/classes.ts";
import { NO_POOL } from "../../src/world/outlets.ts";
import { remembered } from "../../src/world/missed.ts";
import { GIFT_MISSION, MISSIONS } from "../../src/world/trips.ts";
import { marks } from "../../src/world/visit-list.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band } from "../support/tolerance.ts";

/** A world whose season stands still, so that every week is an ordinary one. */
function ordinary(sets: readonly string[] = []): Tiny {
  const tiny = tinyWorld({ sets, scale: 10_000, burnIn: 0 });
  const { season } = tiny.world;
  season.occasions.fill(1);
  season.packs.fill(1);
  return tiny;
}

/** Calls back for every visit that a household remembers, in some weeks: its occasions. */
function goShopping(
  tiny: Tiny,
  weeks: number,
  each: (occasion: number, week: number) => void,
): void {
  const { world, ledger } = tiny;
  for (let week = 1; week <= weeks; week++) {
    trips.step(world, week, ledger);
    for (let i = 0; i < world.trips.count[0]!; i++)
      if (world.trips.marks[i]! & marks.memorable) each(i, week);
  }
}

/** The area where a household lives. */
function areaOf({ geography }: Tiny["world"], h: number): number {
  return geography.firstHousehold.findIndex((first) => first > h) - 1;
}

const WEEKS = 52;

describe("trips", () => {
  it("change only what they declare", () => {
    expect(undeclared(trips, changesOf(trips))).toEqual([]);
  });

  it("are as many as the households' rates say, within four standard errors", () => {
    const tiny = ordinary();
    let n = 0;
    goShopping(tiny, WEEKS, () => (n += 1));
    const expected = total(tiny.world.households.occasionsPerWeek) * WEEKS;
    // Poisson counts: the variance is the mean.
    expect(Math.abs(n - expected)).toBeLessThan(band(Math.sqrt(expected)));
  });

  it("are split where outlets stand for few real ones, into as many visits as the channel's parts say", () => {
    const tiny = ordinary();
    const { trips: list, outlets, channels } = tiny.world;
    const visits = new Float64Array(channels);
    const remembered = new Float64Array(channels);
    for (let week = 1; week <= WEEKS; week++) {
      trips.step(tiny.world, week, tiny.ledger);
      for (let i = 0; i < list.count[0]!; i++) {
        const c = outlets.channel[list.outlet[i]!]!;
        visits[c]! += 1;
        remembered[c]! += (list.marks[i]! & marks.memorable) / marks.memorable;
      }
    }
    const split = list.parts.filter((parts) => parts > 1);
    expect(split.length).toBeGreaterThan(2);
    list.parts.forEach((parts, c) => {
      const p = 1 / parts;
      expect(Math.abs(remembered[c]! / visits[c]! - p)).toBeLessThanOrEqual(
        band(Math.sqrt((p * (1 - p)) / visits[c]!)),
      );
    });
  });

  it("are distributed over missions and channels as the classes' chances say, within four standard errors", () => {
    const tiny = ordinary();
    const { world, plan } = tiny;
    const cells = MISSIONS * world.channels;
    const seen = new Float64Array(CLASSES * cells);
    const perClass = new Float64Array(CLASSES);
    const perHousehold = new Float64Array(world.households.count);
    goShopping(tiny, WEEKS, (i) => {
      const h = world.trips.household[i]!;
      const c = world.households.class[h]!;
      const channel = world.outlets.channel[world.trips.outlet[i]!]!;
      const cell = world.trips.mission[i]! * world.channels + channel;
      seen[c * cells + cell]! += 1;
      perClass[c]! += 1;
      perHousehold[h]! += 1;
    });
    // Two occasions of one household share their draw with chance habit² ÷ repertoire: ρ. A class of n occasions, n_h of
    // each household, has a share with variance p (1 − p) (n + ρ Σ n_h (n_h − 1)) ÷ n².
    const rho =
      Math.pow(plan.parameter("shoppingHabit"), 2) /
      plan.parameter("shoppingRepertoire");
    const pairs = new Float64Array(CLASSES);
    perHousehold.forEach((n, h) => {
      pairs[world.households.class[h]!]! += n * (n - 1);
    });
    let tested = 0;
    let beyond = 0;
    for (let c = 0; c < CLASSES; c++) {
      const n = perClass[c]!;
      for (let cell = 0; cell < cells; cell++) {
        const p = world.trips.chance[c * cells + cell]!;
        // Fifty independent draws of the cell, or their worth, so that the normal band holds in the tail.
        const inflation = 1 + (rho * pairs[c]!) / n;
        if ((n * p) / inflation < 50) continue;
        const error = Math.sqrt((p * (1 - p) * inflation) / n);
        tested += 1;
        const off = Math.abs(seen[c * cells + cell]! / n - p);
        if (off > band(error)) beyond += 1;
      }
    }
    expect(tested).toBeGreaterThan(20);
    expect(beyond).toBe(0);
  });

  it("lead away from a channel whose shelf was empty, as often as avoidance says, with the whole occasion", () => {
    /** Real occasions by channel, household by household, of a world whose households all avoid one channel. */
    const shopped = (avoidance: number) => {
      const tiny = ordinary([`stockOutAvoidance=${avoidance} ratio`]);
      const { trips: list, outlets, households, channels } = tiny.world;
      households.tried.fill(remembered(0, 0, true));
      const occasions = new Float64Array(channels);
      const kept = new Float64Array(channels);
      for (let week = 1; week <= WEEKS; week++) {
        trips.step(tiny.world, week, tiny.ledger);
        for (let i = 0; i < list.count[0]!; i++) {
          const c = outlets.channel[list.outlet[i]!]!;
          occasions[c]! += 1 / list.parts[c]!;
          if (list.marks[i]! & marks.memorable) kept[c]! += 1;
        }
      }
      return { occasions, kept };
    };
    const plain = shopped(0);
    const avoiding = shopped(0.4);
    const grocers = plain.kept[0]!;
    const stay = avoiding.kept[0]! / grocers;
    // A few areas have no outlet of the channel drawn instead, and stay.
    expect(Math.abs(stay - 0.6)).toBeLessThan(
      0.6 * 0.03 + band(0.5 / Math.sqrt(grocers)),
    );
    // Nothing is lost on the way, neither memories nor packs, but for what finds no room in the list.
    const memories = total(avoiding.kept) / total(plain.kept);
    expect(memories).toBeGreaterThan(0.998);
    expect(memories).toBeLessThanOrEqual(1);
    const all = total(plain.occasions);
    expect(Math.abs(total(avoiding.occasions) - all)).toBeLessThan(
      band(Math.sqrt(grocers * 0.4)) + 0.002 * all,
    );
    for (let c = 1; c < plain.kept.length; c++)
      expect(avoiding.kept[c]!).toBeGreaterThanOrEqual(plain.kept[c]!);
  });

  it("lead to an outlet of the household's own pool", () => {
    const tiny = ordinary();
    const { world } = tiny;
    const area = new Uint8Array(world.households.count);
    for (let a = 0; a < world.geography.areaIds.length; a++)
      area.fill(
        a,
        world.geography.firstHousehold[a],
        world.geography.firstHousehold[a + 1],
      );
    goShopping(tiny, 4, (i) => {
      const o = world.trips.outlet[i]!;
      const a = area[world.trips.household[i]!]!;
      const pool =
        world.outlets.poolOf[a * world.channels + world.outlets.channel[o]!]!;
      expect(pool).not.toBe(NO_POOL);
      const first = world.outlets.poolFirst[pool]!;
      expect(o).toBeGreaterThanOrEqual(first);
      expect(o).toBeLessThan(first + world.outlets.poolCount[pool]!);
    });
  });

  it("lead to the regular outlet in its share of cases, and that is one outlet per household and channel", () => {
    const tiny = ordinary();
    const { world, plan } = tiny;
    const regular = new Map<string, number>();
    let n = 0;
    let there = 0;
    goShopping(tiny, WEEKS, (i) => {
      n += 1;
      if ((world.trips.marks[i]! & marks.regular) === 0) return;
      there += 1;
      const o = world.trips.outlet[i]!;
      const key = `${world.trips.household[i]!}/${world.outlets.channel[o]!}`;
      expect(regular.get(key) ?? o).toBe(o);
      regular.set(key, o);
    });
    const p = plan.parameter("mainOutletShare");
    expect(Math.abs(there / n - p)).toBeLessThan(
      band(Math.sqrt((p * (1 - p)) / n)),
    );
  });

  it("want at least one pack, and the mission's mean within four standard errors", () => {
    const tiny = ordinary();
    const { world } = tiny;
    const n = new Float64Array(MISSIONS);
    const packs = new Float64Array(MISSIONS);
    goShopping(tiny, WEEKS, (i) => {
      const m = world.trips.mission[i]!;
      expect(world.trips.packsWanted[i]).toBeGreaterThanOrEqual(1);
      n[m]! += 1;
      packs[m]! += world.trips.packsWanted[i]!;
    });
    for (let m = 0; m < MISSIONS; m++) {
      // A mean of 2.3 is two packs or three; under one it is one.
      const mean = Math.max(1, world.trips.packs[m]!);
      const part = mean - Math.floor(mean);
      expect(Math.abs(packs[m]! / n[m]! - mean)).toBeLessThan(
        band(Math.sqrt((part * (1 - part)) / n[m]!)) + 1e-9,
      );
    }
  });

  it("become gift trips at the height of the festival, in the share of the data", () => {
    const tiny = ordinary();
    const { world } = tiny;
    world.season.festive.fill(1);
    const height = world.market.fact(
      "category_facts",
      "snacks",
      "gift_share_in_tet",
      "all",
    );
    let n = 0;
    let gifts = 0;
    const perHousehold = new Float64Array(world.households.count);
    goShopping(tiny, WEEKS, (i) => {
      n += 1;
      perHousehold[world.trips.household[i]!]! += 1;
      if (world.trips.mission[i] === GIFT_MISSION) gifts += 1;
    });
    const rho =
      Math.pow(tiny.plan.parameter("shoppingHabit"), 2) /
      tiny.plan.parameter("shoppingRepertoire");
    const pairs = total(perHousehold.map((x) => x * (x - 1)));
    const error = Math.sqrt(height * (1 - height) * (n + rho * pairs)) / n;
    expect(Math.abs(gifts / n - height)).toBeLessThan(band(error));
  });

  it("keep to a repertoire: with the habit at its strongest, households differ more than by fresh draws", () => {
    // Variance over households of the share of the first channel, for those with many occasions.
    const spread = (habit: string) => {
      const tiny = ordinary([`shoppingHabit=${habit} ratio`]);
      const { world } = tiny;
      const all = new Float64Array(world.households.count);
      const shop = new Float64Array(world.households.count);
      goShopping(tiny, WEEKS, (i) => {
        const h = world.trips.household[i]!;
        all[h]! += 1;
        if (world.outlets.channel[world.trips.outlet[i]!] === 0) shop[h]! += 1;
      });
      const shares = [...all.keys()]
        .filter((h) => all[h]! >= 20)
        .map((h) => shop[h]! / all[h]!);
      const mean = total(shares) / shares.length;
      return total(shares.map((s) => (s - mean) * (s - mean))) / shares.length;
    };
    expect(spread("0.9")).toBeGreaterThan(spread("0.4"));
  });

  it("make once more the visits that were put off, after the household's own, and forget them", () => {
    const tiny = ordinary();
    const { world, ledger } = tiny;
    const { trips: list, putOff } = world;
    trips.step(world, 1, ledger);
    const plain = Array.from(list.household.subarray(0, list.count[0]));
    // Two visits of a household of the first area, and one of the last that shops.
    const last = plain.at(-1)!;
    const area = areaOf(world, last);
    const waiting = [5, 5, last];
    expect(areaOf(world, 5)).toBe(0);
    expect(area).toBeGreaterThan(0);
    putOff.household.set([5, 5]);
    putOff.outlet.set([0, 1]);
    putOff.packs.set([3, 4]);
    putOff.marks.set([marks.regular, marks.memorable]);
    const at0 = putOff.room[area]!;
    putOff.household[at0] = last;
    putOff.outlet[at0] = 2;
    putOff.packs[at0] = 9;
    putOff.marks[at0] = marks.memorable;
    putOff.count[0] = 2;
    putOff.count[area] = 1;
    trips.step(world, 1, ledger);
    const now = Array.from(list.household.subarray(0, list.count[0]));
    expect(now).toEqual([...plain, ...waiting].sort((a, b) => a - b));
    const at = now.lastIndexOf(5);
    expect([...list.outlet.subarray(at - 1, at + 1)]).toEqual([0, 1]);
    expect([...list.packsWanted.subarray(at - 1, at + 1)]).toEqual([3, 4]);
    expect([...list.marks.subarray(at - 1, at + 1)]).toEqual([
      marks.regular,
      marks.memorable,
    ]);
    expect(list.packsWanted[now.length - 1]).toBe(9);
    expect(total(putOff.count)).toBe(0);
  });
});
