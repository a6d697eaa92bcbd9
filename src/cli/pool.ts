/**
 * Threads that each take one chunk of work at a time. A thread that dies is replaced; what becomes of its chunk is for
 * the asker to say. `workThrough` takes all chunks of a list: one whose thread dies is handed out once more, then the list
 * is given up. A pool may be kept for all lists of a command, since a thread takes longer to read the tables (.3 to .4 s) than a small
 * run;
 * whoever ends the command closes those that were.
 */
import { Worker } from "node:worker_threads";

export interface Pool<Chunk, News> {
  readonly size: number;
  /** Works on a chunk when a thread is free; rejects if the thread dies, or with what `onNews` throws. */
  readonly run: (chunk: Chunk, onNews: (news: News) => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a thread posts when it has finished a chunk; everything else is news. */
export const DONE = "done";

export function createPool<Chunk, News>(
  script: URL,
  size: number,
  workerData?: unknown,
): Pool<Chunk, News> {
  const free: (Worker | undefined)[] = Array.from(
    { length: size },
    () => undefined,
  );
  const threads = new Set<Worker>();
  const waiting: (() => void)[] = [];
  const start = (): Worker => {
    const thread = new Worker(script, { workerData });
    threads.add(thread);
    thread.once("exit", () => threads.delete(thread));
    return thread;
  };
  return {
    size,
    run: async (chunk, onNews) => {
      while (free.length === 0)
        await new Promise<void>((resolve) => waiting.push(resolve));
      let thread: Worker | undefined = free.pop() ?? start();
      try {
        await workOn(thread, chunk, onNews as (news: unknown) => void);
      } catch (error) {
        await thread.terminate();
        thread = undefined;
        throw error;
      } finally {
        free.push(thread);
        waiting.shift()?.();
      }
    },
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

/** One chunk on one thread. */
function workOn(
  thread: Worker,
  chunk: unknown,
  onNews: (news: unknown) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (failure?: Error): void => {
      thread.off("message", hear);
      thread.off("error", broke);
      thread.off("exit", left);
      if (failure === undefined) resolve();
      else reject(failure);
    };
    const hear = (news: unknown): void => {
      if (news === DONE) {
        end();
        return;
      }
      try {
        onNews(news);
      } catch (error) {
        end(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const left = (code: number): void => {
      end(new ThreadLost(`a thread ended with code ${code}`));
    };
    const broke = (error: Error): void => {
      end(new ThreadLost(error.message));
    };
    thread.on("message", hear);
    thread.on("error", broke);
    thread.on("exit", left);
    thread.postMessage(chunk);
  });
}

/** A thread that died in the middle of a chunk. */
export class ThreadLost extends Error {
  override readonly name = "ThreadLost";
}

/** Pools that outlive a list of chunks. */
const kept = new Set<{ readonly close: () => Promise<void> }>();

/** A pool for the rest of the command. */
export function keptPool<Chunk, News>(
  script: URL,
  size: number,
  workerData: unknown,
): Pool<Chunk, News> {
  const pool = createPool<Chunk, News>(script, size, workerData);
  kept.add(pool);
  return pool;
}

export async function closeKeptPools(): Promise<void> {
  const pools = [...kept];
  kept.clear();
  await Promise.all(pools.map((pool) => pool.close()));
}

/** How often a chunk of a list may be begun. */
const ATTEMPTS = 2;

export interface ListOfWork<Task, News> {
  readonly pool: Pool<readonly Task[], News>;
  readonly chunks: readonly (readonly Task[])[];
  readonly onNews: (news: News) => void;
  /** Asked before each chunk: true lets the chunks in hand finish and begins no other. */
  readonly stopped: () => boolean;
}

/** Works through the chunks; true if all of them were done. */
export async function workThrough<Task, News>({
  pool,
  chunks,
  onNews,
  stopped,
}: ListOfWork<Task, News>): Promise<boolean> {
  const size = Math.max(1, Math.min(pool.size, chunks.length));
  const waiting = [...chunks];
  let finished = 0;
  const work = async (): Promise<void> => {
    for (;;) {
      const chunk = stopped() ? undefined : waiting.shift();
      if (chunk === undefined) return;
      for (let attempt = 1; ; attempt++)
        try {
          await pool.run(chunk, onNews);
          break;
        } catch (error) {
          if (!(error instanceof ThreadLost) || attempt >= ATTEMPTS)
            throw error;
        }
      finished += 1;
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  return finished === chunks.length;
}
