/**
 * `taphoa report PLAN.csv|DIR --html|--xlsx|--pptx`: a report to send: one page that needs nothing beside it, a workbook with
 * live totals, slides with native charts. A folder is a result of `taphoa run --out`, whose plan is run again as its manifest
 * says, or a batch, whose scenarios are compared as far as they are done.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import {
  bottlenecks,
  deck,
  ensemble,
  ensembleRuns,
  inputsInWords,
  measureFormulas,
  reportHtml,
  reportNames,
  reportOf,
  runDocument,
  simulate,
  workbook,
  type ChannelBasis,
  type Ensemble,
  type Language,
  type Manifest,
} from "../index.ts";
import {
  deskOptions,
  deskRunner,
  drawnOf,
  openDesk,
  runSettings,
  saySize,
  type Desk,
  type DeskOptions,
} from "./desk.ts";
import { BATCH_FILE } from "./batch-folder.ts";
import { InputFailure } from "./failure.ts";
import { BASELINE, loadDataWords } from "./files.ts";
import { langOption, wholeNumber } from "./options.ts";
import { reportBatch } from "./report-batch.ts";
import { checkPlaces, reportKinds, writeReports } from "./report-write.ts";

interface Options extends DeskOptions {
  readonly html: boolean;
  readonly xlsx: boolean;
  readonly pptx: boolean;
  readonly out?: string;
  readonly against?: string;
  readonly runs: number;
  readonly lang: Language;
}

export function reportCommand(): Command {
  return deskOptions(
    new Command("report")
      .description("write a report of a plan: HTML, workbook, slides")
      .argument(
        "[plan]",
        `plan file, result folder or batch folder (default: ${BASELINE})`,
      )
      .addOption(new Option("--html", "one self-contained page").default(false))
      .addOption(new Option("--xlsx", "a workbook").default(false))
      .addOption(new Option("--pptx", "slides").default(false))
      .option(
        "--out <file>",
        "file, for several formats without its ending; or folder to write into",
      )
      .option("--against <plan>", "hold another plan against it")
      .option(
        "--runs <n>",
        "futures, to say how sure it is; 0: one run only",
        wholeNumber(0, 10_000),
        0,
      )
      .addOption(langOption("zh-TW")),
  ).action(run);
}

async function run(
  path: string | undefined,
  given: Options,
  command: Command,
): Promise<void> {
  const kinds = reportKinds.filter((kind) => given[kind]);
  if (kinds.length === 0) kinds.push("html");
  if (path !== undefined && existsSync(join(path, BATCH_FILE))) {
    refuseOptions(command, path, [...OF_FOLDER, "set", "against", "runs"]);
    await reportBatch(path, kinds, given);
    return;
  }
  const { plan: file, options } = fromFolder(path, given, command);
  const paths =
    options.against === undefined ? [file] : [file, options.against];
  const desk = openDesk(paths, options);
  const { first } = desk;
  const [, second] = desk.plans;
  checkPlaces(kinds, options.out, first.plan.name);
  const { market } = desk;
  const settings = runSettings(options);
  const many = await futures(desk, options);
  const result = simulate(first.plan, market, settings, first.warnings);
  const document = reportOf({
    run: runDocument(result),
    ...(many === undefined ? {} : { ensemble: many }),
    ...(second === undefined
      ? {}
      : {
          other: { run: runDocument(simulate(second.plan, market, settings)) },
        }),
    inputs: inputsInWords(first.plan, market, options.channelBasis, {
      words: loadDataWords(),
      language: options.lang,
    }),
    formulas: measureFormulas(options.lang),
    bottlenecks: bottlenecks(result),
    language: options.lang,
    tetDates: market.tetDates,
    targetCases: first.plan.number("target_cases"),
    names: reportNames(market, options.lang),
  });
  await writeReports(kinds, options, first.plan.name, {
    html: (draw) => reportHtml(document, draw),
    xlsx: () => workbook(document),
    pptx: () => deck(document),
    footer: document.footer,
  });
}

/** What a folder says itself. */
const OF_FOLDER = ["seed", "scale", "weeks", "channelBasis"] as const;

/** Options that would be passed over are refused, all at once. */
function refuseOptions(
  command: Command,
  folder: string,
  names: readonly string[],
): void {
  const given = command.options.filter(
    (option) =>
      names.includes(option.attributeName()) &&
      command.getOptionValueSource(option.attributeName()) === "cli",
  );
  if (given.length > 0)
    throw new InputFailure(
      given.map(({ long }) => ({
        code: "option-not-taken",
        file: long ?? "",
        found: `a value for what ${folder} says itself`,
        expected:
          "options of the report only, since the folder's runs are done",
        fix: "leave it out",
      })),
    );
}

/** A result folder stands for its plan, seed, scale, weeks and basis. */
function fromFolder(
  path: string | undefined,
  options: Options,
  command: Command,
): { plan: string | undefined; options: Options } {
  if (path === undefined || !existsSync(path) || !statSync(path).isDirectory())
    return { plan: path, options };
  const file = join(path, "manifest.json");
  if (!existsSync(file))
    throw new InputFailure([
      {
        code: "no-result",
        file: path,
        found: `a folder without manifest.json and ${BATCH_FILE}`,
        expected:
          "a plan file, or a folder made by: taphoa run --out, taphoa batch --out",
        fix: "name the plan file or the right folder",
      },
    ]);
  refuseOptions(command, path, OF_FOLDER);
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  return {
    plan: join(path, "plan.csv"),
    options: {
      ...options,
      seed: manifest.seed,
      scale: manifest.scale,
      weeks: manifest.weeks,
      channelBasis: manifest.channelBasis as ChannelBasis,
    },
  };
}

async function futures(
  desk: Desk,
  options: Options,
): Promise<Ensemble | undefined> {
  if (options.runs === 0) return undefined;
  const { first, alternative } = desk;
  const factors = drawnOf(desk, first, { luckOnly: false });
  saySize(
    ensembleRuns(options.runs, factors),
    `${options.runs} futures`,
    options,
  );
  const weekly = ["sellout_units", "cash"];
  return ensemble(
    {
      plan: first.name,
      alternative,
      factors,
      futures: options.runs,
      seed: options.seed,
      weekly,
      target: {
        measure: "sellout_cases",
        sign: ">=",
        value: first.plan.number("target_cases"),
      },
    },
    deskRunner(desk, options, { weekly }),
  );
}
