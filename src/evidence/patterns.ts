/**
 * Reads `patterns.csv`: the observed facts the model is held against, one statistic a line. It is read by tests and by
 * the evidence report, never by the model.
 */
import { z } from "zod";
import type { Problem } from "../base/problem.ts";
import {
  optionalNumberCell,
  readRows,
  textCell,
  type Reading,
} from "../inputs/rows.ts";

export const PATTERNS_FILE = "patterns.csv";

export interface Pattern {
  /** Row of the report, such as A1. */
  readonly id: string;
  readonly statistic: string;
  /** What the row simulates, and what the statistic is. */
  readonly simulated: string;
  readonly text: string;
  /** Band; an open end is undefined, and a statistic without either is printed and not judged. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  readonly reference: string;
  readonly source: string;
}

const filled = textCell.refine((text) => text !== "", "some text");
const schema = z.object({
  id: filled,
  statistic: filled,
  simulated: filled,
  text: filled,
  low: optionalNumberCell,
  high: optionalNumberCell,
  unit: filled,
  reference: filled,
  source: filled,
});

export function readPatterns(files: Readonly<Record<string, string>>): {
  readonly patterns: readonly Pattern[];
  readonly problems: readonly Problem[];
} {
  const reading: Reading = { files, problems: [] };
  const rows = readRows(reading, PATTERNS_FILE, schema, ["id", "statistic"]);
  return {
    patterns: rows.map(({ value }) => Object.freeze(value)),
    problems: reading.problems,
  };
}
