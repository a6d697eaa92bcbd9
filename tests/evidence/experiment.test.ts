import { describe, expect, it } from "vitest";
import {
  briskLaunch,
  labKey,
  matureYears,
  noEntrant,
  ofBrand,
  once,
  pairedRuns,
  planOf,
  soldPacks,
} from "../../src/evidence/experiment.ts";
import { ledgerHash } from "../../src/simulate.ts";
import { purposes } from "../../src/world/purposes.ts";
import { coarseLab } from "../support/lab.ts";
import { total } from "../support/tiny-world.ts";

const lab = coarseLab();
const run = pairedRuns(lab, planOf(lab, "none", noEntrant), "1");
const plain = run(8);

describe("an experiment", () => {
  it("without an entrant sells no pack of it and ships none to anybody", () => {
    const { skus } = plain.world;
    const sold = soldPacks(plain, 1, 8);
    expect(total(sold.subarray(skus.ownFrom))).toBe(0);
    expect(total(sold)).toBeGreaterThan(0);
    expect(ofBrand(sold, skus.brand, 0)).toBe(
      sold.reduce((sum, x, k) => sum + (skus.brand[k] === 0 ? x : 0), 0),
    );
  });

  it("differs from its pair by the hand alone: none, none at all", () => {
    const hands = run(8, { intervene: () => undefined });
    expect(ledgerHash(hands.ledger)).toBe(ledgerHash(plain.ledger));
    const dear = run(8, {
      intervene: (world) => world.pricing.level.fill(1.1),
    });
    expect(ledgerHash(dear.ledger)).not.toBe(ledgerHash(plain.ledger));
  });

  it("counts packs of the channels and regions it asks for", () => {
    const all = total(soldPacks(plain, 1, 8));
    const parts = [0, 1, 2].map((region) =>
      total(soldPacks(plain, 1, 8, (_, r) => r === region)),
    );
    expect(total(parts)).toBe(all);
    expect(Math.min(...parts)).toBeGreaterThan(0);
  });

  it("is made once per seed, however many rows look at it", () => {
    let made = 0;
    const make = () => (made += 1);
    expect([once(lab, "x", make), once(lab, "x", make)]).toEqual([1, 1]);
    expect(matureYears(lab, "1")).toBe(matureYears(lab, "1"));
  });

  it("says which plan was wrong", () => {
    expect(() => planOf(lab, "odd", ["rsp,main,,,,,18,kg,"])).toThrow(/odd/);
    expect(planOf(lab, "brisk", briskLaunch).skus.length).toBeGreaterThan(0);
  });

  it("has luck of its own for each seed and purpose", () => {
    const keys = ["1", "2"].flatMap((seed) =>
      [purposes.givenReach, purposes.givenAwareness].map((purpose) =>
        labKey(seed, purpose),
      ),
    );
    expect(new Set(keys).size).toBe(4);
  });
});
