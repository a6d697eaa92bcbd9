/**
 * The project's own data as a market, and plans written as rows in a test.
 */
import { readMarket, type Market } from "../../src/inputs/market.ts";
import { parseSet } from "../../src/inputs/overrides.ts";
import { planColumns } from "../../src/inputs/plan-file.ts";
import { readPlan, type Override, type Plan } from "../../src/inputs/plan.ts";
import { filesBelow, read } from "./source.ts";

/** Names of the tables of data/: what lies in a folder below it are words, not data. */
export function tableNames(): string[] {
  return filesBelow("data", ".csv")
    .map((path) => path.slice("data/".length))
    .filter((name) => !name.includes("/"));
}

/** Texts of the tables of data/ by file name. */
export function dataFiles(): Record<string, string> {
  return Object.fromEntries(
    tableNames().map((name) => [name, read(`data/${name}`)]),
  );
}

/** The project's own data with some files changed. */
export function changedMarket(
  changes: Readonly<Record<string, (text: string) => string>>,
): Market {
  const files = dataFiles();
  for (const [name, change] of Object.entries(changes))
    files[name] = change(files[name]!);
  const { market, problems } = readMarket(files);
  if (market === undefined) throw new Error(JSON.stringify(problems));
  return market;
}

let cached: Market | undefined;

export function theMarket(): Market {
  cached ??= readMarket(dataFiles()).market!;
  return cached;
}

/** The text of a plan from rows such as `rsp,main,,,,,18000,VND,`; missing cells at the end are empty. */
export function planText(rows: readonly string[]): string {
  return [planColumns.join(","), ...rows].join("\n");
}

/** Overrides from texts such as `rsp[main]=18000 VND`. */
export function sets(texts: readonly string[]): Override[] {
  return texts.map((text) => {
    const result = parseSet(text);
    if ("code" in result) throw new Error(result.found);
    return result;
  });
}

export function planOf(
  rows: readonly string[],
  overrides: readonly string[] = [],
  market: Market = theMarket(),
): ReturnType<typeof readPlan> {
  return readPlan(
    { name: "plan.csv", text: planText(rows) },
    market,
    sets(overrides),
  );
}

/** A plan that must be right. */
export function goodPlan(
  rows: readonly string[],
  overrides: readonly string[] = [],
  market: Market = theMarket(),
): Plan {
  const { plan, problems } = planOf(rows, overrides, market);
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return plan;
}

/** Codes of the problems of a plan with these rows. */
export function problemCodes(
  rows: readonly string[],
  overrides: readonly string[] = [],
): string[] {
  return planOf(rows, overrides).problems.map((problem) => problem.code);
}

/** Codes of the warnings of a plan with these rows. */
export function warningCodes(
  rows: readonly string[],
  overrides: readonly string[] = [],
): string[] {
  return planOf(rows, overrides).warnings.map((warning) => warning.code);
}

/** Codes of the problems of the data with one file changed. */
export function dataProblems(
  file: string,
  change: (text: string) => string | undefined,
): string[] {
  const files = dataFiles();
  const changed = change(files[file]!);
  if (changed === undefined) delete files[file];
  else files[file] = changed;
  return readMarket(files).problems.map(
    (problem) => `${problem.code} ${problem.file}`,
  );
}
