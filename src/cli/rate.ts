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

/** `threads` work side by side; the rate is measured from where each has done a run, so that their start does not count. */
export function startRate(total: number, threads = 1): Rate {
  const began = performance.now();
  let done = 0;
  let said = began;
  let warm = began;
  const step = (): void => {
    done += 1;
    if (done === threads) warm = performance.now();
  };
  const rate = (): number => {
    const [from, runs] =
      done > threads ? [warm, done - threads] : [began, threads];
    return runs / Math.max(0.001, (performance.now() - from) / 1000);
  };
  const left = (): string => {
    const s = Math.round((total - done) / rate());
    return s < 120 ? `${s} s` : `${Math.round(s / 60)} min`;
  };
  const perSecond = (): string => rate().toFixed(2);
  if (!process.stderr.isTTY)
    return {
      step: (failed) => {
        step();
        // The first run after the start gives the first estimate.
        if (done !== threads + 1 && performance.now() - said < EVERY * 1000)
          return;
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
      step();
      bar.update(done, { failed, rate: perSecond(), left: left() });
    },
    stop: () => {
      bar.stop();
    },
  };
}
