import { describe, expect, it } from "vitest";
import { capacity } from "../../src/inputs/checks-supply.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const base = [
  "region_on,,,,,,on,,",
  "start_date,,,,,,2027-06-07,,",
  "target_cases,,,,,,52000,cases,",
];

function found(...rows: string[]) {
  return capacity.find(goodPlan([...base, ...rows]), theMarket());
}

function peak(...rows: string[]): number {
  const [warning] = found("capacity_week,,,,,,50,cases,", ...rows);
  return warning!.params["peak"] as number;
}

describe("the check of capacity", () => {
  it("is silent while the best week can be made, and speaks once it cannot", () => {
    const most = peak();
    expect(found(`capacity_week,,,,,,${most + 1},cases,`)).toEqual([]);
    expect(found(`capacity_week,,,,,,${most - 2},cases,`)).toHaveLength(1);
  });

  it("asks for more in the best week the longer the distribution takes to build", () => {
    const at = (weeks: number): number =>
      peak(`nd_ramp_weeks,,,,,,${weeks},weeks,`);
    expect(at(4)).toBeGreaterThan(52_000 / 52);
    expect(at(40)).toBeGreaterThan(1.4 * at(4));
  });

  it("finds the week before Tết, of the second year if that is larger", () => {
    const [warning] = found(
      "capacity_week,,,,,,50,cases,",
      "horizon_weeks,,,,,,104,weeks,",
    );
    // The new year falls on 13 February 2029.
    expect(warning!.params["date"]).toMatch(/^2029-0[12]-/);
    const [first] = found(
      "capacity_week,,,,,,50,cases,",
      "horizon_weeks,,,,,,52,weeks,",
    );
    expect(first!.params["date"]).toMatch(/^2028-01-/);
  });

  it("sees capacity grow by date", () => {
    const most = peak("horizon_weeks,,,,,,104,weeks,");
    expect(
      found(
        "horizon_weeks,,,,,,104,weeks,",
        "capacity_week,,,,1,52,50000,cases,",
        `capacity_week,,,,53,,${most * 2},cases,`,
      ),
    ).toEqual([]);
  });

  it("has nothing to say where nothing is sold", () => {
    expect(
      capacity.find(goodPlan(["region_on,,,,,,off,,"]), theMarket()),
    ).toEqual([]);
  });
});
