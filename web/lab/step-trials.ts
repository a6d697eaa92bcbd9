/**
 * A tenth of each card up and down: the trials to run and what they say. All fields of a card move together; the seeds are
 * the same for all, so that luck cancels. A step counts when its gain is larger than its uncertainty; the best gain for the
 * cash it takes goes first. Pure.
 */
import {
  pairedDifference,
  type Answer,
  type RunOptions,
  type Trial,
} from "../../src/index.ts";
import { byWorth, type Worth } from "../instant/gain-per-money.ts";
import { overridesOf, type Edits } from "../levers/lever-edits.ts";
import type { CardView, FieldView } from "../levers/lever-sheet.ts";

const STEP = 0.1;

export interface Step {
  readonly card: CardView;
  readonly direction: "up" | "down";
  /** What to set on the panel. */
  readonly edits: Edits;
}

/** Its gain is the mean of the contribution over the seeds. */
export interface Outcome extends Step, Worth {
  readonly half: number;
}

/** Both directions of every card that has numbers to move. */
export function stepsOf(cards: readonly CardView[], edits: Edits): Step[] {
  return cards.flatMap((card) =>
    (["up", "down"] as const).flatMap((direction): Step[] => {
      const moved = movedFields(card.fields, edits, direction);
      return Object.keys(moved).length === 0
        ? []
        : [{ card, direction, edits: moved }];
    }),
  );
}

function movedFields(
  fields: readonly FieldView[],
  edits: Edits,
  direction: Step["direction"],
): Edits {
  const factor = direction === "up" ? 1 + STEP : 1 - STEP;
  return Object.fromEntries(
    fields
      .filter(({ kind }) => kind === "number")
      .map((field): [string, number] => [
        field.key,
        Number(edits[field.key] ?? field.loaded),
      ])
      .filter(([, value]) => value > 0)
      .map(([key, value]) => [
        key,
        String(Number((value * factor).toPrecision(6))),
      ]),
  );
}

/** Seed by seed: the plan as it stands, then every step. */
export function trialsOf(
  steps: readonly Step[],
  fields: readonly FieldView[],
  plan: string,
  seeds: readonly string[],
  basis: RunOptions["channelBasis"],
): Trial[] {
  const trial = (seed: string, edits: Edits): Trial => ({
    plan,
    values: columnsOf(fields, edits),
    seed,
    crowd: "",
    basis,
  });
  return seeds.flatMap((seed) => [
    trial(seed, {}),
    ...steps.map((step) => trial(seed, step.edits)),
  ]);
}

/** Changes of the panel by column, as a batch file has them. */
export function columnsOf(
  fields: readonly FieldView[],
  edits: Edits,
): Record<string, string> {
  return Object.fromEntries(
    overridesOf(fields, edits).map(({ lever, scope, value, unit }) => [
      scope.length === 0 ? lever : `${lever}[${scope.join(",")}]`,
      unit === "" ? value : `${value} ${unit}`,
    ]),
  );
}

export function outcomesOf(
  steps: readonly Step[],
  answers: readonly Answer[],
): Outcome[] {
  const row = steps.length + 1;
  const seeds = answers.length / row;
  const column = (n: number): Answer["measures"][] =>
    Array.from(
      { length: seeds },
      (_, s) => answers[s * row + n]?.measures ?? {},
    );
  const before = column(0);
  const needs = before.map((measures) => measures["peak_cash"] ?? 0);
  const need = needs.reduce((sum, one) => sum + one, 0) / needs.length;
  return steps.map((step, i) => {
    const after = column(i + 1);
    const gained = pairedDifference(before, after, "contribution");
    const cash = pairedDifference(before, after, "peak_cash");
    return {
      ...step,
      ...{ gain: gained.mean, half: gained.half, need },
      cash: cash.pairs === 0 ? undefined : cash.mean,
    };
  });
}

/** The steps that gain more than they are uncertain by, the most gain for its money first. */
export function worthTrying(outcomes: readonly Outcome[], most = 3): Outcome[] {
  return outcomes
    .filter(({ gain, half }) => gain > 0 && gain > half)
    .sort(byWorth)
    .slice(0, most);
}
