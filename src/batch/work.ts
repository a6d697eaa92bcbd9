/**
 * The work of a batch as messages: chunks of runs that share a seed, so that plans of one market begin from one burned-in
 * base. A chunk holds all it takes but the market's tables: a thread of this machine and a worker on another do the same.
 * What comes back is the run's line of the journal.
 */
import type { Market } from "../inputs/market.ts";
import { measureValues } from "../report/measure-values.ts";
import { weeklyColumns } from "../report/weekly-values.ts";
import { type BaseCache, MODEL_VERSION, simulate } from "../simulate.ts";
import { type Asked, type RunResult, journalLine } from "./journal.ts";
import { type BasePlan, mistakesOf, scenarioPlan } from "./plans.ts";
import { type RunKey, planKey, runId } from "./run-id.ts";

export interface Task {
  readonly id: string;
  readonly run: RunKey;
  readonly asked: Asked;
}

export interface Chunk {
  /** Base plans by the name the tasks' rows give them. */
  readonly bases: Readonly<Record<string, BasePlan>>;
  readonly tasks: readonly Task[];
}

/** What is heard of a run that ended: its line of the journal. */
export interface RunNews {
  readonly id: string;
  readonly line: string;
  readonly failed: boolean;
}

/** Simulates one run of a chunk; never throws. */
export function workOn(
  task: Task,
  { bases }: Pick<Chunk, "bases">,
  market: Market,
  base: BaseCache,
): RunNews {
  const { id, run, asked } = task;
  try {
    const result = resultOf(task, bases, market, base);
    const line = journalLine({ id, run, asked, error: "", result });
    return { id, line, failed: false };
  } catch (error) {
    return failedRun(task, error instanceof Error ? error.message : "unknown");
  }
}

/** The line of a run that failed. */
export function failedRun({ id, run, asked }: Task, error: string): RunNews {
  return {
    id,
    line: journalLine({ id, run, asked, error: error || "unknown" }),
    failed: true,
  };
}

function resultOf(
  { id, run, asked }: Task,
  bases: Chunk["bases"],
  market: Market,
  base: BaseCache,
): RunResult {
  const basePlan = bases[asked.base];
  if (basePlan === undefined) throw new Error(`no base plan "${asked.base}"`);
  const { plan, problems } = scenarioPlan(asked, basePlan, market);
  if (plan === undefined) throw new Error(mistakesOf(problems));
  const here = { model: MODEL_VERSION, data: market.dataHash };
  // Another program or other tables would give another result under this name.
  if (runId({ ...run, ...here, plan: planKey(plan) }) !== id)
    throw new Error(
      `this program (model ${here.model}, data ${here.data.slice(0, 12)}) would run something else than was asked (model ${run.model}, data ${run.data.slice(0, 12)})`,
    );
  const { scale, channelBasis, seed, weeks } = run;
  const ended = simulate(plan, market, {
    scale,
    channelBasis,
    seed,
    weeks,
    base,
  });
  return { measures: measureValues(ended), weekly: weeklyColumns(ended) };
}
