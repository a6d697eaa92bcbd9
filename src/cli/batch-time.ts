/**
 * How long a batch will take, before it begins: its first run is simulated and timed here, again and again until the program is
 * warm, for a second or a small part of what the batch takes. Said as "about": threads share the machine.
 */
import { type Batch, type Market, scenarioPlan, simulate } from "../index.ts";

/** Weeks simulated at least: the first are slow, while the program warms up. */
const FEWEST = 16;
/** Milliseconds of timing at most, and as a share of the batch's own time. */
const MOST = 1500;
const SHARE = 0.05;

/** Thrown by the probe when it has seen enough. */
class Enough extends Error {}

/** Seconds of one thread that is already at work. */
export interface RunTime {
  /** Of a run whose market before week 1 is there already. */
  readonly run: number;
  /** Of the market before week 1, which runs of one seed share on a thread. */
  readonly burnIn: number;
}

/** The time of so many runs' first; undefined if no scenario can be run. */
export function timeOfRun(
  { document, bases }: Batch,
  market: Market,
  runs: number,
): RunTime | undefined {
  const scenario = document.scenarios.find(({ error }) => error === "");
  const base = scenario === undefined ? undefined : bases[scenario.base];
  if (scenario === undefined || base === undefined) return undefined;
  const { plan } = scenarioPlan(scenario, base, market);
  if (plan === undefined) return undefined;
  const { scale, channelBasis } = document.request;
  const { weeks } = scenario;
  const before = Math.round(plan.parameter("burnInWeeks"));
  const began = performance.now();
  let time = { run: 0, burnIn: 0 };
  let seen = 0;
  const simulated = (): void => {
    const start = performance.now();
    let built = 0;
    let opened = 0;
    simulate(plan, market, {
      ...{ seed: "how long", scale, channelBasis, weeks },
      onWeek: (done) => {
        const now = performance.now();
        seen += 1;
        if (done === 1) built = now - start;
        if (done === before) opened = now - start;
        // Of a run that is not over, its weeks so far stand for the others.
        const perWeek = (now - start - built) / Math.max(1, done - 1);
        const burnIn = done < before ? perWeek * before : opened - built;
        const own = Math.max(0, done - before);
        const live = own > 0 ? (now - start - opened) / own : perWeek;
        const first = seen === done;
        // The last whole run is warmer than a beginning of the next.
        if (first || done === before + weeks)
          time = {
            run: (built + live * weeks) / 1000,
            burnIn: burnIn / 1000,
          };
        const all = 1000 * (time.run * runs + time.burnIn);
        if (seen >= FEWEST && now - began > Math.min(MOST, SHARE * all))
          throw new Enough();
      },
    });
  };
  try {
    for (;;) simulated();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return time;
}

/** Seconds that so many runs take on so many threads; `markets` is how often a thread meets a new seed. */
export function batchSeconds(
  { run, burnIn }: RunTime,
  { runs, markets, threads }: Record<"runs" | "markets" | "threads", number>,
): number {
  return (run * runs + burnIn * markets) / Math.max(1, Math.min(threads, runs));
}

/** How often threads meet a new seed, by each seed's number of runs in chunks of so many. */
export function marketsMet(
  perSeed: Iterable<number>,
  threads: number,
  chunk: number,
): number {
  let met = 0;
  for (const runs of perSeed) met += Math.min(threads, Math.ceil(runs / chunk));
  return met;
}

/** A time as a person says it. */
export function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = seconds / 60;
  return minutes < 90
    ? `${Math.round(minutes)} min`
    : `${(minutes / 60).toFixed(1)} hours`;
}
