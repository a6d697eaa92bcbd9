/**
 * Progress of many runs on stderr: how many of how many, failures, rate and time left; a bar where a person watches, a
 * line now and then where nobody does.
 */
import cliProgress from "cli-progress";
import { note } from "./output.ts";

export interface Rate {
  readonly step: (failed: number) => void;
  readonly stop: () => void;
}

/** Seconds between lines where nobody watches. */
const EVERY = 15;

export function startRate(total: number): Rate {
  const began = performance.now();
  let done = 0;
  let said = began;
  const seconds = (): number => (performance.now() - began) / 1000;
  const left = (): string => {
    const s = Math.round((seconds() / Math.max(1, done)) * (total - done));
    return s < 120 ? `${s} s` : `${Math.round(s / 60)} min`;
  };
  const perSecond = (): string =>
    (done / Math.max(0.001, seconds())).toFixed(2);
  if (!process.stderr.isTTY)
    return {
      step: (failed) => {
        done += 1;
        // The first run gives the first estimate.
        if (done > 1 && performance.now() - said < EVERY * 1000) return;
        said = performance.now();
        note(
          `${done} of ${total} runs, ${failed} failed, ${perSecond()} a second, ${left()} left`,
        );
      },
      stop: () => undefined,
    };
  const bar = new cliProgress.SingleBar({
    format:
      "{bar} {value} of {total} runs, {failed} failed, {rate} a second, {left} left",
    barsize: 24,
    clearOnComplete: true,
    gracefulExit: false,
    stream: process.stderr,
  });
  bar.start(total, 0, { failed: 0, rate: "–", left: "?" });
  return {
    step: (failed) => {
      done += 1;
      bar.update(done, { failed, rate: perSecond(), left: left() });
    },
    stop: () => {
      bar.stop();
    },
  };
}
