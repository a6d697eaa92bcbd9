/**
 * Entry modes: how a brand comes into the country (importer, distributor, own company, …) as a group of defaults. A row
 * of entry_modes.csv takes the place of a default of lever_defaults.csv when the plan's `entity_mode` is its mode; what
 * the plan sets itself wins as ever. So a mode is data, and the engine knows none.
 *   a row without channel and region replaces every default of its lever; one with them, the default of the same place
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
import type { EntryMode, Lever, LeverDefault, Market } from "./market-types.ts";
import type { PlanRow } from "./plan-file.ts";
import {
  byText,
  checkUnique,
  idCell,
  optionalNumberCell,
  readRows,
  textCell,
  type Reading,
} from "./rows.ts";

/** The lever that names the mode. */
export const modeLever = "entity_mode";

const file = "entry_modes.csv";

const schema = z.object({
  mode: idCell,
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

export function readEntryModes(
  reading: Reading,
  sources: ReadonlySet<string>,
  levers: ReadonlyMap<string, Lever>,
): readonly EntryMode[] {
  const rows = readRows(reading, file, schema);
  const known = levers.get(modeLever)?.choices ?? [];
  checkUnique(
    file,
    rows.map(({ line, value: cells }) => ({
      line,
      key: [cells.mode, cells.lever, cells.channel, cells.region].join(" "),
    })),
    reading.problems,
  );
  const wrong = (line: number, found: string, expected: string): void => {
    reading.problems.push({
      code: "bad-default",
      file,
      row: line,
      column: "value",
      found,
      expected,
      fix: "correct the row",
    });
  };
  const modes = rows.map(({ line, value: cells }): EntryMode => {
    checkOrigin(reading, sources, file, line, cells);
    const lever = levers.get(cells.lever);
    if (lever === undefined)
      wrong(line, `the lever "${cells.lever}"`, "a lever of levers.csv");
    if (!known.includes(cells.mode))
      wrong(line, `the mode "${cells.mode}"`, `one of ${known.join(", ")}`);
    const value = parseDecimal(cells.value);
    if (lever?.kind === "number" && value === undefined)
      wrong(line, `"${cells.value}"`, "a number");
    if (lever?.kind === "number" && value !== undefined) {
      if (cells.low === undefined || cells.high === undefined)
        wrong(line, "no low or no high", "low and high of a number");
      else checkRange(reading, file, line, value, cells.low, cells.high);
    }
    return Object.freeze({
      mode: cells.mode,
      category: "",
      lever: cells.lever,
      role: "" as const,
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
    modes.sort(
      (a, b) =>
        byText(a.mode, b.mode) ||
        byText(a.lever, b.lever) ||
        byText(a.channel, b.channel) ||
        byText(a.region, b.region),
    ),
  );
}

/** The mode a plan asks for: the row of the highest layer, else the default. What is no mode is judged with its row. */
export function entryMode(rows: readonly PlanRow[], market: Market): string {
  const choices = market.levers.get(modeLever)?.choices ?? [];
  let found: PlanRow | undefined;
  for (const row of rows)
    if (
      row.cells.lever === modeLever &&
      choices.includes(row.cells.value) &&
      row.layer >= (found?.layer ?? 0)
    )
      found = row;
  return (
    found?.cells.value ??
    market.leverDefaults.find(({ lever }) => lever === modeLever)?.value ??
    ""
  );
}

/** The defaults in a mode: those of the data with the mode's in place. */
export function defaultsIn(
  mode: string,
  market: Market,
): readonly LeverDefault[] {
  const rows = market.entryModes.filter((row) => row.mode === mode);
  if (rows.length === 0) return market.leverDefaults;
  const replaced = (old: LeverDefault): boolean =>
    rows.some(
      (row) =>
        row.lever === old.lever &&
        ((row.channel === "" && row.region === "") ||
          (row.channel === old.channel && row.region === old.region)),
    );
  return [...market.leverDefaults.filter((row) => !replaced(row)), ...rows];
}
