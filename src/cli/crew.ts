/**
 * Starts the threads of a crew, which share the weeks of one run. A thread reads market and plan from the same texts as the
 * captain, while that one lays out the world.
 */
import { Worker } from "node:worker_threads";
import {
  createCrew,
  type BasePlan,
  type Crew,
  type Override,
} from "../index.ts";

/** What a hand knows from the start. */
export interface CrewWork {
  readonly base: BasePlan;
  readonly overrides: readonly Override[];
}

/** A crew of `threads`, the captain's own among them; none if that is the only one. */
export function startCrew(threads: number, work: CrewWork): Crew | undefined {
  if (threads < 2) return undefined;
  const script = new URL("./crew-worker.js", import.meta.url);
  const hands = Array.from({ length: threads - 1 }, () => {
    const hand = new Worker(script, { workerData: work });
    // The run itself finds out: a hand that failed says so on the board.
    hand.on("error", () => undefined);
    hand.unref();
    return hand;
  });
  return createCrew(hands.length, (i, what) => {
    hands[i]?.postMessage(what);
  });
}
