import { describe, expect, it } from "vitest";
import { endorsement } from "../../src/mechanisms/endorsement.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { theMarket } from "../support/inputs.ts";
import { silent } from "../support/spending.ts";
import {
  type Tiny,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const quiet = "scandal_prob,,,,,,0,%/year,";
const kwave = ["kwave_on,,,,,,on,,", "kwave_decay,,,,,,8,weeks,", quiet];

function step(tiny: Tiny, week: number): Tiny {
  endorsement.step(tiny.world, week, tiny.ledger);
  return tiny;
}

/** Effect on sales among followers. */
function effect(tiny: Tiny): number {
  const s = theMarket().fact("category_facts", "snacks", "dirichlet_s", "all");
  return Math.pow(tiny.world.marketing.heat[0]!, s / (s + 1));
}

describe("an endorsement", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ sets: ["kwave_on=on"], weeks: 3 });
    expect(undeclared(endorsement, changesOf(endorsement, tiny))).toEqual([]);
  });

  it("loses half of its heat in the weeks of its half-life, from the week the contract begins", () => {
    const tiny = silent([
      "kwave_on,,,,1,4,off,,",
      "kwave_on,,,,5,,on,,",
      ...kwave.slice(1),
    ]);
    expect(effect(step(tiny, 4))).toBe(1);
    const first = effect(step(tiny, 5)) - 1;
    expect(first).toBeCloseTo(tiny.plan.parameter("endorsementHeat") - 1, 10);
    expect(effect(step(tiny, 13)) - 1).toBeCloseTo(first / 2, 10);
  });

  it("lends less at a poor fit", () => {
    const fits = silent(kwave);
    const poor = silent([...kwave, "kwave_fit,,,,,,50,index,"]);
    expect(effect(step(poor, 1)) - 1).toBeCloseTo(
      (effect(step(fits, 1)) - 1) / 2,
      10,
    );
  });

  it("eases the price level for followers only, and only before trial", () => {
    const dear = ["rsp,main,,,,,60000,VND/pack,"];
    const means = (rows: readonly string[]) => {
      const tiny = step(silent([...dear, ...rows]), 1);
      pricing.step(tiny.world, 1, tiny.ledger);
      return tiny.world.taste;
    };
    const without = means([]);
    const taste = means(kwave);
    expect(total(taste.followerExpectedMean)).toBeGreaterThan(
      total(taste.expectedMean),
    );
    expect(taste.expectedMean).toEqual(without.expectedMean);
    expect(taste.shape).toEqual(without.shape);
    expect(without.followerExpectedMean).toEqual(without.expectedMean);
  });

  it("gives the brand no Korean origin: what is liked after trial and what it is called stay", () => {
    const plain = silent();
    const waved = step(silent(kwave), 1);
    expect(waved.world.skus).toEqual(plain.world.skus);
    expect(waved.plan.word("origin", { sku: "main" })).toBe(
      plain.plan.word("origin", { sku: "main" }),
    );
  });

  it("breaks in a scandal for every scale alike: heat turns negative, then is gone for good", () => {
    const rows = [...kwave.slice(0, 2), "scandal_prob,,,,,,20,%/year,"];
    const years = (scale: number) =>
      Array.from({ length: 30 }, (_, i) => {
        const tiny = tinyWorld({
          rows,
          burnIn: 0,
          scale,
          seed: `scandal ${i}`,
        });
        for (let week = 1; week <= 52; week++) {
          step(tiny, week);
          if (tiny.world.opinion.scandal[0]! > 0) return { tiny, week };
        }
        return undefined;
      });
    const coarse = years(100_000);
    expect(coarse.map((each) => each?.week)).toEqual(
      years(50_000).map((each) => each?.week),
    );
    const found = coarse.find((each) => each !== undefined)!;
    expect(coarse.some((each) => each === undefined)).toBe(true);
    expect(effect(found.tiny)).toBeCloseTo(
      found.tiny.plan.parameter("scandalHeat"),
      10,
    );
    expect(found.tiny.world.opinion.endorsement[0]).toBeLessThan(0);
    expect(total(found.tiny.world.marketing.followerReach)).toBe(0);
    step(found.tiny, found.week + found.tiny.plan.parameter("scandalWeeks"));
    expect(effect(found.tiny)).toBe(1);
    expect(found.tiny.world.opinion.scandal[0]).toBe(0);
  });
});
