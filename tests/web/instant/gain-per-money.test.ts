/** What a step is worth, worked by hand. */
import { describe, expect, it } from "vitest";
import {
  byWorth,
  gainPerMoney,
  type Worth,
} from "../../../web/instant/gain-per-money.ts";

const worth = (gain: number, cash: number | undefined, need = 1000): Worth => ({
  gain,
  cash,
  need,
});

const gains = (...all: readonly Worth[]): number[] =>
  [...all].sort(byWorth).map(({ gain }) => gain);

describe("the gain for the money", () => {
  it("is the contribution for every unit of cash that is needed more", () => {
    expect(gainPerMoney(worth(300, 100))).toBe(3);
    expect(gainPerMoney(worth(50, 100))).toBe(0.5);
  });

  it("is nothing to speak of where next to no cash is needed more, or nobody knows how much", () => {
    for (const cash of [10, 0, -200, undefined])
      expect(gainPerMoney(worth(300, cash))).toBeUndefined();
    expect(gainPerMoney(worth(300, 0, 0))).toBeUndefined();
  });

  it("orders steps: two for a little money before three for much", () => {
    expect(gains(worth(300, 100), worth(200, 20))).toEqual([200, 300]);
  });

  it("orders what takes no money by gain, before what takes some, unless that gains far more", () => {
    expect(gains(worth(5, -50), worth(40, 0), worth(60, 20))).toEqual([
      40, 60, 5,
    ]);
  });

  it("puts what has no known price last, and does not fail on a plan without a need", () => {
    expect(gains(worth(900, undefined), worth(1, 500))).toEqual([1, 900]);
    expect(gains(worth(1, 0, 0), worth(2, 0, 0))).toEqual([2, 1]);
  });
});
