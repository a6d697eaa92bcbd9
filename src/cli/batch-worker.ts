/**
 * A thread of a batch: simulates the runs it is handed, one chunk at a time, and posts each as it ends. Runs of a chunk
 * share a seed, so that plans of one market begin from one burned-in base. Touches no file but the market's tables.
 */
import { parentPort, workerData } from "node:worker_threads";
import {
  createBaseCache,
  measureValues,
  mistakesOf,
  scenarioPlan,
  simulate,
  type BasePlan,
  type MeasureValues,
  type Plan,
  type RunSettings,
} from "../index.ts";
import { loadMarket } from "./files.ts";

/** What every thread knows from the start. */
export interface BatchWork {
  readonly bases: Readonly<Record<string, BasePlan>>;
  readonly scenarios: readonly {
    readonly base: string;
    readonly values: Readonly<Record<string, string>>;
  }[];
  readonly settings: Omit<RunSettings, "weeks">;
}

export interface BatchTask {
  readonly id: string;
  readonly scenario: number;
  readonly seed: string;
  readonly weeks: number;
}

export type BatchNews =
  | {
      readonly id: string;
      readonly scenario: number;
      readonly measures: MeasureValues;
    }
  | { readonly id: string; readonly scenario: number; readonly error: string }
  | "done";

const port = parentPort;
const work = workerData as BatchWork;
const market = loadMarket();
const cache = createBaseCache();

function planOf(number: number): Plan {
  const scenario = work.scenarios[number];
  const base = work.bases[scenario?.base ?? ""];
  if (scenario === undefined || base === undefined)
    throw new Error(`no scenario ${number}`);
  const { plan, problems } = scenarioPlan(scenario, base, market);
  if (plan === undefined) throw new Error(mistakesOf(problems));
  return plan;
}

function result({ id, scenario, seed, weeks }: BatchTask): BatchNews {
  try {
    const run = simulate(planOf(scenario), market, {
      ...work.settings,
      seed,
      weeks,
      base: cache,
    });
    return { id, scenario, measures: measureValues(run) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { id, scenario, error: said };
  }
}

port?.on("message", (tasks: readonly BatchTask[]) => {
  for (const task of tasks) port.postMessage(result(task));
  port.postMessage("done" satisfies BatchNews);
});
