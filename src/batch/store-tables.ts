/**
 * The tables of a batch, for queries, spreadsheets and notebooks: `runs` (one row per scenario and seed: what it is and
 * whether it is done), `measures` (one row per finished run), `weekly` (one row per finished run and week), `inputs` (one
 * row per scenario and lever it sets). Rows are told one after the other, in the order of the input, so that no table has
 * to fit into memory.
 */
import { measures } from "../ledger/measures.ts";
import { weeklyMeasures } from "../report/weekly-values.ts";
import {
  type BatchDocument,
  type BatchScenario,
  wantedRun,
} from "./document.ts";
import type { RunResult } from "./journal.ts";

export type StoreCell = string | number | null;

export interface StoreColumn {
  readonly name: string;
  readonly type: "text" | "number" | "whole";
}

export interface StoreTable {
  readonly name: string;
  readonly columns: readonly StoreColumn[];
  readonly rows: () => Iterable<readonly StoreCell[]>;
}

/** Where the results of runs are found. */
export interface StoredResults {
  readonly result: (id: string) => RunResult | undefined;
  readonly failure: (id: string) => string | undefined;
}

export const storeTableNames = [
  "runs",
  "measures",
  "weekly",
  "inputs",
] as const;

export function storeTables(
  document: BatchDocument,
  results: StoredResults,
): readonly StoreTable[] {
  return [
    runsTable(document, results),
    measuresTable(document, results),
    weeklyTable(document, results),
    inputsTable(document),
  ];
}

function text(...names: string[]): StoreColumn[] {
  return names.map((name) => ({ name, type: "text" }));
}

function whole(...names: string[]): StoreColumn[] {
  return names.map((name) => ({ name, type: "whole" }));
}

function numbers(names: readonly string[]): StoreColumn[] {
  return names.map((name) => ({ name, type: "number" }));
}

/** Every scenario under every seed; the id is undefined for a scenario that cannot be run. */
function* pairs(document: BatchDocument): Generator<{
  scenario: BatchScenario;
  seed: string;
  id: string | undefined;
}> {
  for (const scenario of document.scenarios)
    for (const seed of document.seeds) {
      const id =
        scenario.error === ""
          ? wantedRun(document, scenario, seed).id
          : undefined;
      yield { scenario, seed, id };
    }
}

function* finished(
  document: BatchDocument,
  { result }: StoredResults,
): Generator<{ head: StoreCell[]; result: RunResult }> {
  for (const { scenario, seed, id } of pairs(document)) {
    const found = id === undefined ? undefined : result(id);
    if (id !== undefined && found !== undefined)
      yield { head: [id, scenario.name, seed], result: found };
  }
}

function runsTable(
  document: BatchDocument,
  { result, failure }: StoredResults,
): StoreTable {
  const { model, data, request } = document;
  return {
    name: "runs",
    columns: [
      ...text("run", "scenario", "base", "group_name", "note", "seed"),
      ...whole("scale"),
      ...text("channel_basis"),
      ...whole("weeks"),
      ...text("model", "data", "plan", "state", "error"),
    ],
    *rows() {
      for (const { scenario, seed, id } of pairs(document)) {
        const failed = id === undefined ? undefined : failure(id);
        const done = id !== undefined && result(id) !== undefined;
        const error = scenario.error === "" ? failed : scenario.error;
        yield [
          id ?? null,
          scenario.name,
          scenario.base,
          scenario.group,
          scenario.note,
          seed,
          request.scale,
          request.channelBasis,
          scenario.weeks,
          model,
          data,
          scenario.plan,
          done ? "done" : error === undefined ? "left" : "failed",
          error ?? "",
        ];
      }
    },
  };
}

function measuresTable(
  document: BatchDocument,
  results: StoredResults,
): StoreTable {
  const ids = measures.map(({ id }) => id);
  return {
    name: "measures",
    columns: [...text("run", "scenario", "seed"), ...numbers(ids)],
    *rows() {
      for (const { head, result } of finished(document, results))
        yield [...head, ...ids.map((id) => result.measures[id] ?? null)];
    },
  };
}

function weeklyTable(
  document: BatchDocument,
  results: StoredResults,
): StoreTable {
  return {
    name: "weekly",
    columns: [
      ...text("run", "scenario", "seed"),
      ...whole("week"),
      ...numbers(weeklyMeasures),
    ],
    *rows() {
      for (const { head, result } of finished(document, results)) {
        const columns = weeklyMeasures.map((id) => result.weekly[id] ?? []);
        const weeks = Math.max(0, ...columns.map(({ length }) => length));
        for (let w = 0; w < weeks; w++)
          yield [...head, w + 1, ...columns.map((column) => column[w] ?? null)];
      }
    },
  };
}

/** A number before its unit, as cells are written. */
const VALUE = /^([+-]?\d+(?:\.\d+)?)\s*(\D*)$/u;

function inputsTable({ scenarios }: BatchDocument): StoreTable {
  return {
    name: "inputs",
    columns: [
      ...text("scenario", "lever", "value"),
      ...numbers(["number"]),
      ...text("unit"),
    ],
    *rows() {
      for (const { name, values } of scenarios)
        for (const [lever, value] of Object.entries(values)) {
          const [, number, unit = ""] = VALUE.exec(value) ?? [];
          yield [
            name,
            lever,
            value,
            number === undefined ? null : Number(number),
            unit.trim(),
          ];
        }
    },
  };
}
