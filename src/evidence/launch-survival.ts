/**
 * How many launches die: row C9. Launches of one SKU are drawn from `launch_priors` (appeal, liking, price,
 * distribution, support; triangular between low, value and high) and live for two years in one burned-in market.
 * Dead: listed nowhere, or for thirteen weeks under 1% of the best weekly rate. Rates are means of four weeks, because
 * a simulated household buys for many. Six hundred years are lived for it, so never finer than 1 : 5,000.
 * Leaves out: brands that give up for money.
 */
import { textKey, uniform } from "../base/random.ts";
import { mean } from "../base/stats.ts";
import { regionIds } from "../inputs/ids.ts";
import { cellAt } from "../ledger/ledger.ts";
import { type Run, createBaseCache } from "../simulate.ts";
import { purposes } from "../world/purposes.ts";
import {
  type Lab,
  type Statistics,
  labKey,
  pairedRuns,
  planOf,
  soldPacks,
} from "./experiment.ts";
import type { Row } from "./row.ts";

/** Launches per seed: three hundred over five seeds. */
const LAUNCHES = 60;
const YEAR = 52;
const QUARTER = 13;
const SMOOTHED = 4;
const DEAD_RATE = 0.01;
/** Real households behind one simulated, at least. */
export const COARSE = 5000;

/** Triangular quantile between low and high with its mode between. */
export function triangular(
  low: number,
  mode: number,
  high: number,
  u: number,
): number {
  if (high === low) return low;
  const left = (mode - low) / (high - low);
  return u < left
    ? low + Math.sqrt(u * (high - low) * (mode - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

/** Rows of the n-th launch of a seed. */
export function drawnLaunch(lab: Lab, seed: string, n: number): string[] {
  const { market, category } = lab;
  const key = labKey(seed, purposes.drawnLaunch);
  const draw = (prior: string): { value: number; unit: string } => {
    const { value, low, high, unit } = market.certificate(
      "launch_priors",
      prior,
    );
    const u = uniform(key, textKey(prior), n);
    return { value: triangular(low, value, high, u), unit };
  };
  const row = (lever: string, prior = lever): string => {
    const { value, unit } = draw(prior);
    return `${lever},,,,,,${value},${unit},`;
  };
  const reps = Math.round(draw("reps").value);
  const mainstream = market.fact(
    "category_facts",
    category,
    "price_mainstream",
    "all",
  );
  return [
    "sku_role,main,,,,,main,,",
    "portfolio_mode,,,,,,main_only,,",
    row("concept_appeal"),
    row("repeat_liking"),
    row("nd_target"),
    `rsp,main,,,,,${Math.round((mainstream * draw("price").value) / 100)},VND/pack,`,
    ...regionIds.flatMap((region) => [
      `region_on,,,${region},,,on,,`,
      `reps,,,${region},,,${reps},reps,`,
      `media_video,,,${region},,,${draw("media").value},VND/month,`,
    ]),
  ];
}

/** Whether the brand is dead at the end of a week. */
export function isDead(run: Run, week: number): boolean {
  const { ledger, world } = run;
  let listed = 0;
  for (let k = world.skus.ownFrom; k < world.skus.count; k++)
    for (let c = 0; c < world.channels; c++)
      for (let r = 0; r < regionIds.length; r++)
        listed +=
          ledger.cells.listedOutlets[cellAt(ledger, week, k, c, r)] ?? 0;
  if (listed === 0) return true;
  const weekly = Array.from({ length: week }, (_, w) =>
    soldPacks(run, w + 1, w + 1)
      .subarray(world.skus.ownFrom)
      .reduce((sum, x) => sum + x, 0),
  );
  let best = 0;
  for (let w = SMOOTHED; w <= week; w++)
    best = Math.max(best, mean(weekly.slice(w - SMOOTHED, w)));
  return mean(weekly.slice(week - QUARTER)) < DEAD_RATE * best;
}

function deaths(lab: Lab, seed: string, launches: number): Statistics {
  let first = 0;
  let second = 0;
  // All launches start from the market burned in for the first.
  const base = createBaseCache();
  for (let n = 0; n < launches; n++) {
    lab.say(`launch ${n + 1} of ${launches}`);
    const plan = planOf(lab, "drawn", drawnLaunch(lab, seed, n));
    const run = pairedRuns(lab, plan, seed, base)(2 * YEAR);
    if (isDead(run, YEAR)) first += 1;
    if (isDead(run, 2 * YEAR)) second += 1;
  }
  return { dead_1: first / launches, dead_2: second / launches };
}

export const survival: readonly Row[] = [
  {
    id: "C9",
    quick: false,
    measure: (lab, seed) =>
      deaths({ ...lab, scale: Math.max(lab.scale, COARSE) }, seed, LAUNCHES),
  },
];
