/**
 * Which change of the panel did it: the plan as it was opened with only some of the changes, under the same seeds, averaged over
 * the orders in which they could have been made (Shapley), so that the parts add up to the whole. Many changes are taken by
 * groups. Pure.
 */
import {
  coalitionsOf,
  meanInterval,
  ordersOf,
  shapley,
  type Answer,
  type Coalition,
  type RunOptions,
  type Trial,
} from "../../src/index.ts";
import { columnsOf } from "../lab/step-trials.ts";
import { assumptionsOf, type Edits } from "../levers/lever-edits.ts";
import type { CardView, FieldView } from "../levers/lever-sheet.ts";

/** Changes that are looked at one by one; more are taken together by card, then by group of cards. */
const ALONE = 5;
/** Pairs of orders drawn where there are too many to take all. */
const PAIRS = 3;

/** Changes that are made together. */
export interface Player {
  /** Key of a field, name of a card or of a group. */
  readonly id: string;
  readonly kind: "field" | "card" | "group";
  readonly edits: Edits;
}

export interface Part extends Player {
  readonly mean: number;
  readonly half: number;
}

export interface Split {
  readonly total: { readonly mean: number; readonly half: number };
  /** The largest first; they add up to the total. */
  readonly parts: readonly Part[];
}

export const ASSUMPTIONS = "assumptions";

export function playersOf(edits: Edits, cards: readonly CardView[]): Player[] {
  const all = Object.entries(edits);
  const alone = all.map(([key, value]): Player => ({
    ...{ id: key, kind: "field", edits: { [key]: value } },
  }));
  if (alone.length <= ALONE) return alone;
  const cardOf = (key: string): CardView | undefined =>
    cards.find((card) => card.fields.some((field) => field.key === key));
  const gathered = (
    kind: Player["kind"],
    nameOf: (key: string) => string,
  ): Player[] => {
    const found = new Map<string, Record<string, string>>();
    for (const [key, value] of all) {
      const id = nameOf(key);
      found.set(id, { ...found.get(id), [key]: value });
    }
    return [...found].map(([id, own]) => ({ id, kind, edits: own }));
  };
  const byCard = gathered("card", (key) => cardOf(key)?.id ?? ASSUMPTIONS);
  return byCard.length <= ALONE
    ? byCard
    : gathered("group", (key) => cardOf(key)?.group ?? ASSUMPTIONS);
}

export function coalitions(players: readonly Player[]): Coalition[] {
  return coalitionsOf(ordersOf(players.length, PAIRS, ""));
}

/** Seed by seed, the plan as opened with each coalition of the changes. */
export function partTrials(
  players: readonly Player[],
  fields: readonly FieldView[],
  plan: string,
  seeds: readonly string[],
  basis: RunOptions["channelBasis"],
): Trial[] {
  return seeds.flatMap((seed) =>
    coalitions(players).map((coalition) => {
      const edits = Object.assign(
        {},
        ...players
          .filter((_, i) => (coalition >> i) & 1)
          .map((player) => player.edits),
      ) as Edits;
      const numbers = assumptionsOf(edits).map(({ lever, value }) => [
        lever,
        value,
      ]);
      return {
        plan,
        values: {
          ...columnsOf(fields, edits),
          ...(Object.fromEntries(numbers) as Record<string, string>),
        },
        ...{ seed, crowd: "", basis },
      };
    }),
  );
}

/** What each change adds to a measure; undefined where the measure is not defined in some run. */
export function splitOf(
  players: readonly Player[],
  answers: readonly Answer[],
  measure: string,
): Split | undefined {
  const orders = ordersOf(players.length, PAIRS, "");
  const known = coalitions(players);
  const seeds = answers.length / known.length;
  const values = Array.from({ length: seeds }, (_, s) =>
    known.map((_, c) => answers[s * known.length + c]?.measures[measure]),
  );
  if (values.flat().some((value) => value === null || value === undefined))
    return undefined;
  const at = (seed: number, coalition: Coalition): number =>
    values[seed]?.[known.indexOf(coalition)] ?? NaN;
  const bySeed = values.map((_, s) =>
    shapley(players.length, orders, (coalition) => at(s, coalition)),
  );
  const whole = (1 << players.length) - 1;
  const parts = players.map((player, p) => ({
    ...player,
    ...meanInterval(bySeed.map((row) => row[p] ?? NaN)),
  }));
  return {
    total: meanInterval(values.map((_, s) => at(s, whole) - at(s, 0))),
    parts: parts.sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean)),
  };
}
