import { describe, expect, it } from "vitest";
import { peopleAt } from "../../src/ledger/ledger.ts";
import { awareness } from "../../src/mechanisms/awareness.ts";
import { theMarket } from "../support/inputs.ts";
import {
  TINY_SCALE,
  type Tiny,
  changesOf,
  channelOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const REGIONS = ["north", "central", "south"];
const MEDIA = ["video", "social", "store"];

/** Rows of spending: one medium in the South, all others silent. */
function spending(medium: string, vnd: number): string[] {
  return [
    ...REGIONS.map((region) => `region_on,,,${region},,,on,,`),
    ...REGIONS.flatMap((region) =>
      MEDIA.map(
        (each) =>
          `media_${each},,,${region},,,${region === "south" && each === medium ? vnd : 0},VND/month,`,
      ),
    ),
  ];
}

function silent(more: readonly string[] = []): Tiny {
  return tinyWorld({ rows: [...spending("none", 0), ...more], burnIn: 0 });
}

/** Simulated households that know the entrant. */
function aware({ world }: Tiny): boolean[] {
  const bit = 1 << world.skus.ownBrand;
  return [...world.households.known].map((known) => (known & bit) !== 0);
}

function step(tiny: Tiny, week = 1): Tiny {
  awareness.step(tiny.world, week, tiny.ledger);
  return tiny;
}

describe("awareness", () => {
  it("changes only what it declares", () => {
    expect(undeclared(awareness, changesOf(awareness))).toEqual([]);
  });

  it("does not come without media, endorsement or a shelf", () => {
    const tiny = step(silent());
    expect(aware(tiny).some(Boolean)).toBe(false);
    expect(total(tiny.world.marketing.reach)).toBe(0);
    expect([...tiny.world.marketing.salience]).toEqual([1, 1, 1]);
  });

  it("follows the reach of a medium, worked by hand", () => {
    const tiny = step(
      tinyWorld({ rows: spending("video", 2_000_000_000), burnIn: 0 }),
    );
    const { plan, world } = tiny;
    let urban = 0;
    let rural = 0;
    for (const area of theMarket().areas)
      if (area.region === "south")
        if (area.areaType === "urban") urban += area.households;
        else rural += area.households;
    // Contacts = weekly spend ÷ cost per thousand × 1,000 ÷ households, rural ones counted at their factor.
    const factor = plan.parameter("ruralReachFactorVideo");
    const contacts =
      ((2_000_000_000 /
        (365.25 / 12 / 7) /
        plan.parameter("costPerThousandVideo")) *
        1000) /
      (urban + factor * rural);
    const ceiling = plan.parameter("reachCeilingVideo");
    const chance = (c: number) =>
      ceiling * (1 - Math.exp(-c / ceiling)) * plan.parameter("recallChance");
    expect(world.marketing.reach[4]).toBeCloseTo(chance(contacts), 12);
    expect(world.marketing.reach[5]).toBeCloseTo(chance(contacts * factor), 12);
    expect(total(world.marketing.reach.subarray(0, 4))).toBe(0);
  });

  it("comes to as many households as the chance says, within four standard errors", () => {
    const tiny = step(
      tinyWorld({
        rows: spending("video", 5_000_000_000),
        burnIn: 0,
        scale: 5000,
      }),
    );
    const { geography, marketing } = tiny.world;
    const knows = aware(tiny);
    for (const kind of [4, 5]) {
      let n = 0;
      let learned = 0;
      for (let a = 0; a < geography.areaIds.length; a++)
        if (geography.kind[a] === kind)
          for (
            let h = geography.firstHousehold[a]!;
            h < geography.firstHousehold[a + 1]!;
            h++
          ) {
            n += 1;
            if (knows[h]) learned += 1;
          }
      const p = marketing.reach[kind]!;
      expect(Math.abs(learned / n - p)).toBeLessThan(band(errorOfShare(p, n)));
    }
  });

  it("is never lost to anybody by spending twice as much", () => {
    const one = step(tinyWorld({ rows: spending("social", 5e8), burnIn: 0 }));
    const two = step(tinyWorld({ rows: spending("social", 1e9), burnIn: 0 }));
    const before = aware(one);
    const after = aware(two);
    expect(before.every((knows, h) => !knows || after[h])).toBe(true);
    expect(total(after.map(Number))).toBeGreaterThan(total(before.map(Number)));
  });

  it("fades among those who never bought, at the forgetting rate, and not among those who did", () => {
    const tiny = silent();
    const { households, skus } = tiny.world;
    const bit = 1 << skus.ownBrand;
    const n = households.count;
    let forgotten = 0;
    const weeks = 20;
    for (let week = 1; week <= weeks; week++) {
      households.known.forEach((bits, h) => {
        households.known[h] = bits | bit;
        households.tried[h] = h % 2;
      });
      step(tiny, week);
      aware(tiny).forEach((knows, h) => {
        if (knows) return;
        expect(h % 2).toBe(0);
        forgotten += 1;
      });
    }
    const p = tiny.plan.parameter("forgettingRate");
    const draws = Math.ceil(n / 2) * weeks;
    expect(Math.abs(forgotten / draws - p)).toBeLessThan(
      band(errorOfShare(p, draws)),
    );
  });

  it("is booked by region, each simulated household for those it stands for", () => {
    const tiny = silent();
    const { world, ledger } = tiny;
    world.households.known.fill(1 << world.skus.ownBrand);
    world.households.tried.fill(1);
    step(tiny);
    let booked = 0;
    for (let r = 0; r < 3; r++)
      booked +=
        ledger.people.aware[peopleAt(ledger, 1, world.skus.ownCount, r)]!;
    expect(booked).toBe(world.households.count * TINY_SCALE);
  });

  it("rises no further than the world: switched off, everybody knows the brand at once", () => {
    const tiny = step(silent(["mechanism_awareness,,,,,,0,ratio,"]));
    expect(aware(tiny).every(Boolean)).toBe(true);
  });
});

describe("an endorsement", () => {
  const kwave = ["kwave_on,,,,,,on,,", "kwave_decay,,,,,,8,weeks,"];

  it("works among followers only", () => {
    const tiny = step(silent(kwave));
    const { follower } = tiny.world.households;
    const knows = aware(tiny);
    expect(knows.some(Boolean)).toBe(true);
    expect(knows.every((known, h) => !known || follower[h] === 1)).toBe(true);
  });

  it("loses half of its heat in the weeks of its half-life", () => {
    const tiny = step(silent(kwave), 1);
    const s = theMarket().fact(
      "category_facts",
      "snacks",
      "dirichlet_s",
      "all",
    );
    const sales = () =>
      Math.pow(tiny.world.marketing.heat[0]!, s / (s + 1)) - 1;
    const first = sales();
    expect(first).toBeCloseTo(tiny.plan.parameter("endorsementHeat") - 1, 10);
    step(tiny, 9);
    expect(sales()).toBeCloseTo(first / 2, 10);
  });
});

describe("salience", () => {
  it("is above neutral in a week louder than the brand's norm, below in a quieter one", () => {
    const tiny = tinyWorld({
      rows: [
        ...spending("none", 0),
        "media_video,,,south,1,8,300000000,VND/month,",
        "media_video,,,south,9,,3000000000,VND/month,",
      ].filter((row) => row !== "media_video,,,south,,,0,VND/month,"),
      burnIn: 0,
      room: 12,
    });
    for (let week = 1; week <= 9; week++) step(tiny, week);
    expect(tiny.world.marketing.salience[2]).toBeGreaterThan(1);
    tiny.world.marketing.adstock.fill(0);
    step(tiny, 1);
    expect(tiny.world.marketing.salience[2]).toBeLessThan(1);
  });
});

describe("noticing", () => {
  it("is likelier with more facings, and certain when switched off", () => {
    const shelf = channelOf("minimart");
    const seen = (rows: string[]) =>
      step(silent(rows)).world.marketing.notice[shelf]!;
    const plain = seen([]);
    expect(plain).toBeGreaterThan(0);
    expect(seen(["facings,,minimart,,,,4,n,"])).toBeGreaterThan(plain);
    expect(
      seen(["display_fee,,minimart,,,,300000,VND/store/month,"]),
    ).toBeGreaterThan(plain);
    expect(seen(["mechanism_noticing,,,,,,0,ratio,"])).toBe(1);
  });
});
