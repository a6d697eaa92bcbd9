import { describe, expect, it } from "vitest";
import { measures } from "../../src/ledger/measures.ts";
import { directionOf } from "../../src/ensemble/direction.ts";

describe("the better way", () => {
  it("is up for sales and down for costs, gaps and waiting", () => {
    expect(["sellout_units", "contribution", "nd"].map(directionOf)).toEqual([
      1, 1, 1,
    ]);
    expect(["peak_cash", "payback_weeks", "oos_rate"].map(directionOf)).toEqual(
      [-1, -1, -1],
    );
  });

  it("is down for a minority of the measures", () => {
    const down = measures.filter(({ id }) => directionOf(id) < 0);
    expect(down.length).toBe(27);
  });
});
