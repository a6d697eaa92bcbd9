import { describe, expect, it } from "vitest";
import { usualLoads, weekLoads } from "../../src/world/visit-loads.ts";
import { ROWS } from "../../src/world/visits.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const { world } = tinyWorld({ burnIn: 0 });
const known = usualLoads(world);

describe("the loads of a week", () => {
  it("are those of ordinary occasions where nothing turns them", () => {
    world.season.festive.fill(0);
    world.season.online.fill(1);
    const plain = weekLoads(world, known);
    expect(plain.settled).toHaveLength(ROWS);
    for (let row = 0; row < ROWS; row++) {
      expect(plain.gifts[row]).toBeCloseTo(0, 12);
      expect(plain.toOnline[row]).toBeCloseTo(0, 12);
      expect(plain.rest[row]).toBeCloseTo(1, 12);
      expect(plain.settled[row]).toBeCloseTo(
        1 + (1 - known.habit) * world.trips.lightLoad[row]!,
        12,
      );
    }
  });

  it("turn occasions into gifts at a festival's height, to the category's share", () => {
    world.season.online.fill(1);
    world.season.festive.fill(1);
    const { gifts, rest } = weekLoads(world, known);
    for (let row = 0; row < ROWS; row++) {
      expect(gifts[row]).toBeGreaterThan(0);
      expect(gifts[row]).toBeLessThanOrEqual(known.height);
      expect(rest[row]).toBeCloseTo(1 - gifts[row]!, 12);
    }
  });

  it("send more online on a sale day, and nobody who never shops there", () => {
    world.season.festive.fill(0);
    world.season.online.fill(2);
    const { toOnline, online } = weekLoads(world, known);
    expect(Math.max(...toOnline)).toBeGreaterThan(0);
    for (let row = 0; row < ROWS; row++) {
      if (world.trips.onlineShare[row] === 0) expect(toOnline[row]).toBe(0);
      expect(online[row]).toBeCloseTo(toOnline[row]! * known.onlineMore, 12);
    }
  });
});
