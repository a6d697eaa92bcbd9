/**
 * From grids to what a batch is: takes the design's points, finds each scenario's base, reads every scenario's plan through
 * its own door. Mistakes of all rows come back together, one that many scenarios share once, beside a document in which such
 * rows carry their error: the caller decides whether to go on without them. A cell that cannot be read, a name given twice and
 * a base that is not there are mistakes of their rows. Leaves out: files, which the shells read.
 */
import type { Problem } from "../base/problem.ts";
import type { Market } from "../inputs/market.ts";
import { MODEL_VERSION } from "../simulate.ts";
import { type BlankColumn, blankColumns } from "./blanks.ts";
import { type Scenario, scenariosOf } from "./design.ts";
import {
  type BatchDocument,
  type BatchRequest,
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

/** `batch` is absent where a grid has mistakes that are no row's; what can be read of it is judged all the same. */
export function prepareBatch(
  read: readonly ReadGrid[],
  request: BatchRequest,
  seeds: readonly string[],
  { market, baseOf, reading = () => undefined }: BatchDoors,
): {
  readonly batch?: Batch;
  readonly problems: readonly Problem[];
  /** Cells that took the base's value. */
  readonly blanks: readonly BlankColumn[];
} {
  const designed = read.map((one) => rowsOf(one, request));
  const problems = designed.flatMap((one) => one.problems);
  const whole = designed.every((one) => one.whole);
  const rows = designed.flatMap((one) => one.rows);
  const bases: Record<string, BasePlan> = {};
  const missing = new Map<string, readonly Problem[]>();
  for (const name of new Set(rows.map(({ scenario }) => scenario.base))) {
    const base = baseOf(name);
    if ("text" in base) bases[name] = base;
    else missing.set(name, base);
  }
  const mistakes: Problem[] = [];
  const planned = rows.map(({ scenario, mistakes: ofRow }, i) => {
    reading(i, rows.length);
    const { base } = scenario;
    const read = Object.hasOwn(bases, base)
      ? plannedOf(scenario, bases, market, request)
      : { weeks: 0, plan: "", mistakes: ofBase(scenario, missing.get(base)) };
    mistakes.push(...read.mistakes);
    const all = [...ofRow, ...read.mistakes];
    return all.length === 0
      ? { ...scenario, weeks: read.weeks, plan: read.plan, error: "" }
      : { ...scenario, weeks: 0, plan: "", error: mistakesOf(all) };
  });
  const all = [...problems, ...together(mistakes)];
  if (!whole) return { problems: all, blanks: [] };
  const grids = read.flatMap(({ grid }) => grid ?? []);
  const document: BatchDocument = {
    schema: BATCH_SCHEMA,
    model: MODEL_VERSION,
    data: market.dataHash,
    request,
    seeds,
    levers: [...new Set(grids.flatMap((grid) => grid.levers))],
    scenarios: planned,
  };
  const run = new Set(
    rows.flatMap(({ file, scenario: { line } }, i) =>
      planned[i]?.error === "" ? [`${line} ${file}`] : [],
    ),
  );
  const blanks = blankColumns(read, bases, market, (file, line) =>
    run.has(`${line} ${file}`),
  );
  return { batch: { document, bases }, problems: all, blanks };
}

/** Mistakes of a grid that are their row's alone; a torn quotation mark, say, swallows the rows below it. */
const ofRows = new Set(["bad-cell", "name-twice", "surplus-cells"]);

interface DesignedGrid {
  readonly rows: readonly {
    readonly file: string;
    readonly scenario: Scenario;
    /** What is wrong with the row as the grid has it. */
    readonly mistakes: readonly Problem[];
  }[];
  readonly problems: readonly Problem[];
  /** False if something is wrong that is no single row's. */
  readonly whole: boolean;
}

/** The scenarios of a grid, each with the mistakes of its row. */
function rowsOf(
  { grid, problems }: ReadGrid,
  request: BatchRequest,
): DesignedGrid {
  if (grid === undefined) return { rows: [], problems, whole: false };
  const designed = scenariosOf(grid, request);
  const byLine = new Map<number, Problem[]>(
    grid.rows.map(({ line }) => [line, []]),
  );
  const others = problems.filter((each) => {
    const own = ofRows.has(each.code) ? byLine.get(each.row ?? 0) : undefined;
    own?.push(each);
    return own === undefined;
  });
  return {
    rows: designed.scenarios.map((scenario) => ({
      file: grid.file,
      scenario,
      mistakes: byLine.get(scenario.line) ?? [],
    })),
    problems: [...problems, ...designed.problems],
    whole: others.length === 0 && designed.problems.length === 0,
  };
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

/** Where the mistakes of a scenario's plan stand. */
function placeOf({ name, line }: Scenario): string {
  return `${name} (row ${line})`;
}

/** What is wrong with a row whose base cannot be read. */
function ofBase(
  scenario: Scenario,
  problems: readonly Problem[] = [],
): readonly Problem[] {
  const file = placeOf(scenario);
  return problems.map(({ code, found, expected, fix }) => ({
    ...{ code, file, column: "base", found, expected, fix },
  }));
}

function plannedOf(
  scenario: Scenario,
  bases: Batch["bases"],
  market: Market,
  request: BatchRequest,
): {
  readonly weeks: number;
  readonly plan: string;
  readonly mistakes: readonly Problem[];
} {
  const base = bases[scenario.base] ?? { name: "", text: "" };
  const { plan, problems } = scenarioPlan(scenario, base, market);
  if (plan === undefined) {
    const mistakes = problems.map((each) => {
      const column = columnOfMistake(each, scenario.values) ?? each.column;
      return {
        ...each,
        file: placeOf(scenario),
        ...(column === undefined ? {} : { column }),
      };
    });
    return { weeks: 0, plan: "", mistakes };
  }
  const weeks = Math.min(request.weeks ?? plan.horizonWeeks, plan.horizonWeeks);
  return { weeks, plan: planKey(plan), mistakes: [] };
}
