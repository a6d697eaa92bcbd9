/**
 * Progress on stderr while a run simulates: a bar where a person watches, one plain line where nobody does.
 * stdout stays clean, so that a result can be piped.
 */
import cliProgress from "cli-progress";
import { note } from "./output.ts";

export interface Progress {
  /** Weeks done so far, of all, those before the launch included. */
  readonly week: (done: number, total: number) => void;
  /** Takes the bar away; call it however the run ended. */
  readonly stop: () => void;
}

export function startProgress(what: string): Progress {
  if (!process.stderr.isTTY) {
    note(`Simulating ${what} …`);
    return { week: () => undefined, stop: () => undefined };
  }
  const bar = new cliProgress.SingleBar({
    format: `Simulating ${what} {bar} {percentage} %, {eta} s left`,
    barsize: 24,
    clearOnComplete: true,
    // The week loop never yields: a handler for Ctrl+C would only swallow it.
    gracefulExit: false,
    stream: process.stderr,
  });
  let started = false;
  return {
    week: (done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    },
    stop: () => {
      if (started) bar.stop();
    },
  };
}
