import { describe, expect, it } from "vitest";
import { salesMemory } from "../../src/mechanisms/sales-memory.ts";
import {
  type Tiny,
  changesOf,
  liveUpTo,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

/** A world of which a week's sales are to be learned. */
function before(): Tiny {
  const tiny = tinyWorld({ burnIn: 2, weeks: 1 });
  liveUpTo(tiny, salesMemory);
  return tiny;
}

function learn({ world, week, ledger }: Tiny): void {
  salesMemory.step(world, week, ledger);
}

describe("the memory of sales", () => {
  it("changes only what it declares", () => {
    expect(undeclared(salesMemory, changesOf(salesMemory))).toEqual([]);
  });

  it("goes an eighth of the way a week, double for a shelf found empty, not at all without goods", () => {
    const tiny = before();
    const { world } = tiny;
    expect(tiny.plan.parameter("salesMemoryWeeks")).toBe(8);
    const listed = [...world.shelf.listed.keys()].filter(
      (o) => world.shelf.listed[o]! & 1,
    );
    const cases = [
      // sold, stock left, rate: 8 + (4 − 8) ÷ 8; 8 + (2 × 4 − 8) ÷ 8; unchanged.
      [4, 5, 7.5],
      [4, 0, 8],
      [0, 0, 8],
      [0, 3, 7],
    ] as const;
    cases.forEach(([sold, left], j) => {
      const at = listed[j]! * world.skus.count;
      world.shelf.sold[at] = sold;
      world.shelf.stock[at] = left;
      world.shelf.rate[at] = 8;
    });
    learn(tiny);
    cases.forEach(([, , rate], j) =>
      expect(world.shelf.rate[listed[j]! * world.skus.count]).toBe(rate),
    );
  });

  it("counts the weeks an own SKU lay idle, and begins to count sales anew", () => {
    const tiny = before();
    const { shelf, skus } = tiny.world;
    shelf.listed[0] = 1 << skus.ownFrom;
    shelf.stock[skus.ownFrom] = 3;
    const sell = (packs: number): number => {
      shelf.sold[skus.ownFrom] = packs;
      learn(tiny);
      return shelf.idleWeeks[0]!;
    };
    expect(sell(1)).toBe(0);
    expect(sell(0)).toBe(1);
    expect(sell(0)).toBe(2);
    expect(sell(2)).toBe(0);
    expect(total(shelf.sold)).toBe(0);
  });
});
