/**
 * A thread that keeps the built command line loaded: each request evaluates its entry anew, as a fresh process would,
 * with the engine behind it loaded and compiled once. Outputs are collected and are no terminals.
 * Leaves out: another folder, environment or terminal, pipes and signals; these want a process of their own.
 */
import { parentPort, workerData } from "node:worker_threads";

const { program, port, done } = workerData;
process.exitCode = undefined;
let requests = 0;

/** Takes what is written to a stream, in order, and says that it is through at once. */
function collect(stream, into) {
  stream.write = (chunk, encoding, ready) => {
    into.push(
      typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"),
    );
    const then = typeof encoding === "function" ? encoding : ready;
    if (then) queueMicrotask(then);
    return true;
  };
}

parentPort.on("message", async (words) => {
  const out = [];
  const err = [];
  collect(process.stdout, out);
  collect(process.stderr, err);
  process.argv = [process.execPath, program, ...words];
  process.exitCode = undefined;
  let failure;
  try {
    requests += 1;
    await import(`file://${program}?${requests}`);
  } catch (error) {
    failure = String(error instanceof Error ? error.stack : error);
  }
  for (const signal of ["SIGINT", "SIGTERM"])
    process.removeAllListeners(signal);
  process.stdout.removeAllListeners("error");
  port.postMessage({
    code: failure === undefined ? (process.exitCode ?? 0) : null,
    out: out.join(""),
    err: err.join("") + (failure ?? ""),
  });
  Atomics.store(done, 0, 1);
  Atomics.notify(done, 0);
});
