import { describe, expect, it } from "vitest";
import { media } from "../../src/mechanisms/media.ts";
import { theMarket } from "../support/inputs.ts";
import { silent, spending } from "../support/spending.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

/** Salience of the entrant's brand, the last, by region. */
function ownSalience({ world }: Tiny): Float64Array {
  return world.marketing.salience.subarray(-3);
}

function step(tiny: Tiny, week = 1): Tiny {
  media.step(tiny.world, week, tiny.ledger);
  return tiny;
}

describe("media", () => {
  it("change only what they declare", () => {
    expect(undeclared(media, changesOf(media))).toEqual([]);
  });

  it("reach nobody and leave salience neutral without spending", () => {
    const tiny = step(silent());
    expect(total(tiny.world.marketing.reach)).toBe(0);
    expect([...ownSalience(tiny)]).toEqual([1, 1, 1]);
  });

  it("reach as many as the formula says, worked by hand", () => {
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

  it("count for more where the message fits", () => {
    const plain = step(tinyWorld({ rows: spending("video", 1e9), burnIn: 0 }));
    const fitting = tinyWorld({ rows: spending("video", 1e9), burnIn: 0 });
    fitting.world.opinion.messageFit.fill(1.2);
    step(fitting);
    for (const kind of [4, 5])
      expect(fitting.world.marketing.reach[kind]).toBeCloseTo(
        1.2 * plain.world.marketing.reach[kind]!,
        12,
      );
    expect(total(fitting.world.marketing.adstock)).toBeCloseTo(
      1.2 * total(plain.world.marketing.adstock),
      12,
    );
  });

  it("reach nobody and move nothing when switched off", () => {
    const off = step(
      tinyWorld({
        rows: [...spending("video", 1e9), "mechanism_media,,,,,,0,ratio,"],
        burnIn: 0,
      }),
    );
    expect(total(off.world.marketing.reach)).toBe(0);
    expect([...ownSalience(off)]).toEqual([1, 1, 1]);
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
    expect(ownSalience(tiny)[2]).toBeGreaterThan(1);
    tiny.world.marketing.adstock.fill(0);
    step(tiny, 1);
    expect(ownSalience(tiny)[2]).toBeLessThan(1);
  });
});
