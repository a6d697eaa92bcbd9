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
  type Market,
  type Problem,
} from "../index.ts";
import { InputFailure } from "./failure.ts";
import { BASELINE, packageRoot, readGridText, readText } from "./files.ts";
import { note } from "./output.ts";

/** Seconds between lines about the reading of many scenarios. */
const EVERY = 5;

export function readBatchFiles(
  request: BatchRequest,
  market: Market,
  keepGoing: boolean,
): Batch {
  let said = performance.now();
  const reading = (done: number, total: number): void => {
    if (performance.now() - said < EVERY * 1000) return;
    said = performance.now();
    note(`${done} of ${total} scenarios read …`);
  };
  const seeds = orderedSeeds(request.runs).map((i) => `${request.seed} ${i}`);
  const { batch, problems } = prepareBatch(
    request.grids.map((path) => readGrid(path, readGridText(path))),
    request,
    seeds,
    { market, baseOf, reading },
  );
  if (batch === undefined || (problems.length > 0 && !keepGoing))
    throw new InputFailure(problems);
  return batch;
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
