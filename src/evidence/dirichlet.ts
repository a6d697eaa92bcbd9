/**
 * What the NBD-Dirichlet says of a market: the category bought as a Gamma-Poisson (NBD) and split among brands by a
 * Dirichlet. Goodhardt, Ehrenberg and Chatfield 1984; measures after Rungie and Goodhardt 2004.
 *   P(n) = Γ(K + n) ÷ (n! Γ(K)) · (1 + M/K)^−K · (M ÷ (M + K))^n,  Σα = S
 *   not bought in n purchases: Γ(S) Γ(S − α + n) ÷ (Γ(S + n) Γ(S − α));  nothing else bought: Γ(S) Γ(α + n) ÷ (Γ(S + n) Γ(α))
 * Gamma functions only enter as ratios from one n to the next, so plain arithmetic is enough and nothing is lost.
 * A period t times as long has mean t·M and the same K and S. Uses nothing of the simulator but the fit of K.
 */
import { dpow } from "../base/math.ts";
import { rateShape } from "../world/households.ts";

export interface Model {
  /** Mean category purchases of the period per household, and Gamma shape of the rates. */
  readonly mean: number;
  readonly shape: number;
  /** S: sum of the shapes of all brands, those that are not listed included. */
  readonly diversity: number;
  /** Gamma shape α of each brand listed. */
  readonly tastes: readonly number[];
}

/** By brand where it is a list. Purchases are occasions. */
export interface Theory {
  /** Share of households that buy the category, mean and mean square of their purchases. */
  readonly buyers: number;
  readonly mean: number;
  readonly square: number;
  /** Share of households that buy it (b), its purchases per household, per buyer (w), and its buyers' of the category. */
  readonly penetration: readonly number[];
  readonly volume: readonly number[];
  readonly frequency: readonly number[];
  readonly categoryFrequency: readonly number[];
  /** Share of category requirements w ÷ w_p, and share of its buyers that buy nothing else. */
  readonly requirements: readonly number[];
  readonly sole: readonly number[];
}

/** The sum over n ends where what is left of the NBD weighs less than this. */
const NEGLIGIBLE = 1e-10;
const LONGEST = 5000;

/** Chances P(0), P(1), … of the NBD until the rest is negligible. */
export function nbd(mean: number, shape: number): Float64Array {
  const chances: number[] = [];
  let p = dpow(1 + mean / shape, -shape);
  let left = 1;
  for (let n = 0; left > NEGLIGIBLE && n < LONGEST; n++) {
    chances.push(p);
    left -= p;
    p *= ((shape + n) / (n + 1)) * (mean / (mean + shape));
  }
  return Float64Array.from(chances);
}

export function predict({ mean, shape, diversity, tastes }: Model): Theory {
  const s = diversity;
  const chances = nbd(mean, shape);
  const penetration: number[] = [];
  const categoryFrequency: number[] = [];
  const sole: number[] = [];
  for (const alpha of tastes) {
    let never = 1;
    let only = 1;
    let bought = 0;
    let category = 0;
    let alone = 0;
    chances.forEach((p, n) => {
      bought += p * (1 - never);
      category += p * n * (1 - never);
      if (n > 0) alone += p * only;
      never *= (s - alpha + n) / (s + n);
      only *= (alpha + n) / (s + n);
    });
    penetration.push(bought);
    categoryFrequency.push(category / bought);
    sole.push(alone / bought);
  }
  const volume = tastes.map((alpha) => (mean * alpha) / s);
  const frequency = volume.map((v, j) => v / (penetration[j] ?? 1));
  return {
    buyers: 1 - (chances[0] ?? 0),
    mean,
    square: mean * mean * (1 + 1 / shape) + mean,
    penetration,
    volume,
    frequency,
    categoryFrequency,
    requirements: frequency.map((w, j) => w / (categoryFrequency[j] ?? 1)),
    sole,
  };
}

/** Penetration of one brand (or of a composite) of shape α in a market of diversity S. */
export function penetrationOf(
  alpha: number,
  s: number,
  chances: Float64Array,
): number {
  let never = 1;
  let bought = 0;
  for (let n = 0; n < chances.length; n++) {
    bought += (chances[n] ?? 0) * (1 - never);
    never *= (s - alpha + n) / (s + n);
  }
  return bought;
}

/** Share of households that buy both j and k, for every pair: b_j + b_k − b of the two as one brand. */
export function bothBought(model: Model): number[][] {
  const { mean, shape, diversity: s, tastes } = model;
  const chances = nbd(mean, shape);
  const alone = tastes.map((alpha) => penetrationOf(alpha, s, chances));
  return tastes.map((a, j) =>
    tastes.map((b, k) =>
      j === k
        ? (alone[j] ?? 0)
        : (alone[j] ?? 0) + (alone[k] ?? 0) - penetrationOf(a + b, s, chances),
    ),
  );
}

/** What the fit needs: the category's penetration and purchases per buyer, each brand's share of them and penetration. */
export interface Observed {
  readonly buyers: number;
  readonly perBuyer: number;
  readonly shares: readonly number[];
  readonly penetration: readonly number[];
}

const S_LOW = 1e-4;
const S_HIGH = 1e4;
const HALVINGS = 100;

/**
 * The Dirichlet with the observed category and shares: K from the share of non-buyers, S per brand from its penetration,
 * then their mean weighted by share. A brand whose penetration no S can give is left out of that mean.
 */
export function fitDirichlet(observed: Observed): Model {
  const mean = observed.buyers * observed.perBuyer;
  const shape = rateShape(mean, observed.buyers);
  const chances = nbd(mean, shape);
  let sum = 0;
  let weight = 0;
  observed.shares.forEach((share, j) => {
    const wanted = observed.penetration[j] ?? 0;
    const at = (s: number): number => penetrationOf(share * s, s, chances);
    if (!(at(S_LOW) < wanted && wanted < at(S_HIGH))) return;
    let low = S_LOW;
    let high = S_HIGH;
    for (let i = 0; i < HALVINGS; i++) {
      const middle = Math.sqrt(low * high);
      if (at(middle) < wanted) low = middle;
      else high = middle;
    }
    sum += share * Math.sqrt(low * high);
    weight += share;
  });
  const diversity = sum / weight;
  const tastes = observed.shares.map((share) => share * diversity);
  return { mean, shape, diversity, tastes };
}

/** The same market over a period `times` as long. */
export function lasting(model: Model, times: number): Model {
  return { ...model, mean: model.mean * times };
}

/** Share of a period's buyers of a brand that buy it again in the next of equal length: (2b₁ − b₂) ÷ b₁. */
export function periodRepeat(model: Model, brand: number): number {
  const one = predict(model).penetration[brand] ?? 0;
  const two = predict(lasting(model, 2)).penetration[brand] ?? 0;
  return (2 * one - two) / one;
}
