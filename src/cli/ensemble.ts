/**
 * `taphoa ensemble [PLAN.csv]`: many futures of one plan, luck and ignorance kept apart: quantiles of every measure, where
 * the spread comes from, and the chance of a target.
 */
import { Command, Option } from "commander";
import {
  USUAL_FUTURES,
  alternativesOf,
  chanceText,
  ensemble,
  ensembleRuns,
  ensembleCsv,
  ensembleTable,
  type Ensemble,
  type Language,
} from "../index.ts";
import {
  deskOptions,
  deskRunner,
  drawnOf,
  luckOnlyOption,
  openDesk,
  saySize,
  targetNamed,
  type DeskOptions,
} from "./desk.ts";
import { BASELINE } from "./files.ts";
import { langOption, wholeNumber } from "./options.ts";
import { print, tableText, wrapWide } from "./output.ts";

interface Options extends DeskOptions {
  readonly runs: number;
  readonly target?: string;
  readonly luckOnly: boolean;
  readonly alternatives: boolean;
  readonly lang: Language;
}

/** Columns for the name of a measure: a longer one takes a second line. */
const NAME = 28;
const FAN = [
  "sellin_units",
  "sellout_units",
  "cash",
  "nd",
  "awareness",
] as const;

export function ensembleCommand(): Command {
  return deskOptions(
    new Command("ensemble")
      .description("simulate many futures of a plan and say how sure it is")
      .argument("[plan]", `plan file (default: ${BASELINE})`)
      .option("--runs <n>", "futures", wholeNumber(2, 10_000), USUAL_FUTURES)
      .option(
        "--target <target>",
        'chance to reach it, such as "sellout_cases>=60000"; the plan\'s target_cases if absent',
      )
      .addOption(luckOnlyOption())
      .addOption(
        new Option(
          "--alternatives",
          "also under every other account the sources leave open",
        ).default(false),
      )
      .addOption(langOption()),
  ).action(run);
}

async function run(path: string | undefined, options: Options): Promise<void> {
  const asked =
    options.target === undefined ? undefined : targetNamed(options.target);
  const desk = openDesk([path], options);
  const { first } = desk;
  const target = asked ?? {
    measure: "sellout_cases",
    sign: ">=" as const,
    value: first.plan.number("target_cases"),
  };
  const all = alternativesOf(first.plan, options.channelBasis);
  const chosen = options.alternatives ? all : all.slice(0, 1);
  const runner = deskRunner(desk, options, { weekly: FAN });
  const results: Ensemble[] = [];
  for (const alternative of chosen) {
    const factors = drawnOf({ ...desk, alternative }, first, options);
    saySize(
      ensembleRuns(options.runs, factors),
      `${options.runs} futures under ${alternative.id}, ${factors.length} doubtful numbers, and their checks`,
      options,
    );
    results.push(
      await ensemble(
        {
          plan: first.name,
          alternative,
          factors,
          futures: options.runs,
          seed: options.seed,
          target,
          weekly: FAN,
        },
        runner,
      ),
    );
  }
  if (options.format === "json")
    print(JSON.stringify({ schema: "taphoa.ensemble/1", results }));
  else if (options.format === "csv") print(ensembleCsv(results));
  else
    print(
      results
        .flatMap((result, i) => [
          tableText({
            ...ensembleTable(result, i === 0 ? 1 : 0, options.lang),
            widths: [NAME],
          }),
          ...wrapWide(chanceText(result, options.lang)),
          "",
        ])
        .join("\n"),
    );
}
