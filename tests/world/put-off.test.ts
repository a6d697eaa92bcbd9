import { describe, expect, it } from "vitest";
import { missions } from "../../src/inputs/ids.ts";
import { buildPutOff, isPutOff, putOff } from "../../src/world/put-off.ts";
import { marks } from "../../src/world/visit-list.ts";
import { tinyWorld } from "../support/tiny-world.ts";

describe("a purchase put off", () => {
  const { world } = tinyWorld({ burnIn: 1 });

  it("is one for home, as far as the need does not pass", () => {
    const kept = (u: number) =>
      missions.filter((_, m) => isPutOff(world.larder, m, u));
    // Expandability of snacks is 60%.
    expect(kept(0.39)).toEqual(["stock_up", "top_up"]);
    expect(kept(0.41)).toEqual([]);
  });

  it("stands in the list as the visit was, in whole packs by luck", () => {
    const { trips } = world;
    world.putOff.count.fill(0);
    trips.household.set([7, 9]);
    trips.outlet.set([3, 4]);
    trips.mission.set([0, 1]);
    trips.marks.set([marks.regular, marks.memorable]);
    putOff(world, 2, 0, 0.4, true, 0.5);
    expect(world.putOff.count[2]).toBe(0);
    putOff(world, 2, 0, 0.4, true, 0.7);
    putOff(world, 2, 1, 2.5, false, 0.2);
    const list = world.putOff;
    const at = list.room[2]!;
    expect([...list.count].filter((n) => n > 0)).toEqual([2]);
    expect(list.count[2]).toBe(2);
    expect([...list.household.subarray(at, at + 2)]).toEqual([7, 9]);
    expect([...list.outlet.subarray(at, at + 2)]).toEqual([3, 4]);
    expect([...list.packs.subarray(at, at + 2)]).toEqual([1, 2]);
    expect([...list.marks.subarray(at, at + 2)]).toEqual([
      marks.regular | marks.memorable,
      0,
    ]);
  });

  it("has room for a quarter of an area's occasions of a week and four, and is given up beyond", () => {
    const rooms = buildPutOff(Int32Array.of(0, 10, 14));
    expect([...rooms.room]).toEqual([0, 7, 12]);
    expect(rooms.household.length).toBe(12);
    const { room, count } = world.putOff;
    count.fill(0);
    const places = room[2]! - room[1]!;
    for (let i = 0; i < 2 * places; i++) putOff(world, 1, 0, 1, true, 0);
    expect(count[1]).toBe(places);
  });
});
