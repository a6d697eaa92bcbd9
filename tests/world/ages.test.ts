import { describe, expect, it } from "vitest";
import {
  AGE_SLOTS,
  ageOf,
  grow,
  lifeWeeks,
  meanAge,
  olderThan,
  settle,
  slotOf,
  slotWeeks,
  takeOldest,
} from "../../src/world/ages.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";

/** A column of two cells; the second holds these packs by slot. */
function cell(...packs: number[]): Float64Array {
  const column = new Float64Array(2 * AGE_SLOTS);
  column.set(packs, AGE_SLOTS);
  return column;
}
const slots = (column: Float64Array): number[] => [
  ...column.subarray(AGE_SLOTS, AGE_SLOTS + 4),
];
const none = (): Float64Array => new Float64Array(AGE_SLOTS);

describe("ages", () => {
  it("are kept in twelfths of a life, in whole weeks", () => {
    const { world } = tinyWorld({
      burnIn: 0,
      rows: ["shelf_life_days,,,,,,300,days,"],
    });
    expect(lifeWeeks(world, 0)).toBeCloseTo(300 / 7, 12);
    expect(slotWeeks(world, 0)).toBe(4);
  });

  it("grow a week a week: a slot's age rises until its packs move on", () => {
    expect([8, 9, 10, 11].map((week) => ageOf(2, 4, week))).toEqual([
      8, 9, 10, 11,
    ]);
    const column = cell(1, 2, 3);
    grow(column, 1);
    expect(slots(column)).toEqual([0, 1, 2, 3]);
    expect(total(column.subarray(0, AGE_SLOTS))).toBe(0);
    expect(ageOf(3, 4, 12)).toBe(12);
  });

  it("never lose a pack: the last slot keeps whatever is older", () => {
    const column = cell();
    column[2 * AGE_SLOTS - 1] = 5;
    column[2 * AGE_SLOTS - 2] = 2;
    grow(column, 1);
    expect(column[2 * AGE_SLOTS - 1]).toBe(7);
    expect(slotOf(1e6, 4)).toBe(AGE_SLOTS - 1);
  });

  it("let the oldest go first, and say what is missing", () => {
    const column = cell(10, 5, 3);
    const taken = none();
    expect(takeOldest(column, 1, 6, taken)).toBe(0);
    expect(slots(column)).toEqual([10, 2, 0, 0]);
    expect([...taken.subarray(0, 3)]).toEqual([0, 3, 3]);
    expect(takeOldest(column, 1, 20, taken)).toBe(8);
  });

  it("are settled with what came and went: arrivals have the ages they had before", () => {
    const column = cell(0, 10);
    const source = none();
    source[0] = 1;
    source[2] = 3;
    const taken = none();
    // Held 10, gave 4, holds 14 now: 8 came, a quarter of them young.
    settle(column, 1, 14, 4, source, taken);
    expect(slots(column)).toEqual([2, 6, 6, 0]);
    expect(taken[1]).toBe(4);
    expect(meanAge(taken, 4, 8)).toBe(4);
  });

  it("are settled when goods vanish otherwise, and when more left than was there before", () => {
    const column = cell(4, 4);
    const taken = none();
    settle(column, 1, 5, 0, none(), taken);
    expect(slots(column)).toEqual([4, 1, 0, 0]);
    settle(column, 1, 2, 20, none(), taken);
    expect(total(column)).toBe(2);
    expect(total(taken)).toBe(20);
  });

  it("tell how much is older than some weeks", () => {
    const column = cell(1, 2, 4, 8);
    // In week 9 the slots' oldest are 1, 5, 9 and 13 weeks.
    expect(olderThan(column, 1, 9, 4, 9)).toBe(8);
    expect(olderThan(column, 1, 4, 4, 9)).toBe(14);
    expect(olderThan(column, 1, Infinity, 4, 9)).toBe(0);
  });
});
