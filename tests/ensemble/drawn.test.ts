/** What a study says it drew of the base market. */
import { describe, expect, it } from "vitest";
import { basesOf, drawnText } from "../../src/ensemble/drawn.ts";
import { drawnFactors } from "../../src/ensemble/factors.ts";
import { languages } from "../../src/report/speech.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

const market = theMarket();
const plan = goodPlan(briskPlan);

describe("what was drawn", () => {
  it("counts the bases of the category and says so in every language", () => {
    const bases = market.joint("snacks", "brief").draws.length;
    const factors = drawnFactors(plan, market, "brief");
    expect(bases).toBeGreaterThan(1);
    expect(basesOf(factors)).toBe(bases);
    for (const language of languages)
      expect(drawnText(factors, language)).toMatch(
        new RegExp(`\\b${bases}\\b`),
      );
  });

  it("tells a market that was not drawn from seeds that differ alone", () => {
    const [factor] = drawnFactors(plan, market, "abstract");
    const undrawn = factor === undefined ? [] : [factor];
    expect(basesOf(undrawn)).toBe(0);
    for (const language of languages)
      expect(drawnText(undrawn, language)).not.toBe(drawnText([], language));
    expect(drawnText([])).toMatch(/^Seeds alone differ/);
  });
});
