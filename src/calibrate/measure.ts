/**
 * A set of constants measured: the base market of a category and basis lived for a year under some seeds, and under the
 * first of them also the experiments on prices and signs. Those are paired with the same weeks without them, so that
 * fewer households and seeds do.
 */
import { mean } from "../base/stats.ts";
import type { ChannelBasis } from "../inputs/ids.ts";
import type { Constants } from "../inputs/calibration.ts";
import type { Market } from "../inputs/market.ts";
import { type BaseCache, createBaseCache } from "../simulate.ts";
import type { Lab } from "../evidence/experiment.ts";
import { signLift } from "../evidence/mix-feature.ts";
import { elasticities } from "../evidence/mix-price.ts";
import { measureYear } from "./base-year.ts";
import type { Seens } from "./figures.ts";

export interface Task {
  readonly market: Market;
  readonly category: string;
  readonly basis: ChannelBasis;
  readonly say: (what: string) => void;
  /** Numbers in place of the likely ones; all likely if absent. */
  readonly drawn?: Drawn;
}

/** A draw of the numbers the base market rests on. */
export interface Drawn {
  /** Rows of a plan that set them. */
  readonly settings: readonly string[];
  /** Targets that are numbers themselves. */
  readonly targets: {
    readonly diversity: number;
    readonly price: number;
    readonly feature: number;
  };
}

/** Real households behind one simulated in the experiments, at the finest. */
const EXPERIMENT_SCALE = 4000;

/** Stores open only once the entrant is there: the year that is measured is that of the market it finds. */
const settings = ["mechanism_openings,,,,,,0,,"];

function labOf(
  task: Task,
  constants: Constants,
  scale: number,
  base: BaseCache,
): Lab {
  const { market, category, basis } = task;
  const calibration: Market["calibration"] = () => ({
    state: "fits",
    constants,
  });
  return {
    market: { ...market, calibration },
    category,
    scale,
    channelBasis: basis,
    settings: [...settings, ...(task.drawn?.settings ?? [])],
    kept: new Map(),
    base,
    say: () => undefined,
  };
}

/** What each seed shows; the experiments are made under the first `experiments` of them. */
export function measure(
  task: Task,
  constants: Constants,
  scale: number,
  seeds: readonly string[],
  experiments: number = seeds.length,
): Seens[] {
  const { market } = task;
  const targets = task.drawn?.targets;
  return seeds.map((seed, i) => {
    const base = createBaseCache();
    task.say(`seed ${seed}: a year of the base market`);
    const lived = measureYear(labOf(task, constants, scale, base), seed);
    const { diversity } = lived;
    const year =
      targets === undefined || diversity === undefined
        ? lived
        : {
            ...lived,
            diversity: { ...diversity, target: [targets.diversity] },
          };
    if (i >= experiments) return year;
    task.say(`seed ${seed}: prices and signs, brand by brand`);
    const coarse = Math.max(scale, EXPERIMENT_SCALE);
    const { own } = elasticities(labOf(task, constants, coarse, base), seed);
    const lift = signLift(labOf(task, constants, coarse, base), seed);
    return {
      ...year,
      price: {
        target: [targets?.price ?? market.parameter("ownPriceElasticity")],
        simulated: [mean(own)],
      },
      feature: {
        target: [
          targets?.feature ?? market.parameter("promotionSignalMultiplier"),
        ],
        simulated: [lift],
      },
    };
  });
}
