/**
 * Reads the market: the text of every file of the data folder becomes one frozen Market, or a list of problems.
 * The order of rows in a file never matters: everything is sorted by id. Look-ups of facts by name and key throw
 * when the key is absent, since only the program asks, and it asks for what its own tables must hold.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { parseIsoDate } from "../base/calendar-date.ts";
import { Bug, sortProblems, type Problem } from "../base/problem.ts";
import { engineValue, parseUnit } from "../base/units.ts";
import { readAreas } from "./areas.ts";
import { readBrands, readSkus } from "./brands.ts";
import { calibrations, readCalibration } from "./calibration.ts";
import { readCategories } from "./categories.ts";
import { readChains, readChannels } from "./channels.ts";
import { TET, readFestivals } from "./festivals.ts";
import { readEntryModes } from "./entry-modes.ts";
import { readLeverDefaults, readLevers } from "./levers.ts";
import { jointDraws } from "./joint-draws.ts";
import type { Fact, Market } from "./market-types.ts";
import { dataRates, readParameters } from "./parameters.ts";
import { byText, type Reading } from "./rows.ts";
import { readRules } from "./rules.ts";
import { readSources } from "./sources.ts";
import { factKey, readTables } from "./tables.ts";

export * from "./ids.ts";
export type * from "./market-types.ts";

/** Files by name (`areas.csv` → its text) → the market; no market if there is any problem. */
export function readMarket(files: Readonly<Record<string, string>>): {
  market?: Market;
  problems: Problem[];
} {
  const reading: Reading = { files, problems: [] };
  const sources = readSources(reading);
  const known: ReadonlySet<string> = new Set(sources.keys());
  const parameters = readParameters(reading, known);
  const rates = dataRates(reading, parameters);
  const tables = readTables(reading, known, rates);
  const areas = readAreas(reading, known);
  const channels = readChannels(reading);
  const chains = readChains(reading, channels);
  const brands = readBrands(reading, known);
  const skus = readSkus(reading, known, brands);
  const categories = readCategories(
    reading,
    new Set(brands.map((brand) => brand.category)),
  );
  const rules = readRules(reading, known, rates);
  const festivals = readFestivals(reading, known);
  const levers = readLevers(reading);
  const leverDefaults = readLeverDefaults(reading, known, levers);
  const entryModes = readEntryModes(reading, known, levers);
  const calibration = readCalibration(reading);
  if (reading.problems.length > 0)
    return { problems: sortProblems(reading.problems) };

  const values = new Map<string, number>();
  for (const parameter of parameters.values()) {
    const unit = parseUnit(parameter.unit);
    if (unit !== undefined)
      values.set(parameter.name, engineValue(parameter.value, unit, rates));
  }
  const fact = (table: string, key: readonly string[]): Fact => {
    const found = tables.get(table)?.get(factKey(key));
    if (found === undefined) throw new Bug(`no fact ${table}: ${factKey(key)}`);
    return found;
  };
  const lists = new Map(
    [...tables].map(([name, facts]) => [
      name,
      Object.freeze([...facts.values()]),
    ]),
  );
  const tetDates = festivals
    .filter(({ festival }) => festival === TET)
    .map(({ date }) => date);
  const market: Market = {
    dataHash: hashOf(files),
    sources,
    parameters,
    parameter: (name) => {
      const value = values.get(name);
      if (value === undefined) throw new Bug(`no parameter ${name}`);
      return value;
    },
    fact: (table, ...key) => fact(table, key).value,
    hasFact: (table, ...key) => tables.get(table)?.has(factKey(key)) ?? false,
    certificate: (table, ...key) => fact(table, key).certificate,
    facts: (table) => {
      const list = lists.get(table);
      if (list === undefined) throw new Bug(`no table ${table}`);
      return list;
    },
    categories: Object.freeze(categories.map((category) => category.id)),
    category: (id) => {
      const found = categories.find((category) => category.id === id);
      if (found === undefined) throw new Bug(`no category ${id}`);
      return found;
    },
    areas,
    channels,
    chains,
    brands: grouped(brands),
    skus: grouped(skus),
    festivals,
    tetDates: Object.freeze(tetDates),
    tetDays: Object.freeze(tetDates.map((date) => parseIsoDate(date) ?? 0)),
    rules,
    levers,
    leverDefaults,
    entryModes,
    calibration: calibrations(calibration, () => market),
    joint: jointDraws(files, () => market),
  };
  return { market: Object.freeze(market), problems: [] };
}

/** Look-up of a category's rows, each list made once. */
function grouped<T extends { readonly category: string }>(
  rows: readonly T[],
): (category: string) => readonly T[] {
  const groups = new Map<string, readonly T[]>();
  for (const category of new Set(rows.map((row) => row.category)))
    groups.set(
      category,
      Object.freeze(rows.filter((row) => row.category === category)),
    );
  return (category) => groups.get(category) ?? [];
}

/** SHA-256 over names and texts in order of name, without byte order marks and with plain line ends. */
function hashOf(files: Readonly<Record<string, string>>): string {
  const hash = sha256.create();
  for (const name of Object.keys(files).sort(byText)) {
    const text = (files[name] ?? "")
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n");
    const body = utf8ToBytes(text);
    hash.update(utf8ToBytes(`${name}\n${body.length}\n`));
    hash.update(body);
  }
  return bytesToHex(hash.digest());
}
