import { describe, expect, it } from "vitest";
import { commonFactors, responsesAt } from "../../src/ensemble/response.ts";
import { factor, formula, number } from "../support/ensemble.ts";

const alternative = { id: "brief", basis: "brief" as const, values: {} };
const [x, y, z] = [factor("x"), factor("y"), factor("z")];

describe("a response", () => {
  const market = formula((trial) => ({
    a: (trial.plan === "b" ? 10 : 1) * number(trial, "x", 0.5),
  }));

  it("is a measure of one plan, or a difference of two", async () => {
    const points = [{ shares: [1], seed: "1" }];
    const of = (plans: readonly string[]) =>
      responsesAt(
        { plans, factors: plans.map(() => [x]), alternative, measure: "a" },
        points,
        market,
      );
    expect(await of(["a"])).toEqual([1]);
    expect(await of(["a", "b"])).toEqual([9]);
  });

  it("sets nothing that is likely", async () => {
    market.asked.length = 0;
    const question = {
      plans: ["a"],
      factors: [[x, y]],
      alternative,
      measure: "none",
    };
    const points = [{ shares: [0.5, 0.25], seed: "1" }];
    expect(await responsesAt(question, points, market)).toEqual([NaN]);
    expect(market.asked[0]!.values).toEqual({ y: "0.25 ratio" });
  });

  it("asks only about what all plans have, and what was named", () => {
    const lists = [
      [x, y, z],
      [y, z],
    ];
    const ids = (named: readonly string[]) =>
      commonFactors(lists, named).map((list) => list.map(({ id }) => id));
    expect(ids([])).toEqual([
      ["y", "z"],
      ["y", "z"],
    ]);
    expect(ids(["z", "x"])).toEqual([["z"], ["z"]]);
  });
});
