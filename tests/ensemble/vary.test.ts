import { describe, expect, it } from "vitest";
import {
  type Vary,
  answersAt,
  meanOf,
  numberAt,
  readVary,
  shareOf,
  shareReached,
  written,
} from "../../src/ensemble/vary.ts";
import { factor, formula, number } from "../support/ensemble.ts";

describe("a lever to move", () => {
  it("has a scope, two ends and a unit", () => {
    expect(readVary("reps[south]=5..40 reps")).toEqual({
      column: "reps[south]",
      low: 5,
      high: 40,
      unit: "reps",
      whole: true,
    });
    expect(
      readVary("media_video[south,1..4] = 0..9000 VND/month"),
    ).toMatchObject({
      column: "media_video[south,1..4]",
      high: 9000,
      whole: false,
    });
  });

  it("is refused without two ends", () => {
    for (const text of ["reps", "reps=5", "reps=40..5", "=1..2", "reps=a..b"])
      expect(readVary(text)).toMatchObject({ code: "bad-vary" });
  });

  it("is written as a plan would read it", () => {
    const reps = readVary("reps=5..40 reps") as Vary;
    expect(numberAt(reps, 0.5)).toBe(23);
    expect(written(reps, 1)).toBe("40 reps");
    expect(shareOf(reps, 40)).toBe(1);
    expect(shareOf(reps, 99)).toBe(1);
  });
});

describe("the points of a search", () => {
  const request = {
    plan: "p",
    alternative: { id: "brief", basis: "brief" as const, values: {} },
    factors: [factor("guess")],
    futures: 4,
    seed: "s",
    vary: [readVary("rsp=10..20 VND") as Vary],
  };
  const market = formula((trial) => ({ x: number(trial, "rsp") }));

  it("are asked about under the same futures", async () => {
    const [low, high] = await answersAt(request, [[0], [1]], market);
    expect([meanOf(low!, "x"), meanOf(high!, "x")]).toEqual([10, 20]);
    const guesses = market.asked.map(({ values }) => values["guess"]);
    expect(guesses[0]).toBe(guesses[1]);
    expect(new Set(guesses).size).toBe(4);
  });

  it("tell means and shares of futures", async () => {
    const [low] = await answersAt(request, [[0]], market);
    const target = { measure: "x", sign: ">=" as const, value: 10 };
    expect(shareReached(low!, target)).toBe(1);
    expect(shareReached(low!, { ...target, value: 11 })).toBe(0);
    expect(meanOf(low!, "y")).toBeNaN();
  });
});
