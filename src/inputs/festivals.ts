/**
 * Reads festivals.csv: on which days each festival falls, year by year. What a festival does to demand, day by day around
 * its date, is a fact table (`festival_days`); Tết has its own curve (`tet_weeks`).
 */
import { z } from "zod";
import { parseIsoDate } from "../base/calendar-date.ts";
import { checkOrigin, originColumns } from "./certificate.ts";
import type { Festival } from "./market-types.ts";
import { byText, idCell, readRows, type Reading } from "./rows.ts";

/** The festival that opens the lunar year; charts, checks and measures ask for its dates by this name. */
export const TET = "tet";

const schema = z.object({
  festival: idCell,
  date: z
    .string()
    .refine(
      (text) => parseIsoDate(text) !== undefined,
      "a date such as 2025-11-30",
    ),
  checked_on: originColumns.checked_on,
  source: originColumns.source,
  grade: originColumns.grade,
  note: originColumns.note,
});

/** Every festival of every year, by date. */
export function readFestivals(
  reading: Reading,
  sources: ReadonlySet<string>,
): readonly Festival[] {
  const file = "festivals.csv";
  const rows = readRows(reading, file, schema, ["festival", "date"]);
  for (const { line, value } of rows)
    checkOrigin(reading, sources, file, line, {
      as_of: value.date.slice(0, 4),
      ...value,
    });
  return Object.freeze(
    rows
      .map(({ value }) =>
        Object.freeze({ festival: value.festival, date: value.date }),
      )
      .sort((a, b) => byText(a.date, b.date) || byText(a.festival, b.festival)),
  );
}
