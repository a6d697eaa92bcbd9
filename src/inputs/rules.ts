/**
 * Reads rules.csv (taxes and duties with the days they are in force) and tet_dates.csv (first day of each lunar year).
 */
import { z } from "zod";
import { engineValue, parseUnit, type Rates } from "../base/units.ts";
import { parseIsoDate } from "../base/calendar-date.ts";
import {
  certificateColumns,
  checkCertificate,
  checkOrigin,
  originColumns,
  toCertificate,
} from "./certificate.ts";
import type { Rule } from "./market-types.ts";
import {
  byText,
  checkUnique,
  idCell,
  optionalDayCell,
  readRows,
  textCell,
  type Reading,
} from "./rows.ts";

const ruleSchema = z.object({
  rule: idCell,
  applies_to: textCell,
  from_date: optionalDayCell,
  to_date: optionalDayCell,
  ...certificateColumns,
});

const dateSchema = z.object({
  year: z.string().regex(/^\d{4}$/, "a year"),
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

export function readRules(
  reading: Reading,
  sources: ReadonlySet<string>,
  rates: Rates,
): readonly Rule[] {
  const file = "rules.csv";
  const rows = readRows(reading, file, ruleSchema);
  const rules = rows.map(({ line, value: cells }): Rule => {
    checkCertificate(reading, sources, file, line, cells);
    const unit = parseUnit(cells.unit);
    return Object.freeze({
      rule: cells.rule,
      appliesTo: cells.applies_to,
      fromDate: cells.from_date,
      toDate: cells.to_date,
      amount:
        unit === undefined
          ? cells.value
          : engineValue(cells.value, unit, rates),
      ...toCertificate(cells),
    });
  });
  checkUnique(
    file,
    rows.map(({ line, value }) => ({
      line,
      key: `${value.rule} ${value.applies_to} from ${value.from_date}`,
    })),
    reading.problems,
  );
  return Object.freeze(
    rules.sort(
      (a, b) =>
        byText(a.rule, b.rule) ||
        byText(a.appliesTo, b.appliesTo) ||
        byText(a.fromDate, b.fromDate),
    ),
  );
}

export function readTetDates(
  reading: Reading,
  sources: ReadonlySet<string>,
): readonly string[] {
  const file = "tet_dates.csv";
  const rows = readRows(reading, file, dateSchema);
  for (const { line, value } of rows)
    checkOrigin(reading, sources, file, line, { as_of: value.year, ...value });
  checkUnique(
    file,
    rows.map(({ line, value }) => ({ line, key: value.year })),
    reading.problems,
  );
  return Object.freeze(rows.map(({ value }) => value.date).sort(byText));
}

/** The rule in force on a day for the first of several things it may apply to, most special first. */
export function ruleInForce(
  rules: readonly Rule[],
  rule: string,
  appliesTo: readonly string[],
  day: string,
): Rule | undefined {
  for (const thing of appliesTo) {
    const found = rules.find(
      (each) =>
        each.rule === rule &&
        each.appliesTo === thing &&
        each.fromDate <= day &&
        (each.toDate === "" || day <= each.toDate),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}
