/** Which levers move a figure most, worked by hand. */
import { describe, expect, it } from "vitest";
import type { TriedMove } from "../../../web/instant/best-moves.ts";
import { driversOf } from "../../../web/instant/drivers.ts";
import { deskState } from "../../support/desk-state.ts";

const { price } = deskState();

const tried = (key: string, to: number, nd: number | null): TriedMove => ({
  ...{ field: { ...price, key }, from: 10, to },
  before: { nd: 0.5, ros: 2 },
  after: { nd, ros: 2 },
});

describe("the levers that move a figure", () => {
  it("are three, the largest change first in either direction, one way of each", () => {
    const moves = [
      tried("a", 11, 0.52),
      tried("a", 9, 0.4),
      tried("b", 11, 0.53),
      tried("c", 11, 0.8),
      tried("d", 11, 0.51),
    ];
    expect(
      driversOf(moves, "nd").map(({ field, to }) => `${field.key} ${to}`),
    ).toEqual(["c 11", "a 9", "b 11"]);
    expect(driversOf(moves, "nd")[1]?.change).toBeCloseTo(-0.1, 9);
  });

  it("are held against each other by a round tenth of each, not by how far their sliders reach", () => {
    const slider = { min: 1000, max: 80_000, step: 500 };
    const wide = {
      ...tried("wide", 28_500, 0.71),
      ...{ field: { ...price, key: "wide", slider }, from: 18_000 },
    };
    const [first, second] = driversOf([wide, tried("near", 11, 0.6)], "nd");
    expect(first?.field.key).toBe("near");
    // 2,000 of the 10,500 that were tried.
    expect(second).toMatchObject({ from: 18_000, to: 20_000 });
    expect(second?.change).toBeCloseTo(0.04, 9);
  });

  it("leave out what changes nothing, and runs without the figure", () => {
    const moves = [tried("a", 11, 0.5), tried("b", 11, null)];
    expect(driversOf(moves, "nd")).toEqual([]);
    expect(driversOf(moves, "ros")).toEqual([]);
    expect(driversOf(moves, "payback_weeks")).toEqual([]);
  });
});
