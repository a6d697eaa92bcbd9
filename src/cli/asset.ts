/**
 * `taphoa asset [FILE]` (hidden): writes the run document of the demo plan, which the page shows before it has simulated
 * anything. The same plan, seed and scale as a bare `taphoa run`, so that the page can be held to it byte for byte.
 * `--futures FILE` writes fifty futures of the same plan, which take minutes: the file is kept, and a test says when it is
 * stale. Where the first and the last future come out as they stand in it, only its stamp is written anew.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command } from "commander";
import {
  ensemble,
  ensembleRuns,
  futuresOf,
  isStored,
  planKey,
  runDocument,
  simulate,
  storedFutures,
  type Answer,
  type StoredFutures,
} from "../index.ts";
import { deskRunner, drawnOf, openDesk, saySize } from "./desk.ts";
import { loadMarket, loadPlan } from "./files.ts";
import { note } from "./output.ts";
import {
  DEFAULTS,
  scaleOption,
  threadsOption,
  weeksOption,
  wholeNumber,
} from "./options.ts";
import { makeFolder } from "./table-files.ts";

interface Options {
  readonly futures?: string;
  readonly runs: number;
  readonly scale: number;
  readonly weeks?: number;
  readonly threads: number;
}

const FUTURES = 50;
/** Fine enough that luck and ignorance outweigh simulation error, and coarse enough to take minutes. */
const SCALE = 4000;
/** What the page draws as fans. */
const FAN = ["sellout_units", "sellin_units", "cash"] as const;

export function assetCommand(): Command {
  return new Command("asset")
    .description("write the demo's run document for the page")
    .argument("[file]", "JSON file to write")
    .option("--futures <file>", "write many futures of the demo, into a file")
    .option("--runs <n>", "futures", wholeNumber(2, 1000), FUTURES)
    .addOption(scaleOption(SCALE))
    .addOption(weeksOption())
    .addOption(threadsOption())
    .action(async (file: string | undefined, options: Options) => {
      if (file !== undefined) writeRun(file);
      if (options.futures !== undefined)
        await writeFutures(options.futures, options);
    });
}

function writeRun(file: string): void {
  const market = loadMarket();
  const { plan, warnings } = loadPlan(undefined, market);
  write(file, runDocument(simulate(plan, market, DEFAULTS, warnings)));
}

async function writeFutures(file: string, options: Options): Promise<void> {
  const { runs, scale } = options;
  const { seed, channelBasis } = DEFAULTS;
  const asked = { ...options, seed, channelBasis, set: [] };
  const desk = openDesk([undefined], asked);
  const { market, first, alternative } = desk;
  const { plan, name } = first;
  const factors = drawnOf(desk, first, { luckOnly: false });
  const target = {
    measure: "sellout_cases",
    sign: ">=" as const,
    value: plan.number("target_cases"),
  };
  const request = {
    ...{ plan: name, alternative, factors, futures: runs, seed },
    ...{ weekly: FAN, target },
  };
  const how = { ...asked, format: "json" as const };
  const runner = deskRunner(desk, how, { weekly: FAN });
  const of = { plan, market, seed, scale };
  const kept = readKept(file);
  const asBefore =
    kept?.scale === scale &&
    kept.seed === seed &&
    kept.plan.hash === planKey(plan) &&
    kept.result.futures === runs &&
    kept.result.target?.value === target.value;
  if (kept !== undefined && asBefore) {
    const probes = [0, runs - 1];
    const futures = futuresOf(request);
    const answers = await runner(probes.flatMap((i) => futures[i] ?? []));
    if (probes.every((i, n) => isAnswer(kept, i, answers[n]))) {
      write(file, storedFutures(kept.result, of));
      note(
        "The first and the last future are as they were: only the stamp is new.",
      );
      return;
    }
  }
  saySize(ensembleRuns(runs, factors), `${runs} futures of ${name}`, how);
  write(file, storedFutures(await ensemble(request, runner), of));
}

const isAnswer = (
  kept: StoredFutures,
  future: number,
  answer: Answer | undefined,
): boolean => answer !== undefined && isStored(kept, future, answer);

function readKept(file: string): StoredFutures | undefined {
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as StoredFutures)
    : undefined;
}

function write(file: string, value: unknown): void {
  makeFolder(dirname(file));
  writeFileSync(file, JSON.stringify(value));
}
