/** A lab for tests of experiments: the project's own market at a coarse scale, where a year takes a second. */
import type { Lab } from "../../src/evidence/experiment.ts";
import type { Row } from "../../src/evidence/row.ts";
import { theMarket } from "./inputs.ts";

/** Half a year before week 1 in place of a year: enough for goods to flow. */
export const SHORT: readonly string[] = ["burnInWeeks,,,,,,26,weeks,"];

export function coarseLab(scale = 20_000): Lab {
  return {
    market: theMarket(),
    category: "snacks",
    scale,
    channelBasis: "brief",
    settings: SHORT,
    kept: new Map(),
    say: () => undefined,
  };
}

/** One row of a list by its id. */
export function rowOf(rows: readonly Row[], id: string): Row {
  const row = rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}
