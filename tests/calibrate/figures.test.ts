import { describe, expect, it } from "vitest";
import { figuresOf, type Seens } from "../../src/calibrate/figures.ts";
import { neutral } from "../../src/inputs/calibration.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

/** Figures of seeds in which the first channel's share and the price differ from their targets. */
function figures(shares: readonly number[], prices: readonly number[]) {
  const channels = neutral(market, "snacks").channel.length;
  const seens = shares.map((share, i): Seens => {
    const target = Array.from({ length: channels }, () => 0.5);
    const price = prices[i];
    return {
      channel: {
        target,
        simulated: target.map((x, c) => (c === 0 ? share : x)),
      },
      ...(price === undefined
        ? {}
        : { price: { target: [-2], simulated: [price] } }),
    };
  });
  const all = figuresOf(market, "snacks", neutral(market, "snacks"), seens);
  return {
    channel: all.find(({ constant }) => constant === "channel")!,
    price: all.find(({ constant }) => constant === "price")!,
  };
}

describe("a figure", () => {
  it("passes within a point of share, or 5% of an elasticity", () => {
    expect(figures([0.509], [-2.09]).channel.passes).toBe(true);
    expect(figures([0.511], [-2.09]).channel.passes).toBe(false);
    expect(figures([0.5], [-2.09]).price.passes).toBe(true);
    expect(figures([0.5], [-2.11]).price.passes).toBe(false);
  });

  it("passes within 3 standard errors where that is more", () => {
    // Mean .52, standard error .01: .03 is allowed.
    const { channel } = figures([0.51, 0.53], []);
    expect(channel.tolerance).toBeCloseTo(0.03, 12);
    expect(channel.passes).toBe(true);
    expect(figures([0.519, 0.521], []).channel.passes).toBe(false);
  });

  it("is the mean over the seeds under which it was measured", () => {
    const { price } = figures([0.5, 0.5, 0.5], [-1.8, -2.2]);
    expect(price.simulated).toBeCloseTo(-2, 12);
    expect(price.seeds).toHaveLength(2);
  });
});
