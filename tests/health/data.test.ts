/**
 * Holds the tables of data/ to their own rules: every number has a birth certificate that can be true and every id
 * exists. Each claim also fails when it has examined nothing.
 */
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { parseUnit } from "../../src/base/units.ts";
import { readMarket } from "../../src/inputs/market.ts";
import { parseIsoDate } from "../../src/base/calendar-date.ts";
import {
  names,
  csvNames,
  textOf,
  tables,
  rowsOf,
  everyRow,
  withColumn,
  numeric,
  breakers,
  isDate,
  keyOf,
} from "../support/data-tables.ts";

describe("the data folder", () => {
  test("is read without a problem", () => {
    const files = Object.fromEntries(
      csvNames.map((name) => [name, textOf(name)]),
    );
    expect(readMarket(files).problems).toEqual([]);
  });

  test("has a row in every table and no empty or surplus cell by accident", () => {
    expect(csvNames.length).toBeGreaterThan(0);
    for (const name of csvNames) {
      const { data, errors } = Papa.parse<string[]>(textOf(name).trimEnd());
      expect(errors, name).toEqual([]);
      expect(data.length, name).toBeGreaterThan(1);
      const wrong = data.filter((row) => row.length !== data[0]?.length);
      expect(wrong, name).toEqual([]);
    }
  });

  test("is plain UTF-8 with line feeds and no byte order mark", () => {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const text = textOf(name);
      expect(text.includes("\r") || text.includes("\ufeff"), name).toBe(false);
      expect(text.includes("\ufffd"), name).toBe(false);
      expect(text.endsWith("\n"), name).toBe(true);
    }
  });

  test("has a README that names every table and no table that is missing", () => {
    const named = [...textOf("README.md").matchAll(/`([a-z_0-9]+\.csv)`/g)].map(
      (match) => match[1] ?? "",
    );
    expect(named.length).toBeGreaterThan(0);
    expect([...new Set(named)].sort()).toEqual(csvNames);
    expect(names.filter((name) => !name.endsWith(".csv"))).toEqual([
      "README.md",
    ]);
  });

  test("names no file outside the project", () => {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      expect(textOf(name), name).not.toMatch(/\.\.\/|(^|[\s(])\/[a-z]+\//m);
  });

  test("holds no key twice in a table", () => {
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const [file, rows] of tables)
      for (const row of rows) {
        const key = `${file}: ${keyOf(file, row)}`;
        if (seen.has(key)) twice.push(key);
        seen.add(key);
      }
    expect(seen.size).toBeGreaterThan(0);
    expect(twice).toEqual([]);
  });
});

describe("birth certificates", () => {
  test("every unit is in the registry", () => {
    const wrong = breakers(
      withColumn("unit"),
      (row) => parseUnit(row.unit ?? "") === undefined,
    );
    expect(wrong).toEqual([]);
  });

  test("every named source is in sources.csv and every source there is named", () => {
    const known = new Set(rowsOf("sources.csv").map((row) => row.id));
    const used = new Set(withColumn("source").map(({ row }) => row.source));
    used.delete("");
    expect(known.size).toBeGreaterThan(0);
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !used.has(id))).toEqual([]);
  });

  test("only an assumed number goes without a source", () => {
    const wrong = breakers(
      withColumn("source"),
      (row) => row.source === "" && row.grade !== "assumed",
    );
    expect(wrong).toEqual([]);
  });

  test("the grade is one of four words", () => {
    const grades = ["measured", "reported", "derived", "assumed"];
    const wrong = breakers(
      withColumn("grade"),
      (row) => !grades.includes(row.grade ?? ""),
    );
    expect(wrong).toEqual([]);
  });

  test("every value lies between its low and its high", () => {
    const numbers = withColumn("low").filter(({ row }) => numeric(row.value));
    const wrong = breakers(numbers, (row) => {
      const [low, value, high] = [row.low, row.value, row.high];
      if (!numeric(low) || !numeric(high)) return true;
      return !(Number(low) <= Number(value) && Number(value) <= Number(high));
    });
    expect(wrong).toEqual([]);
  });

  test("an assumed number has low, high and a reason", () => {
    const assumed = withColumn("grade").filter(
      ({ row }) => row.grade === "assumed",
    );
    const wrong = breakers(assumed, (row) => {
      const range =
        !("low" in row) ||
        !numeric(row.value) ||
        (numeric(row.low) && numeric(row.high));
      return !range || (row.note ?? "").length < 10;
    });
    expect(wrong).toEqual([]);
  });

  test("every date is a date: 31 February is not", () => {
    expect(isDate("2027-02-28")).toBe(true);
    expect(isDate("2027-02-31")).toBe(false);
    expect(isDate("2027-13")).toBe(false);
    for (const column of ["as_of", "checked_on"]) {
      const wrong = breakers(
        withColumn(column),
        (row) => !isDate(row[column] ?? ""),
      );
      expect(wrong, column).toEqual([]);
    }
    for (const column of ["from_date", "to_date", "date", "accessed"]) {
      const wrong = breakers(
        withColumn(column),
        (row) =>
          parseIsoDate(row[column] ?? "") === undefined &&
          !(column === "to_date" && row[column] === ""),
      );
      expect(wrong, column).toEqual([]);
    }
  });

  test("no number is written so that it could be read as grouped thousands", () => {
    const cells = everyRow.flatMap(({ row, at }) =>
      Object.values(row).map((cell) => ({ cell, at })),
    );
    expect(cells.length).toBeGreaterThan(0);
    const grouped = cells.filter(({ cell }) =>
      /^-?[1-9]\d{0,2}([.,]\d{3})+$/.test(cell),
    );
    expect(grouped).toEqual([]);
  });
});
