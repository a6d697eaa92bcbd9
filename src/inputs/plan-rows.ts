/**
 * Rows of a plan (or overrides) → entries: names the lever, its scope and weeks, and reads its value.
 * Every mistake of a row is reported; only rows without one become entries.
 */
import { suggestNames } from "../base/nearest.ts";
import type { Problem } from "../base/problem.ts";
import { makeEntry, type Entry } from "./entry.ts";
import { regionIds } from "./ids.ts";
import type { Lever, Parameter } from "./market-types.ts";
import { quote, type Mistake } from "./mistake.ts";
import type { PlanColumn, PlanRow } from "./plan-file.ts";
import type { Setting } from "./plan-types.ts";
import { rateLevers } from "./resolver.ts";
import {
  everywhere,
  readScopeCell,
  subjectOf,
  type Reach,
  type ScopeNames,
} from "./scope.ts";
import { readValueCell, splitUnit, type CellValue } from "./value-cell.ts";

export interface RowContext {
  readonly levers: ReadonlyMap<string, Lever>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Levers an expression may name. */
  readonly usable: ReadonlySet<string>;
  readonly names: ScopeNames;
  readonly horizonWeeks: number;
  readonly problems: Problem[];
}

/** Levers whose value is always one number, which an expression may read. */
export function usableLevers(levers: ReadonlyMap<string, Lever>): Set<string> {
  return new Set(
    [...levers.values()]
      .filter((lever) => lever.kind === "number" && lever.choices.length === 0)
      .map((lever) => lever.id),
  );
}

export function report(
  problems: Problem[],
  row: Pick<PlanRow, "file" | "row">,
  column: PlanColumn | undefined,
  mistake: Mistake,
): void {
  problems.push({
    ...mistake,
    file: row.file,
    ...(row.row === undefined ? {} : { row: row.row }),
    ...(column === undefined ? {} : { column }),
  });
}

/** The entry of a row, or undefined after its mistakes were reported. */
export function readRow(row: PlanRow, context: RowContext): Entry | undefined {
  const { cells } = row;
  const { problems } = context;
  const parameter = context.parameters.get(cells.lever);
  const lever =
    context.levers.get(cells.lever) ??
    (parameter === undefined ? undefined : parameterLever(parameter));
  if (lever === undefined) {
    report(problems, row, "lever", unknownLever(cells.lever, context));
    return undefined;
  }
  const before = problems.length;
  const reach = readReach(row, lever, context);
  const usable = parameter === undefined ? context.usable : new Set<string>();
  const by = row.from === "data" ? "data" : "person";
  const reading = readValueCell(lever, cells.value, cells.unit, usable, by);
  if (reading.mistake !== undefined)
    report(problems, row, reading.column, reading.mistake);
  else checkUse(row, lever, reading.value, context);
  if (problems.length > before || reading.mistake !== undefined)
    return undefined;
  return makeEntry(reach, row.layer, reading.value, settingOf(row, lever));
}

/** A parameter as a lever without scope. */
export function parameterLever(parameter: Parameter): Lever {
  const label = {
    zh_tw: parameter.name,
    en: parameter.name,
    vi: parameter.name,
  };
  return {
    id: parameter.name,
    group: "parameter",
    kind: "number",
    unit: parameter.unit,
    min: parameter.low,
    max: parameter.high,
    scopes: [],
    choices: [],
    level: 3,
    label,
    help: label,
  };
}

function unknownLever(name: string, context: RowContext): Mistake {
  if (name === "")
    return {
      code: "empty-lever",
      found: "an empty cell",
      expected: "the id of a lever",
      fix: "name the lever or remove the row",
    };
  const valid = [...context.levers.keys(), ...context.parameters.keys()];
  return {
    code: "unknown-lever",
    found: quote(name),
    expected: "the id of a lever or a parameter",
    fix: suggestNames(name, valid),
  };
}

function readReach(row: PlanRow, lever: Lever, context: RowContext): Reach {
  const { problems, names } = context;
  let reach: Reach = everywhere;
  for (const column of ["sku", "channel", "region"] as const) {
    const text = row.cells[column];
    const subject = subjectOf(lever.scopes);
    const taken = column === "sku" ? subject : column;
    const { part, mistake } = readScopeCell(column, text, names, subject);
    if (mistake !== undefined) report(problems, row, column, mistake);
    else if (text !== "" && !lever.scopes.includes(taken))
      report(problems, row, column, notTaken(lever, column, text));
    else if (subject === "brand" && part?.area !== undefined)
      report(problems, row, column, wholeRegion(lever, text));
    else reach = { ...reach, ...part };
  }
  return { ...reach, ...readWeeks(row, lever, context) };
}

function wholeRegion(lever: Lever, text: string): Mistake {
  return {
    code: "whole-region",
    found: `${quote(text)} for ${lever.id}`,
    expected: "a whole region: brands have one share in each",
    fix: `name one of ${regionIds.join(", ")}`,
  };
}

function notTaken(lever: Lever, column: string, text: string): Mistake {
  return {
    code: "scope-not-taken",
    found: `${quote(text)} for ${lever.id}`,
    expected:
      lever.scopes.length === 0
        ? `no scope: ${lever.id} holds everywhere`
        : `a scope of ${lever.scopes.join(", ")}`,
    fix: `leave ${column} empty`,
  };
}

function readWeeks(
  row: PlanRow,
  lever: Lever,
  context: RowContext,
): Partial<Reach> {
  const { problems, horizonWeeks } = context;
  const week = (column: "from_week" | "to_week"): number | undefined => {
    const text = row.cells[column];
    if (text === "") return undefined;
    const value = /^\d+$/.test(text) ? Number(text) : 0;
    if (!lever.scopes.includes("week"))
      report(problems, row, column, notTaken(lever, column, text));
    else if (value < 1)
      report(problems, row, column, {
        code: "not-a-week",
        found: quote(text),
        expected: "a whole week number from 1, the launch week",
        fix: "write the week as 1, 2, 3 …",
      });
    else if (value > horizonWeeks)
      report(problems, row, column, {
        code: "week-outside-horizon",
        found: `week ${text.slice(0, 20)}`,
        expected: `weeks 1 to ${horizonWeeks}`,
        fix: "shorten the row or lengthen horizon_weeks",
      });
    else return value;
    return undefined;
  };
  const from = week("from_week");
  const to = week("to_week");
  if (from !== undefined && to !== undefined && from > to)
    report(problems, row, "to_week", {
      code: "weeks-reversed",
      found: `weeks ${from} to ${to}`,
      expected: "from_week not after to_week",
      fix: "swap the two",
    });
  return {
    fromWeek: from ?? 1,
    toWeek: to ?? Infinity,
    hasWeeks: from !== undefined || to !== undefined,
  };
}

/** What an expression or a rate may not do, beyond being well formed. */
function checkUse(
  row: PlanRow,
  lever: Lever,
  value: CellValue,
  context: RowContext,
): void {
  const { problems, levers } = context;
  const rates: readonly string[] = Object.values(rateLevers);
  if (
    "unit" in value &&
    rates.includes(lever.id) &&
    value.unit.currency !== "VND"
  )
    report(problems, row, "unit", {
      code: "wrong-unit",
      found: quote(value.unit.text),
      expected: "VND for one unit of the currency",
      fix: "write the rate in VND",
    });
  if (value.kind !== "expression") return;
  if (value.expression.usesWeek && !lever.scopes.includes("week"))
    report(problems, row, "value", {
      code: "not-by-week",
      found: `week in the value of ${lever.id}`,
      expected: "a value that holds for all weeks",
      fix: "remove week from the expression",
    });
  for (const name of new Set(value.expression.levers)) {
    const wider = levers
      .get(name)
      ?.scopes.find(
        (scope) => scope !== "week" && !lever.scopes.includes(scope),
      );
    if (wider !== undefined)
      report(problems, row, "value", {
        code: "finer-lever",
        found: `${name} in the value of ${lever.id}`,
        expected: `levers that do not differ by ${wider}, as ${lever.id} does not`,
        fix: "write the number instead",
      });
  }
}

function settingOf(row: PlanRow, lever: Lever): Setting {
  const { cells } = row;
  const weekOf = (text: string): number | undefined =>
    text === "" ? undefined : Number(text);
  const isNumber =
    lever.kind === "number" && !lever.choices.includes(cells.value);
  const split = isNumber
    ? splitUnit(cells.value)
    : { body: cells.value, unit: "" };
  return Object.freeze({
    lever: lever.id,
    sku: cells.sku,
    channel: cells.channel,
    region: cells.region,
    fromWeek: weekOf(cells.from_week),
    toWeek: weekOf(cells.to_week),
    value: split.body,
    unit: isNumber ? split.unit || cells.unit || lever.unit : "",
    from: row.from,
    file: row.file,
    row: row.row,
    note: cells.note,
  });
}
