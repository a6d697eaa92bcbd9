/** A worker of the page: the library in a thread of its own (`worker.ts`). */
export function spawnWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), {
    type: "module",
  });
}
