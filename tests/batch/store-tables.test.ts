import { describe, expect, it } from "vitest";
import {
  storeTableNames,
  storeTables,
  type StoredResults,
} from "../../src/batch/store-tables.ts";
import { aBatch, aRun } from "../support/stored-run.ts";

const results: StoredResults = {
  result: (id) => (id === aRun().id ? aRun().result : undefined),
  failure: (id) => (id === aRun().id ? undefined : "no stock"),
};

/** Rows of a table as objects. */
function rowsOf(name: string, batch = aBatch(), found = results) {
  const table = storeTables(batch, found).find((each) => each.name === name)!;
  return [...table.rows()].map((row) => {
    expect(row).toHaveLength(table.columns.length);
    return Object.fromEntries(
      table.columns.map((column, i) => [column.name, row[i]]),
    );
  });
}

describe("the tables of the store", () => {
  it("have names and a row per scenario and seed that says how it stands", () => {
    expect(storeTables(aBatch(), results).map(({ name }) => name)).toEqual([
      ...storeTableNames,
    ]);
    const rows = rowsOf("runs");
    expect(
      rows.map(({ scenario, seed, state }) => [scenario, seed, state]),
    ).toEqual([
      ["A", "s 1", "done"],
      ["A", "s 2", "failed"],
      ["B", "s 1", "failed"],
      ["B", "s 2", "failed"],
    ]);
    expect(rows[0]).toMatchObject({ run: aRun().id, scale: 1000, error: "" });
    const none = { ...results, failure: () => undefined };
    expect(rowsOf("runs", aBatch(), none)[3]!["state"]).toBe("left");
  });

  it("keep a scenario with a mistake, without a run", () => {
    const [a] = aBatch().scenarios;
    const wrong = { ...a!, plan: "", error: "reps is -4" };
    const rows = rowsOf("runs", { ...aBatch(), scenarios: [wrong] });
    expect(rows[0]).toMatchObject({
      run: null,
      state: "failed",
      error: "reps is -4",
    });
  });

  it("tell measures and weeks of finished runs only, nothing as null", () => {
    expect(rowsOf("measures")).toMatchObject([
      { run: aRun().id, scenario: "A", seed: "s 1", trial: 0.1, nd: null },
    ]);
    expect(rowsOf("weekly")).toMatchObject([
      { scenario: "A", week: 1, sellout_units: 3, trial: 0.05, cash: null },
      { scenario: "A", week: 2, sellout_units: 5, trial: null },
    ]);
  });

  it("split what a row sets into number and unit", () => {
    expect(rowsOf("inputs")).toEqual([
      { scenario: "A", lever: "reps", value: "5", number: 5, unit: "" },
      {
        scenario: "B",
        lever: "reps",
        value: "9 reps",
        number: 9,
        unit: "reps",
      },
      {
        scenario: "B",
        lever: "rsp[main]",
        value: "-5 %",
        number: -5,
        unit: "%",
      },
    ]);
    const [a] = aBatch().scenarios;
    const word = { ...a!, values: { rival_reaction: "off" } };
    expect(rowsOf("inputs", { ...aBatch(), scenarios: [word] })).toMatchObject([
      { value: "off", number: null, unit: "" },
    ]);
  });
});
