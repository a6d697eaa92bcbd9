import { describe, expect, it } from "vitest";
import { isMoney, moneyChain, packChain } from "../../../web/why/chain.ts";

const now = {
  sellout_units: 1200,
  ros: 2,
  oos_rate: 0.25,
  nsv: 100,
  landed_cost: 40,
  contribution: -10,
};
const before = { ...now, ros: 1, oos_rate: 0, nsv: 80, contribution: 5 };

describe("what a figure is made of", () => {
  it("multiplies to the packs sold", () => {
    const chain = packChain(now, before);
    expect(chain.reduce((all, link) => all * link.now, 1)).toBeCloseTo(1200);
    expect(chain.reduce((all, { before: b = 0 }) => all * b, 1)).toBeCloseTo(
      1200,
    );
    expect(chain.map(({ id, now: value }) => [id, value])).toEqual([
      ["listed", 800],
      ["stocked", 0.75],
      ["rate", 2],
    ]);
  });

  it("adds up to the contribution", () => {
    const chain = moneyChain(now, before);
    expect(chain.map(({ now: value }) => value)).toEqual([100, -40, -70]);
    expect(chain.reduce((sum, { before: b = 0 }) => sum + b, 0)).toBe(5);
  });

  it("has no baseline where there is none, and no links before the first sale", () => {
    expect(packChain(now)[0]?.before).toBeUndefined();
    expect(packChain({ ...now, ros: null })).toEqual([]);
    expect([isMoney("contribution"), isMoney("nd")]).toEqual([true, false]);
  });
});
