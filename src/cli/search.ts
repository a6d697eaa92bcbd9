/**
 * `taphoa solve` (what must be true to reach a target) and `taphoa optimise` (the best values of a few levers under limits).
 */
import { Command, Option } from "commander";
import {
  type Language,
  type Plan,
  type SearchRequest,
  type Solution,
  type Target,
  type Vary,
  basesOf,
  bindingText,
  columnOf,
  curveTable,
  drawnText,
  limitNames,
  measures,
  optimise,
  optimumTable,
  planDiff,
  readPlan,
  searchWords,
  settingWords,
  shareOf,
  solve,
  solveTable,
  written,
} from "../index.ts";
import { numberOption } from "./compare.ts";
import {
  deskOptions,
  deskRunner,
  drawnOf,
  measureNamed,
  luckOnlyOption,
  openDesk,
  saySize,
  type Desk,
  type DeskOptions,
} from "./desk.ts";
import { InputFailure, together } from "./failure.ts";
import { BASELINE, loadDataNames, loadMarket } from "./files.ts";
import { langOption, overridesOf, wholeNumber } from "./options.ts";
import { print, tableText, wrapWide } from "./output.ts";
import { channelMargins, paperLimits } from "./paper-limits.ts";
import { recordsCsv } from "./records.ts";
import { limitsOf, targetOf, variesOf } from "./search-input.ts";

interface SearchOptions extends DeskOptions {
  readonly vary: readonly string[];
  readonly runs: number;
  readonly luckOnly: boolean;
  readonly lang: Language;
  readonly probability?: number;
  readonly target?: string;
}

interface SolveOptions extends SearchOptions {
  readonly steps: number;
}

interface OptimiseOptions extends SearchOptions {
  readonly objective: string;
  readonly limit: readonly string[];
  readonly budget?: number;
  readonly reps?: number;
  readonly margin: readonly string[];
  readonly points: number;
}

const FUTURES = 8;
const STEPS = 5;
const POINTS = 40;

const gather = (text: string, before: readonly string[]): readonly string[] => [
  ...before,
  text,
];

function searchOptions(command: Command): Command {
  return deskOptions(
    command
      .argument("[plan]", `plan file (default: ${BASELINE})`)
      .addOption(
        new Option(
          "--vary <lever=a..b>",
          'lever or guess to move, such as "reps[south]=5..40 reps"; may be repeated',
        )
          .argParser(gather)
          .default([], "none"),
      )
      .option("--runs <n>", "common futures", wholeNumber(2, 1000), FUTURES)
      .option("--target <target>", 'such as "sellout_cases>=60000"')
      .option(
        "--probability <percent>",
        "of the futures must reach the target",
        numberOption(1, 99.9),
      )
      .addOption(langOption())
      .addOption(luckOnlyOption()),
  );
}

export function solveCommand(): Command {
  return searchOptions(
    new Command("solve")
      .description("say what must be true to reach a target")
      .option("--steps <n>", "halvings of a range", wholeNumber(1, 20), STEPS),
  ).action(runSolve);
}

export function optimiseCommand(): Command {
  return searchOptions(
    new Command("optimise")
      .description("find the best values of a few levers under limits")
      .option("--objective <measure>", "what is made best", "contribution")
      .addOption(
        new Option(
          "--limit <target>",
          'such as "peak_cash<=15e9", on average; may be repeated',
        )
          .argParser(gather)
          .default([], "none"),
      )
      .option(
        "--budget <vnd>",
        "first-year spending at most, as the plan's own check counts it",
        numberOption(0, 1e15),
      )
      .option(
        "--reps <n>",
        "sales reps at most in any week, all open regions together",
        wholeNumber(0, 100_000),
      )
      .addOption(
        new Option(
          "--margin <limit>",
          'what a pack must leave over its landed cost in a channel, of the price before VAT, such as "minimart>=10%"; may be repeated',
        )
          .argParser(gather)
          .default([], "none"),
      )
      .option(
        "--points <n>",
        "points tried at most",
        wholeNumber(3, 10_000),
        POINTS,
      ),
  ).action(runOptimise);
}

/** The plan with levers at given values; mistakes of an end of a range are the range's. */
function planAt(desk: Desk, values: Readonly<Record<string, string>>) {
  const texts = Object.entries({ ...desk.values, ...values }).map(
    ([column, value]) => `${column}=${value}`,
  );
  const { plan, problems } = readPlan(
    desk.first.text,
    desk.market,
    overridesOf(texts),
  );
  if (plan === undefined)
    throw new InputFailure(
      problems.map((each) => ({ ...each, file: "--vary" })),
    );
  return plan;
}

function opened(path: string | undefined, options: SearchOptions) {
  const vary = variesOf(options.vary);
  const desk = openDesk([path], options);
  const { first, alternative } = desk;
  for (const share of [0, 1])
    planAt(
      desk,
      Object.fromEntries(
        vary.map((each) => [each.column, written(each, share)]),
      ),
    );
  const moved = vary.map(({ column }) => column.replace(/\[.*$/, ""));
  const request: SearchRequest = {
    plan: first.name,
    alternative,
    factors: drawnOf(desk, first, options).filter(
      ({ id }) => !moved.includes(id),
    ),
    futures: options.runs,
    seed: options.seed,
    vary,
  };
  return { desk, first, request };
}

/** The plan's own values where it has them within the ranges, else the middle. */
function startOf(vary: readonly Vary[], plan: Plan): number[] {
  const own = new Map(
    plan.settings.map((setting) => [columnOf(setting), Number(setting.value)]),
  );
  return vary.map((each) => {
    const value = own.get(each.column);
    return value === undefined || !Number.isFinite(value)
      ? 0.5
      : shareOf(each, value);
  });
}

async function runSolve(
  path: string | undefined,
  options: SolveOptions,
): Promise<void> {
  const [given, { desk, first, request }] = together(
    () => targetOf(options),
    () => opened(path, options),
  );
  const target: Target = given ?? {
    measure: "sellout_cases",
    sign: ">=",
    value: first.plan.number("target_cases"),
  };
  const probability =
    options.probability === undefined ? undefined : options.probability / 100;
  const runner = deskRunner(desk, options);
  saySize(
    request.vary.length * (2 + options.steps) * options.runs,
    `At most ${2 + options.steps} values of each of: ${request.vary.map(({ column }) => column).join(", ")}`,
    options,
  );
  const solutions: Solution[] = [];
  for (const vary of request.vary)
    solutions.push(
      await solve(
        { ...request, vary: [vary] },
        {
          target,
          steps: options.steps,
          ...(probability === undefined ? {} : { probability }),
        },
        runner,
      ),
    );
  print(
    options.format === "json"
      ? JSON.stringify({
          schema: "taphoa.solve/1",
          target,
          bases: basesOf(request.factors),
          solutions,
        })
      : options.format === "csv"
        ? recordsCsv(solutions)
        : tableText({
            ...solveTable(
              solutions,
              target,
              probability,
              drawnText(request.factors, options.lang),
              settingWords(desk.market, options.lang, loadDataNames()),
              options.lang,
            ),
            widths: [24, 40, 16, 16],
          }),
  );
}

async function runOptimise(
  path: string | undefined,
  options: OptimiseOptions,
): Promise<void> {
  const [, limits, target, margins, { desk, first, request }] = together(
    () => measureNamed(options.objective, "--objective"),
    () => limitsOf(options.limit),
    () => targetOf(options),
    () => channelMargins(options.margin, loadMarket()),
    () => opened(path, options),
  );
  const required =
    target === undefined
      ? undefined
      : { target, probability: (options.probability ?? 50) / 100 };
  const at = (point: readonly number[]): Record<string, string> =>
    Object.fromEntries(
      request.vary.map((each, j) => [
        each.column,
        written(each, point[j] ?? 0),
      ]),
    );
  const paper = paperLimits((point) => planAt(desk, at(point)), desk.market, {
    ...options,
    margins,
  });
  saySize(
    options.runs * (options.points + 5 * request.vary.length),
    `At most ${options.points} points and a curve for each of: ${request.vary.map(({ column }) => column).join(", ")}`,
    options,
  );
  const result = await optimise(
    request,
    {
      objective: options.objective,
      limits,
      ...(required === undefined ? {} : { required }),
      paper,
      start: startOf(request.vary, first.plan),
      mostPoints: options.points,
    },
    deskRunner(desk, options),
  );
  const best = at(result.best.point);
  const changes = planDiff(first.plan, planAt(desk, best));
  if (options.format === "json") {
    const bare = {
      ...result,
      tried: result.tried.map((each) => ({ ...each, answers: [] })),
    };
    print(
      JSON.stringify({
        schema: "taphoa.optimise/1",
        bases: basesOf(request.factors),
        best,
        changes,
        result: bare,
      }),
    );
    return;
  }
  if (options.format === "csv") {
    print(
      recordsCsv(
        result.tried.map(({ point, objective, broken }) => ({
          ...at(point),
          [options.objective]: objective,
          allowed: broken.every((by) => by <= 0),
          best: point === result.best.point,
        })),
      ),
    );
    return;
  }
  const units = [
    ...limits.map(
      ({ measure }) =>
        measures.find(({ id }) => id === measure)?.unit ?? "other",
    ),
    ...(required === undefined ? [] : ["futures"]),
    ...paper.map(({ unit }) => unit),
  ];
  const { lang, objective } = options;
  const says = settingWords(desk.market, lang, loadDataNames());
  print(
    [
      tableText(optimumTable(result, request.vary, objective, says, lang)),
      tableText(curveTable(result, request.vary, objective, says, lang)),
      ...bindingText(
        result,
        limitNames(limits, required, paper, lang),
        units.map((unit) => ({ unit })),
        objective,
        lang,
      ).flatMap((line) => wrapWide(line)),
      "",
      ...wrapWide(drawnText(request.factors, lang)),
      "",
      ...wrapWide(
        `${searchWords[lang].run}${lang === "zh-TW" ? "" : " "}${Object.entries(
          best,
        )
          .map(([column, value]) => `--set "${column}=${value}"`)
          .join(" ")}`,
      ),
    ].join("\n"),
  );
}
