/**
 * Solves the constants of the base market: all are moved at once, each by target ÷ simulated of the one figure it moves
 * most, so no table of derivatives is needed:
 *   constant ← constant × (target ÷ simulated)^(1 ÷ elasticity)
 * For volumes and channels it is 1, for brands, which short shelves hold back, a little less; for S, price and sign it
 * begins at a guess and is then read from the last two rounds. Constants of shares have the mean 1 within their row, so that they say what differs from paper and nothing
 * else. Rounds grow finer: coarse ones find the place; of the last ones, all at the finest, each goes a smaller part of the way
 * (1, 1/2, 1/3 …), which averages luck over the seeds of all of them. The seeds are the calibration's
 * own, so that a measurement under other seeds is a test of it.
 */
import { dlog, dpow } from "../base/math.ts";
import { mean } from "../base/stats.ts";
import { areaTypes, regionIds } from "../inputs/ids.ts";
import {
  type ConstantKind,
  type Constants,
  constantsFrom,
  neutral,
  valuesOf,
} from "../inputs/calibration.ts";
import type { Seens } from "./figures.ts";
import { type Task, measure } from "./measure.ts";

/** One round of the search: how coarse, and under how many seeds. */
export interface Round {
  readonly scale: number;
  readonly seeds: number;
  /** Seeds under which prices and signs are tried. */
  readonly experiments: number;
  /** Part of the way to the target that is gone; all of it if absent. */
  readonly part?: number;
}

/** Rounds at the finest: what n of them show counts alike. */
const FINE = 5;
const MORE = 3;
const fineRound = (_: unknown, i: number): Round => ({
  scale: 1000,
  seeds: 4,
  experiments: 2,
  part: 1 / (i + 1),
});
const fineRounds: readonly Round[] = Array.from({ length: FINE }, fineRound);

export const rounds: readonly Round[] = [
  { scale: 4000, seeds: 1, experiments: 0 },
  { scale: 4000, seeds: 2, experiments: 1 },
  { scale: 4000, seeds: 2, experiments: 1 },
  { scale: 2000, seeds: 3, experiments: 1 },
  ...fineRounds,
];

/** Rounds for a basis of a category that is solved on another: only the channels are far from their place. */
export const laterRounds: readonly Round[] = [
  { scale: 4000, seeds: 2, experiments: 0 },
  { scale: 2000, seeds: 3, experiments: 1 },
  ...fineRounds,
];

/** Rounds after these, for a set of which a figure is too far from its target when it is measured. */
export const moreRounds: readonly Round[] = Array.from(
  { length: FINE + MORE },
  fineRound,
).slice(FINE);

/** Where the search begins, and how much a figure is taken to move with its constant: both only save rounds. */
const begins: Readonly<Partial<Record<ConstantKind, number>>> = {
  diversity: 4,
  price: 1.4,
  feature: 2.4,
};
const firstElasticity: Readonly<Partial<Record<ConstantKind, number>>> = {
  diversity: 0.4,
  price: 0.9,
  feature: 0.8,
};

const brandElasticity = 0.8;

/** Bounds of an elasticity read from two rounds, and the least move of a constant from which it is read. */
const FLATTEST = 0.25;
const STEEPEST = 1.2;
const READABLE = 0.15;
/** Bounds of one step and of a constant. */
const LONGEST = 3;
const MOST = 50;

/** Constants with which a search begins when nothing is known. */
export function beginning(
  market: Pick<Task["market"], "channels" | "brands">,
  category: string,
): Constants {
  return constantsFrom((constant) =>
    valuesOf(neutral(market, category), constant).map(
      (one) => begins[constant] ?? one,
    ),
  );
}

/** The constants after the rounds of a schedule, which `done` rounds went before. */
export function solve(
  task: Task,
  schedule: readonly Round[],
  start: Constants,
  see: typeof measure = measure,
  done = 0,
): Constants {
  let constants = start;
  let before: Look | undefined;
  schedule.forEach(({ scale, seeds, experiments, part }, i) => {
    const names = Array.from(
      { length: seeds },
      (_, s) => `calibration ${done + i + 1}-${s + 1}`,
    );
    task.say(
      `round ${done + i + 1} of ${done + schedule.length}, 1 : ${scale}`,
    );
    const seens = see(task, constants, scale, names, experiments);
    const now = { constants, seens, elasticity: new Map() };
    constants = moved(task, now, before, part);
    before = now;
  });
  return constants;
}

/** What a round looked at, and the elasticities it was left with. */
interface Look {
  readonly constants: Constants;
  readonly seens: readonly Seens[];
  readonly elasticity: Map<ConstantKind, number>;
}

/** Every constant moved towards its target. */
export function moved(
  { market, category }: Pick<Task, "market" | "category">,
  now: Look,
  before: Look | undefined,
  part = 1,
): Constants {
  const channels = market.channels.length;
  const brands = market.brands(category).length;
  return constantsFrom((constant) => {
    const targets = averages(now.seens, constant, "target");
    const simulated = averages(now.seens, constant, "simulated");
    const power = part / elasticityOf(constant, now, before);
    const next = valuesOf(now.constants, constant).map((value, i) => {
      const ratio =
        effect(constant, targets[i]) / effect(constant, simulated[i]);
      // What is neither wanted nor sold, or cannot be sold, has nothing to be moved by.
      if (!(ratio > 0) || ratio === Infinity) return value;
      const step = Math.min(LONGEST, Math.max(1 / LONGEST, dpow(ratio, power)));
      return Math.min(MOST, Math.max(1 / MOST, value * step));
    });
    if (constant === "channel")
      return evened(
        next,
        targets,
        channels,
        regionIds.length * areaTypes.length,
      );
    if (constant === "brand")
      return evened(next, targets, brands, regionIds.length);
    return next;
  });
}

/** A figure as what its constant multiplies: of a sign, what it adds to sales. */
function effect(constant: ConstantKind, value = 0): number {
  if (constant === "feature") return value > 0 ? dlog(value) : 0;
  return Math.abs(value);
}

function elasticityOf(
  constant: ConstantKind,
  now: Look,
  before: Look | undefined,
): number {
  const first = firstElasticity[constant];
  if (first === undefined) return constant === "brand" ? brandElasticity : 1;
  let elasticity = before?.elasticity.get(constant) ?? first;
  if (before !== undefined) {
    const change = (look: Look): { value: number; seen: number } => ({
      value: valuesOf(look.constants, constant)[0] ?? 1,
      seen: effect(constant, averages(look.seens, constant, "simulated")[0]),
    });
    const [a, b] = [change(before), change(now)];
    const by = dlog(b.value / a.value);
    const read = a.seen > 0 && b.seen > 0 ? dlog(b.seen / a.seen) / by : 0;
    if (Math.abs(by) > READABLE && read > 0)
      elasticity = Math.min(STEEPEST, Math.max(FLATTEST, read));
  }
  now.elasticity.set(constant, elasticity);
  return elasticity;
}

function averages(
  seens: readonly Seens[],
  constant: ConstantKind,
  what: "target" | "simulated",
): number[] {
  const measured = seens.filter((seen) => seen[constant] !== undefined);
  const first = measured[0]?.[constant]?.[what] ?? [];
  return first.map((_, i) =>
    mean(measured.map((seen) => seen[constant]?.[what][i] ?? 0)),
  );
}

/** Rows of n values with the mean 1, weighed by target. */
function evened(
  values: readonly number[],
  targets: readonly number[],
  n: number,
  rows: number,
): number[] {
  const even = [...values];
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    let weight = 0;
    for (let i = r * n; i < (r + 1) * n; i++) {
      sum += (values[i] ?? 1) * (targets[i] ?? 0);
      weight += targets[i] ?? 0;
    }
    for (let i = r * n; i < (r + 1) * n; i++)
      even[i] = ((values[i] ?? 1) * weight) / sum;
  }
  return even;
}
