import { describe, expect, it } from "vitest";
import { checkFor, knowing } from "../../src/ensemble/knowing.ts";
import type { Bar } from "../../src/ensemble/tornado.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { factor } from "../support/ensemble.ts";

const exact = (mean: number) => ({ mean, half: 0, count: 4 });
/** From 0 to 10, likely 5. */
const bar = (low: number, high: number, id = "x"): Bar => ({
  factor: factor(id, { value: 5, low: 0, high: 10 }),
  low: exact(low),
  high: exact(high),
});

describe("knowing a number before choosing", () => {
  it("ranks numbers by worth and names the cheapest check", () => {
    const result = {
      base: exact(1),
      bars: [bar(-0.5, 0.5, "recallChance"), bar(-2, 2, "clearance_days")],
    };
    const [first, second] = knowing(result, 1);
    expect(first!.factor.id).toBe("clearance_days");
    expect(first!.check.en).toMatch(/forwarders/);
    expect(second!.worth).toBe(0);
  });

  it("has a check for the numbers of most mechanisms", () => {
    const asked = mechanisms.flatMap(({ parameters }) => parameters);
    const told = asked.filter(
      (id) => !checkFor({ id }).en.startsWith("search"),
    );
    expect(told.length / asked.length).toBeGreaterThan(0.6);
    expect(checkFor({ id: "nothing" }).en).toMatch(/published figure/);
  });
});
