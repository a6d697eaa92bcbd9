/**
 * `taphoa batch GRID.csv … --out DIR`: every scenario of wide grids under the same seeds, on several threads. A finished
 * run is in the journal at once; the same command goes on where one was stopped or killed, and ends in the same bytes.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import {
  batchRuns,
  batchSummary,
  designs,
  mistakesOf,
  orderedSeeds,
  planKey,
  readGrid,
  runId,
  scenarioPlan,
  scenariosOf,
  type BasePlan,
  type ChannelBasis,
  type Design,
  type Market,
  type Problem,
  type Scenario,
} from "../index.ts";
import type { BatchNews, BatchTask, BatchWork } from "./batch-worker.ts";
import { openStore, type BatchStore } from "./batch-store.ts";
import { EXIT, InputFailure } from "./failure.ts";
import { BASELINE, loadMarket, packageRoot, readText } from "./files.ts";
import { basisOption, DEFAULTS, wholeNumber } from "./options.ts";
import { note, print } from "./output.ts";
import { type Shard, shardOption } from "./shard.ts";
import { workThrough } from "./pool.ts";
import { startRate } from "./rate.ts";

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
  readonly keepGoing: boolean;
  readonly dryRun: boolean;
}

const RUNS = 20;
const SAMPLES = 20;

/** Runs of one chunk at most: a stop waits for no more than these. */
const CHUNK = 4;

export function batchCommand(): Command {
  return new Command("batch")
    .description("simulate every scenario of a grid, many seeds each")
    .argument("<grid...>", "batch files: one row per scenario over a base plan")
    .requiredOption("--out <folder>", "where journal and tables go")
    .option("--runs <n>", "seeds per scenario", wholeNumber(1, 10_000), RUNS)
    .option(
      "--seed <text>",
      "seed that all runs' seeds begin with",
      DEFAULTS.seed,
    )
    .option(
      "--scale <n>",
      "real households behind one simulated",
      wholeNumber(10, 100_000),
      DEFAULTS.scale,
    )
    .option("--weeks <n>", "stop after so many weeks", wholeNumber(1, 520))
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
    .option(
      "--threads <n>",
      "threads",
      wholeNumber(1, 256),
      availableParallelism(),
    )
    .addOption(shardOption())
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
    .option("--resume", "go on where a batch stopped (it always does)")
    .action(batch);
}

/** A scenario, and either what its runs are called or why it cannot be run. */
interface Job {
  readonly scenario: Scenario;
  readonly weeks: number;
  readonly ids: readonly string[];
  readonly error: string;
}

async function batch(
  paths: readonly string[],
  options: BatchOptions,
): Promise<void> {
  const market = loadMarket();
  const grids = readGrids(paths);
  const levers = [...new Set(grids.flatMap((grid) => grid.levers))];
  const scenarios = designed(grids, options);
  const bases = basesOf(scenarios);
  const seeds = orderedSeeds(options.runs).map((i) => `${options.seed} ${i}`);
  const jobs = jobsOf(scenarios, bases, market, seeds, options);
  const runnable = jobs.filter((job) => job.error === "").length;
  note(
    `${scenarios.length} scenarios (${runnable} can be run) × ${options.runs} seeds = ${runnable * options.runs} runs, 1 : ${options.scale}, on ${options.threads} threads.`,
  );
  if (options.dryRun) {
    print(
      jobs
        .map(({ scenario, error }) =>
          [scenario.name, error === "" ? valuesText(scenario) : error].join(
            "\t",
          ),
        )
        .join("\n"),
    );
    return;
  }
  const part =
    options.shard === undefined
      ? ""
      : `-${options.shard.number}-of-${options.shard.of}`;
  const store = openStore(options.out, part);
  try {
    const errors = await simulateAll(store, jobs, bases, seeds, options);
    const results = jobs.map(({ scenario, ids, error }, i) => ({
      scenario,
      runs: ids.map((id) => store.records.get(id)),
      error: error === "" ? (errors.get(i) ?? "") : error,
    }));
    store.write("summary.csv", batchSummary(levers, results));
    store.write("runs.csv", batchRuns(results, seeds));
    sayHow(results, options);
  } finally {
    store.close();
  }
}

function readGrids(paths: readonly string[]) {
  const problems: Problem[] = [];
  const grids = paths.flatMap((path) => {
    const read = readGrid(path, readText(path, path));
    problems.push(...read.problems);
    return read.grid === undefined ? [] : [read.grid];
  });
  if (problems.length > 0) throw new InputFailure(problems);
  return grids;
}

function designed(
  grids: ReturnType<typeof readGrids>,
  options: BatchOptions,
): Scenario[] {
  const designedGrids = grids.map((grid) => scenariosOf(grid, options));
  const problems = designedGrids.flatMap((each) => each.problems);
  if (problems.length > 0) throw new InputFailure(problems);
  return designedGrids.flatMap((each) => each.scenarios);
}

/** The base plans by name: a path, or a plan of scenarios/ by its name; empty is the baseline. */
function basesOf(scenarios: readonly Scenario[]): Record<string, BasePlan> {
  const bases: Record<string, BasePlan> = {};
  const problems: Problem[] = [];
  for (const { base } of scenarios) {
    if (bases[base] !== undefined) continue;
    const shipped = base === "" ? BASELINE : `scenarios/${base}.csv`;
    const path =
      base === "" || /^[\w-]+$/.test(base) ? join(packageRoot, shipped) : base;
    try {
      bases[base] = {
        name: path === base ? base : shipped,
        text: readText(path, base === "" ? BASELINE : base),
      };
    } catch (error) {
      if (!(error instanceof InputFailure)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InputFailure(problems);
  return bases;
}

function jobsOf(
  scenarios: readonly Scenario[],
  bases: Readonly<Record<string, BasePlan>>,
  market: Market,
  seeds: readonly string[],
  options: BatchOptions,
): Job[] {
  const wrong: Problem[] = [];
  const jobs = scenarios.map((scenario): Job => {
    const base = bases[scenario.base] ?? { name: "", text: "" };
    const { plan, problems } = scenarioPlan(scenario, base, market);
    if (plan === undefined) {
      const own = problems.map((each) => ({ ...each, file: scenario.name }));
      wrong.push(...own);
      return { scenario, weeks: 0, ids: [], error: mistakesOf(own) };
    }
    const weeks = Math.min(
      options.weeks ?? plan.horizonWeeks,
      plan.horizonWeeks,
    );
    const key = planKey(plan);
    return {
      scenario,
      weeks,
      error: "",
      ids: seeds.map((seed) => runId(market, key, seed, { ...options, weeks })),
    };
  });
  if (wrong.length > 0 && !options.keepGoing) throw new InputFailure(wrong);
  return jobs;
}

/** Simulates what the store does not have; the mistakes of runs by the number of their scenario. */
async function simulateAll(
  store: BatchStore,
  jobs: readonly Job[],
  bases: Readonly<Record<string, BasePlan>>,
  seeds: readonly string[],
  options: BatchOptions,
): Promise<Map<number, string>> {
  const errors = new Map<number, string>();
  const chunks = chunksOf(store, jobs, seeds, options);
  const total = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const kept = jobs
    .flatMap((job) => job.ids)
    .filter((id) => store.records.has(id)).length;
  if (kept > 0) note(`${kept} runs are in the store and are not run again.`);
  if (total === 0) return errors;
  const rate = startRate(total);
  let stopping = false;
  const stop = (): void => {
    if (!stopping) note("Stopping when the runs in hand are finished …");
    stopping = true;
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  const work: BatchWork = {
    bases,
    scenarios: jobs.map(({ scenario: { base, values } }) => ({ base, values })),
    settings: { scale: options.scale, channelBasis: options.channelBasis },
  };
  try {
    await workThrough<BatchTask, BatchNews>({
      script: new URL("./batch-worker.js", import.meta.url),
      workerData: work,
      threads: options.threads,
      chunks,
      stopped: () => stopping,
      onNews: (news) => {
        if (news === "done") return;
        if ("error" in news) errors.set(news.scenario, news.error);
        else store.add({ id: news.id, measures: news.measures });
        rate.step(errors.size);
      },
    });
  } finally {
    rate.stop();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
  return errors;
}

/** Runs that are missing, seed by seed, so that a thread finds the base of the seed in its memory. */
function chunksOf(
  store: BatchStore,
  jobs: readonly Job[],
  seeds: readonly string[],
  { shard }: BatchOptions,
): BatchTask[][] {
  const chunks: BatchTask[][] = [];
  const asked = new Set<string>();
  let number = 0;
  seeds.forEach((seed, s) => {
    let chunk: BatchTask[] = [];
    jobs.forEach(({ ids, weeks }, scenario) => {
      const id = ids[s];
      if (id === undefined || asked.has(id)) return;
      asked.add(id);
      number += 1;
      const mine =
        shard === undefined || number % shard.of === shard.number % shard.of;
      if (!mine || store.records.has(id)) return;
      if (chunk.length === CHUNK) chunk = [];
      if (chunk.length === 0) chunks.push(chunk);
      chunk.push({ id, scenario, seed, weeks });
    });
  });
  return chunks;
}

function valuesText({ values }: Scenario): string {
  return Object.entries(values)
    .map(([lever, value]) => `${lever}=${value}`)
    .join(" ");
}

function sayHow(
  results: readonly { readonly runs: readonly unknown[]; error: string }[],
  options: BatchOptions,
): void {
  const wanted = results.reduce((sum, each) => sum + each.runs.length, 0);
  const there = results.reduce(
    (sum, each) => sum + each.runs.filter((run) => run !== undefined).length,
    0,
  );
  const failed = results.filter((each) => each.error !== "").length;
  note(
    `${there} of ${wanted} runs are in ${options.out}; ${join(options.out, "summary.csv")} has a row per scenario.`,
  );
  if (failed > 0)
    note(`${failed} scenarios could not be run: see the column error.`);
  if (there < wanted && options.shard === undefined && failed === 0) {
    note("To go on: the same command again.");
    process.exitCode = EXIT.input;
  }
}
