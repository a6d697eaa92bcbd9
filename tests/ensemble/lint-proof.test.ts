import { expect, it } from "vitest";
import { proveFixes } from "../../src/ensemble/lint-proof.ts";
import { formula, noise } from "../support/ensemble.ts";

it("a fix is shown by the plan with and without it, under common seeds", async () => {
  const market = formula(({ values, seed }) => ({
    lost_sales: values["safety_weeks"] === undefined ? 100 : 40,
    contribution:
      (values["safety_weeks"] === undefined ? 0 : 7) + 50 * noise(seed),
  }));
  const finding = {
    rule: "empty-before-tet" as const,
    params: {},
    fix: { safety_weeks: "8 weeks" },
    measure: "lost_sales",
  };
  const alternative = { id: "brief", basis: "brief" as const, values: {} };
  const seeds = ["1", "2", "3"];
  const [proof] = await proveFixes([finding], "p", alternative, seeds, market);
  expect(market.asked).toHaveLength(6);
  expect(proof!.effect).toEqual({ mean: -60, half: 0, count: 3 });
  expect(proof!.contribution.mean).toBeCloseTo(7, 10);
  expect(proof!.contribution.half).toBeLessThan(1e-9);
});
