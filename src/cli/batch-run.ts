/**
 * Works through a batch on this machine's threads: runs that the store does not have, in chunks of one seed. What ends is
 * in the journal at once. Ctrl+C lets the runs in hand finish. A chunk whose thread dies is begun once more; then its
 * runs count as failed and the others go on.
 */
import {
  chunksOf,
  failedRun,
  tasksOf,
  wantedRuns,
  type Batch,
  type BatchDocument,
  type Chunk,
  type RunNews,
  type Task,
} from "../index.ts";
import type { BatchStore } from "./batch-store.ts";
import { note } from "./output.ts";
import { createPool, ThreadLost } from "./pool.ts";
import { startRate } from "./rate.ts";
import { type Shard, shardOf } from "./shard.ts";

/** How often a chunk may be begun. */
const ATTEMPTS = 2;

/** Runs of one chunk at most: a stop waits for no more than these. */
export const CHUNK = 4;

/** Runs that a batch, or a part of it, wants and the store does not have. */
export function* missingTasks(
  document: BatchDocument,
  store: Pick<BatchStore, "has">,
  shard?: Shard,
): Generator<Task> {
  for (const task of tasksOf(wantedRuns(document, shardOf(shard))))
    if (!store.has(task.id)) yield task;
}

/** True when somebody has asked to stop; says so once. */
export function stopOnSignal(): {
  readonly stopped: () => boolean;
  readonly off: () => void;
} {
  let stopping = false;
  const stop = (): void => {
    if (!stopping) note("Stopping when the runs in hand are finished …");
    stopping = true;
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  return {
    stopped: () => stopping,
    off: () => {
      process.off("SIGINT", stop);
      process.off("SIGTERM", stop);
    },
  };
}

export async function runHere(
  { document, bases }: Batch,
  store: BatchStore,
  total: number,
  threads: number,
  shard?: Shard,
): Promise<void> {
  const chunks = chunksOf(missingTasks(document, store, shard), bases, CHUNK);
  const size = Math.max(1, Math.min(threads, Math.ceil(total / CHUNK)));
  const pool = createPool<Chunk, RunNews>(
    new URL("./batch-worker.js", import.meta.url),
    size,
  );
  const rate = startRate(total, size);
  const signal = stopOnSignal();
  let broken = false;
  let failures = 0;
  const hearing = (failed: boolean): void => {
    if (failed) failures += 1;
    rate.step(failures);
  };
  try {
    await Promise.all(
      Array.from({ length: size }, async () => {
        while (!signal.stopped() && !broken) {
          const next = chunks.next();
          if (next.done === true) break;
          await workThrough(next.value, pool.run, store, hearing).catch(
            (error: unknown) => {
              broken = true;
              throw error;
            },
          );
        }
      }),
    );
  } finally {
    rate.stop();
    signal.off();
    await pool.close();
  }
}

async function workThrough(
  chunk: Chunk,
  run: (chunk: Chunk, onNews: (news: RunNews) => void) => Promise<void>,
  store: BatchStore,
  hearing: (failed: boolean) => void,
): Promise<void> {
  const open = new Map(chunk.tasks.map((task) => [task.id, task]));
  const hear = ({ id, line, failed }: RunNews): void => {
    open.delete(id);
    store.add(line);
    hearing(failed);
  };
  for (let attempt = 1; open.size > 0; attempt++)
    try {
      await run({ ...chunk, tasks: [...open.values()] }, hear);
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      if (attempt < ATTEMPTS) continue;
      for (const task of [...open.values()])
        hear(failedRun(task, error.message));
    }
}
