import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../src/base/calendar-date.ts";
import { lunarDay, lunarYear } from "./lunar.ts";

const iso = (year: number, month: number, day: number): string =>
  formatIsoDate(lunarDay(year, month, day));

describe("the lunar calendar of UTC+7", () => {
  it("knows the first days of past and coming years", () => {
    const tet: Record<number, string> = {
      2007: "2007-02-17",
      2016: "2016-02-08",
      2023: "2023-01-22",
      2025: "2025-01-29",
      2026: "2026-02-17",
      2027: "2027-02-06",
      2028: "2028-01-26",
      2029: "2029-02-13",
      2030: "2030-02-02",
      2031: "2031-01-23",
    };
    for (const [year, day] of Object.entries(tet))
      expect(iso(Number(year), 1, 1)).toBe(day);
  });

  it("parts from the Chinese calendar in 2007 and 2030", () => {
    for (const [year, day] of [
      [2007, "2007-02-18"],
      [2030, "2030-02-03"],
    ] as const)
      expect(formatIsoDate(lunarYear(year, 8)[0]!.first)).toBe(day);
  });

  it("repeats the second month of 2023, the sixth of 2025 and the fifth of 2028", () => {
    const leap = (year: number) =>
      lunarYear(year).find((each) => each.leap)?.month;
    expect([2023, 2024, 2025, 2026, 2027, 2028].map(leap)).toEqual([
      2,
      undefined,
      6,
      undefined,
      undefined,
      5,
    ]);
  });

  it("has twelve or thirteen months of 29 or 30 days", () => {
    for (let year = 2020; year <= 2032; year++) {
      const months = lunarYear(year);
      expect([12, 13]).toContain(months.length);
      const next = [...months.slice(1), lunarYear(year + 1)[0]!];
      months.forEach((month, i) => {
        expect([29, 30]).toContain(next[i]!.first - month.first);
      });
    }
  });
});
