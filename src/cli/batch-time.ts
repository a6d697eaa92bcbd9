/**
 * How long a batch will take, before it begins: the first weeks of its first run are simulated and timed here, at the batch's own
 * size. An upper figure, and said as "about": runs that share a seed share a burned-in market, and threads share the machine.
 */
import { type Batch, type Market, scenarioPlan, simulate } from "../index.ts";

/** Weeks simulated: the first are slow, while the program warms up; the rest are timed. */
const COLD = 8;
const TIMED = 8;

/** Thrown by the probe when it has seen enough. */
class Enough extends Error {}

/** Seconds of one thread that a run of the batch takes; undefined if no scenario can be run. */
export function secondsPerRun(
  { document, bases }: Batch,
  market: Market,
): number | undefined {
  const scenario = document.scenarios.find(({ error }) => error === "");
  const base = scenario === undefined ? undefined : bases[scenario.base];
  if (scenario === undefined || base === undefined) return undefined;
  const { plan } = scenarioPlan(scenario, base, market);
  if (plan === undefined) return undefined;
  const { scale, channelBasis } = document.request;
  const began = performance.now();
  let warm = began;
  let perWeek = 0;
  let total = 0;
  let built = 0;
  try {
    simulate(plan, market, {
      ...{ seed: "how long", scale, channelBasis, weeks: scenario.weeks },
      onWeek: (done, all) => {
        total = all;
        if (done === 1) built = performance.now() - began;
        if (done === COLD) warm = performance.now();
        const [from, weeks] = done > COLD ? [warm, done - COLD] : [began, done];
        perWeek = (performance.now() - from) / weeks;
        if (done >= COLD + TIMED) throw new Enough();
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return (built + perWeek * total) / 1000;
}

/** A time as a person says it. */
export function timeText(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = seconds / 60;
  return minutes < 90
    ? `${Math.round(minutes)} min`
    : `${(minutes / 60).toFixed(1)} hours`;
}
