/**
 * Threads that take chunks of tasks from one list, each as soon as it has finished its last. A thread that dies takes its
 * chunk with it: the chunk is handed out once more, then the pool gives up and says so.
 */
import { Worker } from "node:worker_threads";

/** How often a chunk may be begun. */
const ATTEMPTS = 2;

export interface PoolOptions<Task, News> {
  readonly script: URL;
  readonly workerData: unknown;
  readonly threads: number;
  readonly chunks: readonly (readonly Task[])[];
  readonly onNews: (news: News) => void;
  /** Asked before each chunk: true lets the chunks in hand finish and begins no other. */
  readonly stopped: () => boolean;
}

/** Works through the chunks; true if all of them were done. */
export async function workThrough<Task, News>({
  script,
  workerData,
  threads,
  chunks,
  onNews,
  stopped,
}: PoolOptions<Task, News | "done">): Promise<boolean> {
  const waiting = chunks.map((tasks) => ({ tasks, attempts: 0 }));
  const size = Math.max(1, Math.min(threads, waiting.length));
  let finished = 0;
  await Promise.all(
    Array.from({ length: size }, async () => {
      let worker: Worker | undefined;
      for (;;) {
        const chunk = stopped() ? undefined : waiting.shift();
        if (chunk === undefined) break;
        worker ??= new Worker(script, { workerData });
        chunk.attempts += 1;
        const failure = await workOn(worker, chunk.tasks, (news) => {
          onNews(news as News);
        });
        if (failure === undefined) {
          finished += 1;
          continue;
        }
        await worker.terminate();
        worker = undefined;
        if (chunk.attempts >= ATTEMPTS) throw failure;
        waiting.unshift(chunk);
      }
      await worker?.terminate();
    }),
  );
  return finished === chunks.length;
}

/** One chunk on one thread: undefined when it was done, else what killed the thread. */
function workOn(
  worker: Worker,
  tasks: unknown,
  onNews: (news: unknown) => void,
): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const end = (failure: Error | undefined): void => {
      worker.off("message", hear);
      worker.off("error", end);
      worker.off("exit", left);
      resolve(failure);
    };
    const hear = (news: unknown): void => {
      if (news === "done") end(undefined);
      else onNews(news);
    };
    const left = (code: number): void => {
      end(new Error(`a thread ended with code ${code}`));
    };
    worker.on("message", hear);
    worker.on("error", end);
    worker.on("exit", left);
    worker.postMessage(tasks);
  });
}
