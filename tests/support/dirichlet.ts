/**
 * What theory says of repeat buying, worked out without the simulator's own code: NBD of the category, Dirichlet of the
 * brands (Goodhardt, Ehrenberg and Chatfield 1984), for one homogeneous group of households; groups are mixed by the
 * caller. NBD: P(n) = Γ(K + n) ÷ (n! Γ(K)) · (1 + M/K)^−K · (M ÷ (M + K))^n. A brand with shape α of S in all is not
 * bought in n purchases with chance Γ(S) Γ(S − α + n) ÷ (Γ(S + n) Γ(S − α)).
 */

export interface Group {
  /** Mean purchases of the period and Gamma shape of the rates. */
  readonly mean: number;
  readonly shape: number;
  /** Gamma shape of each brand's taste. */
  readonly tastes: readonly number[];
}

export interface Theory {
  /** Share of households that buy the category, and the mean and mean square of their number of purchases. */
  readonly buyers: number;
  readonly mean: number;
  readonly square: number;
  /** By brand: share that buys it, and mean purchases per household. */
  readonly penetration: readonly number[];
  readonly volume: readonly number[];
}

/** The sum over n ends where what is left of the NBD weighs less than this. */
const NEGLIGIBLE = 1e-10;

export function theory({ mean, shape, tastes }: Group): Theory {
  const s = tastes.reduce((a, b) => a + b);
  const notBought = tastes.map(() => 1);
  const never = tastes.map(() => 0);
  let p = (1 + mean / shape) ** -shape;
  const none = p;
  let left = 1;
  for (let n = 0; left > NEGLIGIBLE && n < 5000; n++) {
    left -= p;
    tastes.forEach((alpha, b) => {
      never[b]! += p * notBought[b]!;
      notBought[b]! *= (s - alpha + n) / (s + n);
    });
    p *= ((shape + n) / (n + 1)) * (mean / (mean + shape));
  }
  return {
    buyers: 1 - none,
    mean,
    square: mean * mean * (1 + 1 / shape) + mean,
    penetration: never.map((x) => 1 - x),
    volume: tastes.map((alpha) => (mean * alpha) / s),
  };
}

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
