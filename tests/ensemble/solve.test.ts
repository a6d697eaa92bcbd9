import { describe, expect, it } from "vitest";
import { solve } from "../../src/ensemble/solve.ts";
import { formula, noise, number } from "../support/ensemble.ts";
import { search } from "../support/search.ts";

const request = { ...search, vary: search.vary.slice(0, 1) };
const target = { measure: "sales", sign: ">=" as const, value: 30 };
/** 10 x, or falling with x, with luck of 5. */
const market = (slope: number) =>
  formula((trial) => ({
    sales: 50 + slope * (number(trial, "x") - 5) + 5 * noise(trial.seed),
  }));

describe("what must be true", () => {
  it("is bracketed by a value that misses and one that reaches", async () => {
    const found = await solve(request, { target, steps: 10 }, market(10));
    expect(found.kind).toBe("at");
    const [missed, reached] = found.between;
    expect(reached - missed).toBeCloseTo(10 / 1024, 10);
    expect(found.there).toBeGreaterThanOrEqual(30);
    expect(found.there).toBeLessThan(30.2);
    expect(found.low).toBeLessThan(30);
  });

  it("is found from the other end too", async () => {
    const falling = await solve(request, { target, steps: 6 }, market(-10));
    expect(falling.between[0]).toBeGreaterThan(falling.between[1]);
  });

  it("may be true everywhere or nowhere", async () => {
    expect((await solve(request, { target, steps: 3 }, market(1))).kind).toBe(
      "reached",
    );
    const far = { ...target, value: 1000 };
    const never = await solve(request, { target: far, steps: 3 }, market(1));
    expect(never.kind).toBe("never");
    expect(never.there).toBeNaN();
  });

  it("asks for more where more futures must reach it", async () => {
    const mean = await solve(request, { target, steps: 10 }, market(10));
    const sure = { target, steps: 10, probability: 1 };
    const all = await solve(request, sure, market(10));
    expect(all.between[1]).toBeGreaterThan(mean.between[1]);
  });
});
