import { describe, expect, it } from "vitest";
import {
  closeGaps,
  emptyList,
  expectedVisits,
  marks,
  occasionOf,
  startsOf,
} from "../../src/world/visit-list.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";

describe("the week's list of visits", () => {
  it("lets stretches follow one another", () => {
    expect([...startsOf([2, 0, 3])]).toEqual([0, 2, 2, 5]);
    expect([...startsOf([])]).toEqual([0]);
  });

  it("counts a visit among those of its household", () => {
    const household = Int32Array.of(4, 4, 4, 9, 12, 12);
    const numbers = Array.from(household, (_, i) => occasionOf(household, i));
    expect(numbers).toEqual([0, 1, 2, 0, 0, 1]);
  });

  it("has room for what is expected of each area and some more", () => {
    const list = emptyList(Float64Array.of(100, 0));
    expect(list.room[1]).toBeGreaterThan(130);
    expect(list.room[2]! - list.room[1]!).toBeGreaterThan(10);
    expect(list.household.length).toBe(list.room[2]);
  });

  it("closes the gaps between areas, in their order", () => {
    const list = emptyList(Float64Array.of(10, 10, 10));
    const second = list.room[1]!;
    const third = list.room[2]!;
    list.household.set([7, 8]);
    list.household.set([50], second);
    list.household.set([90, 91, 92], third);
    list.marks[third + 2] = marks.memorable;
    list.taken.set([2, 1, 3]);
    closeGaps(list);
    expect([...list.first]).toEqual([0, 2, 3, 6]);
    expect(list.count[0]).toBe(6);
    expect([...list.household.subarray(0, 6)]).toEqual([7, 8, 50, 90, 91, 92]);
    expect(list.marks[5]).toBe(marks.memorable);
  });

  it("expects of a world what it does in an ordinary week, area by area", () => {
    const { world } = tinyWorld({ burnIn: 6, scale: 5000 });
    const { geography, households, trips, plan } = world;
    const habit = plan.parameter("shoppingHabit");
    const expected = expectedVisits(geography, households, trips, habit);
    expect(expected.length).toBe(geography.areaIds.length);
    const all = total(expected);
    expect(trips.count[0]! / all).toBeGreaterThan(0.8);
    expect(trips.count[0]! / all).toBeLessThan(1.2);
    // Of over a hundred areas at most one is near its end: where an occasion led elsewhere comes in sixteen visits at once.
    const full = expected.filter(
      (_, a) => trips.taken[a]! > 0.95 * (trips.room[a + 1]! - trips.room[a]!),
    );
    expect(expected.length).toBeGreaterThan(100);
    expect(full.length).toBeLessThanOrEqual(1);
  });
});
