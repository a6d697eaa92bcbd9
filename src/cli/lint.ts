/**
 * `taphoa lint PLAN.csv`: what experience would object to, each with the fix and the paired runs that show what it does.
 */
import { Command } from "commander";
import {
  findingLines,
  lint,
  nothingFound,
  proveFixes,
  reportNames,
  type Language,
} from "../index.ts";
import {
  deskOptions,
  deskRunner,
  openDesk,
  saySize,
  simulateFirst,
  type DeskOptions,
} from "./desk.ts";
import { BASELINE } from "./files.ts";
import { langOption, wholeNumber } from "./options.ts";
import { counted, print, wrapWide } from "./output.ts";
import { recordsCsv } from "./records.ts";

interface Options extends DeskOptions {
  readonly runs: number;
  readonly lang: Language;
}

const RUNS = 4;

export function lintCommand(): Command {
  return deskOptions(
    new Command("lint")
      .description("object to a plan, with fixes and the runs that show them")
      .argument("[plan]", `plan file (default: ${BASELINE})`)
      .option(
        "--runs <n>",
        "common seeds of each fix; 0: only say what is found",
        wholeNumber(0, 1000),
        RUNS,
      )
      .addOption(langOption()),
  ).action(run);
}

async function run(path: string | undefined, options: Options): Promise<void> {
  const desk = openDesk([path], options);
  const { first, alternative } = desk;
  const findings = lint(simulateFirst(desk, first, options));
  const seeds = Array.from(
    { length: findings.length === 0 ? 0 : options.runs },
    (_, i) => `${options.seed} ${i + 1}`,
  );
  if (seeds.length > 0)
    saySize(
      seeds.length * (1 + findings.length),
      `${counted(findings.length, "finding")}, each fix under ${counted(seeds.length, "seed")}`,
      options,
    );
  const proofs =
    seeds.length === 0
      ? []
      : await proveFixes(
          findings,
          first.name,
          alternative,
          seeds,
          deskRunner(desk, options),
        );
  if (options.format === "json") {
    const list = findings.map((each, i) => ({
      ...each,
      proof: proofs[i] ?? null,
    }));
    print(JSON.stringify({ schema: "taphoa.lint/1", findings: list }));
    return;
  }
  const names = reportNames(desk.market, options.lang);
  if (options.format === "csv") {
    print(
      recordsCsv(
        findings.map((each, i) => ({
          rule: each.rule,
          finding: findingLines(each, undefined, 0, names, options.lang)[0],
          fix: Object.entries(each.fix).map(
            ([column, value]) => `${column}=${value}`,
          ),
          measure: each.measure,
          ...(proofs[i] ?? {}),
        })),
      ),
    );
    return;
  }
  const page = findings.flatMap((finding, i) => [
    ...findingLines(
      finding,
      proofs[i],
      seeds.length,
      names,
      options.lang,
    ).flatMap((line, n) =>
      wrapWide(n === 0 ? `${i + 1}. ${line}` : line).map((part, m) =>
        n === 0 && m === 0 ? part : `   ${part}`,
      ),
    ),
    "",
  ]);
  print(findings.length === 0 ? nothingFound(options.lang) : page.join("\n"));
}
