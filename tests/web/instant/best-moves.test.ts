/** Which of the tried moves are worth a card, worked by hand. */
import { describe, expect, it } from "vitest";
import { bestMoves, type TriedMove } from "../../../web/instant/best-moves.ts";
import { deskState } from "../../support/desk-state.ts";

const { price } = deskState();

/** A move of a lever of this name from 10, by what it does to contribution and to the need of cash. */
function tried(
  key: string,
  to: number,
  contribution: number | null,
  cash: number | null = 30,
): TriedMove {
  return {
    ...{ field: { ...price, key }, from: 10, to },
    before: { contribution: 50, peak_cash: 30 },
    after: { contribution, peak_cash: cash },
  };
}

const names = (moves: readonly TriedMove[], most?: number): string[] =>
  bestMoves(moves, most).map(({ field, to }) => `${field.key} ${to}`);

describe("the moves worth trying", () => {
  it("are three, the largest gain first among those that take no cash, wherever they were tried", () => {
    const moves = [
      tried("a", 11, 52),
      tried("b", 11, 90),
      tried("c", 11, 51),
      tried("d", 9, 70),
    ];
    expect(names(moves)).toEqual(["b 11", "d 9", "a 11"]);
    expect(names(moves, 1)).toEqual(["b 11"]);
  });

  it("have the gain and its price as differences, the price falling too", () => {
    const [cheap, dear] = bestMoves([
      tried("a", 11, 80, 45),
      tried("b", 11, 60, 10),
    ]);
    expect(dear).toMatchObject({ from: 10, to: 11, gain: 30, cash: 15 });
    expect(cheap).toMatchObject({ gain: 10, cash: -20 });
  });

  it("put the most gain for the money first, and last what has no known price", () => {
    const moves = [
      tried("dear", 11, 90, 70),
      tried("fair", 11, 80, 40),
      tried("open", 11, 99, null),
    ];
    expect(names(moves)).toEqual(["fair 11", "dear 11", "open 11"]);
  });

  it("go a round tenth of what stands, on the way to what was tried", () => {
    const slider = { min: 1000, max: 80_000, step: 500 };
    const far = {
      ...tried("a", 28_500, 260, 51),
      ...{ field: { ...price, key: "a", slider }, from: 18_000 },
    };
    const [move] = bestMoves([far]);
    // 2,000 of the 10,500 that were tried.
    expect(move?.to).toBe(20_000);
    expect(move?.gain).toBeCloseTo((210 * 2) / 10.5, 9);
    expect(move?.cash).toBeCloseTo((21 * 2) / 10.5, 9);
    // No farther than was tried, and from nothing all of it.
    expect(bestMoves([{ ...far, to: 19_000 }])[0]?.to).toBe(19_000);
    expect(bestMoves([{ ...far, from: 0, to: 9000 }])[0]?.to).toBe(9000);
  });

  it("are one a lever: its better way", () => {
    const moves = [tried("a", 9, 60), tried("a", 11, 75), tried("b", 9, 55)];
    expect(names(moves)).toEqual(["a 11", "b 9"]);
  });

  it("leave out what gains nothing or has no contribution; a price that is not known stays open", () => {
    const moves = [
      tried("a", 11, 50),
      tried("b", 11, 20),
      tried("c", 11, null),
      tried("d", 11, 51, null),
    ];
    expect(bestMoves(moves)).toMatchObject([
      { field: { key: "d" }, gain: 1, cash: undefined },
    ]);
    expect(bestMoves([])).toEqual([]);
  });
});
