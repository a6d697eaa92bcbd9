/**
 * The best values of a few levers under limits: compass search on the box of their ranges. From the start each lever is tried
 * a step up and a step down, all under the same futures; the best allowed point is the next start; if none is better the step
 * is halved. A point that breaks a limit is only better than one that breaks it more. Then the limit that binds, and what a
 * unit of it is worth: the best point tried that breaks this limit alone and no more than a tenth of it.
 * It finds a best point near its start, not surely the best of all: start it from other plans. Source: Hooke and Jeeves 1961;
 * Kolda, Lewis and Torczon 2003.
 */
import type { Measure } from "../ledger/measures.ts";
import { type Target, reaches } from "./chance.ts";
import { directionOf } from "./direction.ts";
import { type Interval, intervalOf } from "./interval.ts";
import { type Answer, type Runner, measureOf } from "./trial.ts";
import { type SearchRequest, answersAt, meanOf, shareReached } from "./vary.ts";

/** A limit on something that no run has to tell, such as the budget. */
export interface PaperLimit {
  readonly name: string;
  readonly unit: Measure["unit"] | "reps";
  readonly sign: Target["sign"];
  readonly value: number;
  /** What it is about, at a point. */
  readonly of: (point: readonly number[]) => number;
}

export interface OptimiseOptions {
  readonly objective: string;
  /** Limits on means of measures. */
  readonly limits: readonly Target[];
  /** A target that must be reached in a share of the futures. */
  readonly required?: { readonly target: Target; readonly probability: number };
  /** Limits on what the plan alone tells. */
  readonly paper?: readonly PaperLimit[];
  readonly start: readonly number[];
  /** Points to be tried at most. */
  readonly mostPoints: number;
}

export interface Tried {
  readonly point: readonly number[];
  readonly objective: number;
  /** By how much each limit is broken, as a part of its size; 0 if kept. In the order limits, requirement, paper. */
  readonly broken: readonly number[];
  /** What each limit is about, at the point. */
  readonly values: readonly number[];
  readonly answers: readonly Answer[];
}

export interface Binding {
  /** Place in the order limits, requirement, paper. */
  readonly limit: number;
  /** Gain of the objective per unit of the limit; undefined if no tried point tells. */
  readonly worth: number | undefined;
}

export interface Optimum {
  readonly best: Tried;
  readonly start: Tried;
  /** Best less start, future by future. */
  readonly gain: Interval;
  /** True if the best point keeps every limit. */
  readonly allowed: boolean;
  readonly tried: readonly Tried[];
  readonly binding: readonly Binding[];
  /** Where the search stopped: curves run through it. It is the best point unless a curve met a better one. */
  readonly centre: readonly number[];
  /** Points along each lever through the centre: share and objective, as far as they were tried. */
  readonly curves: readonly (readonly {
    readonly share: number;
    readonly objective: number;
    readonly allowed: boolean;
  }[])[];
}

// How the search goes about it. All assumed: they decide how long it takes and how fine its answer is, and the command says both.
/** Steps as shares of a lever's range: a quarter at first, halved until a sixteenth, finer than most prices are set. */
const FIRST_STEP = 0.25;
const LAST_STEP = 1 / 16;
/** Nearer than this to a limit, as a part of it, is at the limit: a planner would call it reached. */
const NEAR = 0.05;
/** By how much of itself a limit is relaxed, to say what that is worth: a step one would talk about. */
const RELAXED = 0.1;
/** Shares of a lever's range at which its response curve is drawn. */
const CURVE = [0, 0.25, 0.5, 0.75, 1];

export async function optimise(
  request: SearchRequest,
  options: OptimiseOptions,
  run: Runner,
): Promise<Optimum> {
  const sign = directionOf(options.objective);
  const tried = new Map<string, Tried>();
  const visit = async (
    points: readonly (readonly number[])[],
  ): Promise<void> => {
    const fresh = points.filter((point) => !tried.has(point.join()));
    const answers = await answersAt(request, fresh, run);
    fresh.forEach((point, i) =>
      tried.set(point.join(), judged(point, answers[i] ?? [], options)),
    );
  };
  const at = (point: readonly number[]): Tried => {
    const found = tried.get(point.join());
    if (found === undefined) throw new Error("a point was not tried");
    return found;
  };
  await visit([options.start]);
  let best = at(options.start);
  for (let step = FIRST_STEP; step >= LAST_STEP;) {
    const room = options.mostPoints - tried.size;
    if (room <= 0) break;
    const around = neighbours(best.point, step).slice(0, room);
    await visit(around);
    const next = around
      .map(at)
      .reduce((a, b) => (better(b, a, sign) ? b : a), best);
    if (next === best) step /= 2;
    else best = next;
  }
  const lines = request.vary.map((_, j) =>
    CURVE.map((share) => best.point.map((x, i) => (i === j ? share : x))),
  );
  await visit(lines.flat());
  const centre = best.point;
  best = [...tried.values()].reduce(
    (a, b) => (better(b, a, sign) ? b : a),
    best,
  );
  const start = at(options.start);
  return {
    best,
    start,
    centre,
    gain: intervalOf(
      best.answers.map(
        (answer, i) =>
          measureOf(answer, options.objective) -
          measureOf(start.answers[i] ?? answer, options.objective),
      ),
    ),
    allowed: brokenBy(best) === 0,
    tried: [...tried.values()],
    binding: bindingOf([...tried.values()], best, options, sign),
    curves: lines.map((line, j) =>
      line.map(at).map((each) => ({
        share: each.point[j] ?? 0,
        objective: each.objective,
        allowed: brokenBy(each) === 0,
      })),
    ),
  };
}

function neighbours(point: readonly number[], step: number): number[][] {
  return point.flatMap((x, j) =>
    [x + step, x - step]
      .map((moved) => Math.min(1, Math.max(0, moved)))
      .filter((moved) => moved !== x)
      .map((moved) => point.map((own, i) => (i === j ? moved : own))),
  );
}

function brokenBy({ broken }: Tried): number {
  return broken.reduce((sum, each) => sum + each, 0);
}

function better(a: Tried, b: Tried, sign: 1 | -1): boolean {
  const [x, y] = [brokenBy(a), brokenBy(b)];
  if (x !== y) return x < y;
  return sign * a.objective > sign * b.objective;
}

/** The limits of a search with their sizes, in order. */
function limitsOf({ limits, required, paper = [] }: OptimiseOptions): Target[] {
  return [
    ...limits,
    ...(required === undefined
      ? []
      : [
          {
            ...required.target,
            sign: ">=" as const,
            value: required.probability,
          },
        ]),
    ...paper.map(({ name, sign, value }) => ({ measure: name, sign, value })),
  ];
}

function judged(
  point: readonly number[],
  answers: readonly Answer[],
  options: OptimiseOptions,
): Tried {
  const { limits, required, paper = [], objective } = options;
  const values = [
    ...limits.map(({ measure }) => meanOf(answers, measure)),
    ...(required === undefined ? [] : [shareReached(answers, required.target)]),
    ...paper.map(({ of }) => of(point)),
  ];
  const broken = limitsOf(options).map((limit, i) => {
    const value = values[i] ?? NaN;
    if (reaches(value, limit)) return 0;
    const size = Math.max(Math.abs(limit.value), Number.MIN_VALUE);
    return Number.isFinite(value) ? Math.abs(value - limit.value) / size : 1;
  });
  return {
    point,
    answers,
    values,
    broken,
    objective: meanOf(answers, objective),
  };
}

function bindingOf(
  tried: readonly Tried[],
  best: Tried,
  options: OptimiseOptions,
  sign: 1 | -1,
): Binding[] {
  return limitsOf(options).flatMap((limit, i): Binding[] => {
    const value = best.values[i] ?? NaN;
    const size = Math.max(Math.abs(limit.value), Number.MIN_VALUE);
    const near = Math.abs(value - limit.value) / size <= NEAR;
    const relaxed = tried
      .filter(
        ({ broken, objective }) =>
          (broken[i] ?? 0) > 0 &&
          (broken[i] ?? 0) <= RELAXED &&
          broken.every((each, j) => j === i || each === 0) &&
          sign * (objective - best.objective) > 0,
      )
      .map(({ objective, values }) => {
        const over = Math.abs((values[i] ?? NaN) - value);
        return Math.abs(objective - best.objective) / over;
      })
      .filter(Number.isFinite);
    if (!near && relaxed.length === 0) return [];
    return [
      {
        limit: i,
        worth: relaxed.length === 0 ? undefined : Math.max(...relaxed),
      },
    ];
  });
}
