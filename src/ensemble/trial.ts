/**
 * One run of an ensemble: a plan, what is set on top of it, a seed, a crowd, a basis; and its answer. Whoever asks hands
 * trials to a runner and never simulates: threads of the command line, a worker of the page or a test run them alike.
 */
import type { BasePlan } from "../batch/plans.ts";
import { mistakesOf, scenarioPlan } from "../batch/plans.ts";
import type { ChannelBasis } from "../inputs/ids.ts";
import { movesBase } from "../inputs/base-inputs.ts";
import type { Market } from "../inputs/market.ts";
import { measureValues, shortValues } from "../report/measure-values.ts";
import type { MeasureValues } from "../report/run-document.ts";
import { weeklyMeasures } from "../report/weekly-values.ts";
import { type BaseCache, type Run, simulate } from "../simulate.ts";

export interface Trial {
  /** Name of a plan the runner knows. */
  readonly plan: string;
  /** Levers and parameters set on top, by column (`rsp[main]`), as `--set` would say them. */
  readonly values: Readonly<Record<string, string>>;
  readonly seed: string;
  /** Another draw of simulated households and outlets; "" is the seed's own. */
  readonly crowd: string;
  readonly basis: ChannelBasis;
}

export interface Answer {
  readonly measures: MeasureValues;
  /** Values week by week of the measures asked for. */
  readonly weekly: Readonly<Record<string, readonly (number | null)[]>>;
  /** Of each own SKU, the measures asked for. */
  readonly bySku?: Readonly<Record<string, MeasureValues>>;
}

/** Answers in the order of the trials. */
export type Runner = (trials: readonly Trial[]) => Promise<readonly Answer[]>;

export interface TrialSettings {
  readonly scale: number;
  /** Weeks to simulate; the plan's horizon if absent. */
  readonly weeks?: number;
  /** Measures wanted week by week. */
  readonly weekly: readonly string[];
  /** Measures wanted of each own SKU. */
  readonly bySku?: readonly string[];
  /** A quick look, at coarser shelves. */
  readonly sketch?: boolean;
}

/** Runs one trial; a plan that cannot be read with its values is an error that says why. */
export function answerTrial(
  trial: Trial,
  plans: Readonly<Record<string, BasePlan>>,
  market: Market,
  settings: TrialSettings,
  base: BaseCache,
): Answer {
  const text = plans[trial.plan];
  if (text === undefined) throw new Error(`no plan ${trial.plan}`);
  const { plan, problems } = scenarioPlan(trial, text, market);
  if (plan === undefined) throw new Error(mistakesOf(problems));
  const run = simulate(plan, market, {
    seed: trial.seed,
    scale: settings.scale,
    channelBasis: trial.basis,
    ...(settings.weeks === undefined ? {} : { weeks: settings.weeks }),
    ...(settings.sketch === undefined ? {} : { sketch: settings.sketch }),
    ...(trial.crowd === "" ? {} : { crowd: trial.crowd }),
    base,
  });
  const told: readonly string[] = weeklyMeasures;
  const weeklyOf = settings.weekly.every((id) => told.includes(id))
    ? shortValues
    : measureValues;
  const weekly: Record<string, (number | null)[]> = {};
  for (const id of settings.weekly) weekly[id] = [];
  if (settings.weekly.length > 0)
    for (let week = 1; week <= run.options.weeks; week++) {
      const values = weeklyOf(run, { fromWeek: week, toWeek: week });
      for (const id of settings.weekly) weekly[id]?.push(values[id] ?? null);
    }
  const { bySku = [] } = settings;
  return {
    measures: measureValues(run),
    weekly,
    ...(bySku.length > 0 ? { bySku: skuMeasures(run, bySku) } : {}),
  };
}

function skuMeasures(
  run: Run,
  ids: readonly string[],
): Record<string, MeasureValues> {
  const { skus } = run.world;
  return Object.fromEntries(
    skus.ids.slice(skus.ownFrom).map((id, i) => {
      const values = measureValues(run, { sku: skus.ownFrom + i });
      return [id, Object.fromEntries(ids.map((m) => [m, values[m] ?? null]))];
    }),
  );
}

/** Name of a trial: equal names, equal answers. */
export function trialKey(trial: Trial): string {
  return JSON.stringify([
    trial.plan,
    Object.entries(trial.values).sort(([a], [b]) => (a < b ? -1 : 1)),
    trial.seed,
    trial.crowd,
    trial.basis,
  ]);
}

/** Trials with equal names begin, as a rule, from one burned-in market: to be run one after the other on one thread. */
export function baseName(trial: Trial, market: Market): string {
  const moving = Object.entries(trial.values).filter(([column]) => {
    const lever = column.replace(/\[.*$/, "");
    return movesBase(lever) || market.parameters.has(lever);
  });
  return JSON.stringify([trial.seed, trial.crowd, trial.basis, moving]);
}

/** A runner that asks each trial once, and remembers the answers. */
export function remembering(run: Runner): Runner {
  const known = new Map<string, Answer>();
  return async (trials) => {
    const fresh = new Map<string, Trial>();
    for (const trial of trials) {
      const key = trialKey(trial);
      if (!known.has(key)) fresh.set(key, trial);
    }
    const answers = await run([...fresh.values()]);
    [...fresh.keys()].forEach((key, i) => {
      const answer = answers[i];
      if (answer !== undefined) known.set(key, answer);
    });
    return trials.map((trial) => {
      const answer = known.get(trialKey(trial));
      if (answer === undefined) throw new Error("a trial has no answer");
      return answer;
    });
  };
}

/** One measure of an answer; a value that is not defined is NaN, to be left out by whoever sums. */
export function measureOf(answer: Answer, id: string): number {
  return answer.measures[id] ?? NaN;
}
