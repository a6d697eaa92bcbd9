/**
 * The theory of repeat buying for a market of several groups: each group is an NBD-Dirichlet of its own, as
 * `src/evidence/dirichlet.ts` works it out without the simulator's own code; here groups are mixed.
 */
import {
  predict,
  type Model,
  type Theory as GroupTheory,
} from "../../src/evidence/dirichlet.ts";

/** One group all of whose brands are listed. */
export function theory(group: Omit<Model, "diversity">): GroupTheory {
  const diversity = group.tastes.reduce((sum, alpha) => sum + alpha, 0);
  return predict({ ...group, diversity });
}

/** What adds up over groups: shares of households and means per household. */
export type Theory = Pick<
  GroupTheory,
  "buyers" | "mean" | "square" | "penetration" | "volume"
>;

/** Groups mixed by their shares of households. */
export function mixed(
  groups: readonly { readonly share: number; readonly theory: Theory }[],
): Theory {
  const over = (value: (t: Theory) => number): number =>
    groups.reduce((sum, { share, theory: t }) => sum + share * value(t), 0);
  const brands = groups[0]!.theory.penetration.map((_, b) => b);
  return {
    buyers: over((t) => t.buyers),
    mean: over((t) => t.mean),
    square: over((t) => t.square),
    penetration: brands.map((b) => over((t) => t.penetration[b]!)),
    volume: brands.map((b) => over((t) => t.volume[b]!)),
  };
}
