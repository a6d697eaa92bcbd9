/**
 * Entry modes: how a brand comes into the country (importer, distributor, own company, …) as a group of defaults. A row
 * of entry_modes.csv takes the place of a default of lever_defaults.csv when the plan's `entity_mode` is its mode; what
 * the plan sets itself wins as ever. So a mode is data, and the engine knows none.
 *   a row without channel and region replaces every default of its lever; one with them, the default of the same place
 */
import { readDefaultRows } from "./levers.ts";
import type { EntryMode, Lever, LeverDefault, Market } from "./market-types.ts";
import type { PlanRow } from "./plan-file.ts";
import { byText, idCell, type Reading } from "./rows.ts";

/** The lever that names the mode. */
export const modeLever = "entity_mode";

const file = "entry_modes.csv";

export function readEntryModes(
  reading: Reading,
  sources: ReadonlySet<string>,
  levers: ReadonlyMap<string, Lever>,
): readonly EntryMode[] {
  const known = levers.get(modeLever)?.choices ?? [];
  const modes = readDefaultRows(reading, sources, levers, file, {
    mode: idCell,
  }).map(({ line, row, cells: { mode = "" } }): EntryMode => {
    if (!known.includes(mode))
      reading.problems.push({
        code: "bad-default",
        file,
        row: line,
        column: "mode",
        found: `the mode "${mode}"`,
        expected: `one of ${known.join(", ")}`,
        fix: "correct the row",
      });
    return Object.freeze({ mode, ...row });
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
