/**
 * Works through a batch over a queue: puts chunks on it, a few at a time, and takes the lines of finished runs from it
 * into the journal before it lets go of them. It looks rather than listens, so that nothing hangs on a message that was
 * lost: a chunk that has left the queue without its results is put on it again.
 */
import { realpathSync } from "node:fs";
import { hostname } from "node:os";
import type { Queue } from "bullmq";
import {
  type Batch,
  chunksOf,
  tasksOf,
  failedRun,
  hashOf,
  wantedRuns,
  type Chunk,
  type Market,
  type Task,
} from "../index.ts";
import { stopOnSignal } from "./batch-run.ts";
import type { BatchStore } from "./batch-store.ts";
import { note } from "./output.ts";
import { ATTEMPTS, queueName, runsPerChunk, type QueueJob } from "./queue.ts";
import { startRate } from "./rate.ts";
import { connectRedis, type RedisLine } from "./redis.ts";

/** Chunks on the queue at a time. */
const WINDOW = 64;

/** Lines taken from the queue at a time. */
const LINES = 200;

/** Milliseconds between looks at the results, at the chunks, and for workers. */
const LOOK = { results: 100, chunks: 1000, workers: 5000 };

export interface QueueOptions {
  readonly queue: string;
  /** Seconds to wait for a server that has gone. */
  readonly patience: number;
  readonly out: string;
}

export async function runQueued(
  batch: Batch,
  store: BatchStore,
  total: number,
  market: Market,
  options: QueueOptions,
): Promise<void> {
  const line = await connectRedis(options.queue, options.patience);
  const { Queue } = await import("bullmq");
  const queue = new Queue<QueueJob>(queueName(market), {
    connection: line.connection,
  });
  queue.on("error", () => undefined);
  const rate = startRate(total);
  const signal = stopOnSignal();
  let over = false;
  const work = new Producer(
    batch,
    store,
    line,
    queue,
    options,
    rate.step,
    () => over || signal.stopped(),
    () => over,
  ).run();
  work.catch(() => undefined);
  try {
    await Promise.race([work, line.gone]);
  } finally {
    over = true;
    rate.stop();
    signal.off();
    line.close();
    await queue.close().catch(() => undefined);
  }
}

/** A chunk on the queue: what of it has not come back, and how often it was put there. */
interface Outstanding {
  readonly open: Map<string, Task>;
  readonly bases: Chunk["bases"];
  attempts: number;
}

class Producer {
  readonly #outstanding = new Map<string, Outstanding>();
  readonly #chunkOf = new Map<string, string>();
  readonly #chunks: Iterator<Chunk>;
  readonly #results: string;
  readonly #store: BatchStore;
  readonly #line: RedisLine;
  readonly #queue: Queue<QueueJob>;
  readonly #step: (failed: number) => void;
  readonly #stopped: () => boolean;
  readonly #over: () => boolean;
  readonly #url: string;
  #failed = 0;

  constructor(
    { document, bases }: Batch,
    store: BatchStore,
    line: RedisLine,
    queue: Queue<QueueJob>,
    options: QueueOptions,
    step: (failed: number) => void,
    stopped: () => boolean,
    over: () => boolean,
  ) {
    const tasks = tasksOf(wantedRuns(document));
    this.#chunks = chunksOf(tasks, bases, runsPerChunk(document));
    const place = hashOf([hostname(), realpathSync(options.out)]);
    this.#results = `taphoa-results-${place.slice(0, 20)}`;
    this.#store = store;
    this.#line = line;
    this.#queue = queue;
    this.#step = step;
    this.#stopped = stopped;
    this.#over = over;
    this.#url = line.shown;
  }

  async run(): Promise<void> {
    let looked = performance.now();
    let asked = looked - LOOK.workers + LOOK.chunks;
    let taken = false;
    while (!this.#over()) {
      if (this.#stopped()) await this.#takeBack();
      else await this.#fill();
      const news = await this.#drain();
      if (this.#outstanding.size === 0 && news === 0) return;
      const now = performance.now();
      if (now - looked > LOOK.chunks) {
        looked = now;
        await this.#lookAfter();
      }
      if (!taken && now - asked > LOOK.workers) {
        asked = now;
        taken = (await this.#queue.getWorkersCount()) > 0;
        if (!taken)
          note(
            `No worker of this model and data is at ${this.#url}; start one, here or elsewhere: taphoa worker --queue ${this.#url}`,
          );
      }
      if (news === 0)
        await new Promise((resolve) => setTimeout(resolve, LOOK.results));
    }
  }

  /** Puts chunks on the queue until enough are there. */
  async #fill(): Promise<void> {
    while (this.#outstanding.size < WINDOW) {
      const next = this.#chunks.next();
      if (next.done === true) return;
      const { tasks, bases } = next.value;
      const name = `c${hashOf([this.#results, tasks.map(({ id }) => id)]).slice(0, 32)}`;
      const open = new Map(
        tasks
          .filter(({ id }) => !this.#store.has(id))
          .map((task) => [task.id, task]),
      );
      if (open.size === 0) continue;
      for (const id of open.keys()) this.#chunkOf.set(id, name);
      const chunk = { open, bases, attempts: 0 };
      this.#outstanding.set(name, chunk);
      await this.#put(name, chunk);
    }
  }

  async #put(name: string, chunk: Outstanding): Promise<void> {
    chunk.attempts += 1;
    const tasks = [...chunk.open.values()];
    const job = { tasks, bases: chunk.bases, results: this.#results };
    await this.#queue.add("chunk", job, {
      jobId: name,
      attempts: ATTEMPTS,
      removeOnComplete: true,
      removeOnFail: false,
    });
  }

  /** Takes lines into the journal, then from the queue; how many there were. */
  async #drain(): Promise<number> {
    const { client } = this.#line;
    const lines = await client.lrange(this.#results, 0, LINES - 1);
    for (const line of lines) this.#hear(line);
    if (lines.length > 0) await client.ltrim(this.#results, lines.length, -1);
    return lines.length;
  }

  #hear(line: string): void {
    const { id, failed } = this.#store.add(line);
    const name = this.#chunkOf.get(id);
    if (name === undefined) return;
    this.#chunkOf.delete(id);
    const chunk = this.#outstanding.get(name);
    chunk?.open.delete(id);
    if (chunk?.open.size === 0) this.#outstanding.delete(name);
    if (failed) this.#failed += 1;
    this.#step(this.#failed);
  }

  /** Chunks that workers gave up count as failed; chunks that have left without their results go on the queue again. */
  async #lookAfter(): Promise<void> {
    for (const name of [...this.#outstanding.keys()]) {
      const state = await this.#queue.getJobState(name);
      if (state !== "failed" && state !== "unknown") continue;
      const job =
        state === "failed" ? await this.#queue.getJob(name) : undefined;
      while ((await this.#drain()) > 0);
      const chunk = this.#outstanding.get(name);
      await job?.remove();
      if (chunk === undefined) continue;
      if (state === "unknown" && chunk.attempts < ATTEMPTS)
        await this.#put(name, chunk);
      else
        for (const task of [...chunk.open.values()])
          this.#hear(
            failedRun(
              task,
              job?.failedReason ?? "it left the queue without a result",
            ).line,
          );
    }
  }

  /** After a stop: chunks that no worker has begun come off the queue; those in hand are waited for. */
  async #takeBack(): Promise<void> {
    for (const name of [...this.#outstanding.keys()]) {
      const state = await this.#queue.getJobState(name);
      if (state === "active") continue;
      await this.#queue.remove(name);
      this.#outstanding.delete(name);
    }
  }
}
