/**
 * Holds the tables of every category to one measure: whatever a table has for the first category it has for all, every
 * id it names exists, and what takes the place of a general row has one to take.
 */
import { describe, expect, test } from "vitest";
import { breakers, everyRow, rowsOf } from "../support/data-tables.ts";

const categories = rowsOf("categories.csv").map((row) => row.category ?? "");
const idsOf = (file: string, column: string): Set<string> =>
  new Set(rowsOf(file).map((row) => row[column] ?? ""));
const rowsIn = (file: string) =>
  everyRow.filter(({ at }) => at.startsWith(`${file} `));

/** Keys a table has within a category, as one text. */
function keysOf(file: string, columns: readonly string[], category: string) {
  return rowsOf(file)
    .filter((row) => row.category === category)
    .map((row) => columns.map((column) => row[column]).join(" "))
    .sort();
}

describe("the categories", () => {
  test("are five or more, each in its own place", () => {
    expect(categories.length).toBeGreaterThanOrEqual(5);
    const orders = rowsOf("categories.csv").map((row) => row.order);
    expect(new Set(orders).size).toBe(categories.length);
  });

  test.each([
    ["category_facts.csv", ["fact", "segment"]],
    ["category_channel_tilt.csv", ["channel"]],
    ["category_season.csv", ["month"]],
    ["category_missions.csv", ["mission", "fact", "segment"]],
  ])("have the same rows each in %s", (file, columns) => {
    const first = keysOf(file, columns, categories[0] ?? "");
    expect(first.length).toBeGreaterThan(0);
    for (const category of categories)
      expect(keysOf(file, columns, category), category).toEqual(first);
  });

  test("pay duty by every origin a plan may name", () => {
    const origins = "asean china other taiwan vietnam".split(" ");
    const duties = new Set(
      rowsOf("rules.csv")
        .filter((row) => row.rule === "duty")
        .map((row) => row.applies_to),
    );
    const missing = categories.flatMap((category) =>
      origins
        .map((origin) => `${category}/${origin}`)
        .filter((thing) => !duties.has(thing)),
    );
    expect(missing).toEqual([]);
  });

  test("have eight to ten incumbents of at most 22 SKUs, so that 32 bits hold own ones too", () => {
    for (const category of categories) {
      const brands = keysOf("brands.csv", ["brand"], category);
      expect(brands.length, category).toBeGreaterThanOrEqual(8);
      expect(brands.length, category).toBeLessThanOrEqual(10);
      const skus = keysOf("skus.csv", ["sku"], category);
      expect(skus.length, category).toBeLessThanOrEqual(22);
    }
  });

  test("name brands and SKUs that no other category names", () => {
    for (const [file, column] of [
      ["brands.csv", "brand"],
      ["skus.csv", "sku"],
    ] as const)
      expect(idsOf(file, column).size).toBe(rowsOf(file).length);
  });
});

describe("tables of a category", () => {
  test("name only categories, channels, chains, brands and levers that exist", () => {
    const known: Readonly<Record<string, Set<string>>> = {
      // A festival's effect may be that of every category.
      category: new Set([...categories, "all"]),
      channel: idsOf("channels.csv", "channel").add(""),
      chain: idsOf("chains.csv", "chain").add(""),
      brand: idsOf("brands.csv", "brand"),
      lever: idsOf("levers.csv", "lever"),
      parameter: idsOf("parameters.csv", "name"),
    };
    // Defaults of a lever may name a chain in the column of channels.
    for (const id of known.chain ?? []) known.channel?.add(id);
    for (const [column, ids] of Object.entries(known)) {
      const wrong = breakers(
        everyRow.filter(
          ({ row, at }) => column in row && !at.startsWith("terms"),
        ),
        (row) => !ids.has(row[column] ?? ""),
      );
      expect(wrong, column).toEqual([]);
    }
  });

  test("keep the unit of the general row they take the place of", () => {
    const units = new Map(
      rowsOf("parameters.csv").map((row) => [row.name, row.unit]),
    );
    const parameters = breakers(
      rowsIn("category_parameters.csv"),
      (row) => units.get(row.parameter ?? "") !== row.unit,
    );
    expect(parameters).toEqual([]);
    const terms = new Map(
      rowsOf("terms.csv").map((row) => [
        `${row.term} ${row.channel}`,
        row.unit,
      ]),
    );
    const wrong = breakers(
      rowsIn("category_terms.csv"),
      (row) => terms.get(`${row.term} ${row.channel}`) !== row.unit,
    );
    expect(wrong).toEqual([]);
  });
});
