/**
 * Scenarios → plans: each is its base with the row's values set on top, read through the plan's own door. A scenario that
 * does not read carries the first of its mistakes and is not run; a mistake that all rows of a base share is the base's.
 */
import { suggestNames } from "../base/nearest.ts";
import { formatProblem, type Problem } from "../base/problem.ts";
import type { Market } from "../inputs/market.ts";
import { type Plan, readPlan } from "../inputs/plan.ts";
import type { Scenario } from "./design.ts";
import { overridesOf } from "./grid.ts";

export interface BasePlan {
  readonly name: string;
  readonly text: string;
}

export function scenarioPlan(
  scenario: Pick<Scenario, "values">,
  base: BasePlan,
  market: Market,
): { readonly plan?: Plan; readonly problems: readonly Problem[] } {
  return readPlan(base, market, overridesOf(scenario.values), false);
}

/** The mistake of a row whose base is none of the plans known by name; `expected` says what else there may be. */
export function unknownBase(
  base: string,
  known: readonly string[],
  expected: string,
): Problem {
  return {
    code: "no-file",
    file: base,
    found: `"${base}"`,
    expected,
    fix: suggestNames(base, known),
  };
}

/** The mistakes of a scenario in one line, its row of the batch file named first. */
export function mistakesOf(problems: readonly Problem[]): string {
  const more = problems.length - 1;
  const first = problems[0];
  if (first === undefined) return "";
  return more === 0
    ? formatProblem(first)
    : `${formatProblem(first)} And ${more} more.`;
}

/**
 * The column of a batch file that a mistake of a scenario's plan speaks of: the only one whose lever or whose cell is named in
 * it. Undefined where that is no column or several.
 */
export function columnOfMistake(
  { found }: Pick<Problem, "found">,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const words = new Set(found.split(/[^\p{L}\p{N}_.-]+/u));
  const named = Object.keys(values).filter((column) =>
    words.has(column.replace(/\[.*$/su, "")),
  );
  const holding = (named.length > 0 ? named : Object.keys(values)).filter(
    (column) => words.has(values[column]?.split(" ")[0] ?? ""),
  );
  const [one, ...more] = named.length === 1 ? named : holding;
  return more.length === 0 ? one : undefined;
}
