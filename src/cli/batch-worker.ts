/**
 * A thread of a batch: simulates the chunks it is handed, one at a time, and posts each run as it ends. Touches no file
 * but the market's tables.
 */
import { parentPort } from "node:worker_threads";
import { createBaseCache, workOn, type Chunk } from "../index.ts";
import { loadMarket } from "./files.ts";
import { DONE } from "./pool.ts";

const port = parentPort;
const market = loadMarket();
const cache = createBaseCache();

port?.on("message", (chunk: Chunk) => {
  for (const task of chunk.tasks)
    port.postMessage(workOn(task, chunk, market, cache));
  port.postMessage(DONE);
});
