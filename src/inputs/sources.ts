/**
 * Reads sources.csv: who published what, where it was read, under which licence.
 */
import { z } from "zod";
import type { Source } from "./market-types.ts";
import { readRows, textCell, type Reading } from "./rows.ts";

const schema = z.object({
  id: z.string().min(1, "an id"),
  publisher: textCell,
  title: textCell,
  published: textCell,
  accessed: textCell,
  address: textCell,
  locator: textCell,
  licence: textCell,
});

export function readSources(reading: Reading): Map<string, Source> {
  const file = "sources.csv";
  const rows = readRows(reading, file, schema, ["id"]);
  return new Map(rows.map(({ value }) => [value.id, Object.freeze(value)]));
}
