import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawAlias, fillAlias } from "../../src/world/alias.ts";

interface Table {
  readonly chance: Float32Array;
  readonly other: Int32Array;
}

function tableOf(odds: readonly number[], first = 0): Table {
  const chance = new Float32Array(first + odds.length);
  const other = new Int32Array(first + odds.length);
  fillAlias(Float64Array.from(odds), chance, other, first);
  return { chance, other };
}

/** Exact chance of every position: what it keeps of its own cell and what others pass on. */
function frequencies(table: Table, n: number, first = 0): number[] {
  const share = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i++) {
    const keep = table.chance[first + i]!;
    share[i]! += keep / n;
    share[table.other[first + i]! - first]! += (1 - keep) / n;
  }
  return share;
}

const someOdds = fc
  .array(
    fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e3, noNaN: true })),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .filter((odds) => odds.some((odd) => odd > 0));

describe("an alias table", () => {
  it("draws 1 : 2 : 3 : 2 as 1, 2, 3 and 2 eighths", () => {
    // Means are 2, so cells hold ½, 1, 1½, 1: the first passes half of its cell to the third.
    const table = tableOf([1, 2, 3, 2]);
    expect(frequencies(table, 4)).toEqual([0.125, 0.25, 0.375, 0.25]);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 800; i++)
      counts[drawAlias((i + 0.5) / 800, 4, table.chance, table.other, 0)]! += 1;
    expect(counts).toEqual([100, 200, 300, 200]);
  });

  it("has exactly the frequencies of its odds, whatever they are and wherever it stands", () => {
    fc.assert(
      fc.property(someOdds, fc.nat(10), (odds, first) => {
        const total = odds.reduce((sum, x) => sum + x, 0);
        const share = frequencies(tableOf(odds, first), odds.length, first);
        // Chances are 32-bit floats: 2^-24 for each cell that is passed on.
        return odds.every(
          (odd, i) =>
            Math.abs(share[i]! - odd / total) < odds.length * 2 ** -24,
        );
      }),
    );
  });

  it("never draws what has no odds", () => {
    fc.assert(
      fc.property(someOdds, fc.nat(999), (odds, u) => {
        const table = tableOf(odds);
        const at = drawAlias(
          u / 1000,
          odds.length,
          table.chance,
          table.other,
          0,
        );
        return odds[at]! > 0;
      }),
    );
  });
});
