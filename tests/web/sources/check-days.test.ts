/** Days on which inputs were checked. */
import { describe, expect, it } from "vitest";
import { checkDays, daysSince } from "../../../web/sources/check-days.ts";

describe("the days of checks", () => {
  it("are the first and the last of them, whatever their order", () => {
    expect(checkDays(["2026-11-26", "2026-11-22", "", "2026-11-24"])).toEqual({
      ...{ count: 3, oldest: "2026-11-22", newest: "2026-11-26" },
    });
    expect(checkDays([])).toBeUndefined();
    expect(checkDays([""])).toBeUndefined();
  });

  it("lie back by days of the calendar, over months and leap days, never ahead", () => {
    expect(daysSince("2026-11-22", "2026-11-27")).toBe(5);
    expect(daysSince("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysSince("2026-11-22", "2026-11-22")).toBe(0);
    expect(daysSince("2026-11-22", "2026-11-20")).toBe(0);
  });
});
