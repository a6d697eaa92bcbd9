/**
 * `taphoa sensitivity PLAN.csv [--against B.csv]`: which guess matters most; with a second plan, where the better plan changes
 * and what it is worth to know.
 */
import { Command, Option } from "commander";
import {
  commonFactors,
  directionOf,
  drawnFactors,
  oneByOne,
  settingWords,
  knowing,
  knowingTable,
  morris,
  morrisTable,
  sobolIndices,
  sobolTable,
  suggestNames,
  tornado,
  tornadoTable,
  type Language,
  type Question,
} from "../index.ts";
import {
  deskOptions,
  deskRunner,
  measureNamed,
  measureOption,
  openDesk,
  saySize,
  type DeskOptions,
} from "./desk.ts";
import { InputFailure } from "./failure.ts";
import { BASELINE, loadDataNames } from "./files.ts";
import { langOption, wholeNumber } from "./options.ts";
import { print, tableText, wrapWide } from "./output.ts";
import { recordsCsv } from "./records.ts";

const METHODS = ["tornado", "morris", "sobol"] as const;
type Method = (typeof METHODS)[number];

interface Options extends DeskOptions {
  readonly against?: string;
  readonly method: Method;
  readonly measure: string;
  readonly parameters: readonly string[];
  readonly runs: number;
  readonly top: number;
  readonly lang: Language;
}

const RUNS = 4;
const TOP = 20;

export function sensitivityCommand(): Command {
  return deskOptions(
    new Command("sensitivity")
      .description("say which guess a result hangs on")
      .argument("[plan]", `plan file (default: ${BASELINE})`)
      .option("--against <plan>", "look at the difference from this plan")
      .addOption(
        new Option("--method <method>", "how numbers are moved")
          .choices(METHODS)
          .default("tornado"),
      )
      .addOption(measureOption("contribution"))
      .addOption(
        new Option(
          "--parameters <names>",
          "only these numbers, commas between them (sobol: these alone, the others together)",
        )
          .argParser((text: string) => text.split(",").map((id) => id.trim()))
          .default([], "all"),
      )
      .option(
        "--runs <n>",
        "seeds of a tornado, trajectories of morris, rows of sobol",
        wholeNumber(2, 10_000),
        RUNS,
      )
      .option("--top <n>", "rows shown", wholeNumber(1, 1000), TOP)
      .addOption(langOption()),
  ).action(run);
}

async function run(path: string | undefined, options: Options): Promise<void> {
  const { measure, method, runs, seed, top, parameters: named, lang } = options;
  measureNamed(measure);
  const desk = openDesk(
    options.against === undefined ? [path] : [options.against, path],
    options,
  );
  const lists = desk.plans.map(({ plan }) => {
    const all = drawnFactors(plan, desk.market, options.channelBasis);
    return method === "sobol" ? all : oneByOne(all);
  });
  checkNames(named, commonFactors(lists, [])[0]?.map(({ id }) => id) ?? []);
  const question: Question = {
    plans: desk.plans.map(({ name }) => name),
    factors: commonFactors(lists, method === "sobol" ? [] : named),
    alternative: desk.alternative,
    measure,
  };
  const runner = deskRunner(desk, options);
  const count = question.factors[0]?.length ?? 0;
  const seeds = Array.from({ length: runs }, (_, i) => `${seed} ${i + 1}`);
  const size = {
    tornado: runs * (1 + 2 * count),
    morris: runs * (1 + count),
    sobol: runs * (4 + named.length),
  }[method];
  saySize(
    size * desk.plans.length,
    `${method} over ${method === "sobol" ? `${named.length} of ` : ""}${count} numbers`,
    options,
  );
  const compared = desk.plans.length === 2;
  const says = settingWords(desk.market, lang, loadDataNames());
  const table: string[] = [];
  let result: unknown;
  let rows: readonly object[];
  if (method === "sobol") {
    const indices = await sobolIndices(question, named, runs, seed, runner);
    result = indices;
    rows = indices;
    table.push(tableText(sobolTable(indices, measure, says, lang, compared)));
  } else if (method === "morris") {
    const effects = await morris(question, seeds, runner);
    result = effects;
    rows = effects;
    table.push(
      tableText(morrisTable(effects, measure, top, says, lang, compared)),
    );
  } else {
    const bars = await tornado(question, seeds, runner);
    const worth = compared ? knowing(bars, directionOf(measure)) : undefined;
    result = { ...bars, knowing: worth ?? null };
    rows = bars.bars.map((bar) => ({
      ...bar,
      ...(worth?.find(({ factor }) => factor.id === bar.factor.id) ?? {}),
    }));
    table.push(
      tableText({
        ...tornadoTable(bars, measure, top, says, lang, compared),
        widths: [28, 26, 10, 14, 14],
      }),
    );
    if (worth !== undefined) {
      const page = knowingTable(worth, measure, top, says, lang);
      table.push(
        page.rows.length === 0
          ? wrapWide(page.note).join("\n")
          : tableText({ ...page, widths: [24, 17, 17, 34] }),
      );
    }
  }
  print(
    options.format === "json"
      ? JSON.stringify({
          schema: "taphoa.sensitivity/1",
          method,
          measure,
          result,
        })
      : options.format === "csv"
        ? recordsCsv(rows)
        : table.join("\n"),
  );
}

function checkNames(named: readonly string[], known: readonly string[]): void {
  const problems = named
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: "unknown-number",
      file: "--parameters",
      found: `"${name}"`,
      expected:
        "a parameter with a range or a guess of the plan that is not calibrated with the base market",
      fix: suggestNames(name, known),
    }));
  if (problems.length > 0) throw new InputFailure(problems);
}
