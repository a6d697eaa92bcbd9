import { describe, expect, it } from "vitest";
import { taphoa } from "../support/command-line.ts";

const COARSE = [
  "--scale",
  "40000",
  "--weeks",
  "5",
  "--set",
  "burnInWeeks=26 weeks",
] as const;

describe("taphoa ensemble", () => {
  it("says how sure a plan is, the same on any number of threads", () => {
    const words = [
      "ensemble",
      ...COARSE,
      "--luck-only",
      "--runs",
      "2",
      "--format",
      "json",
    ];
    const target = ["--target", "sellout_units>=1"];
    const one = taphoa([...words, ...target, "--threads", "1"]);
    expect(one.code).toBe(0);
    const { results } = JSON.parse(one.out) as {
      results: { chance: { futures: number }; fans: { cash: object } }[];
    };
    expect(results).toHaveLength(1);
    expect(results[0]!.chance.futures).toBe(2);
    expect(taphoa([...words, ...target, "--threads", "2"]).out).toBe(one.out);
  });

  it("refuses a target that is none, and weeks beyond the plan", () => {
    const bad = taphoa(["ensemble", "--target", "profit>=1"]);
    expect(bad.code).toBe(1);
    expect(bad.err).toMatch(/"profit", expected a measure/);
    expect(taphoa(["ensemble", "--target", "lots"]).err).toMatch(/"lots"/);
    expect(taphoa(["ensemble", "--weeks", "300"]).code).toBe(1);
  });
});
