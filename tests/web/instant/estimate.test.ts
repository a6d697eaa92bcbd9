/** Estimates between runs, worked by hand. */
import { describe, expect, it } from "vitest";
import {
  estimateOf,
  moveBetween,
  type Curve,
} from "../../../web/instant/estimate.ts";
import { deskState } from "../../support/desk-state.ts";

const shown = {
  sellout_cases: 1000,
  sell_through: 0.9,
  contribution: 50,
  peak_cash: 30,
  payback_weeks: 40,
};

/** Sketches at three values of a lever; they stand higher than the full run that is shown. */
const curve: Curve = new Map([
  [20, { ...shown, sellout_cases: 1100, contribution: 70, peak_cash: 40 }],
  [10, { ...shown, sellout_cases: 1300, contribution: 90, peak_cash: 80 }],
  [
    40,
    {
      sellout_cases: 0,
      sell_through: 0.2,
      contribution: -90,
      peak_cash: 0,
      payback_weeks: null,
    },
  ],
]);

describe("an estimate", () => {
  it("adds the difference on the straight line between the neighbours to what is shown", () => {
    // Half-way from 20 to 10: 1,200 cases instead of 1,100.
    const { values, runs } = estimateOf(curve, { from: 20, to: 15 }, shown)!;
    expect(values["sellout_cases"]).toBeCloseTo(1100, 9);
    expect(values["contribution"]).toBeCloseTo(60, 9);
    expect(values["sell_through"]).toBeCloseTo(0.9, 9);
    expect(runs).toBe(3);
  });

  it("is read at both ends of a move, also where neither was run", () => {
    // 15 shows 80 and 30 shows -10.
    const { values } = estimateOf(curve, { from: 15, to: 30 }, shown)!;
    expect(values["contribution"]).toBeCloseTo(50 - 90, 9);
  });

  it("keeps shares, counts and cash within what they can be, and weeks whole", () => {
    const high = { ...shown, sell_through: 0.4, sellout_cases: 300 };
    const low = estimateOf(curve, { from: 10, to: 40 }, high)!.values;
    expect(low["sell_through"]).toBe(0);
    expect(low["sellout_cases"]).toBe(0);
    expect(low["peak_cash"]).toBe(0);
    expect(low["contribution"]).toBeCloseTo(-130, 9);
    const up = estimateOf(curve, { from: 40, to: 10 }, shown)!.values;
    expect(up["sell_through"]).toBe(1);
    const weeks: Curve = new Map([
      [0, { payback_weeks: 40 }],
      [3, { payback_weeks: 42 }],
    ]);
    const { values } = estimateOf(weeks, { from: 0, to: 1 }, shown)!;
    expect(values).toEqual({ payback_weeks: 41 });
  });

  it("leaves out a figure that a neighbour or the screen does not have", () => {
    const { values } = estimateOf(curve, { from: 20, to: 21 }, shown)!;
    expect(Object.keys(values)).not.toContain("payback_weeks");
    const never = { ...shown, payback_weeks: null };
    const other = estimateOf(curve, { from: 20, to: 15 }, never)!;
    expect(Object.keys(other.values)).not.toContain("payback_weeks");
    expect(Object.keys(other.values)).toContain("contribution");
  });

  it("is not made beyond what was tried, nor from nothing", () => {
    for (const to of [9.9, 40.1])
      expect(estimateOf(curve, { from: 20, to }, shown)).toBeUndefined();
    expect(estimateOf(curve, { from: 5, to: 20 }, shown)).toBeUndefined();
    expect(estimateOf(new Map(), { from: 20, to: 20 }, shown)).toBeUndefined();
  });
});

describe("a move", () => {
  const { key, loaded } = deskState().price;

  it("is the one number in which two plans differ", () => {
    const move = moveBetween(
      deskState().plan,
      deskState({ [key]: "12345" }).plan,
    );
    expect(move).toMatchObject({
      field: { key },
      from: Number(loaded),
      to: 12345,
    });
    // Set to what was loaded is as loaded.
    expect(
      moveBetween(
        deskState({ [key]: loaded }).plan,
        deskState({ [key]: "12345" }).plan,
      )?.to,
    ).toBe(12345);
  });

  it("is none if nothing, two levers, a word, an assumption or the file differs", () => {
    const { plan, other, word } = deskState();
    const moved = (edits: Record<string, string>): unknown =>
      moveBetween(plan, { ...plan, edits });
    expect(moved({})).toBeUndefined();
    expect(moved({ [key]: "12345", [other.key]: "0.123" })).toBeUndefined();
    expect(moved({ [word.key]: "another" })).toBeUndefined();
    expect(moved({ "=accessElasticity": "0.7" })).toBeUndefined();
    const sheet = plan.sheet!;
    const file = { ...sheet, plan: { ...sheet.plan, text: "another" } };
    const elsewhere = { ...plan, sheet: file, edits: { [key]: "12345" } };
    expect(moveBetween(plan, elsewhere)).toBeUndefined();
  });
});
