/**
 * Reads levers.csv (what a planner can set: kind, unit, range, scope, names) and lever_defaults.csv (the value each
 * lever has when a plan says nothing, by role, channel or region, with its birth certificate).
 */
import { z } from "zod";
import { parseDecimal } from "../base/number-text.ts";
import { parseUnit } from "../base/units.ts";
import {
  checkOrigin,
  checkRange,
  originColumns,
  toOrigin,
} from "./certificate.ts";
import { roles } from "./ids.ts";
import type { Lever, LeverDefault, ScopeColumn } from "./market-types.ts";
import {
  amountCell,
  byText,
  checkUnique,
  idCell,
  optionalNumberCell,
  readRows,
  textCell,
  wordCell,
  type Reading,
} from "./rows.ts";

const scopeColumns: readonly ScopeColumn[] = [
  "sku",
  "channel",
  "region",
  "week",
];

const words = z
  .string()
  .transform((text) => text.split(/\s+/).filter((word) => word !== ""));

const leverSchema = z.object({
  lever: idCell,
  group: textCell,
  kind: wordCell(["number", "word", "flag", "date"]),
  unit: z
    .string()
    .refine((text) => parseUnit(text) !== undefined, "a known unit"),
  min: optionalNumberCell,
  max: optionalNumberCell,
  scopes: words.pipe(z.array(wordCell(scopeColumns))),
  choices: words,
  level: amountCell,
  label_zh_tw: textCell,
  label_en: textCell,
  label_vi: textCell,
  help_zh_tw: textCell,
  help_en: textCell,
});

const defaultSchema = z.object({
  lever: idCell,
  role: wordCell(["", ...roles]),
  channel: textCell,
  region: textCell,
  value: z.string().min(1, "a value"),
  low: optionalNumberCell,
  high: optionalNumberCell,
  unit: z
    .string()
    .refine((text) => parseUnit(text) !== undefined, "a known unit"),
  ...originColumns,
});

export function readLevers(reading: Reading): ReadonlyMap<string, Lever> {
  const file = "levers.csv";
  const rows = readRows(reading, file, leverSchema);
  checkUnique(
    file,
    rows.map(({ line, value }) => ({ line, key: value.lever })),
    reading.problems,
  );
  const levers = rows.map(({ value: cells }): Lever =>
    Object.freeze({
      id: cells.lever,
      group: cells.group,
      kind: cells.kind,
      unit: cells.unit,
      min: cells.min,
      max: cells.max,
      scopes: Object.freeze(cells.scopes),
      choices: Object.freeze(cells.choices),
      level: cells.level,
      label: Object.freeze({
        zh_tw: cells.label_zh_tw,
        en: cells.label_en,
        vi: cells.label_vi,
      }),
      help: Object.freeze({ zh_tw: cells.help_zh_tw, en: cells.help_en }),
    }),
  );
  return new Map(levers.map((lever) => [lever.id, lever]));
}

export function readLeverDefaults(
  reading: Reading,
  sources: ReadonlySet<string>,
  levers: ReadonlyMap<string, Lever>,
): readonly LeverDefault[] {
  const file = "lever_defaults.csv";
  const rows = readRows(reading, file, defaultSchema);
  const wrong = (line: number, found: string, expected: string): void => {
    reading.problems.push({
      code: "bad-default",
      file,
      row: line,
      column: "value",
      found,
      expected,
      fix: "correct the default",
    });
  };
  checkUnique(
    file,
    rows.map(({ line, value: cells }) => ({
      line,
      key: [cells.lever, cells.role, cells.channel, cells.region].join(" "),
    })),
    reading.problems,
  );
  const defaults = rows.map(({ line, value: cells }): LeverDefault => {
    checkOrigin(reading, sources, file, line, cells);
    const lever = levers.get(cells.lever);
    if (lever === undefined)
      wrong(line, `the lever "${cells.lever}"`, "a lever of levers.csv");
    const value = parseDecimal(cells.value);
    if (
      value === undefined &&
      lever?.kind === "number" &&
      !lever.choices.includes(cells.value)
    )
      wrong(line, `"${cells.value}"`, "a number");
    if (value !== undefined && lever?.kind === "number") {
      if (cells.low === undefined || cells.high === undefined)
        wrong(line, "no low or no high", "low and high of a number");
      else checkRange(reading, file, line, value, cells.low, cells.high);
    }
    return Object.freeze({
      lever: cells.lever,
      role: cells.role,
      channel: cells.channel,
      region: cells.region,
      value: cells.value,
      low: cells.low,
      high: cells.high,
      unit: cells.unit,
      ...toOrigin(cells),
      file,
      row: line,
    });
  });
  return Object.freeze(
    defaults.sort(
      (a, b) =>
        byText(a.lever, b.lever) ||
        byText(a.role, b.role) ||
        byText(a.channel, b.channel) ||
        byText(a.region, b.region),
    ),
  );
}
