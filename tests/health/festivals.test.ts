import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  civilDate,
  dayNumber,
  formatIsoDate,
} from "../../src/base/calendar-date.ts";
import { lunarDay, lunarYear } from "../support/lunar.ts";
import { rowsOf } from "../support/data-tables.ts";
import { root } from "../support/source.ts";

/**
 * The dates of data/festivals.csv, computed. `TAPHOA_FESTIVALS=write npx vitest run tests/health/festivals.test.ts` writes
 * the table; without it the test compares. Lunar dates are those of UTC+7.
 */
const TET_FROM = 2019;
const FROM = 2025;
const TO = 2032;

type Row = readonly [
  festival: string,
  date: string,
  source: string,
  grade: string,
  note: string,
];

const lunar = (festival: string, day: number, note: string): Row => [
  festival,
  formatIsoDate(day),
  "LUNAR",
  "derived",
  note,
];

const fixed = (
  festival: string,
  year: number,
  month: number,
  day: number,
  note: string,
): Row => [
  festival,
  formatIsoDate(dayNumber(year, month, day)),
  "",
  "assumed",
  note,
];

function tetNote(year: number): string {
  const chinese = lunarYear(year, 8)[0]?.first ?? 0;
  const { month, day } = civilDate(chinese);
  const other =
    chinese === lunarDay(year, 1, 1)
      ? ""
      : `; the Chinese calendar says ${day} ${month === 1 ? "January" : "February"}`;
  return `first day of Tết, computed for UTC+7${other}`;
}

function computed(): Row[] {
  const rows: Row[] = [];
  for (let year = TET_FROM; year <= TO; year++)
    rows.push(lunar("tet", lunarDay(year, 1, 1), tetNote(year)));
  for (let year = FROM; year <= TO; year++) {
    for (const { month, leap, first } of lunarYear(year)) {
      const name = `of lunar month ${month}${leap ? " (leap)" : ""}, computed for UTC+7`;
      if (month !== 1)
        rows.push(lunar("lunar_first", first, `first day ${name}`));
      rows.push(lunar("lunar_full", first + 14, `15th day ${name}`));
    }
    const day = (month: number, date: number): number =>
      lunarDay(year, month, date);
    rows.push(
      lunar(
        "hung_kings",
        day(3, 10),
        "10th day of the third lunar month, public holiday",
      ),
      lunar("mid_autumn", day(8, 15), "15th day of the eighth lunar month"),
      lunar("vu_lan", day(7, 15), "15th day of the seventh lunar month"),
      fixed("christmas", year, 12, 25, "fixed by the calendar"),
      fixed(
        "national_day",
        year,
        9,
        2,
        "public holiday, fixed by the labour code",
      ),
      fixed("new_year", year, 1, 1, "public holiday, fixed by the labour code"),
      fixed(
        "reunification",
        year,
        4,
        30,
        "public holiday, with 1 May; fixed by the labour code",
      ),
      fixed(
        "school_year",
        year,
        9,
        5,
        "opening day of schools, by long custom",
      ),
    );
    for (const month of [9, 10, 11, 12])
      rows.push(
        fixed(
          "mega_sale",
          year,
          month,
          month,
          "sale day of the online platforms, day and month alike",
        ),
      );
  }
  return rows.sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
}

function text(rows: readonly Row[]): string {
  const lines = rows.map(([festival, date, source, grade, note]) =>
    [
      festival,
      date,
      "2026-11-26",
      source,
      grade,
      note.includes(",") ? `"${note}"` : note,
    ].join(","),
  );
  return ["festival,date,checked_on,source,grade,note", ...lines, ""].join(
    "\n",
  );
}

if (process.env["TAPHOA_FESTIVALS"] === "write")
  writeFileSync(join(root, "data/festivals.csv"), text(computed()));

describe("the dates of festivals", () => {
  it("are those of the lunar calendar of UTC+7 and of the law", () => {
    const table = rowsOf("festivals.csv").map(
      ({ festival, date }) => `${festival} ${date}`,
    );
    expect(table).toEqual(
      computed().map(([festival, date]) => `${festival} ${date}`),
    );
    for (const known of [
      "tet 2027-02-06",
      "tet 2028-01-26",
      "tet 2029-02-13",
      "tet 2030-02-02",
      "tet 2031-01-23",
      "mid_autumn 2025-10-06",
      "mid_autumn 2026-09-25",
      "mid_autumn 2027-09-15",
      "mid_autumn 2028-10-03",
      "mid_autumn 2030-09-12",
    ])
      expect(table).toContain(known);
  });

  it("have effects by day only for festivals that have dates", () => {
    const dated = new Set(
      rowsOf("festivals.csv").map(({ festival }) => festival),
    );
    const moving = rowsOf("festival_days.csv");
    expect(moving.length).toBeGreaterThan(0);
    for (const { festival, first_day, last_day } of moving) {
      expect(dated).toContain(festival);
      expect(Number(first_day)).toBeLessThanOrEqual(Number(last_day));
    }
  });
});
