/**
 * Do forecasts hold what they promise? Row C10, of the model with itself: some forecasts of one launch, each of as many
 * futures as `taphoa ensemble` runs and drawn as it draws them. Every future is a world as well, for the forecasts that it
 * is no part of: does its share of the first year lie between their P10 and P90? Then the same for somebody who has
 * seen the world's awareness and distribution: a plane through the logarithms of the forecast's own futures, and what is
 * left around it.
 * A world and a forecast are drawn apart, with other seeds and households, but pairs share members; the standard error is a
 * jackknife over forecasts. Both are taken with the simulation error of their few households in them: freed of it by one
 * factor, as forecasts are printed, the same worlds would lie inside. Twins of another crowd say how large it is.
 * All runs are sketches (`world/sketch.ts`): six hundred of them take minutes, in full they would take half as long again.
 * Leaves out: accuracy. Nothing here has been seen in a market.
 */
import { dexp, dlog } from "../base/math.ts";
import { mean, quantile } from "../base/stats.ts";
import { USUAL_FUTURES, futuresOf } from "../ensemble/ensemble.ts";
import { drawnFactors } from "../ensemble/factors.ts";
import { tPoint } from "../ensemble/interval.ts";
import { type Trial, answerTrial, measureOf } from "../ensemble/trial.ts";
import { variance } from "../ensemble/variance.ts";
import { createBaseCache } from "../simulate.ts";
import {
  type Lab,
  type Statistics,
  briskLaunch,
  planOf,
  planText,
} from "./experiment.ts";
import { COARSE } from "./launch-survival.ts";
import type { Row } from "./row.ts";

/** What became of one future: the entrant's share of packs, and what it had achieved by the end of the year. */
export interface Outcome {
  readonly share: number;
  readonly awareness: number;
  readonly distribution: number;
}

/** Forecasts, each by its futures, and pairs of one future under two crowds. */
export interface Forecasts {
  readonly futures: readonly (readonly Outcome[])[];
  readonly twins: readonly (readonly [Outcome, Outcome])[];
}

export interface Design {
  readonly forecasts: number;
  readonly futures: number;
  /** Futures of each forecast that are run again with another crowd. */
  readonly twins: number;
}

/** Three forecasts a seed are the fewest whose jackknife says anything: 240 pairs, over five seeds 1,200. */
const DESIGN: Design = { forecasts: 3, futures: USUAL_FUTURES, twins: 1 };
const YEAR = 52;
/** The interval that is promised, and its ends. */
const PROMISED = 0.8;
const LOW = 0.1;
const HIGH = 0.9;
const MIDDLE = 0.5;
/** Coefficients of a plane. */
const PLANE = 3;
const PERCENT = 100;
/** Runs between two words about them. */
const TOLD = 10;

/** Runs a seed's forecasts. */
export function forecastsOf(
  lab: Lab,
  seed: string,
  { forecasts, futures, twins }: Design,
): Forecasts {
  const name = "forecast";
  const plan = planOf(lab, name, briskLaunch);
  const plans = { [name]: planText(lab, name, briskLaunch) };
  const { market, channelBasis, scale } = lab;
  const alternative = { id: name, basis: channelBasis, values: {} };
  const factors = drawnFactors(plan, market, channelBasis);
  let run = 0;
  const runs = forecasts * (futures + twins);
  const outcomeOf = (trial: Trial): Outcome => {
    run += 1;
    if (run % TOLD === 1) lab.say(`forecasts, run ${run} of ${runs}`);
    const settings = { scale, weeks: YEAR, weekly: [], sketch: true };
    const answer = answerTrial(
      trial,
      plans,
      market,
      settings,
      createBaseCache(),
    );
    return {
      share: measureOf(answer, "share_vol"),
      awareness: measureOf(answer, "awareness"),
      distribution: measureOf(answer, "wd"),
    };
  };
  const drawn = Array.from({ length: forecasts }, (_, f) =>
    futuresOf({
      plan: name,
      alternative,
      factors,
      futures,
      seed: `${seed} forecast ${f + 1}`,
    }),
  );
  const outcomes = drawn.map((trials) => trials.map(outcomeOf));
  return {
    futures: outcomes,
    twins: drawn.flatMap((trials, f) =>
      trials.slice(0, twins).map((trial, i): [Outcome, Outcome] => {
        const first = outcomes[f]?.[i] as Outcome;
        return [first, outcomeOf({ ...trial, crowd: "second" })];
      }),
    ),
  };
}

/** What a forecast says of a world: the likely share, and between which it should lie. */
interface Said {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}
type Forecast = (world: Outcome) => Said;

/** Before the launch: quantiles of the futures, whatever the world. */
export function beforehand(futures: readonly Outcome[]): Forecast {
  const shares = futures.map(({ share }) => share);
  const said = {
    share: quantile(shares, MIDDLE),
    low: quantile(shares, LOW),
    high: quantile(shares, HIGH),
  };
  return () => said;
}

/** Awareness and distribution seen: log share = a + b × log awareness + c × log distribution, by least squares. */
export function given(futures: readonly Outcome[]): Forecast {
  const n = futures.length;
  const x = futures.map(({ awareness }) => dlog(awareness));
  const z = futures.map(({ distribution }) => dlog(distribution));
  const y = futures.map(({ share }) => dlog(share));
  const [mx, mz, my] = [mean(x), mean(z), mean(y)];
  const product = (
    [one, m1]: readonly [readonly number[], number],
    [two, m2]: readonly [readonly number[], number],
  ): number =>
    one.reduce((sum, value, i) => sum + (value - m1) * ((two[i] ?? 0) - m2), 0);
  const xx = product([x, mx], [x, mx]);
  const zz = product([z, mz], [z, mz]);
  const xz = product([x, mx], [z, mz]);
  const xy = product([x, mx], [y, my]);
  const zy = product([z, mz], [y, my]);
  const determinant = xx * zz - xz * xz;
  const b = (xy * zz - zy * xz) / determinant;
  const c = (zy * xx - xy * xz) / determinant;
  const at = (dx: number, dz: number): number => my + b * dx + c * dz;
  const left = y.reduce((sum, value, i) => {
    const gap = value - at((x[i] ?? 0) - mx, (z[i] ?? 0) - mz);
    return sum + gap * gap;
  }, 0);
  const degrees = n - PLANE;
  const point = tPoint(PROMISED, degrees);
  return ({ awareness, distribution }) => {
    const dx = dlog(awareness) - mx;
    const dz = dlog(distribution) - mz;
    // Doubt about the plane itself, larger away from the middle of the futures.
    const plane =
      1 / n + (dx * dx * zz - 2 * dx * dz * xz + dz * dz * xx) / determinant;
    const half = point * Math.sqrt((left / degrees) * (1 + plane));
    const middle = at(dx, dz);
    return {
      share: dexp(middle),
      low: dexp(middle - half),
      high: dexp(middle + half),
    };
  };
}

export interface Kept {
  /** Share of pairs whose world lies inside, with its standard error. */
  readonly coverage: number;
  readonly error: number;
  /** Standard deviation of forecast − achieved share, in points. */
  readonly deviation: number;
}

/** Every forecast against all futures of the others. */
export function kept(
  futures: readonly (readonly Outcome[])[],
  forecast: (own: readonly Outcome[]) => Forecast,
): Kept {
  const misses: number[] = [];
  const pairs = futures.flatMap((own, f) => {
    const say = forecast(own);
    return futures.flatMap((others, g) => {
      if (f === g) return [];
      const inside = others.map((world) => {
        const { share, low, high } = say(world);
        misses.push(PERCENT * (share - world.share));
        return world.share >= low && world.share <= high ? 1 : 0;
      });
      return [{ f, g, inside: mean(inside) }];
    });
  });
  const without = futures.map((_, f) =>
    mean(
      pairs
        .filter((pair) => pair.f !== f && pair.g !== f)
        .map(({ inside }) => inside),
    ),
  );
  const n = futures.length;
  return {
    coverage: mean(pairs.map(({ inside }) => inside)),
    error: Math.sqrt((((n - 1) * (n - 1)) / n) * variance(without)),
    deviation: Math.sqrt(variance(misses)),
  };
}

export function coverage({ futures, twins }: Forecasts): Statistics {
  const before = kept(futures, beforehand);
  const after = kept(futures, given);
  const shares = futures.flat().map(({ share }) => PERCENT * share);
  const square = mean(
    twins.map(([a, b]) => (a.share - b.share) * (a.share - b.share)),
  );
  return {
    coverage: before.coverage,
    coverage_error: before.error,
    deviation: before.deviation,
    given_coverage: after.coverage,
    given_coverage_error: after.error,
    given_deviation: after.deviation,
    share: mean(shares),
    crowd_deviation: PERCENT * Math.sqrt(square / 2),
  };
}

export const forecasts: readonly Row[] = [
  {
    id: "C10",
    quick: false,
    measure: (lab, seed) =>
      coverage(
        forecastsOf(
          { ...lab, scale: Math.max(lab.scale, COARSE) },
          seed,
          DESIGN,
        ),
      ),
  },
];
