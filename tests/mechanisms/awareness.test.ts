import { describe, expect, it } from "vitest";
import { peopleAt } from "../../src/ledger/ledger.ts";
import { awareness } from "../../src/mechanisms/awareness.ts";
import { endorsement } from "../../src/mechanisms/endorsement.ts";
import { media } from "../../src/mechanisms/media.ts";
import { knowing, silent, spending } from "../support/spending.ts";
import {
  TINY_SCALE,
  type Tiny,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

function step(tiny: Tiny, week = 1): Tiny {
  for (const mechanism of [media, endorsement, awareness])
    mechanism.step(tiny.world, week, tiny.ledger);
  return tiny;
}

describe("awareness", () => {
  it("changes only what it declares", () => {
    expect(undeclared(awareness, changesOf(awareness))).toEqual([]);
  });

  it("does not come without media, endorsement or a shelf", () => {
    expect(knowing(step(silent())).some(Boolean)).toBe(false);
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
    const knows = knowing(tiny);
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
    const before = knowing(one);
    const after = knowing(two);
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
      knowing(tiny).forEach((knows, h) => {
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
    expect(knowing(tiny).every(Boolean)).toBe(true);
  });
});

describe("awareness of followers", () => {
  it("comes from an endorser to them only", () => {
    const tiny = step(
      silent(["kwave_on,,,,,,on,,", "scandal_prob,,,,,,0,%/year,"]),
    );
    const { follower } = tiny.world.households;
    const knows = knowing(tiny);
    expect(knows.some(Boolean)).toBe(true);
    expect(knows.every((known, h) => !known || follower[h] === 1)).toBe(true);
  });

  it("is lost in time by those who only tasted", () => {
    const tiny = silent(["forgettingRate,,,,,,0.01,,"]);
    const { households, skus } = tiny.world;
    households.known.fill(1 << skus.ownBrand);
    households.tried.fill(2);
    for (let week = 1; week <= 10; week++) step(tiny, week);
    expect(knowing(tiny).every(Boolean)).toBe(false);
  });
});
