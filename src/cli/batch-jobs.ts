/**
 * From a batch's words to what it is: reads the grids and the base plans from their files. All mistakes of all rows stop the
 * command together, unless told to leave them out.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import {
  orderedSeeds,
  prepareBatch,
  readGrid,
  unknownBase,
  type BasePlan,
  type Batch,
  type BatchRequest,
  type BlankColumn,
  type Market,
  type Problem,
} from "../index.ts";
import { InputFailure } from "./failure.ts";
import { BASELINE, packageRoot, readGridText, readText } from "./files.ts";
import { counted, note } from "./output.ts";

/** Seconds between lines about the reading of many scenarios. */
const EVERY = 5;

export function readBatchFiles(
  request: BatchRequest,
  market: Market,
  keepGoing: boolean,
): { readonly job: Batch; readonly blanks: readonly BlankColumn[] } {
  let said = performance.now();
  const reading = (done: number, total: number): void => {
    if (performance.now() - said < EVERY * 1000) return;
    said = performance.now();
    note(`${done} of ${total} scenarios read …`);
  };
  const seeds = orderedSeeds(request.runs).map((i) => `${request.seed} ${i}`);
  const { batch, problems, blanks } = prepareBatch(
    request.grids.map((path) => readGrid(path, readGridText(path))),
    request,
    seeds,
    { market, baseOf, reading },
  );
  if (batch === undefined || (problems.length > 0 && !keepGoing))
    throw new InputFailure(problems);
  return { job: batch, blanks };
}

/** Rows of a blank column that are named; of the rest the number is told. */
const NAMED = 3;

/** Blank cells, a line per column. */
export function blankText(blanks: readonly BlankColumn[]): string {
  const files = new Set(blanks.map(({ file }) => file));
  const lines = blanks.map(({ file, column, rows, values }) => {
    const named = rows.slice(0, NAMED).join(", ");
    const more = rows.length - NAMED;
    const where = `${counted(rows.length, "row")} (${named}${more > 0 ? ` and ${more} more` : ""})`;
    const value =
      values.length === 0 ? "one for each scope" : values.join(" or ");
    return `  ${files.size > 1 ? `${file} ` : ""}${column}: ${where}: ${value}`;
  });
  return ["Blank cells, at the base's value:", ...lines].join("\n");
}

/** A base plan: a path, or a plan of scenarios/ by its name; empty is the baseline. */
export function baseOf(base: string): BasePlan | readonly Problem[] {
  const named = /^[\w-]+$/.test(base);
  if (named && !shippedPlans().includes(base))
    return [
      unknownBase(
        base,
        shippedPlans(),
        "a plan of scenarios/ by its name, or the path of a CSV file",
      ),
    ];
  const shipped = base === "" ? BASELINE : `scenarios/${base}.csv`;
  const path = base === "" || named ? join(packageRoot, shipped) : base;
  try {
    return {
      name: path === base ? base : shipped,
      text: readText(path, base === "" ? BASELINE : base),
    };
  } catch (error) {
    if (!(error instanceof InputFailure)) throw error;
    return error.problems.map((each) => ({
      ...each,
      found: `"${base}": ${each.found}`,
    }));
  }
}

/** A grid over the plans beside it. */
const STRATEGIES = "strategies.csv";

/** Plans that lie beside the program, by their names. */
function shippedPlans(): string[] {
  return readdirSync(join(packageRoot, "scenarios"))
    .filter((name) => name.endsWith(".csv") && name !== STRATEGIES)
    .map((name) => name.slice(0, -".csv".length))
    .sort();
}
