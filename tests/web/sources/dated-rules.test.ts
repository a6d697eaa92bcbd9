/** Rules of law by their days. */
import { describe, expect, it } from "vitest";
import type { DatedRule } from "../../../web/messages.ts";
import { beginsWithin, inOrder } from "../../../web/sources/dated-rules.ts";

const rule = (name: string, fromDate: string): DatedRule => ({
  ...{ rule: name, appliesTo: "all", fromDate, toDate: "", value: 8 },
  ...{ unit: "%", grade: "reported", checkedOn: "2026-11-22" },
});

describe("dated rules", () => {
  it("stand by the day they begin; those of one day as they came", () => {
    const given = [
      rule("b", "2027-01-01"),
      rule("a", "2027-01-01"),
      rule("c", "2025-07-01"),
    ];
    expect(inOrder(given).map((each) => each.rule)).toEqual(["c", "b", "a"]);
    expect(given[0]?.rule).toBe("b");
  });

  it("begin within a run after its first day and until its last", () => {
    const horizon = { from: "2026-11-02", to: "2027-10-31" };
    const within = (fromDate: string): boolean =>
      beginsWithin({ fromDate }, horizon);
    expect(within("2027-01-01")).toBe(true);
    expect(within("2027-10-31")).toBe(true);
    expect(within("2026-11-02")).toBe(false);
    expect(within("2027-11-01")).toBe(false);
  });
});
