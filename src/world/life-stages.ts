/**
 * Life stages of households: how often the category is bought, on which missions, and who follows the Korean wave.
 *   stage drawn for life with the shares of its area type
 *   purchase rate × the category's ratio of the stage, before rates are scaled to the category's mean
 *   chance of mission m in the household's repertoire ∝ class's chance × lean(stage, m) × c(m)
 * with c(m) raked so that every class keeps its shares of missions, each stage weighed by what it buys: stages divide
 * missions among households and change none of their sums. Fresh occasions keep the class's own chances.
 * A stage is no class: it is a household's number in a byte, used when the world is built, so a week pays nothing for it.
 * Leaves out: growing older within a run, births, price response and taste by stage.
 */
import { areaTypes, lifeStages, missions } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { dpow } from "../base/math.ts";

export const STAGES = lifeStages.length;
const MISSIONS = missions.length;

/** Bits of `households.traits` from this one on hold the stage. */
export const STAGE_SHIFT = 5;

const RAKING_ROUNDS = 30;

export interface LifeStages {
  /** False if all stages are alike. */
  readonly on: boolean;
  /** Share of the households of an area type: type × stage; sums to 1. */
  readonly share: Float64Array;
  /** Purchase rate against the others': by stage. */
  readonly rate: Float64Array;
  /** Chance to follow the Korean wave against the area type's: type × stage; mean 1. */
  readonly follows: Float64Array;
  /** Lean to a mission: stage × mission. */
  readonly lean: Float64Array;
}

export function buildLifeStages(market: Market, plan: Plan): LifeStages {
  const strength = plan.number("mechanism_life_stage");
  const fact = (stage: string, name: string, segment: string): number =>
    market.fact("life_stages", stage, name, segment);
  const leaning = (stage: string, name: string): number =>
    dpow(fact(stage, name, "all"), strength);
  const share = Float64Array.from(
    areaTypes.flatMap((type) =>
      lifeStages.map((stage) => fact(stage, "share", type)),
    ),
  );
  const follows = Float64Array.from(
    areaTypes.flatMap((_, t) => {
      const plain = lifeStages.map((stage) => leaning(stage, "follows"));
      const mean = plain.reduce(
        (sum, x, s) => sum + x * (share[t * STAGES + s] ?? 0),
        0,
      );
      return plain.map((x) => x / mean);
    }),
  );
  return {
    on: strength > 0,
    share,
    rate: Float64Array.from(lifeStages, (stage) =>
      dpow(market.fact("category_life_stages", plan.category, stage), strength),
    ),
    follows,
    lean: Float64Array.from(
      lifeStages.flatMap((stage) =>
        missions.map((mission) => leaning(stage, mission)),
      ),
    ),
  };
}

/** The stage at a place u, 0–1, in the distribution of an area type. */
export function stageAt(stages: LifeStages, type: number, u: number): number {
  let sum = 0;
  for (let s = 0; s < STAGES - 1; s++) {
    sum += stages.share[type * STAGES + s] ?? 0;
    if (u < sum) return s;
  }
  return STAGES - 1;
}

/**
 * Factors on a class's chances of a mission, by stage × mission, for shares of missions in an area type. Households of
 * all stages, each weighed by share × rate, come to the same shares together.
 */
export function missionFactors(
  stages: LifeStages,
  type: number,
  missionShare: ArrayLike<number>,
): Float64Array {
  const { lean, rate, share } = stages;
  const weight = Float64Array.from(
    rate,
    (x, s) => x * (share[type * STAGES + s] ?? 0),
  );
  const total = weight.reduce((sum, x) => sum + x, 0);
  const constant = new Float64Array(MISSIONS).fill(1);
  const factors = new Float64Array(STAGES * MISSIONS).fill(1);
  for (let round = 0; round < RAKING_ROUNDS; round++) {
    const implied = new Float64Array(MISSIONS);
    for (let s = 0; s < STAGES; s++) {
      let norm = 0;
      for (let m = 0; m < MISSIONS; m++)
        norm +=
          (missionShare[m] ?? 0) *
          (lean[s * MISSIONS + m] ?? 1) *
          (constant[m] ?? 1);
      for (let m = 0; m < MISSIONS; m++) {
        const factor =
          ((lean[s * MISSIONS + m] ?? 1) * (constant[m] ?? 1)) / norm;
        factors[s * MISSIONS + m] = factor;
        implied[m] = (implied[m] ?? 0) + (factor * (weight[s] ?? 0)) / total;
      }
    }
    for (let m = 0; m < MISSIONS; m++)
      constant[m] = (constant[m] ?? 1) / (implied[m] ?? 1);
  }
  return factors;
}
