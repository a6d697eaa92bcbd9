/**
 * From a batch's words to what it is: reads the grids and the base plans, takes the design's points, reads every
 * scenario's plan through its own door. All mistakes of all rows stop the command together, unless told to leave them out.
 */
import { join } from "node:path";
import {
  MODEL_VERSION,
  mistakesOf,
  orderedSeeds,
  planKey,
  readGrid,
  scenarioPlan,
  scenariosOf,
  type BasePlan,
  type BatchDocument,
  type BatchRequest,
  type BatchScenario,
  type Market,
  type Problem,
  type Scenario,
} from "../index.ts";
import { InputFailure } from "./failure.ts";
import { BASELINE, packageRoot, readGridText, readText } from "./files.ts";
import { note } from "./output.ts";

/** Seconds between lines about the reading of many scenarios. */
const EVERY = 5;

export interface Batch {
  readonly document: BatchDocument;
  readonly bases: Readonly<Record<string, BasePlan>>;
}

export function readBatchFiles(
  request: BatchRequest,
  market: Market,
  keepGoing: boolean,
): Batch {
  const grids = readGrids(request.grids);
  const scenarios = designed(grids, request);
  const bases = basesOf(scenarios);
  const document: BatchDocument = {
    schema: "taphoa.batch/1",
    model: MODEL_VERSION,
    data: market.dataHash,
    request,
    seeds: orderedSeeds(request.runs).map((i) => `${request.seed} ${i}`),
    levers: [...new Set(grids.flatMap((grid) => grid.levers))],
    scenarios: planned(scenarios, bases, market, request, keepGoing),
  };
  return { document, bases };
}

function readGrids(paths: readonly string[]) {
  const problems: Problem[] = [];
  const grids = paths.flatMap((path) => {
    const read = readGrid(path, readGridText(path));
    problems.push(...read.problems);
    return read.grid === undefined ? [] : [read.grid];
  });
  if (problems.length > 0) throw new InputFailure(problems);
  return grids;
}

function designed(
  grids: ReturnType<typeof readGrids>,
  request: BatchRequest,
): Scenario[] {
  const each = grids.map((grid) => scenariosOf(grid, request));
  const problems = each.flatMap((one) => one.problems);
  if (problems.length > 0) throw new InputFailure(problems);
  return each.flatMap((one) => one.scenarios);
}

/** The base plans by name: a path, or a plan of scenarios/ by its name; empty is the baseline. */
function basesOf(scenarios: readonly Scenario[]): Record<string, BasePlan> {
  const bases: Record<string, BasePlan> = {};
  const problems: Problem[] = [];
  for (const base of new Set(scenarios.map((scenario) => scenario.base))) {
    const shipped = base === "" ? BASELINE : `scenarios/${base}.csv`;
    const path =
      base === "" || /^[\w-]+$/.test(base) ? join(packageRoot, shipped) : base;
    try {
      bases[base] = {
        name: path === base ? base : shipped,
        text: readText(path, base === "" ? BASELINE : base),
      };
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputFailure(problems);
  return bases;
}

function planned(
  scenarios: readonly Scenario[],
  bases: Readonly<Record<string, BasePlan>>,
  market: Market,
  request: BatchRequest,
  keepGoing: boolean,
): BatchScenario[] {
  const wrong: Problem[] = [];
  let said = performance.now();
  const all = scenarios.map((scenario, i): BatchScenario => {
    if (performance.now() - said > EVERY * 1000) {
      said = performance.now();
      note(`${i} of ${scenarios.length} scenarios read …`);
    }
    const base = bases[scenario.base] ?? { name: "", text: "" };
    const { plan, problems } = scenarioPlan(scenario, base, market);
    if (plan === undefined) {
      const own = problems.map((each) => ({ ...each, file: scenario.name }));
      wrong.push(...own);
      return { ...scenario, weeks: 0, plan: "", error: mistakesOf(own) };
    }
    const weeks = Math.min(
      request.weeks ?? plan.horizonWeeks,
      plan.horizonWeeks,
    );
    return { ...scenario, weeks, plan: planKey(plan), error: "" };
  });
  if (wrong.length > 0 && !keepGoing) throw new InputFailure(wrong);
  return all;
}
