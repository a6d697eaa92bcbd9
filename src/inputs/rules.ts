/**
 * Reads rules.csv: taxes and duties with the days they are in force.
 */
import { z } from "zod";
import { engineValue, parseUnit, type Rates } from "../base/units.ts";
import {
  certificateColumns,
  checkCertificate,
  toCertificate,
} from "./certificate.ts";
import type { Rule } from "./market-types.ts";
import {
  byText,
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

export function readRules(
  reading: Reading,
  sources: ReadonlySet<string>,
  rates: Rates,
): readonly Rule[] {
  const file = "rules.csv";
  const rows = readRows(reading, file, ruleSchema, [
    "rule",
    "applies_to",
    "from_date",
  ]);
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
  return Object.freeze(
    rules.sort(
      (a, b) =>
        byText(a.rule, b.rule) ||
        byText(a.appliesTo, b.appliesTo) ||
        byText(a.fromDate, b.fromDate),
    ),
  );
}

/** The rule in force on a day for the first of several things it may apply to, most special first. */
export function ruleInForce(
  rules: readonly Rule[],
  rule: string,
  appliesTo: readonly string[],
  day: string,
): Rule | undefined {
  const shelf = shelfOf(rules);
  for (const thing of appliesTo) {
    const found = shelf
      .get(`${rule} ${thing}`)
      ?.find(
        ({ fromDate, toDate }) =>
          fromDate <= day && (toDate === "" || day <= toDate),
      );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Rules by what they are and what they apply to, in their order; made once per table, which never changes. */
const shelves = new WeakMap<readonly Rule[], Map<string, Rule[]>>();

function shelfOf(rules: readonly Rule[]): Map<string, Rule[]> {
  const known = shelves.get(rules);
  if (known !== undefined) return known;
  const shelf = new Map<string, Rule[]>();
  for (const each of rules) {
    const key = `${each.rule} ${each.appliesTo}`;
    const those = shelf.get(key);
    if (those === undefined) shelf.set(key, [each]);
    else those.push(each);
  }
  shelves.set(rules, shelf);
  return shelf;
}
