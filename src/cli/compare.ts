/**
 * `taphoa compare A.csv B.csv [C.csv D.csv]`: plans against the first under common draws, until the decision is clear or the
 * runs are used up.
 */
import { Command, InvalidArgumentError } from "commander";
import {
  basesOf,
  compare,
  comparisonTable,
  diffTable,
  drawnText,
  gainText,
  measures,
  planDiff,
  regretTable,
  settingWords,
  verdictText,
  type Language,
} from "../index.ts";
import {
  deskOptions,
  deskRunner,
  drawnOf,
  measureNamed,
  measureOption,
  luckOnlyOption,
  openDesk,
  saySize,
  shortNames,
  type DeskOptions,
} from "./desk.ts";
import { InputFailure } from "./failure.ts";
import { loadDataNames } from "./files.ts";
import { langOption, wholeNumber } from "./options.ts";
import { counted, print, tableText, wrap, wrapWide } from "./output.ts";
import { recordsCsv } from "./records.ts";

interface Options extends DeskOptions {
  readonly measure: string;
  readonly margin?: number;
  readonly confidence: number;
  readonly maxRuns: number;
  readonly luckOnly: boolean;
  readonly lang: Language;
}

const MOST_RUNS = 64;
const MOST_PLANS = 4;
const DIFFERENCES = 24;

export function numberOption(low: number, high: number) {
  return (text: string): number => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= low && value <= high))
      throw new InvalidArgumentError(
        `Expected a number from ${low} to ${high}.`,
      );
    return value;
  };
}

export function compareCommand(): Command {
  return deskOptions(
    new Command("compare")
      .description("compare plans under common futures")
      .argument("<plans...>", "2 to 4 plan files, the reference first")
      .addOption(measureOption("contribution"))
      .option(
        "--margin <n>",
        "difference that matters, in the measure's unit (default: 1% of its size)",
        numberOption(0, 1e15),
      )
      .option(
        "--confidence <n>",
        "of the decision",
        numberOption(0.5, 0.999),
        0.95,
      )
      .option(
        "--max-runs <n>",
        "futures per plan at most",
        wholeNumber(2, 10_000),
        MOST_RUNS,
      )
      .addOption(langOption())
      .addOption(luckOnlyOption()),
  ).action(run);
}

async function run(paths: readonly string[], options: Options): Promise<void> {
  const measure = measureNamed(options.measure);
  if (paths.length < 2 || paths.length > MOST_PLANS)
    throw new InputFailure([
      {
        code: "plans",
        file: "compare",
        found: counted(paths.length, "plan"),
        expected: `2 to ${MOST_PLANS} plans`,
        fix: "name the reference first, then the others; for more: taphoa batch",
      },
    ]);
  const desk = openDesk(paths, options);
  const { first, alternative } = desk;
  saySize(
    options.maxRuns * paths.length,
    `At most ${options.maxRuns} futures of ${paths.length} plans`,
    options,
  );
  const factors = desk.plans.map((each) => drawnOf(desk, each, options));
  const result = await compare(
    {
      plans: desk.plans.map(({ name }) => name),
      alternative,
      factors,
      seed: options.seed,
      measure: measure.id,
      ...(options.margin === undefined ? {} : { margin: options.margin }),
      confidence: options.confidence,
      maxRuns: options.maxRuns,
      others: measures.filter(({ tier }) => tier === 0).map(({ id }) => id),
    },
    deskRunner(desk, options),
  );
  const changes = desk.plans
    .slice(1)
    .map((other) => planDiff(first.plan, other.plan));
  if (options.format === "json") {
    print(
      JSON.stringify({
        schema: "taphoa.compare/1",
        bases: basesOf(factors[0] ?? []),
        ...result,
        changes,
      }),
    );
    return;
  }
  if (options.format === "csv") {
    // A row for what was decided, then one for each other measure.
    print(
      recordsCsv(
        result.rivals.flatMap(({ others, ...rival }) => [
          { measure: measure.id, futures: result.futures, ...rival },
          ...Object.entries(others)
            .filter(([id]) => id !== measure.id)
            .map(([id, difference]) => ({
              measure: id,
              futures: result.futures,
              plan: rival.plan,
              difference,
            })),
        ]),
      ),
    );
    return;
  }
  const names = shortNames(paths);
  const [reference = ""] = names;
  const { lang } = options;
  const lines = lang === "en" ? wrap : wrapWide;
  const page = result.rivals.flatMap((rival, n) => [
    ...lines(
      verdictText(
        result,
        { ...rival, plan: names[n + 1] ?? "" },
        reference,
        lang,
      ),
    ),
    ...lines(gainText(rival, lang)),
    "",
  ]);
  print(
    [
      ...page,
      tableText(comparisonTable(result, names, lang)),
      tableText(regretTable(result, names, lang)),
      ...changes.flatMap((each, n) =>
        each.length === 0
          ? []
          : tableText(
              diffTable(
                each,
                [reference, names[n + 1] ?? ""],
                DIFFERENCES,
                settingWords(desk.market, lang, loadDataNames()),
                lang,
              ),
            ),
      ),
      ...lines(drawnText(factors[0] ?? [], lang)),
    ].join("\n"),
  );
}
