import { describe, expect, it } from "vitest";
import { NO_CHAIN } from "../../src/world/outlets.ts";
import {
  bits,
  giveUp,
  isFull,
  placed,
  settleShelf,
  slowestSku,
  takePlace,
} from "../../src/world/shop-shelf.ts";
import { priceCell, type World } from "../../src/world/world.ts";
import { tinyWorld } from "../support/tiny-world.ts";

/** A shop that lists SKUs 0, 1 and 2 with given turnovers of a week, VND, and has room for three. */
function shop(values: readonly number[]): { world: World; o: number } {
  const { world } = tinyWorld({ burnIn: 1 });
  const { outlets, shelf, skus, pricing } = world;
  const o = outlets.chain.indexOf(NO_CHAIN);
  shelf.listed[o] = 7;
  shelf.room[o] = 3;
  values.forEach((value, k) => {
    const cell = priceCell(
      world.channels,
      k,
      outlets.channel[o]!,
      outlets.region[o]!,
    );
    shelf.rate[o * skus.count + k] = value / pricing.shelfVnd[cell]!;
    shelf.stock[o * skus.count + k] = 5;
  });
  return { world, o };
}

describe("the shelf of a small shop", () => {
  it("counts the bits of a mask", () => {
    expect(bits(0)).toBe(0);
    expect(bits(0b1011)).toBe(3);
  });

  it("is full when one more SKU would exceed its room; what gave its place up does not count", () => {
    const { world, o } = shop([1, 1, 1]);
    expect(isFull(world, o)).toBe(true);
    giveUp(world, o, 1);
    expect(placed(world, o)).toBe(5);
    expect(isFull(world, o)).toBe(false);
  });

  it("gives up its slowest SKU by turnover, if that is slow against the mean of the shelf", () => {
    const slow = shop([900, 100, 500]);
    expect(slowestSku(slow.world, slow.o, 0.5)).toBe(1);
    // 400 is more than half of the mean of 567: near equals do not push each other out.
    const close = shop([900, 400, 400]);
    expect(slowestSku(close.world, close.o, 0.5)).toBe(-1);
  });

  it("passes over a SKU whose opening order is due", () => {
    const { world, o } = shop([900, 100, 500]);
    takePlace(world, o, world.skus.ownFrom);
    world.shelf.openingDue[o * world.skus.ownCount] = 1;
    expect(slowestSku(world, o, 0.5)).toBe(1);
    world.shelf.openingDue[o * world.skus.ownCount] = 0;
    expect(slowestSku(world, o, 0.5)).toBe(world.skus.ownFrom);
  });

  it("unlists what gave its place up once it is sold out, and takes an incumbent back when a place is free", () => {
    const { world, o } = shop([900, 100, 500]);
    giveUp(world, o, 1);
    takePlace(world, o, world.skus.ownFrom);
    settleShelf(world, o);
    expect((world.shelf.listed[o]! >>> 1) & 1).toBe(1);
    world.shelf.stock[o * world.skus.count + 1] = 0;
    settleShelf(world, o);
    expect((world.shelf.listed[o]! >>> 1) & 1).toBe(0);
    // The newcomer goes: the incumbent returns with the rate it had, and nothing is displaced any more.
    giveUp(world, o, world.skus.ownFrom);
    settleShelf(world, o);
    expect(world.shelf.listed[o]).toBe(7);
    expect(world.shelf.displaced[o]).toBe(0);
  });
});
