/**
 * From grids to what a batch is: takes the design's points, finds each scenario's base, reads every scenario's plan through
 * its own door. Mistakes of all rows come back together, one that many scenarios share once, beside a document in which such
 * rows carry their error: the caller decides whether to go on without them. Leaves out: files, which the shells read.
 */
import type { Problem } from "../base/problem.ts";
import type { Market } from "../inputs/market.ts";
import { MODEL_VERSION } from "../simulate.ts";
import { type Scenario, scenariosOf } from "./design.ts";
import {
  type BatchDocument,
  type BatchRequest,
  type BatchScenario,
  BATCH_SCHEMA,
} from "./document.ts";
import type { ReadGrid } from "./grid.ts";
import {
  type BasePlan,
  columnOfMistake,
  mistakesOf,
  scenarioPlan,
} from "./plans.ts";
import { planKey } from "./run-id.ts";

export interface Batch {
  readonly document: BatchDocument;
  /** Base plans by the name the rows give them. */
  readonly bases: Readonly<Record<string, BasePlan>>;
}

export interface BatchDoors {
  readonly market: Market;
  /** The base plan of a name; "" is the baseline. */
  readonly baseOf: (name: string) => BasePlan | readonly Problem[];
  /** Told while many scenarios are read. */
  readonly reading?: (done: number, total: number) => void;
}

/** `batch` is absent where a grid or a base has mistakes; what can be read of them is judged all the same. */
export function prepareBatch(
  read: readonly ReadGrid[],
  request: BatchRequest,
  seeds: readonly string[],
  { market, baseOf, reading = () => undefined }: BatchDoors,
): { readonly batch?: Batch; readonly problems: readonly Problem[] } {
  const grids = read.flatMap(({ grid }) => grid ?? []);
  const designed = grids.map((grid) => scenariosOf(grid, request));
  const problems = [...read, ...designed].flatMap((one) => one.problems);
  const scenarios = designed.flatMap((one) => one.scenarios);
  const bases: Record<string, BasePlan> = {};
  for (const name of new Set(scenarios.map(({ base }) => base))) {
    const base = baseOf(name);
    if ("text" in base) bases[name] = base;
    else problems.push(...base);
  }
  const whole = problems.length === 0;
  const mistakes: Problem[] = [];
  const planned = scenarios
    .filter(({ base }) => Object.hasOwn(bases, base))
    .map((scenario, i) => {
      reading(i, scenarios.length);
      return plannedOf(scenario, bases, market, request, mistakes);
    });
  const all = [...problems, ...together(mistakes)];
  if (!whole) return { problems: all };
  const document: BatchDocument = {
    schema: BATCH_SCHEMA,
    model: MODEL_VERSION,
    data: market.dataHash,
    request,
    seeds,
    levers: [...new Set(grids.flatMap((grid) => grid.levers))],
    scenarios: planned,
  };
  return { batch: { document, bases }, problems: all };
}

/** Scenarios named with a mistake that several share; of the rest the number is told. */
const NAMED = 3;

/** A mistake that several scenarios share, once: it names some of them. */
function together(mistakes: readonly Problem[]): Problem[] {
  const shared = new Map<string, { first: Problem; files: Set<string> }>();
  for (const each of mistakes) {
    const { code, column, found, expected, fix } = each;
    const key = [code, column, found, expected, fix].join("\n");
    const known = shared.get(key) ?? { first: each, files: new Set() };
    known.files.add(each.file);
    shared.set(key, known);
  }
  return [...shared.values()].map(({ first, files }) => {
    const names = [...files];
    const more = names.length - NAMED;
    const file = names.slice(0, NAMED).join(", ");
    return { ...first, file: more > 0 ? `${file} and ${more} more` : file };
  });
}

function plannedOf(
  scenario: Scenario,
  bases: Batch["bases"],
  market: Market,
  request: BatchRequest,
  mistakes: Problem[],
): BatchScenario {
  const base = bases[scenario.base] ?? { name: "", text: "" };
  const { plan, problems } = scenarioPlan(scenario, base, market);
  if (plan === undefined) {
    const own = problems.map((each) => {
      const column = columnOfMistake(each, scenario.values) ?? each.column;
      return {
        ...each,
        file: `${scenario.name} (row ${scenario.line})`,
        ...(column === undefined ? {} : { column }),
      };
    });
    mistakes.push(...own);
    return { ...scenario, weeks: 0, plan: "", error: mistakesOf(own) };
  }
  const weeks = Math.min(request.weeks ?? plan.horizonWeeks, plan.horizonWeeks);
  return { ...scenario, weeks, plan: planKey(plan), error: "" };
}
