import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilDate,
  dayNumber,
  formatIsoDate,
  mondayOf,
  parseIsoDate,
} from "../../src/base/calendar-date.ts";

const day = fc.integer({ min: -100_000, max: 100_000 });

describe("a calendar date", () => {
  it("counts days from 1970-01-01", () => {
    expect(parseIsoDate("1970-01-01")).toBe(0);
    expect(parseIsoDate("2000-03-01")).toBe(11_017);
    expect(dayNumber(2024, 2, 29)).toBe(parseIsoDate("2024-02-29"));
  });

  it("is refused if it does not exist or is written otherwise", () => {
    for (const text of ["2027-02-29", "2027-13-01", "2027-6-7", "", "x"])
      expect(parseIsoDate(text)).toBeUndefined();
  });

  it("agrees with the platform's own calendar", () => {
    fc.assert(
      fc.property(day, (n) => {
        const iso = new Date(n * 86_400_000).toISOString().slice(0, 10);
        return formatIsoDate(n) === iso && parseIsoDate(iso) === n;
      }),
    );
  });

  it("comes back from its year, month and day", () => {
    fc.assert(
      fc.property(day, (n) => {
        const { year, month, day: ofMonth } = civilDate(n);
        return dayNumber(year, month, ofMonth) === n;
      }),
    );
  });

  it("has a Monday in its week, at most six days back", () => {
    fc.assert(
      fc.property(day, (n) => {
        const monday = mondayOf(n);
        expect(new Date(monday * 86_400_000).getUTCDay()).toBe(1);
        return n - monday >= 0 && n - monday < 7;
      }),
    );
  });
});
