/**
 * `taphoa worker --queue URL`: takes chunks of batches from a queue and simulates them on this machine's threads, as many
 * workers on as many machines as there are. A worker that falls silent loses its chunk to another after the lease. The
 * event loop only carries messages: a lease is kept alive however long a run takes.
 */
import { Command } from "commander";
import { MODEL_VERSION, type Chunk, type RunNews } from "../index.ts";
import { loadMarket } from "./files.ts";
import { threadsOption, wholeNumber } from "./options.ts";
import { counted, note } from "./output.ts";
import { createPool } from "./pool.ts";
import { queueName, type QueueJob } from "./queue.ts";
import { connectRedis, queueOption } from "./redis.ts";

interface WorkerOptions {
  readonly queue: string;
  readonly threads: number;
  readonly lease: number;
}

/** Seconds after which a silent worker's chunk goes to another. */
const LEASE = 15;

/** How often a chunk may lose its worker before it counts as failed. */
const MOST_STALLS = 3;

/** Seconds after which results that nobody fetches are dropped: their runs can be run again. */
const KEPT = 7 * 24 * 3600;

/** Seconds between lines that say how many runs are done. */
const EVERY = 60;

export function workerCommand(): Command {
  return new Command("worker")
    .description("simulate chunks of batches from a queue, until Ctrl+C")
    .addOption(queueOption().makeOptionMandatory())
    .addOption(threadsOption())
    .option(
      "--lease <seconds>",
      "after which the chunk of a silent worker goes to another",
      wholeNumber(1, 3600),
      LEASE,
    )
    .action(work);
}

async function work({ queue, threads, lease }: WorkerOptions): Promise<void> {
  const line = await connectRedis(queue, undefined);
  const market = loadMarket();
  const { Worker } = await import("bullmq");
  const pool = createPool<Chunk, RunNews>(
    new URL("./batch-worker.js", import.meta.url),
    threads,
  );
  let runs = 0;
  const worker = new Worker<QueueJob>(
    queueName(market),
    async ({ data: { tasks, bases, results } }) => {
      const sent: Promise<unknown>[] = [];
      await pool.run({ tasks, bases }, (news) => {
        runs += 1;
        sent.push(line.client.rpush(results, news.line));
      });
      await Promise.all([...sent, line.client.expire(results, KEPT)]);
    },
    {
      connection: line.connection,
      concurrency: threads,
      lockDuration: lease * 1000,
      stalledInterval: (lease * 1000) / 2,
      maxStalledCount: MOST_STALLS,
    },
  );
  worker.on("error", () => undefined);
  worker.on("failed", (_, error) => {
    note(`A chunk failed: ${error.message}`);
  });
  note(
    `${counted(threads, "thread")}, model ${MODEL_VERSION}, data ${market.dataHash.slice(0, 12)}: waiting for chunks at ${line.shown}. Ctrl+C finishes those in hand.`,
  );
  let said = 0;
  const saying = setInterval(() => {
    if (runs > said) note(`${counted(runs, "run")} done`);
    said = runs;
  }, EVERY * 1000);
  await new Promise<void>((resolve) => {
    const stop = (): void => {
      note("Stopping when the chunks in hand are finished …");
      resolve();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  clearInterval(saying);
  await worker.close();
  await pool.close();
  line.close();
  note(`${counted(runs, "run")} done.`);
}
