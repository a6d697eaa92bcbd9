/**
 * Discrete disagreements of the sources, run as named alternatives and never averaged: which account of channel shares the
 * base market follows (each with its own jointly calibrated constants), how listing fees are counted, whose the reps are.
 */
import { channelBases, type ChannelBasis } from "../inputs/ids.ts";
import type { Plan } from "../inputs/plan.ts";

export interface Alternative {
  readonly id: string;
  readonly basis: ChannelBasis;
  /** What it sets on top of the plan, by column. */
  readonly values: Readonly<Record<string, string>>;
}

const OTHERS: readonly {
  readonly lever: string;
  readonly words: readonly string[];
}[] = [
  { lever: "fee_basis", words: ["per_banner", "per_store"] },
  { lever: "rep_employer", words: ["brand", "distributor", "shared"] },
];

/** The plan as it stands, then every single step away from it. */
export function alternativesOf(plan: Plan, basis: ChannelBasis): Alternative[] {
  return [
    { id: `channel_basis=${basis}`, basis, values: {} },
    ...channelBases
      .filter((other) => other !== basis)
      .map((other) => ({
        id: `channel_basis=${other}`,
        basis: other,
        values: {},
      })),
    ...OTHERS.flatMap(({ lever, words }) =>
      words
        .filter((word) => word !== plan.word(lever))
        .map((word) => ({
          id: `${lever}=${word}`,
          basis,
          values: { [lever]: word },
        })),
    ),
  ];
}
