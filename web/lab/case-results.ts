/**
 * What came out of the plans that ship with the project, read from the tables of scenarios/README.md and the batch of
 * strategies: results of each plan against the baseline, and questions of strategy with their two sides, each asked under two
 * conditions. Pure; says which of them are about a lever.
 */
import { parseCsv } from "../../src/index.ts";

/** One measure of a plan over several seeds: cases or VND. */
export interface PlanResult {
  readonly mean: number;
  /** Against the baseline, seed by seed; undefined for the baseline itself. */
  readonly difference: number | undefined;
  /** Seeds in which it was more than the baseline, and all. */
  readonly more: readonly [number, number] | undefined;
}

export interface PlanResults {
  readonly cases: PlanResult;
  readonly contribution: PlanResult;
}

export interface Side {
  /** Name of the scenario, such as `channels-1-both`. */
  readonly scenario: string;
  /** The side of the question, such as `both`. */
  readonly id: string;
  readonly base: string;
  /** What the scenario sets on its base, as texts of `--set`. */
  readonly sets: readonly string[];
}

export interface Condition {
  /** `channels-1`. */
  readonly id: string;
  readonly sides: readonly Side[];
  /** What the table calls the side that wins. */
  readonly winner: string;
  /** VND, or packs where money says nothing. */
  readonly by: number;
  readonly half: number;
  readonly unit: "VND" | "packs";
  readonly clear: boolean;
  readonly seeds: readonly [number, number];
}

export interface Question {
  readonly id: string;
  readonly conditions: readonly Condition[];
}

const BILLION = 1e9;

/** `−49,721` as a number. */
function numberOf(text: string): number {
  return Number(text.replaceAll("−", "-").replaceAll(",", ""));
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function seedsOf(cell: string): readonly [number, number] | undefined {
  const [, won, all] = /^(\d+) of (\d+)/.exec(cell) ?? [];
  return won === undefined || all === undefined
    ? undefined
    : [Number(won), Number(all)];
}

/** The rows under a bold title, by the plan's name. */
function tableUnder(
  readme: string,
  title: string,
  factor: number,
): ReadonlyMap<string, PlanResult> {
  const from = readme.indexOf(`**${title}`);
  const to = readme.indexOf("\n**", from + 1);
  const rows = from < 0 ? [] : readme.slice(from, to < 0 ? undefined : to);
  const found = new Map<string, PlanResult>();
  for (const line of String(rows).split("\n")) {
    const [name = "", mean = "", difference = "", seeds = ""] = cellsOf(line);
    const value = numberOf(mean);
    if (mean === "" || !Number.isFinite(value)) continue;
    const [first = ""] = difference.split(" ");
    found.set(name, {
      mean: value * factor,
      difference: first === "" ? undefined : numberOf(first) * factor,
      more: seedsOf(seeds),
    });
  }
  return found;
}

/** By the plan's id. */
export function planResults(readme: string): ReadonlyMap<string, PlanResults> {
  const cases = tableUnder(readme, "Sell-out, first year", 1);
  const money = tableUnder(readme, "Contribution over", BILLION);
  return new Map(
    [...cases].flatMap(([id, own]) => {
      const contribution = money.get(id);
      return contribution === undefined
        ? []
        : [[id, { cases: own, contribution }] as const];
    }),
  );
}

/** The questions of the batch in its order, with what the table of the README says of each condition. */
export function questionsOf(readme: string, batch: string): Question[] {
  const { table } = parseCsv("strategies.csv", batch);
  const questions = new Map<string, Map<string, Side[]>>();
  for (const { cells } of table?.rows ?? []) {
    const scenario = cells["name"] ?? "";
    const [, question = "", number = "", id = ""] =
      /^([a-z]+)-(\d)-(.+)$/.exec(scenario) ?? [];
    if (id === "") continue;
    const conditions = questions.get(question) ?? new Map<string, Side[]>();
    const key = `${question}-${number}`;
    const side = {
      scenario,
      id,
      base: cells["base"] ?? "",
      sets: setsOf(cells),
    };
    conditions.set(key, [...(conditions.get(key) ?? []), side]);
    questions.set(question, conditions);
  }
  const from = readme.indexOf("\n| question");
  const told = (from < 0 ? "" : readme.slice(from + 1))
    .split("\n\n")[0]
    ?.split("\n")
    .slice(2)
    .map(cellsOf);
  let row = 0;
  return [...questions].map(([id, conditions]) => ({
    id,
    conditions: [...conditions].flatMap(([key, sides]) => {
      const outcome = outcomeOf(told?.[row++] ?? []);
      return outcome === undefined ? [] : [{ id: key, sides, ...outcome }];
    }),
  }));
}

const OWN = new Set(["name", "base", "group", "note"]);

function setsOf(cells: Readonly<Record<string, string>>): string[] {
  return Object.entries(cells)
    .filter(([column, cell]) => !OWN.has(column) && cell.trim() !== "")
    .map(([column, cell]) => `${column}=${cell}`);
}

function outcomeOf(
  cells: readonly string[],
): Omit<Condition, "id" | "sides"> | undefined {
  const [, , winner = "", by = "", seeds = ""] = cells;
  const [, amount, half, packs] =
    /^([\d.,]+) ± ([\d.,]+)( packs)?/.exec(by) ?? [];
  const won = seedsOf(seeds);
  if (amount === undefined || half === undefined || won === undefined)
    return undefined;
  const factor = packs === undefined ? BILLION : 1;
  return {
    winner,
    by: numberOf(amount) * factor,
    half: numberOf(half) * factor,
    unit: packs === undefined ? "VND" : "packs",
    clear: !by.includes("not clear"),
    seeds: won,
  };
}

/** Whether the two sides of a question differ in a lever: by what they set, or by the plans they stand on. */
export function isAbout(
  { conditions }: Question,
  lever: string,
  valueIn: (plan: string) => string | undefined,
): boolean {
  return conditions.some(({ sides: [one, other] }) => {
    if (one === undefined || other === undefined) return false;
    const own = (side: Side): string =>
      side.sets
        .filter((set) => /^\w+/.exec(set)?.[0] === lever)
        .sort()
        .join();
    return own(one) !== own(other) || valueIn(one.base) !== valueIn(other.base);
  });
}
