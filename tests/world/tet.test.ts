import { describe, expect, it } from "vitest";
import {
  clearanceDepth,
  companyGifts,
  isGiftPack,
  isGiftPause,
  weeksSinceTet,
} from "../../src/world/tet.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const { world } = tinyWorld({
  burnIn: 0,
  sets: ["b2b_gift[gift]=70 packs", "leftover_plan=discount"],
});
const GIFT = 0;
const MAIN = 1;
/** Tết 2028 is Wednesday 26 January: week 34 of a run that begins on 7 June 2027. */
const TET = 34;

describe("Tết in weeks of the run", () => {
  it("is counted from the week that holds its first day, and from the nearer one between two", () => {
    expect(weeksSinceTet(world, TET)).toBe(0);
    expect(weeksSinceTet(world, TET - 3)).toBe(-3);
    expect(weeksSinceTet(world, TET + 5)).toBe(5);
    // Tết 2029 is 13 February: week 89. Half-way the nearer one changes.
    expect(weeksSinceTet(world, 89)).toBe(0);
    expect(weeksSinceTet(world, 80)).toBe(-9);
  });

  it("concerns gift packs only", () => {
    expect(isGiftPack(world, GIFT)).toBe(true);
    expect(isGiftPack(world, MAIN)).toBe(false);
    for (let week = 1; week <= 60; week++) {
      expect(companyGifts(world, MAIN, week)).toBe(0);
      expect(clearanceDepth(world, MAIN, week)).toBe(0);
    }
  });

  it("has every box of the order book in some week, and none before the launch", () => {
    let boxes = 0;
    for (let week = 1; week <= 60; week++)
      boxes += companyGifts(world, GIFT, week);
    expect(boxes).toBe(70);
    expect(companyGifts(world, GIFT, TET - 3)).toBe(14);
    for (let week = -50; week < 1; week++)
      expect(companyGifts(world, GIFT, week)).toBe(0);
  });

  it("pauses orders of gift packs for the same weeks that the trade does, known beforehand", () => {
    const paused = (i: number): number[] =>
      Array.from({ length: 60 }, (_, w) => w + 1).filter((week) =>
        isGiftPause(world, i, week),
      );
    // Counted two weeks after Tết, then eight weeks without orders.
    const first = TET + world.plan.parameter("tetReturnWeeks");
    expect(paused(GIFT)).toEqual(
      Array.from({ length: 8 }, (_, n) => first + n),
    );
    expect(paused(MAIN)).toEqual([]);
  });
});
