/**
 * Progress on stderr while a run simulates: a bar where a person watches; where nobody does, such as in a log, one plain
 * line, and another every half a minute of a long run.
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

const SECOND = 1000;
/** Longest silence in a log, ms. */
const SILENCE = 30 * SECOND;

export function startProgress(what: string): Progress {
  if (!process.stderr.isTTY) {
    note(`Simulating ${what} …`);
    const began = performance.now();
    let said = began;
    return {
      week: (done, total) => {
        const now = performance.now();
        if (now - said < SILENCE) return;
        said = now;
        const left = ((now - began) / done) * (total - done);
        note(
          `${done} of ${total} weeks, those before the launch included; about ${Math.ceil(left / SECOND)} s left`,
        );
      },
      stop: () => undefined,
    };
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
