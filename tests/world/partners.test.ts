import { describe, expect, it } from "vitest";
import {
  isServed,
  servedShare,
  takesOrders,
} from "../../src/world/partners.ts";
import { tinyWorld } from "../support/tiny-world.ts";

describe("a territory's partner", () => {
  const { world } = tinyWorld({
    sets: ["n_distributors[central]=1 n"],
    burnIn: 0,
  });
  const { territories, trade } = world;

  it("serves it until it left, and again from the week its successor begins", () => {
    expect(isServed(world, 0, 5)).toBe(true);
    trade.partner.servedFrom[0] = 20;
    expect(isServed(world, 0, 19)).toBe(false);
    expect(isServed(world, 0, 20)).toBe(true);
  });

  it("takes orders in all its territories until it decides to leave", () => {
    const first = territories.first[1]!;
    const last = territories.first[2]! - 1;
    expect(territories.partner[last]).toBe(first);
    expect(takesOrders(world, last, 5)).toBe(true);
    trade.partner.exitWeek[first] = 9;
    expect(takesOrders(world, last, 5)).toBe(false);
    expect(isServed(world, last, 5)).toBe(true);
  });

  it("keeps its share of the region's reps at work only while it is there", () => {
    expect(servedShare(world, 0, 5)).toBeCloseTo(1 - territories.share[0]!, 12);
    expect(servedShare(world, 0, 20)).toBe(1);
  });
});
