import { describe, expect, it } from "vitest";
import type { Question } from "../../src/ensemble/response.ts";
import { screen, screenRuns, sidesOf } from "../../src/ensemble/screen.ts";
import { factor, formula, number } from "../support/ensemble.ts";

/** A hundred factors of which three matter: one of them downwards, one in a curve as well. */
const names = Array.from({ length: 100 }, (_, i) => `f${i}`);
const question: Question = {
  plans: ["p"],
  factors: [names.map((id) => factor(id))],
  alternative: { id: "brief", basis: "brief", values: {} },
  measure: "m",
};
const few = formula((trial) => {
  const of = (id: string): number => number(trial, id, 0.5);
  return {
    m:
      10 * of("f7") -
      8 * of("f42") +
      6 * of("f99") +
      20 * of("f99") * of("f99") +
      names.reduce((sum, id) => sum + 0.1 * of(id), 0),
  };
});

describe("a screening", () => {
  it("stands each factor on both sides of every pair, as often high as low", () => {
    const sides = Array.from({ length: 200 }, (_, p) => sidesOf(3, p, "s"));
    for (const j of [0, 1, 2]) {
      const high = sides.filter((row) => row[j] === true).length;
      expect(high).toBeGreaterThan(70);
      expect(high).toBeLessThan(130);
    }
    expect(sidesOf(3, 5, "s")).toEqual(sidesOf(3, 5, "s"));
    expect(screenRuns(24)).toBe(48);
  });

  it("finds the few that matter among many, from half as many runs, with their direction", async () => {
    const found = await screen(question, 24, "s", few);
    expect(found).toHaveLength(100);
    const first = found.slice(0, 3).map(({ factor: { id } }) => id);
    expect([...first].sort()).toEqual(["f42", "f7", "f99"]);
    const of = (id: string): number =>
      found.find((one) => one.factor.id === id)?.effect ?? NaN;
    expect(of("f42")).toBeLessThan(0);
    expect(of("f7")).toBeGreaterThan(0);
  });

  it("leaves out runs in which the measure is not defined", async () => {
    const none = await screen(
      question,
      2,
      "s",
      formula(() => ({})),
    );
    expect(none.every(({ effect }) => effect === 0)).toBe(true);
  });
});
