/**
 * Makes the runs that answer a lever before it is run: in a worker of its own, one at a time, while the page rests. Whatever
 * the reader asks for stops it after the run at hand, a fraction of a second; a worker that is ended in the middle of a run
 * holds its core for longer than that. A second of rest later it goes on with what is missing. Keeps measures only.
 */
import type { MeasureValues } from "../../src/index.ts";
import { Lane } from "../workers/lane.ts";
import type { Lock } from "../learn/lock.ts";
import type { Answer } from "../messages.ts";
import type { Edits } from "../levers/lever-edits.ts";
import type { PlanState } from "../plan-state.ts";
import { TRIAL, type SessionOptions } from "../session.ts";
import {
  estimateOf,
  moveBetween,
  numberOf,
  type Estimate,
} from "./estimate.ts";
import type { Tried, TriedMove } from "./best-moves.ts";
import { familyOf, movable, nearestOf, probesOf, trialOf } from "./probes.ts";

/** Milliseconds without news before the work is taken up. */
const REST = 1000;

/** Curves that are kept; the oldest go first. */
const MOST = 400;

/** What to make runs of. */
export interface Exploring {
  readonly plan: PlanState;
  readonly lock: Lock | undefined;
  readonly options: SessionOptions;
}

export class Explorer {
  readonly #spawn: () => Worker;
  readonly #wanted: () => Exploring | undefined;
  readonly #known: () => void;
  readonly #curves = new Map<string, Map<number, MeasureValues>>();
  /** Runs that cannot be made, by plan and value. */
  readonly #failed = new Set<string>();
  #lane: Lane | undefined;
  /** The run at hand, which is waited for and not cut off. */
  #making: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  /** Runs missing when last looked, of the plan as it stood; undefined before the first look. */
  missing: number | undefined;

  /** `wanted` is undefined as long as anything else is being computed; `known` is told of every run. */
  constructor(
    spawn: () => Worker,
    wanted: () => Exploring | undefined,
    known: () => void = () => undefined,
  ) {
    this.#spawn = spawn;
    this.#wanted = wanted;
    this.#known = known;
  }

  /** Leaves off for good, with its worker. */
  leave(): void {
    this.#pause();
    this.#lane?.end();
    this.#lane = undefined;
  }

  /** Leaves off after the run at hand, and looks again after a rest. */
  stir(): void {
    this.#pause();
    this.#timer = setTimeout(() => void this.#explore(), REST);
  }

  #pause(): void {
    this.#round += 1;
    clearTimeout(this.#timer);
  }

  /** What the plan as it stands would show, from the figures of the plan that is shown. */
  estimate(
    shown: PlanState,
    now: PlanState,
    seed: string,
    figures: MeasureValues,
  ): Estimate | undefined {
    const move = moveBetween(shown, now);
    if (move === undefined) return undefined;
    const curve = this.#curves.get(familyOf(seed, now, move.field.key));
    return curve && estimateOf(curve, move, figures);
  }

  /** What was tried of the moves to neighbouring values of the plan as it stands. */
  tried({ plan, lock, options: { seed } }: Exploring): Tried {
    const { edits } = plan;
    const nearest = nearestOf(movable(plan, lock), edits);
    const moves = nearest.flatMap(({ field, value: to }): TriedMove[] => {
      const curve = this.#curves.get(familyOf(seed, plan, field.key));
      const from = numberOf(field, edits);
      const [before, after] = [curve?.get(from), curve?.get(to)];
      return before === undefined || after === undefined
        ? []
        : [{ field, from, to, before, after }];
    });
    const failed = nearest.filter(({ field, value }) =>
      this.#failed.has(nameOf(seed, plan, field.key, value)),
    ).length;
    return { done: moves.length + failed, total: nearest.length, moves };
  }

  async #explore(): Promise<void> {
    const round = ++this.#round;
    await this.#making;
    if (round !== this.#round) return;
    const wanted = this.#wanted();
    if (wanted === undefined) {
      this.stir();
      return;
    }
    for (const run of this.#runsOf(wanted)) {
      // Something else may have begun without a word.
      if (this.#wanted()?.plan !== wanted.plan) this.stir();
      if (round !== this.#round) return;
      const making = this.#make(wanted, run.edits);
      this.#making = making;
      const answer = await making;
      // What was made is of use however much was asked for meanwhile; a worker that was ended has made nothing.
      if (answer.kind === "cancelled") return;
      const measures =
        answer.kind === "answers" ? answer.answers[0]?.measures : undefined;
      if (measures === undefined) this.#failed.add(run.name);
      else run.keep(measures);
      this.missing = (this.missing ?? 1) - 1;
      this.#known();
      if (round !== this.#round) return;
    }
    this.#lane?.end();
    this.#lane = undefined;
  }

  /** The plan itself, which lies on every curve, then one lever at a time; what is known is left out. */
  #runsOf({ plan, lock, options }: Exploring): Run[] {
    const { seed } = options;
    const { edits } = plan;
    const fields = movable(plan, lock);
    const curves = new Map(
      fields.map((field) => [
        field.key,
        this.#curve(familyOf(seed, plan, field.key)),
      ]),
    );
    const own = fields.filter(
      (field) => curves.get(field.key)?.has(numberOf(field, edits)) === false,
    );
    const itself: Run = {
      name: "",
      edits,
      keep: (measures) => {
        for (const field of own)
          curves.get(field.key)?.set(numberOf(field, edits), measures);
      },
    };
    const others = probesOf(fields, edits).flatMap(
      ({ field, value }): Run[] => {
        const { key } = field;
        const curve = curves.get(key);
        const name = nameOf(seed, plan, key, value);
        return curve === undefined || curve.has(value) || this.#failed.has(name)
          ? []
          : [
              {
                name,
                edits: { ...edits, [key]: String(value) },
                keep: (measures) => void curve.set(value, measures),
              },
            ];
      },
    );
    const runs = own.length === 0 ? others : [itself, ...others];
    this.missing = runs.length;
    return runs;
  }

  #curve(family: string): Map<number, MeasureValues> {
    const curve = this.#curves.get(family) ?? new Map<number, MeasureValues>();
    // The newest stand last.
    this.#curves.delete(family);
    this.#curves.set(family, curve);
    for (const [oldest] of this.#curves) {
      if (this.#curves.size <= MOST) break;
      this.#curves.delete(oldest);
    }
    return curve;
  }

  /** Anything but answers if the plan cannot be run with these changes. */
  async #make({ plan, options }: Exploring, edits: Edits): Promise<Answer> {
    const { seed, scale, channelBasis } = options;
    const { sheet } = plan;
    if (sheet === undefined) return { kind: "cancelled" };
    this.#lane ??= new Lane(this.#spawn);
    return this.#lane.ask({
      kind: "trials",
      plans: { [sheet.plan.name]: sheet.plan },
      trials: [trialOf(plan, edits, seed, channelBasis)],
      settings: { scale: TRIAL * scale, weekly: [], sketch: true },
    });
  }
}

/** What a run of one lever at one value is called. */
function nameOf(
  seed: string,
  plan: PlanState,
  key: string,
  value: number,
): string {
  return JSON.stringify([familyOf(seed, plan, key), value]);
}

interface Run {
  /** Of the plan and the value; "" is the plan itself. */
  readonly name: string;
  readonly edits: Edits;
  readonly keep: (measures: MeasureValues) => void;
}
