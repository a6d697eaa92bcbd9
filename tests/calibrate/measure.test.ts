import { describe, expect, it } from "vitest";
import { measure } from "../../src/calibrate/measure.ts";
import { neutral } from "../../src/inputs/calibration.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("a measurement", () => {
  const said: string[] = [];
  const task = {
    market,
    category: "snacks",
    basis: "brief" as const,
    say: (what: string) => void said.push(what),
  };
  const plain = neutral(market, "snacks");
  const more = {
    ...plain,
    occasions: plain.occasions.map(() => 1.2),
    diversity: 3,
    price: 2,
  };

  it("sells more packs at higher rates, and answers prices more at a higher exponent", () => {
    const [low] = measure(task, plain, 20_000, ["1"]);
    const [high] = measure(task, more, 20_000, ["1"]);
    const packs = (seen: typeof low) => seen!.occasions!.simulated[2]!;
    expect(packs(high) / packs(low)).toBeGreaterThan(1.1);
    expect(packs(high) / packs(low)).toBeLessThan(1.3);
    // What is wanted is the data's, whatever the constants.
    expect(
      high!.occasions!.target[2]! / low!.occasions!.target[2]!,
    ).toBeCloseTo(1, 4);
    expect(high!.price!.simulated[0]).toBeLessThan(low!.price!.simulated[0]!);
    expect(high!.diversity!.simulated[0]).toBeGreaterThan(
      low!.diversity!.simulated[0]!,
    );
    expect(low!.feature!.simulated[0]).toBeGreaterThan(1);
  });

  it("makes experiments under as many seeds as it is told, and says what it does", () => {
    said.length = 0;
    const [one] = measure(task, plain, 20_000, ["2"], 0);
    expect(one!.price).toBeUndefined();
    expect(said).toEqual(["seed 2: a year of the base market"]);
  });
});
