/** The duel of two plans by futures made by hand. */
import { describe, expect, it } from "vitest";
import type { Future } from "../../../web/compare/compare-run.ts";
import {
  bestOf,
  duelsOf,
  meanOver,
  unusualIn,
} from "../../../web/compare/duel.ts";
import { factor } from "../../support/ensemble.ts";

const future = (
  measures: Record<string, number | null>,
  values: Record<string, string> = {},
): Future => ({ measures, weekly: {}, values });

const of = (measure: string, ...values: (number | null)[]): Future[] =>
  values.map((value) => future({ [measure]: value }));

describe("the duel", () => {
  it("goes from the worst loss to the best win, leaves out what has no figure, and turns with the plans", () => {
    const [a, b] = [
      of("contribution", 5, 5, null, 5, 5),
      of("contribution", 9, 5, 1, 2, 6),
    ];
    const seen = duelsOf(a, b, "contribution");
    expect(seen).toEqual([
      { future: 3, difference: -3, outcome: "lost" },
      { future: 1, difference: 0, outcome: "tied" },
      { future: 4, difference: 1, outcome: "won" },
      { future: 0, difference: 4, outcome: "won" },
    ]);
    expect(
      duelsOf(b, a, "contribution").map(({ future, outcome }) => [
        future,
        outcome,
      ]),
    ).toEqual([
      [0, "lost"],
      [4, "lost"],
      [1, "tied"],
      [3, "won"],
    ]);
  });

  it("knows that less cash to lay out is better", () => {
    const [a, b] = [of("peak_cash", 5, 5), of("peak_cash", 9, 2)];
    expect(duelsOf(a, b, "peak_cash").map(({ outcome }) => outcome)).toEqual([
      "lost",
      "won",
    ]);
    expect(bestOf([5, 2, undefined], "peak_cash")).toEqual([1]);
    expect(bestOf([5, 2, 5], "contribution")).toEqual([0, 2]);
    expect(bestOf([5, 5, undefined], "contribution")).toEqual([]);
  });

  it("takes means over the futures that have a figure", () => {
    expect(meanOver(of("nd", 1, null, 3), "nd")).toBe(2);
    expect(meanOver(of("nd", null), "nd")).toBeUndefined();
  });
});

describe("an unusual number", () => {
  it("is one drawn near an end of its range, whichever; joint draws are left out", () => {
    const factors = ["x", "y", "z"].map((id) => factor(id));
    const [first] = factors;
    const { low, high, value } = first!;
    const column = (i: number): string => factors[i]!.columns[0]!.column;
    const one = future(
      {},
      {
        [column(0)]: String(value + 0.1 * (high - value)),
        [column(1)]: `${low} ratio`,
        [column(2)]: String(high),
      },
    );
    const drawn = [
      ...factors.slice(0, 2),
      { ...factors[2]!, draws: [1, 2, 3] },
    ];
    const seen = unusualIn(one, drawn, 2);
    expect(seen.map(({ factor: { id } }) => id)).toEqual(["y", "x"]);
    expect(seen[0]?.at).toBeCloseTo(-1, 12);
    expect(seen[1]?.at).toBeCloseTo(0.1, 12);
    expect(unusualIn(one, factors, 1)[0]?.factor.id).toMatch(/y|z/);
  });
});
