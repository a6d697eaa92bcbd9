import { describe, expect, it } from "vitest";
import { uniform } from "../../src/base/random.ts";
import { type Counts, describeBuying } from "../../src/evidence/buying.ts";
import {
  countLevel,
  dirichletGaps,
  doubleJeopardy,
  duplicationLaw,
  laws,
  nbdGap,
} from "../../src/evidence/laws.ts";
import { matureYears } from "../../src/evidence/experiment.ts";
import { gammaQuantile } from "../../src/base/math.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

const HOUSEHOLDS = 20_000;
const ALPHAS = [0.5, 0.3, 0.2, 0.1];

/**
 * A made-up Dirichlet market, drawn straight from its definition: Gamma rates, Poisson purchases, Gamma tastes. `split`
 * keeps two halves of the population to two halves of the brands, which no Dirichlet allows.
 */
function madeUp(split: boolean): Counts {
  const items = ALPHAS.length;
  const bought = new Uint16Array(HOUSEHOLDS * items);
  const category = new Uint16Array(HOUSEHOLDS);
  for (let h = 0; h < HOUSEHOLDS; h++) {
    const rate = 3 * gammaQuantile(0.9, uniform(1, h, 0));
    const tastes = ALPHAS.map((alpha, j) =>
      split && j % 2 !== h % 2
        ? 0
        : gammaQuantile(alpha, uniform(2, h, j) * 0.999999 + 1e-9),
    );
    const all = tastes.reduce((a, b) => a + b);
    let time = 0;
    for (let n = 0; n < 400; n++) {
      time -= Math.log(1 - uniform(3, h, n)) / rate;
      if (time > 1) break;
      let x = uniform(4, h, n) * all;
      let j = 0;
      while (j < items - 1 && x >= tastes[j]!) x -= tastes[j++]!;
      bought[h * items + j]! += 1;
      category[h]! += 1;
    }
  }
  return {
    households: HOUSEHOLDS,
    items,
    bought,
    category,
    brand: [0, 1, 2, 3],
  };
}

const market = madeUp(false);
const torn = madeUp(true);

describe("the laws, in a market that is a Dirichlet", () => {
  it("find its S, and hardly any gap to its fit", () => {
    const gaps = dirichletGaps(market);
    // Sampling error of S is near .02 with twenty thousand households.
    expect(gaps["fitted_s"]).toBeGreaterThan(1.02);
    expect(gaps["fitted_s"]).toBeLessThan(1.18);
    for (const name of ["penetration_gap", "frequency_gap"])
      expect(gaps[name], name).toBeLessThan(0.03);
    for (const name of ["requirements_gap", "duplication_gap"])
      expect(gaps[name], name).toBeLessThan(0.02);
  });

  it("find double jeopardy, the duplication law and an NBD", () => {
    const jeopardy = doubleJeopardy(describeBuying(market));
    expect(jeopardy["correlation"]).toBeGreaterThan(0.9);
    expect(jeopardy["frequency_ratio"]).toBeGreaterThan(1);
    expect(jeopardy["constant_variation"]).toBeLessThan(0.15);
    const law = duplicationLaw(market);
    expect(law["correlation"]).toBeGreaterThan(0.9);
    expect(law["gap"]).toBeLessThan(0.05);
    expect(nbdGap(market, "category")).toBeLessThan(0.01);
    expect(nbdGap(market, 0)).toBeLessThan(0.02);
  });

  it("are missed by a market torn in two", () => {
    expect(dirichletGaps(torn)["duplication_gap"]).toBeGreaterThan(0.08);
    expect(duplicationLaw(torn)["correlation"]).toBeLessThan(0.6);
    expect(duplicationLaw(torn)["gap"]).toBeGreaterThan(0.07);
  });
});

describe("the rows A1 to A6", () => {
  const lab = coarseLab();
  const year = matureYears(lab, "1");

  it("look at the same run, and leave the gift tin in the category but out of the items", () => {
    expect(matureYears(lab, "1")).toBe(year);
    const skus = countLevel(year, "sku", 1, 52);
    expect(skus.items).toBeLessThan(year.run.world.skus.ownFrom);
    expect(skus.items).toBeGreaterThan(8);
    const brands = countLevel(year, "brand", 1, 52);
    expect([...brands.category]).toEqual([...skus.category]);
    expect(brands.brand).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it("have the same items in a quarter and in the year", () => {
    for (const level of ["brand", "sku"] as const)
      expect(countLevel(year, level, 1, 13).brand).toEqual(
        countLevel(year, level, 1, 52).brand,
      );
  });

  it("measure numbers, all of them", () => {
    for (const { id } of laws) {
      const statistics = rowOf(laws, id).measure(lab, "1");
      expect(Object.keys(statistics).length).toBeGreaterThan(2);
      for (const [name, value] of Object.entries(statistics))
        expect(Number.isFinite(value), `${id} ${name}`).toBe(true);
    }
  });
});
