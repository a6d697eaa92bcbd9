import { describe, expect, it } from "vitest";
import { peopleAt } from "../../src/ledger/ledger.ts";
import { calendar } from "../../src/mechanisms/calendar.ts";
import { sampling } from "../../src/mechanisms/sampling.ts";
import { trips } from "../../src/mechanisms/trips.ts";
import { marks } from "../../src/world/visit-list.ts";
import { TASTED } from "../../src/world/households.ts";
import { knowing, silent } from "../support/spending.ts";
import {
  type Tiny,
  changesOf,
  channelOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

function taste(rows: readonly string[], scale = 20_000): Tiny {
  const tiny = tinyWorld({
    rows: ["region_on,,,,,,on,,", ...rows],
    burnIn: 0,
    scale,
  });
  calendar.step(tiny.world, 1, tiny.ledger);
  trips.step(tiny.world, 1, tiny.ledger);
  sampling.step(tiny.world, 1, tiny.ledger);
  return tiny;
}

const inGrocers = "sampling_contacts,,tap_hoa,south,,,500000,persons/month,";

describe("sampling", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ sets: ["sampling_contacts=100000"], weeks: 3 });
    expect(undeclared(sampling, changesOf(sampling, tiny))).toEqual([]);
  });

  it("meets only shoppers of its channel and region", () => {
    const tiny = taste([inGrocers]);
    const { trips: list, outlets, households } = tiny.world;
    const met = new Set<number>();
    for (let i = 0; i < list.count[0]!; i++) {
      const o = list.outlet[i]!;
      if (
        outlets.channel[o] === channelOf("tap_hoa") &&
        outlets.region[o] === 2
      )
        met.add(list.household[i]!);
    }
    const knows = knowing(tiny);
    expect(knows.some(Boolean)).toBe(true);
    expect(knows.every((known, h) => !known || met.has(h))).toBe(true);
    expect([...households.tried].every((t, h) => t === 0 || knows[h])).toBe(
      true,
    );
  });

  it("makes as many aware, and as many of them judges, as the chances say", () => {
    const tiny = taste([inGrocers, "sampling_trial_lift,,,,,,40,%,"], 2000);
    const { world, plan } = tiny;
    const { outlets, trips: list } = world;
    let occasions = 0;
    for (let i = 0; i < list.count[0]!; i++) {
      const o = list.outlet[i]!;
      if (
        outlets.channel[o] === channelOf("tap_hoa") &&
        outlets.region[o] === 2
      )
        occasions += 1;
    }
    const p =
      (500_000 / (365.25 / 12 / 7) / (occasions * world.scale)) *
      plan.parameter("sampleRecall");
    const aware = total(knowing(tiny).map(Number));
    expect(Math.abs(aware / occasions - p)).toBeLessThan(
      band(errorOfShare(p, occasions)),
    );
    const tasted = total([...world.households.tried].map((t) => t / TASTED));
    expect(Math.abs(tasted / aware - 0.4)).toBeLessThan(
      band(errorOfShare(0.4, aware)),
    );
  });

  it("is paid per tasting, no more tastings than there are shoppers", () => {
    const { ledger } = taste([
      inGrocers,
      "sampling_cost,,,,,,9000,VND/person,",
    ]);
    expect(-ledger.money.media[0]!).toBeCloseTo(
      (500_000 * 9000) / (365.25 / 12 / 7),
      3,
    );
    const crowd = "sampling_contacts,,,,,,1e9,persons/month,";
    const all = taste([crowd, "sampling_cost,,,,,,9000,VND/person,"]);
    const { trips: list, scale } = all.world;
    expect(-all.ledger.money.media[0]!).toBeCloseTo(
      9000 *
        scale *
        list.marks
          .subarray(0, list.count[0])
          .filter((of) => of & marks.memorable).length,
      0,
    );
  });

  it("makes nobody a trier: trial is a purchase", () => {
    const tiny = taste(["sampling_contacts,,,,,,1e9,persons/month,"]);
    expect(tiny.world.households.tried.some((t) => t === TASTED)).toBe(true);
    const { people } = tiny.ledger;
    const at = peopleAt(tiny.ledger, 1, tiny.world.skus.ownCount, 2);
    expect(people.triers[at]).toBe(0);
    expect(total(tiny.world.households.bought)).toBe(0);
  });

  it("does nothing and costs nothing when switched off", () => {
    const off = taste([inGrocers, "mechanism_sampling,,,,,,0,ratio,"]);
    expect(knowing(off).some(Boolean)).toBe(false);
    expect(total(off.ledger.money.media) + 0).toBe(0);
    expect(knowing(silent()).some(Boolean)).toBe(false);
  });
});
