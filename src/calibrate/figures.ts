/**
 * The figures of a calibration: for every constant its target, what was simulated, and whether the two agree.
 *   agrees if |mean − target| ≤ the greater of the tolerance and 3 standard errors over the seeds
 * Tolerances: shares one point, volumes 2%, the rest 5% of the target. Shares are of value, within a kind of area or a
 * region; volumes are packs of a year.
 */
import { mean, standardError } from "../base/stats.ts";
import {
  type ConstantKind,
  type Constants,
  constantKinds,
  partsOf,
  valuesOf,
} from "../inputs/calibration.ts";
import type { Market } from "../inputs/market.ts";

/** A figure's target and what one seed gave, part by part in the order of the constants. */
export interface Seen {
  readonly target: readonly number[];
  readonly simulated: readonly number[];
}

/** Everything one seed shows; experiments are not made under every seed. */
export type Seens = Readonly<Partial<Record<ConstantKind, Seen>>>;

export interface Figure {
  readonly constant: ConstantKind;
  readonly part: string;
  readonly value: number;
  readonly target: number;
  /** Mean over the seeds, and each of them. */
  readonly simulated: number;
  readonly seeds: readonly number[];
  readonly tolerance: number;
  readonly passes: boolean;
}

const SHARE_POINT = 0.01;
const VOLUME_PART = 0.02;
const OTHER_PART = 0.05;
const STANDARD_ERRORS = 3;

export function figuresOf(
  market: Market,
  category: string,
  constants: Constants,
  seens: readonly Seens[],
): Figure[] {
  return constantKinds.flatMap((constant) => {
    const values = valuesOf(constants, constant);
    const measured = seens.flatMap((seen) => seen[constant] ?? []);
    return partsOf(market, category, constant).map((part, i) => {
      const seeds = measured.map(({ simulated }) => simulated[i] ?? 0);
      const target = mean(measured.map((seen) => seen.target[i] ?? 0));
      return judge({ constant, part, value: values[i] ?? 1, target, seeds });
    });
  });
}

function judge(
  figure: Pick<Figure, "constant" | "part" | "value" | "target" | "seeds">,
): Figure {
  const { constant, target, seeds } = figure;
  const simulated = mean(seeds);
  const luck = seeds.length > 1 ? STANDARD_ERRORS * standardError(seeds) : 0;
  const tolerance = Math.max(allowance(constant, target), luck);
  const passes = Math.abs(simulated - target) <= tolerance;
  return { ...figure, simulated, tolerance, passes };
}

/** What a figure may differ by without luck: one point of share, 2% of volume, 5% of the rest. */
function allowance(constant: ConstantKind, target: number): number {
  if (constant === "channel" || constant === "brand") return SHARE_POINT;
  return (
    Math.abs(target) * (constant === "occasions" ? VOLUME_PART : OTHER_PART)
  );
}
