import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/ledger/ledger.ts";
import { socialProof } from "../../src/mechanisms/social-proof.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

/** Weeks in which brand 0 sells `share` of all packs in every region and brand 1 the rest. */
function weeks(tiny: Tiny, from: number, share: readonly number[]): number[] {
  const { world, ledger } = tiny;
  const second = world.skus.brandFirst[1]!;
  return share.map((s, i) => {
    ledger.cells.sellOutUnits.fill(0);
    for (let r = 0; r < 3; r++) {
      ledger.cells.sellOutUnits[cellAt(ledger, from + i, 0, 0, r)] = 1000 * s;
      ledger.cells.sellOutUnits[cellAt(ledger, from + i, second, 0, r)] =
        1000 * (1 - s);
    }
    socialProof.step(world, from + i, ledger);
    return world.opinion.social[0]!;
  });
}

function world(sets: readonly string[] = [], room = 300): Tiny {
  return tinyWorld({ burnIn: 0, room, sets, scale: 100_000 });
}

describe("social-proof", () => {
  it("changes only what it declares", () => {
    expect(undeclared(socialProof, changesOf(socialProof))).toEqual([]);
  });

  it("is neutral while shares stay, gains with a rise, and goes back to neutral at the new share", () => {
    const tiny = world();
    const steady = weeks(tiny, 1, Array<number>(20).fill(0.3));
    for (const odds of steady) expect(odds).toBeCloseTo(1, 12);
    const risen = weeks(tiny, 21, Array<number>(270).fill(0.5));
    expect(Math.max(...risen)).toBeGreaterThan(1.02);
    expect(risen.at(-1)).toBeCloseTo(1, 2);
  });

  it("is moved less by the few purchases of a small brand than by the same swing of a large one", () => {
    const swing = (share: number) => {
      const pattern = Array.from({ length: 60 }, (_, i) =>
        i % 30 < 15 ? 0 : share,
      );
      return weeks(world(), 1, pattern).map((odds) => Math.abs(odds - 1));
    };
    expect(Math.max(...swing(0.002))).toBeLessThan(Math.max(...swing(0.4)) / 2);
  });

  it("neither locks in nor runs away: fed back at conformity .3, shares return after a shock", () => {
    // Odds move a brand's share as in a choice between two brands; peers' purchases feed the odds of the week after.
    const tiny = world(["mechanism_social_proof=1.5"]);
    const base = 0.3;
    let odds = 1;
    const shares: number[] = [];
    for (let week = 1; week <= 200; week++) {
      const shock = week > 20 && week <= 30 ? 3 : 1;
      const weight = base * odds * shock;
      const share = weight / (weight + 1 - base);
      shares.push(share);
      odds = weeks(tiny, week, [share])[0]!;
    }
    const conformity = 1.5 * 0.2;
    expect(conformity).toBeCloseTo(0.3, 12);
    expect(shares[24]! - base).toBeGreaterThan(0.2);
    expect(shares[35]! - base).toBeGreaterThan(0.001);
    expect(Math.abs(shares[199]! - base)).toBeLessThan(
      Math.abs(shares[35]! - base) / 4,
    );
  });

  it("does nothing when switched off", () => {
    const tiny = world(["mechanism_social_proof=0"]);
    expect(new Set(weeks(tiny, 1, [0.1, 0.9, 0.1]))).toEqual(new Set([1]));
  });
});
