/**
 * The study of the assumptions: many at once to find those that matter (screening), then these one at a time (tornado), all in
 * the workers, at coarse shelves. What it found is kept for the plan it was made of, changes or not, until the next study.
 */
import {
  oneByOne,
  remembering,
  screen,
  screenRuns,
  switchValue,
  tornado,
  worthOf,
  type Check,
  type Factor,
  type Tornado,
} from "../../src/index.ts";
import { poolRunner } from "../futures/futures.ts";
import type { Edits } from "../levers/lever-edits.ts";
import { assumptionKey } from "../levers/lever-edits.ts";
import type { PlanSheet } from "../messages.ts";
import type { PlanDesk } from "../plan-desk.ts";
import type { PlanState } from "../plan-state.ts";

export const PAIRS = 24;
export const TOP = 10;
export const SEEDS = 2;
export const COARSER = 4;

export const studied = ["contribution", "sellout_cases"] as const;
export type Studied = (typeof studied)[number];

export interface Study {
  readonly byMeasure: Readonly<Record<Studied, Tornado>>;
  readonly factors: number;
  /** The cheapest check of each uncertain number, by its name. */
  readonly checks: Readonly<Record<string, Check>>;
  /** The plan as it was. */
  readonly of: PlanState;
}

/** Runs of a study: screening, and each of the top at its low and high beside the base. */
export const STUDY_RUNS = screenRuns(PAIRS) + SEEDS * (1 + 2 * TOP);

const kept = new WeakMap<PlanSheet, Study>();

export function studyOf(plan: PlanState): Study | undefined {
  return plan.sheet === undefined ? undefined : kept.get(plan.sheet);
}

export async function runStudy(
  desk: PlanDesk,
  plan: PlanState,
  progress: (done: number) => void,
): Promise<Study | undefined> {
  const { options } = desk;
  const doubts = await desk.doubts();
  if (options === undefined || doubts === undefined) return undefined;
  const { name } = doubts.plan;
  let before = 0;
  let done = 0;
  const run = remembering(
    poolRunner(
      desk.pool,
      { [name]: doubts.plan },
      COARSER * options.scale,
      [],
      (now) => {
        done = before + now;
        progress(done);
      },
      undefined,
      true,
    ),
  );
  const question = (factors: readonly Factor[], measure: Studied) => ({
    plans: [name],
    factors: [factors],
    alternative: doubts.alternative,
    measure,
  });
  const [first] = studied;
  const factors = oneByOne(doubts.factors);
  const screened = await screen(
    question(factors, first),
    PAIRS,
    `${options.seed} 1`,
    run,
  );
  before = done;
  const top = screened.slice(0, TOP).map(({ factor }) => factor);
  const seeds = Array.from(
    { length: SEEDS },
    (_, i) => `${options.seed} ${i + 1}`,
  );
  const study: Study = {
    byMeasure: {
      contribution: await tornado(question(top, "contribution"), seeds, run),
      sellout_cases: await tornado(question(top, "sellout_cases"), seeds, run),
    },
    factors: factors.length,
    checks: doubts.checks,
    of: plan,
  };
  if (plan.sheet !== undefined) kept.set(plan.sheet, study);
  return study;
}

export type Mood = "plan" | "careful" | "hopeful";

/**
 * The assumptions of a study at the end of their range that is worse or better for the contribution, as changes of the panel.
 * Left out: those whose two ends do not differ by more than `smallest`, a part of the widest bar, for their direction is luck.
 */
export function editsFor(
  mood: Mood,
  { byMeasure }: Study,
  fieldKeys: ReadonlySet<string>,
  smallest = 0.05,
): Edits {
  const { bars } = byMeasure.contribution;
  const spread = (bar: (typeof bars)[number]): number =>
    Math.abs(bar.high.mean - bar.low.mean);
  const widest = Math.max(0, ...bars.map(spread).filter(Number.isFinite));
  return Object.fromEntries(
    bars.flatMap((bar): [string, string][] => {
      if (mood === "plan" || !(spread(bar) > smallest * widest)) return [];
      const key = keyOf(bar.factor, fieldKeys);
      if (key === undefined) return [];
      const highIsBetter = bar.high.mean > bar.low.mean;
      const end =
        highIsBetter === (mood === "hopeful")
          ? bar.factor.high
          : bar.factor.low;
      return [[key, String(Number(end.toPrecision(6)))]];
    }),
  );
}

/** Keys of the panel that any mood of a study may set. */
export function keysOf(study: Study, fieldKeys: ReadonlySet<string>): string[] {
  return study.byMeasure.contribution.bars.flatMap(
    ({ factor }) => keyOf(factor, fieldKeys) ?? [],
  );
}

/** The panel's key of a factor: a number of the model, or a lever that one field sets. */
export function keyOf(
  factor: Factor,
  fieldKeys: ReadonlySet<string>,
): string | undefined {
  if (factor.kind === "parameter") return assumptionKey(factor.id);
  const [only, ...others] = factor.columns;
  return only !== undefined && others.length === 0 && fieldKeys.has(only.column)
    ? only.column
    : undefined;
}

/** Which mood the changes of the panel are, if any. */
export function moodOf(
  edits: Edits,
  study: Study,
  fieldKeys: ReadonlySet<string>,
): Mood | undefined {
  const set = keysOf(study, fieldKeys).filter((key) => key in edits);
  if (set.length === 0) return "plan";
  return (["careful", "hopeful"] as const).find((mood) => {
    const wanted = Object.entries(editsFor(mood, study, fieldKeys));
    return (
      wanted.length === set.length &&
      wanted.every(([key, value]) => edits[key] === value)
    );
  });
}

export interface Turn {
  readonly factor: Factor;
  /** Value at which the conclusion turns; undefined if it does not within the range. */
  readonly switchAt: number | undefined;
  /** What it would gain to know the number before deciding, in the unit of the measure. */
  readonly worth: number;
  readonly check: Check | undefined;
}

/** Where within its range each assumption turns the conclusion: those that do first, then by what it is worth to know them. */
export function turnsOf(
  { byMeasure, checks }: Study,
  goal: Studied,
  targetCases: number,
): Turn[] {
  const { base, bars } = byMeasure[goal];
  const beyond = base.mean - (goal === "contribution" ? 0 : targetCases);
  return bars
    .map((bar) => ({
      factor: bar.factor,
      switchAt: switchValue(bar, beyond),
      worth: worthOf(bar, beyond, 1),
      check: checks[bar.factor.id],
    }))
    .sort(
      (a, b) =>
        Number(b.switchAt !== undefined) - Number(a.switchAt !== undefined) ||
        b.worth - a.worth,
    );
}
