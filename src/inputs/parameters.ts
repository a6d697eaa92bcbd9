/**
 * Reads parameters.csv: every scalar of the model by name, with its birth certificate.
 * A category may have a certificate of its own for any of them (category_parameters.csv).
 * The exchange rates are two of them; all money of the data is converted at these.
 */
import { z } from "zod";
import type { Rates } from "../base/units.ts";
import {
  certificateColumns,
  checkCertificate,
  toCertificate,
} from "./certificate.ts";
import type { Market, Parameter } from "./market-types.ts";
import { readRows, type Reading } from "./rows.ts";

const file = "parameters.csv";

const schema = z.object({
  name: z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a name in camelCase"),
  ...certificateColumns,
});

export function readParameters(
  reading: Reading,
  sources: ReadonlySet<string>,
): Map<string, Parameter> {
  const rows = readRows(reading, file, schema, ["name"]);
  const parameters = new Map<string, Parameter>();
  for (const { line, value } of rows) {
    checkCertificate(reading, sources, file, line, value);
    parameters.set(
      value.name,
      Object.freeze({ name: value.name, ...toCertificate(value) }),
    );
  }
  return parameters;
}

/** Every parameter as it is for a category: with the category's own certificate, if it has one. */
export function categoryParameters(
  market: Pick<Market, "parameters" | "hasFact" | "certificate">,
  category: string,
): ReadonlyMap<string, Parameter> {
  const table = "category_parameters";
  return new Map(
    [...market.parameters].map(([name, general]) => [
      name,
      market.hasFact(table, category, name)
        ? { name, ...market.certificate(table, category, name) }
        : general,
    ]),
  );
}

/** Rates at which the data's money is converted; a missing one is a problem. */
export function dataRates(
  reading: Reading,
  parameters: ReadonlyMap<string, Parameter>,
): Rates {
  return {
    TWD: rate(reading, parameters, "fxVndPerTwd"),
    USD: rate(reading, parameters, "fxVndPerUsd"),
  };
}

function rate(
  reading: Reading,
  parameters: ReadonlyMap<string, Parameter>,
  name: string,
): number {
  const value = parameters.get(name)?.value;
  if (value !== undefined && value > 0) return value;
  reading.problems.push({
    code: "missing-rate",
    file,
    column: "name",
    found: `no positive ${name}`,
    expected: "an exchange rate above 0",
    fix: `add the row ${name}`,
  });
  return 1;
}
