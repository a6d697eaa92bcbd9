/**
 * Reads a plan. Precedence: data < plan file < command line or form; within one of these the row with the finer
 * scope. Everything is checked at this door and all problems are returned together, in order of row; a plan comes
 * back only if there is none. What is merely odd comes back as warnings beside it.
 */
import {
  Bug,
  sortProblems,
  type Problem,
  type Warning,
} from "../base/problem.ts";
import type { Trial } from "./amounts.ts";
import { checkPlan } from "./checks.ts";
import { defaultEntries, settable } from "./defaults.ts";
import { entryMode } from "./entry-modes.ts";
import { indexEntries, layers, type Entry } from "./entry.ts";
import { judgeAll, reportRivals, withoutCircles } from "./judge.ts";
import { MAX_HORIZON_WEEKS } from "./limits.ts";
import { readBaseDraw } from "./joint-draws.ts";
import type { Market } from "./market-types.ts";
import { overrideRow, unknownScope } from "./overrides.ts";
import { readPlanFile, type PlanRow } from "./plan-file.ts";
import { categoryParameters } from "./parameters.ts";
import { readRow, usableLevers, type RowContext } from "./plan-rows.ts";
import {
  activeSkus,
  declareSkus,
  noSkuMistake,
  roleLever,
  type Declared,
} from "./plan-skus.ts";
import { categoryRow, readCategory } from "./plan-category.ts";
import { readIncumbents } from "./incumbents.ts";
import type { Override, Plan } from "./plan-types.ts";
import { makeResolver, type Resolver } from "./resolver.ts";
import { scopeNames } from "./scope.ts";
import { settingsInForce } from "./trail.ts";

export type * from "./plan-types.ts";

export function readPlan(
  source: { readonly name: string; readonly text: string },
  market: Market,
  overrides: readonly Override[] = [],
  /** Whether to look for what is odd; who reads many plans and shows no warning need not. */
  checked = true,
): { plan?: Plan; problems: Problem[]; warnings: Warning[] } {
  const file = readPlanFile(source);
  const problems = file.problems;
  if (file.rows.length === 0) return stop(problems);

  const rows = [
    ...file.rows,
    ...overrideRows(overrides, file.rows, market, problems),
  ];
  const category = readCategory(rows, market, problems);
  const taken = scopeNames(market, [], category.value);
  const declared = declareSkus(rows, taken, problems);
  const names = scopeNames(
    market,
    declared.map((sku) => sku.id),
    category.value,
  );
  const parameters = categoryParameters(market, category.value);
  const levers = settable(market, parameters);
  const mode = entryMode(rows, market);
  const defaults = defaultEntries(
    market,
    category.value,
    declared,
    names,
    mode,
  );
  const drawn = readBaseDraw(rows, market, category.value, problems);
  const context: RowContext = {
    levers: market.levers,
    parameters,
    usable: usableLevers(market.levers),
    names,
    horizonWeeks: longestHorizon(rows, defaults),
    problems,
  };
  const set = rows
    .filter(
      (row) =>
        row.cells.lever !== categoryRow || market.levers.has(categoryRow),
    )
    .filter(
      (row) => row.cells.lever !== roleLever || isDeclaring(row, declared),
    )
    .map((row) => readRow(row, context))
    .filter((entry) => entry !== undefined);

  const index = indexEntries(
    withoutCircles([...defaults, ...drawn, ...set], levers, problems),
  );
  const resolver = makeResolver(index, levers, names);
  const horizonWeeks = resolver.number("horizon_weeks", {}, 1);
  const trial: Trial = {
    resolver,
    index,
    levers,
    names,
    horizonWeeks: Math.min(horizonWeeks, MAX_HORIZON_WEEKS),
  };
  const warnings = judgeAll(index, trial, problems);
  reportRivals(index, trial, problems);

  const portfolio = resolver.word("portfolio_mode", {}, 1);
  const skus = activeSkus(declared, portfolio);
  // Where the rows of SKUs are wrong, that has been said.
  if (skus.length === 0 && declared.length > 0)
    problems.push({ file: source.name, ...noSkuMistake(portfolio, declared) });
  if (problems.length > 0) return stop(problems);

  const plan: Plan = {
    name: source.name.replace(/^.*[\\/]/, "").replace(/\.[A-Za-z]{1,4}$/, ""),
    category: category.value,
    startDate: resolver.word("start_date", {}, 1),
    horizonWeeks,
    skus,
    number: (lever, scope = {}, week = 1) =>
      resolver.number(lever, scope, week),
    word: (lever, scope = {}, week = 1) => resolver.word(lever, scope, week),
    flag: (lever, scope = {}, week = 1) => resolver.flag(lever, scope, week),
    currency: (lever, scope = {}, week = 1) =>
      resolver.currency(lever, scope, week),
    parameter: parameterOf(market, resolver),
    ...readIncumbents(market, category.value, resolver),
    settings: settingsInForce(index, names, category),
  };
  return {
    plan: Object.freeze(plan),
    problems,
    warnings: checked ? [...warnings, ...checkPlan(plan, market)] : warnings,
  };
}

/** Look-up of parameters, each resolved once: they have no scope and no weeks. */
function parameterOf(market: Market, resolver: Resolver): Plan["parameter"] {
  const asked = new Map<string, number>();
  return (name) => {
    const known = asked.get(name);
    if (known !== undefined) return known;
    if (!market.parameters.has(name)) throw new Bug(`no parameter ${name}`);
    const value = resolver.number(name, {}, 1);
    asked.set(name, value);
    return value;
  };
}

function stop(problems: readonly Problem[]): {
  problems: Problem[];
  warnings: Warning[];
} {
  return { problems: sortProblems(problems), warnings: [] };
}

function overrideRows(
  overrides: readonly Override[],
  rows: readonly PlanRow[],
  market: Market,
  problems: Problem[],
): PlanRow[] {
  const skus = declareSkus(rows, scopeNames(market, []), []).map(
    (sku) => sku.id,
  );
  const added = overrides
    .filter((override) => override.lever === roleLever)
    .flatMap((override) => override.scope);
  const names = scopeNames(market, [...skus, ...added]);
  return overrides.flatMap((override) => {
    const unknown = unknownScope(override, names);
    if (unknown === undefined) return [overrideRow(override, names)];
    problems.push(unknown);
    return [];
  });
}

/** Whether a row is the one that decided its SKU's role; the others were judged already. */
function isDeclaring(row: PlanRow, declared: readonly Declared[]): boolean {
  return declared.some((sku) => sku.row === row);
}

/** Weeks a row may name: those of the plan file, or of an override that lengthens it; one may also shorten it. */
function longestHorizon(
  rows: readonly PlanRow[],
  defaults: readonly Entry[],
): number {
  const asked = rows.filter((row) => row.cells.lever === "horizon_weeks");
  const inFile = asked.some((row) => row.layer < layers.override);
  const usual = defaults.filter((entry) => entry.lever === "horizon_weeks");
  const texts = [
    ...asked.map((row) => row.cells.value),
    ...(inFile ? [] : usual.map((entry) => entry.setting.value)),
  ];
  const weeks = texts.map((text) =>
    /^\d{1,4}$/.test(text) ? Number(text) : MAX_HORIZON_WEEKS,
  );
  return Math.min(Math.max(...weeks), MAX_HORIZON_WEEKS);
}
