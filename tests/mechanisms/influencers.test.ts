import { describe, expect, it } from "vitest";
import { influencers } from "../../src/mechanisms/influencers.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";
import {
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

function posts(rows: readonly string[], week = 1) {
  const tiny = silent(rows);
  influencers.step(tiny.world, week, tiny.ledger);
  return tiny;
}

describe("influencers", () => {
  it("change only what they declare", () => {
    const tiny = tinyWorld({
      sets: ["kol_micro=30", "disclosure_ok=off", "sanctionChance=0.4"],
      weeks: 3,
    });
    expect(undeclared(influencers, changesOf(influencers, tiny))).toEqual([]);
  });

  it("are paid per post by tier, in the regions that sell", () => {
    const { ledger } = posts([
      "kol_nano,,,south,,,30,n/month,",
      "kol_macro,,,south,,,2,n/month,",
    ]);
    const fee = (tier: string) => theMarket().fact("influencers", tier, "fee");
    expect(-ledger.money.media[0]!).toBeCloseTo(
      (30 * fee("nano") + 2 * fee("macro")) / (365.25 / 12 / 7),
      3,
    );
    const later = [
      "region_on,,,south,,,off,,",
      "kol_nano,,,south,,,30,n/month,",
    ];
    const closed = tinyWorld({ rows: later, burnIn: 0 });
    influencers.step(closed.world, 1, closed.ledger);
    expect(total(closed.ledger.money.media) + 0).toBe(0);
  });

  it("reach only the region they post for, macro further than nano", () => {
    const reach = (tier: string) =>
      posts([`kol_${tier},,,south,,,10,n/month,`]).world.opinion
        .influencerReach;
    expect(total(reach("nano").subarray(0, 4))).toBe(0);
    expect(reach("macro")[4]).toBeGreaterThan(reach("nano")[4]!);
  });

  it("are believed a little less when they disclose", () => {
    const rows = ["kol_micro,,,south,,,50,n/month,"];
    const open = posts(rows);
    const hidden = posts([...rows, "disclosure_ok,,,,,,off,,"]);
    expect(open.world.opinion.influencerTrust[2]).toBeCloseTo(
      hidden.world.opinion.influencerTrust[2]! *
        open.plan.parameter("disclosureDiscount"),
      12,
    );
  });

  it("are sanctioned only for hidden posts: a fine, and trust lost for some weeks", () => {
    const sanctions = (rows: readonly string[]) => {
      const tiny = tinyWorld({
        rows: ["kol_nano,,,south,,,1,n/month,", ...rows],
        burnIn: 0,
        room: 156,
        scale: 100_000,
      });
      const fine = tiny.plan.parameter("sanctionFineVnd");
      let fines = 0;
      let weeksLost = 0;
      for (let week = 1; week <= 150; week++) {
        influencers.step(tiny.world, week, tiny.ledger);
        if (tiny.ledger.money.media[week - 1]! < -fine) fines += 1;
        if (tiny.world.opinion.sanction[0]! > 0) weeksLost += 1;
      }
      return { fines, weeksLost };
    };
    const risky = ["sanctionChance,,,,,,0.4,,", "disclosure_ok,,,,,,off,,"];
    const found = sanctions(risky);
    expect(found.fines).toBeGreaterThan(0);
    expect(found.weeksLost).toBeGreaterThan(found.fines);
    expect(sanctions(["sanctionChance,,,,,,0.4,,"])).toEqual({
      fines: 0,
      weeksLost: 0,
    });
  });

  it("cost and reach nothing when switched off", () => {
    const off = posts([
      "kol_macro,,,south,,,50,n/month,",
      "mechanism_influencers,,,,,,0,ratio,",
    ]);
    expect(total(off.world.opinion.influencerReach)).toBe(0);
    expect(total(off.world.opinion.influencerTrust)).toBe(0);
    expect(total(off.ledger.money.media) + 0).toBe(0);
  });
});
