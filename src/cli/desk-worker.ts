/**
 * A thread of the desk: answers the trials it is handed, one chunk at a time, and posts each answer as it has it. Trials of a
 * chunk begin from one burned-in market. Touches no file but the market's tables.
 */
import { parentPort, workerData } from "node:worker_threads";
import {
  answerTrial,
  createBaseCache,
  type Answer,
  type BasePlan,
  type Trial,
  type TrialSettings,
} from "../index.ts";
import { loadMarket } from "./files.ts";

/** What every thread knows from the start. */
export interface DeskWork {
  readonly plans: Readonly<Record<string, BasePlan>>;
  readonly settings: TrialSettings;
}

export interface DeskTask {
  readonly number: number;
  readonly trial: Trial;
}

export type DeskNews =
  | { readonly number: number; readonly answer: Answer }
  | { readonly number: number; readonly error: string }
  | "done";

const port = parentPort;
const work = workerData as DeskWork;
const market = loadMarket();
const cache = createBaseCache();

function answer({ number, trial }: DeskTask): DeskNews {
  try {
    return {
      number,
      answer: answerTrial(trial, work.plans, market, work.settings, cache),
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { number, error: said };
  }
}

port?.on("message", (tasks: readonly DeskTask[]) => {
  for (const task of tasks) port.postMessage(answer(task));
  port.postMessage("done" satisfies DeskNews);
});
