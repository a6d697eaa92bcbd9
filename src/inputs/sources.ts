/**
 * Reads sources.csv: who published what, where it was read, under which licence.
 */
import { z } from "zod";
import type { Source } from "./market-types.ts";
import { checkUnique, readRows, textCell, type Reading } from "./rows.ts";

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
  const rows = readRows(reading, file, schema);
  checkUnique(
    file,
    rows.map(({ line, value }) => ({ line, key: value.id })),
    reading.problems,
  );
  return new Map(rows.map(({ value }) => [value.id, Object.freeze(value)]));
}
