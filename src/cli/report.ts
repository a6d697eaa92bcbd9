/**
 * `taphoa report PLAN.csv|DIR --html|--xlsx|--pptx`: a report to send: one page that needs nothing beside it, a workbook with
 * live totals, slides with native charts. A folder is a result of `taphoa run --out`: its plan is run again as its manifest says.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import {
  alternativesOf,
  bottlenecks,
  deck,
  ensemble,
  ensembleRuns,
  factorsOf,
  provenance,
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
  type Plan,
} from "../index.ts";
import {
  checkWeeks,
  deskOptions,
  deskRunner,
  openDesk,
  saySize,
  type Desk,
  type DeskOptions,
} from "./desk.ts";
import { langOption } from "./explain.ts";
import { InputFailure } from "./failure.ts";
import { BASELINE, reason } from "./files.ts";
import { wholeNumber } from "./options.ts";
import { note } from "./output.ts";

interface Options extends DeskOptions {
  readonly html: boolean;
  readonly xlsx: boolean;
  readonly pptx: boolean;
  readonly out?: string;
  readonly against?: string;
  readonly runs: number;
  readonly lang: Language;
}

const FORMATS = ["html", "xlsx", "pptx"] as const;
type Kind = (typeof FORMATS)[number];

export function reportCommand(): Command {
  return deskOptions(
    new Command("report")
      .description("write a report of a plan: HTML, workbook, slides")
      .argument("[plan]", `plan file or result folder (default: ${BASELINE})`)
      .addOption(new Option("--html", "one self-contained page").default(false))
      .addOption(new Option("--xlsx", "a workbook").default(false))
      .addOption(new Option("--pptx", "slides").default(false))
      .option("--out <file>", "file; for several formats without its ending")
      .option("--against <plan>", "hold another plan against it")
      .option(
        "--runs <n>",
        "futures, to say how sure it is; 0: one run only",
        wholeNumber(0, 10_000),
        0,
      )
      .addOption(langOption()),
  ).action(run);
}

async function run(path: string | undefined, given: Options): Promise<void> {
  const kinds = FORMATS.filter((kind) => given[kind]);
  if (kinds.length === 0) kinds.push("html");
  const { plan: file, options } = fromFolder(path, given);
  const paths =
    options.against === undefined ? [file] : [file, options.against];
  const desk = openDesk(paths, options.set);
  checkWeeks(desk.plans, options.weeks);
  const [first, second] = desk.plans;
  if (first === undefined) throw new Error("no plan");
  const { market } = desk;
  const settings = {
    seed: options.seed,
    scale: options.scale,
    channelBasis: options.channelBasis,
    ...(options.weeks === undefined ? {} : { weeks: options.weeks }),
  };
  const many = await futures(desk, first.plan, options);
  const result = simulate(first.plan, market, settings, first.warnings);
  const document = reportOf({
    run: runDocument(result),
    ...(many === undefined ? {} : { ensemble: many }),
    ...(second === undefined
      ? {}
      : {
          other: { run: runDocument(simulate(second.plan, market, settings)) },
        }),
    inputs: provenance(first.plan, market, options.channelBasis),
    bottlenecks: bottlenecks(result),
    language: options.lang,
    tetDates: market.tetDates,
    targetCases: first.plan.number("target_cases"),
    names: reportNames(market, options.lang),
  });
  // The libraries of the formats take longer to load than a small run: only now.
  const { drawSvg, pptxBytes, xlsxBytes } = await import("./report-files.ts");
  for (const kind of kinds) {
    const target = targetOf(kind, kinds, options, first.plan);
    const bytes =
      kind === "html"
        ? reportHtml(document, drawSvg)
        : kind === "xlsx"
          ? await xlsxBytes(workbook(document))
          : await pptxBytes(deck(document), document.footer, options.lang);
    write(target, bytes);
    note(`Report written to ${target}`);
  }
}

function write(file: string, bytes: string | Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new InputFailure([
      {
        code: "not-written",
        file,
        found: `a file that cannot be written (${reason(error)})`,
        expected: "a place to write to",
        fix: "name another file with --out",
      },
    ]);
  }
}

function targetOf(
  kind: Kind,
  kinds: readonly Kind[],
  { out }: Options,
  plan: Plan,
): string {
  const name = out ?? plan.name;
  if (name.toLowerCase().endsWith(`.${kind}`)) return name;
  return kinds.length === 1 && out !== undefined && /\.\w+$/.test(out)
    ? out
    : `${name}.${kind}`;
}

/** A result folder stands for its plan, seed, scale, weeks and basis. */
function fromFolder(
  path: string | undefined,
  options: Options,
): { plan: string | undefined; options: Options } {
  if (path === undefined || !existsSync(path) || !statSync(path).isDirectory())
    return { plan: path, options };
  const file = join(path, "manifest.json");
  if (!existsSync(file))
    throw new InputFailure([
      {
        code: "no-result",
        file: path,
        found: "a folder without manifest.json",
        expected: "a plan file, or a result folder of: taphoa run --out",
        fix: "name the plan file",
      },
    ]);
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
  plan: Plan,
  options: Options,
): Promise<Ensemble | undefined> {
  const [first] = desk.plans;
  const [alternative] = alternativesOf(plan, options.channelBasis);
  if (options.runs === 0 || first === undefined || alternative === undefined)
    return undefined;
  saySize(ensembleRuns(options.runs), `${options.runs} futures`, options);
  const weekly = ["sellout_units", "cash"];
  return ensemble(
    {
      plan: first.name,
      alternative,
      factors: factorsOf(plan, desk.market),
      futures: options.runs,
      seed: options.seed,
      weekly,
      target: {
        measure: "sellout_cases",
        sign: ">=",
        value: plan.number("target_cases"),
      },
    },
    deskRunner(desk, options, { weekly }),
  );
}
