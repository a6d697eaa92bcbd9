import { describe, expect, it } from "vitest";
import { checkPlan, checks } from "../../src/inputs/checks.ts";
import { goodPlan, theMarket, warningCodes } from "../support/inputs.ts";

/** A plan that fits together: no check has anything to say. */
export const calm = [
  "reps,,,,,,500,,",
  "rep_cost,,,,,,1000000,,",
  "budget_total,,,,,,2e11,,",
  "target_cases,,,,,,200000,,",
  "capacity_week,,,,,,20000,,",
  "rsp,value,,,,,4000,,",
  // An order's fixed fee eats the margin of a cheap pack, and so does a distributor that holds the vendor code.
  "channel_on,,online,,,,off,,",
  "vendor_code,,,,,,own,,",
];

/** Rows that make each check, and only it, speak. */
const alarms: readonly (readonly [string, readonly string[]])[] = [
  ["sales-calls", ["reps,,,,,,1,,"]],
  ["budget", ["budget_total,,,,,,1e9,,"]],
  ["pack-margin", ["exw_cost,value,,,,,2.4,TWD,"]],
  ["payback", ["target_cases,,,,,,20000,,"]],
  ["capacity", ["capacity_week,,,,,,1000,,"]],
  ["shelf-life", ["shelf_life_days,,,,,,120,,"]],
  ["tet-ready", ["start_date,,,,,,2027-10-04,,"]],
  ["rule-dates", ["start_date,,,,,,2026-03-02,,"]],
  ["typhoon-launch", ["region_on,,,central,14,,on,,"]],
  ["typhoon-season", ["shocks,,,,40,40,typhoon,,"]],
  ["close-prices", ["rsp,value,,,,,6000,,"]],
  ["nothing-open", ["region_on,,,,,,off,,"]],
  ["tet-unknown", ["start_date,,,,,,2035-06-04,,"]],
  ["incumbent-shares", ["incumbent_share,korean_pie,,south,,,30,%,"]],
  ["category-size", ["category_frequency,,,,,,1,n,"]],
  [
    "promotion-place",
    ["promo_type,,,,,,coupon,,", "promo_depth,main,tap_hoa,,5,8,20,%,"],
  ],
];

function withRows(rows: readonly string[]): readonly string[] {
  const lever = (row: string): string => row.split(",").slice(0, 2).join();
  const replaced = rows.map(lever);
  return [...calm.filter((row) => !replaced.includes(lever(row))), ...rows];
}

describe("the cross-checks", () => {
  it("are silent about a plan that fits together", () => {
    expect(warningCodes(calm)).not.toContain(
      expect.stringMatching(checks.map((check) => check.id).join("|")),
    );
    expect(checkPlan(goodPlan(calm), theMarket())).toEqual([]);
  });

  it.each(alarms)(
    "speak of %s when there is reason to, and of it alone",
    (id, rows) => {
      const spoken = checkPlan(goodPlan(withRows(rows)), theMarket());
      expect(new Set(spoken.map((warning) => warning.code))).toEqual(
        new Set([id]),
      );
      for (const { message, params } of spoken) {
        expect(message).toMatch(/\.$/);
        expect(message).not.toMatch(/NaN|undefined|Infinity/);
        expect(params).toBeTypeOf("object");
      }
    },
  );

  it("each have an alarm here", () => {
    expect(alarms.map(([id]) => id)).toEqual(checks.map((check) => check.id));
  });

  it("warn and never block", () => {
    const rows = alarms.flatMap(([, each]) => each).slice(0, 6);
    expect(goodPlan(withRows(rows)).skus).toHaveLength(3);
  });
});
