/**
 * `taphoa batch GRID.csv … --out DIR`: every scenario of wide grids under the same seeds, on several threads. A finished
 * run is in the journal at once; the same command goes on where one was stopped or killed, and ends in the same bytes.
 */
import { availableParallelism } from "node:os";
import { Command, Option } from "commander";
import {
  batchText,
  designs,
  runCount,
  type Batch,
  type BatchDocument,
  type ChannelBasis,
  type Design,
  type Market,
  wantedRuns,
} from "../index.ts";
import { readDocument } from "./batch-folder.ts";
import { blankText, readBatchFiles } from "./batch-jobs.ts";
import { CHUNK, missingTasks, runHere } from "./batch-run.ts";
import { openStore } from "./batch-store.ts";
import { sayHow, writeTables } from "./batch-tables.ts";
import { batchSeconds, marketsMet, timeOfRun, timeText } from "./batch-time.ts";
import { loadMarket } from "./files.ts";
import {
  basisOption,
  langOption,
  scaleOption,
  seedOption,
  threadsOption,
  weeksOption,
  wholeNumber,
} from "./options.ts";
import { counted, note, print } from "./output.ts";
import { runQueued } from "./queue-run.ts";
import { queueOption } from "./redis.ts";
import { type Shard, shardOf, shardOption } from "./shard.ts";

interface BatchOptions {
  readonly out: string;
  readonly runs: number;
  readonly seed: string;
  readonly scale: number;
  readonly weeks?: number;
  readonly channelBasis: ChannelBasis;
  readonly design: Design;
  readonly samples: number;
  readonly threads: number;
  readonly shard?: Shard;
  readonly queue?: string;
  readonly patience: number;
  readonly keepGoing: boolean;
  readonly dryRun: boolean;
  readonly resume: boolean;
}

const RUNS = 20;
const SAMPLES = 20;
const PATIENCE = 60;

export function batchCommand(): Command {
  return new Command("batch")
    .description(
      "simulate every scenario of a grid, many seeds each; the same command goes on where one was stopped",
    )
    .argument("<grid...>", "batch files: one row per scenario over a base plan")
    .requiredOption("--out <folder>", "where journal and tables go")
    .option("--runs <n>", "seeds per scenario", wholeNumber(1, 10_000), RUNS)
    .addOption(seedOption())
    .addOption(scaleOption())
    .addOption(weeksOption())
    .addOption(basisOption())
    .addOption(
      new Option("--design <design>", "which values are taken together")
        .choices(designs)
        .default("grid"),
    )
    .option(
      "--samples <n>",
      "points per row of the designs lhs and sobol",
      wholeNumber(1, 100_000),
      SAMPLES,
    )
    .addOption(threadsOption())
    .addOption(shardOption())
    .addOption(queueOption().conflicts("shard"))
    .option(
      "--patience <seconds>",
      "how long to wait for a queue's server that has gone",
      wholeNumber(1, 86_400),
      PATIENCE,
    )
    .addOption(
      new Option(
        "--keep-going",
        "leave scenarios with mistakes out instead of stopping at the door",
      ).default(false),
    )
    .addOption(
      new Option("--dry-run", "say what would run, and run nothing").default(
        false,
      ),
    )
    .addOption(
      new Option(
        "--resume",
        "only go on: stop if the folder holds no batch (without it, a batch goes on where there is one)",
      ).default(false),
    )
    .addOption(langOption("en", "mistakes"))
    .action(batch);
}

async function batch(
  grids: readonly string[],
  options: BatchOptions,
): Promise<void> {
  if (options.resume) readDocument(options.out);
  const market = loadMarket();
  const { runs, seed, scale, weeks, channelBasis, design, samples } = options;
  const request = {
    ...{ grids, runs, seed, scale, weeks, channelBasis, design, samples },
  };
  const { job, blanks } = readBatchFiles(request, market, options.keepGoing);
  const { document } = job;
  const { shard } = options;
  saySize(document, options);
  if (options.dryRun) {
    if (blanks.length > 0) note(blankText(blanks));
    sayTime(job, bySeed(wantedRuns(document, shardOf(shard))), market, options);
    print(dryRunText(document, shard));
    return;
  }
  const part = shard === undefined ? "" : `-${shard.number}-of-${shard.of}`;
  const store = openStore(options.out, part);
  try {
    store.write("batch.json", [batchText(document)]);
    if (store.cutLines() > 0)
      note(
        `Cut off or damaged in the journal: ${counted(store.cutLines(), "line")}; what was in them is run again.`,
      );
    const seeds = bySeed(missingTasks(document, store, shard));
    const total = sum(seeds);
    const missing =
      shard === undefined ? total : countOf(missingTasks(document, store));
    const kept = runCount(document) - missing;
    if (kept > 0)
      note(`In the store, and not run again: ${counted(kept, "run")}.`);
    const { queue, patience, out, threads } = options;
    if (total > 0) sayTime(job, seeds, market, options);
    if (total > 0 && queue !== undefined)
      await runQueued(job, store, total, market, { queue, patience, out });
    else if (total > 0) await runHere(job, store, total, threads, shard);
    if (shard === undefined) writeTables(document, store);
    sayHow(document, store, options.out, { shard });
  } finally {
    store.close();
  }
}

function countOf(things: Iterator<unknown>): number {
  let count = 0;
  while (things.next().done !== true) count += 1;
  return count;
}

function saySize(document: BatchDocument, options: BatchOptions): void {
  const { scenarios, seeds } = document;
  const runnable = scenarios.filter(({ error }) => error === "").length;
  const asked = runnable * seeds.length;
  const different = runCount(document);
  const { shard } = options;
  note(
    `${counted(scenarios.length, "scenario")} (${runnable} can be run) × ${counted(seeds.length, "seed")} = ${counted(asked, "run")}${different < asked ? `, ${different} of them different` : ""}${shard === undefined ? "" : `, of which shard ${shard.number}/${shard.of} has ${countOf(wantedRuns(document, shardOf(shard)))}`}, 1 : ${options.scale}, ${options.queue === undefined ? `threads: ${options.threads}` : "over the queue"}.`,
  );
}

/** How many runs each seed has. */
function bySeed(
  runs: Iterable<{ readonly run: { readonly seed: string } }>,
): readonly number[] {
  const counts = new Map<string, number>();
  for (const { run } of runs)
    counts.set(run.seed, (counts.get(run.seed) ?? 0) + 1);
  return [...counts.values()];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** About how long so many runs of each seed will take. */
function sayTime(
  job: Batch,
  seeds: readonly number[],
  market: Market,
  options: BatchOptions,
): void {
  const runs = sum(seeds);
  const each = runs === 0 ? undefined : timeOfRun(job, market, runs);
  if (each === undefined) return;
  const queued = options.queue !== undefined;
  const threads = queued
    ? 1
    : Math.min(options.threads, availableParallelism());
  const markets = marketsMet(seeds, threads, CHUNK);
  const time = timeText(batchSeconds(each, { runs, markets, threads }));
  note(
    queued
      ? `About ${time} of one thread as fast as one here for ${counted(runs, "run")}, by the first of them.`
      : `About ${time} for ${counted(runs, "run")}, by the first of them; the rate is told as they go.`,
  );
}

/** What would run: every scenario, or those of which the shard has runs, with how many. */
function dryRunText(document: BatchDocument, shard: Shard | undefined): string {
  if (shard === undefined)
    return document.scenarios.map(scenarioText).join("\n");
  const counts = new Map<BatchDocument["scenarios"][number], number>();
  for (const { scenario } of wantedRuns(document, shardOf(shard)))
    counts.set(scenario, (counts.get(scenario) ?? 0) + 1);
  return [...counts]
    .map(
      ([scenario, count]) =>
        `${scenarioText(scenario)}\t${counted(count, "run")}`,
    )
    .join("\n");
}

function scenarioText({
  name,
  values,
  error,
}: BatchDocument["scenarios"][number]): string {
  const said = Object.entries(values).map(
    ([lever, value]) => `${lever}=${value}`,
  );
  return `${name}\t${error === "" ? said.join(" ") : error}`;
}
