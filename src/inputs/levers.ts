/**
 * Reads levers.csv (what a planner can set: kind, unit, range, scope, names), lever_defaults.csv (the value each lever
 * has when a plan says nothing, by role, channel or region, with its birth certificate) and category_lever_defaults.csv
 * (the same for plans of one category; its row takes the place of the row of equal lever, role, channel and region).
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
  idCell,
  optionalNumberCell,
  readRows,
  textCell,
  wordCell,
  type KeyCell,
  type Reading,
} from "./rows.ts";

const scopeColumns: readonly ScopeColumn[] = [
  "sku",
  "channel",
  "region",
  "week",
  "brand",
  "incumbent",
];

const generalFile = "lever_defaults.csv";
const categoryFile = "category_lever_defaults.csv";

const words = z
  .string()
  .transform((text) => text.split(/\s+/).filter((word) => word !== ""));

const roleCell = wordCell(["", ...roles]);

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
  const rows = readRows(reading, file, leverSchema, ["lever"]);
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
  const general = readDefaultRows(reading, sources, levers, generalFile, {
    role: roleCell,
  });
  const special = readDefaultRows(reading, sources, levers, categoryFile, {
    category: idCell,
    role: roleCell,
  });
  return Object.freeze(
    [...general, ...special]
      .map(({ row }) => row)
      .sort(
        (a, b) =>
          byText(a.lever, b.lever) ||
          byText(a.role, b.role) ||
          byText(a.channel, b.channel) ||
          byText(a.region, b.region) ||
          byText(a.category, b.category),
      ),
  );
}

/** The defaults a plan of a category starts from: its own rows, and the general ones that none of them replaces. */
export function defaultsOfCategory(
  defaults: readonly LeverDefault[],
  category: string,
): readonly LeverDefault[] {
  const place = (row: LeverDefault): string =>
    [row.lever, row.role, row.channel, row.region].join(" ");
  const own = new Set(
    defaults.filter((row) => row.category === category).map(place),
  );
  return defaults.filter(
    (row) =>
      row.category === category ||
      (row.category === "" && !own.has(place(row))),
  );
}

/** Rows of a file of defaults, by the columns of `keys` with lever, channel and region, and the cells of those. */
export function readDefaultRows(
  reading: Reading,
  sources: ReadonlySet<string>,
  levers: ReadonlyMap<string, Lever>,
  file: string,
  keys: Readonly<Record<string, KeyCell>>,
): {
  readonly line: number;
  readonly row: LeverDefault;
  readonly cells: Readonly<Record<string, string>>;
}[] {
  const rows = readRows(
    reading,
    file,
    defaultSchema,
    [...Object.keys(keys), "lever", "channel", "region"],
    keys,
  );
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
  return rows.map(({ line, value: row, cells }) => {
    checkOrigin(reading, sources, file, line, row);
    const lever = levers.get(row.lever);
    if (lever === undefined)
      wrong(line, `the lever "${row.lever}"`, "a lever of levers.csv");
    const value = parseDecimal(row.value);
    if (
      value === undefined &&
      lever?.kind === "number" &&
      !lever.choices.includes(row.value)
    )
      wrong(line, `"${row.value}"`, "a number");
    if (value !== undefined && lever?.kind === "number") {
      if (row.low === undefined || row.high === undefined)
        wrong(line, "no low or no high", "low and high of a number");
      else checkRange(reading, file, line, value, row.low, row.high);
    }
    const whole: LeverDefault = {
      category: cells.category ?? "",
      lever: row.lever,
      role: roleCell.parse(cells.role ?? ""),
      channel: row.channel,
      region: row.region,
      value: row.value,
      low: row.low,
      high: row.high,
      unit: row.unit,
      ...toOrigin(row),
      file,
      row: line,
    };
    return { line, row: Object.freeze(whole), cells };
  });
}
