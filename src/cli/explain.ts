/**
 * `taphoa explain A.csv B.csv`: why B differs from A, split over groups of levers so that the parts sum to the whole, in
 * sentences; then what held each plan back, week by week. With one plan: only that.
 */
import { Command } from "commander";
import {
  type Explanation,
  type Factor,
  type Language,
  basesOf,
  bottleneckLines,
  bottleneckTitle,
  bottlenecks,
  drawnText,
  explain,
  explainCoalitions,
  explainRuns,
  explainText,
  factorsBetween,
  nameBetween,
  plansBetween,
  playersOf,
  settingWords,
} from "../index.ts";
import {
  deskOptions,
  deskRunner,
  measureNamed,
  measureOption,
  luckOnlyOption,
  openDesk,
  saySize,
  shortNames,
  simulateFirst,
  type Desk,
  type DeskOptions,
} from "./desk.ts";
import { loadDataNames } from "./files.ts";
import { langOption, wholeNumber } from "./options.ts";
import { print, wrapWide } from "./output.ts";
import { recordsCsv } from "./records.ts";

interface Options extends DeskOptions {
  readonly measure: string;
  readonly runs: number;
  readonly orders: number;
  readonly lang: Language;
  readonly luckOnly: boolean;
}

const FUTURES = 8;
const PAIRS = 3;
/** Groups of levers told apart at most. */
const MOST_GROUPS = 8;

export function explainCommand(): Command {
  return deskOptions(
    new Command("explain")
      .description("say why two plans differ, and what holds a plan back")
      .argument("<a>", "plan file, the reference")
      .argument(
        "[b]",
        "plan file to be held against it; without it, what holds a back",
      )
      .addOption(measureOption("sellout_units"))
      .option("--runs <n>", "common futures", wholeNumber(2, 1000), FUTURES)
      .option(
        "--orders <n>",
        "pairs of sampled orders where there are many groups of levers",
        wholeNumber(1, 100),
        PAIRS,
      )
      .addOption(langOption())
      .addOption(luckOnlyOption()),
  ).action(run);
}

async function run(
  a: string,
  b: string | undefined,
  options: Options,
): Promise<void> {
  measureNamed(options.measure);
  const paths = b === undefined ? [a] : [a, b];
  const desk = openDesk(paths, options);
  const names = shortNames(paths);
  const result = b === undefined ? undefined : await reasons(desk, options);
  const weeks = desk.plans.map((each) =>
    bottlenecks(simulateFirst(desk, each, options)),
  );
  if (options.format === "json") {
    print(
      JSON.stringify({
        schema: "taphoa.explain/1",
        explanation:
          result === undefined
            ? null
            : { bases: basesOf(result.factors), ...result.explanation },
        bottlenecks: weeks,
      }),
    );
    return;
  }
  if (options.format === "csv") {
    // The parts of the difference; of one plan its weeks.
    print(
      recordsCsv(
        result === undefined ? (weeks[0] ?? []) : result.explanation.parts,
      ),
    );
    return;
  }
  const page =
    result === undefined
      ? []
      : [
          ...explainText(
            result.explanation,
            [names[0] ?? "", names[1] ?? ""],
            options.lang,
            settingWords(desk.market, options.lang, loadDataNames()),
          ),
          drawnText(result.factors, options.lang),
        ];
  print(
    [
      ...page.flatMap((paragraph) => [...wrapWide(paragraph), ""]),
      ...weeks.flatMap((each, n) => [
        ...wrapWide(bottleneckTitle(names[n] ?? "", options.lang)),
        ...bottleneckLines(each, options.lang).map((line) => `  ${line}`),
        "",
      ]),
    ].join("\n"),
  );
}

/** The difference of two plans, and what was drawn for it. */
async function reasons(
  desk: Desk,
  options: Options,
): Promise<{ explanation: Explanation; factors: readonly Factor[] }> {
  const { market, alternative } = desk;
  const [a, b] = desk.plans;
  if (a === undefined || b === undefined) throw new Error("no two plans");
  const request = {
    players: playersOf(a, b, market, MOST_GROUPS),
    futures: options.runs,
    pairs: options.orders,
    seed: options.seed,
  };
  const plans = plansBetween(
    a,
    b,
    request.players,
    explainCoalitions(request),
    market,
  );
  saySize(
    explainRuns(request),
    `${request.players.length} groups of levers, ${options.runs} futures`,
    options,
  );
  const factors = options.luckOnly
    ? []
    : factorsBetween(a, b, market, alternative.basis);
  const explanation = await explain(
    {
      ...request,
      planOf: nameBetween,
      alternative,
      factors,
      measure: options.measure,
    },
    deskRunner(desk, options, { plans }),
  );
  return { explanation, factors };
}
