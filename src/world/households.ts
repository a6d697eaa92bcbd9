/**
 * Households as columns. Who they are is drawn once: area, class, life stage, purchase rate of the category,
 * brands known, whether they follow the Korean wave or stock up in promotions. What they remember changes weekly: brands known, own SKUs noticed per
 * channel, own SKUs bought, the brand bought last.
 * Rates are stratified: inside a class, household j takes the mean of slice j of the Gamma distribution, so that
 * volume is not luck. Gamma shape K follows from penetration: 1 − B = (1 + M ÷ K)^−K over a year. The calibration's
 * factor makes up for purchases that end before an empty shelf.
 * Tastes are not stored: they are a hash of the household's id and a table (`taste.ts`).
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { CELLS, gammaCell } from "../base/gamma-tables.ts";
import { dpow } from "../base/math.ts";
import { hash32, streamKey, uniform } from "../base/random.ts";
import { goldenStride, nextRank } from "../base/stats.ts";
import type { Constants } from "../inputs/calibration.ts";
import type { Plan } from "../inputs/plan.ts";
import type { Market } from "../inputs/market.ts";
import { areaTypes, regionIds } from "../inputs/ids.ts";
import { CLASSES, type Classes, FIFTHS, classIndex } from "./classes.ts";
import type { Geography } from "./geography.ts";
import {
  type LifeStages,
  STAGES,
  STAGE_SHIFT,
  stageAt,
} from "./life-stages.ts";
import {
  type Orientations,
  PROMOTION_SEEKER,
  orientationAt,
  turned,
} from "./orientation.ts";
import { purposes } from "./purposes.ts";

export const NO_BRAND = 255;
/** Bits of `tried`, below TRIED of `missed.ts`. */
export const BOUGHT = 1;
export const TASTED = 2;
/** Bits of `traits`. */
export const STOCKS_UP = 1;
/** Purchases of an own SKU are counted up to here. */
export const MOST_COUNTED = 255;

export interface Households {
  readonly count: number;
  /** Class of each household (kind × fifth). */
  readonly class: Uint8Array;
  /** Category purchase occasions per week in an ordinary week. */
  readonly occasionsPerWeek: Float32Array;
  /** 1 if the household follows the Korean wave. */
  readonly follower: Uint8Array;
  /** Bits: STOCKS_UP in promotions; the orientation (`orientation.ts`); from STAGE_SHIFT on the life stage. */
  readonly traits: Uint8Array;
  /** Packs at home beyond the usual, in units of `larder.ts`. */
  readonly larder: Uint8Array;
  /** Bit b: brand b is known. */
  readonly known: Uint32Array;
  /** Bit i: own SKU i was noticed in this channel: household × channels. */
  readonly noticed: Uint8Array;
  /** Purchases of own SKU i so far, at most 255: household × own SKUs. */
  readonly bought: Uint8Array;
  /**
   * Bits: an own SKU was BOUGHT, or TASTED; any of them replaces expectation by liking. Beyond them the channel in which
   * the household last met an empty shelf (`missed.ts`).
   */
  readonly tried: Uint8Array;
  /** Voices heard about the entrant and not forgotten, good less bad. */
  readonly heard: Int8Array;
  /** Brand bought last, or NO_BRAND. */
  readonly lastBrand: Uint8Array;
}

/** Gamma shape K of purchase rates whose mean is M a year and whose share of buyers in a year is B. */
export function rateShape(meanPerYear: number, penetration: number): number {
  let low = 0.01;
  let high = 100;
  for (let i = 0; i < 80; i++) {
    const k = (low + high) / 2;
    const buyers = 1 - dpow(1 + meanPerYear / k, -k);
    if (buyers < penetration) low = k;
    else high = k;
  }
  return (low + high) / 2;
}

export function buildHouseholds(
  market: Market,
  plan: Plan,
  geography: Geography,
  classes: Classes,
  stages: LifeStages,
  orientations: Orientations,
  root: number,
  brandAwareness: readonly number[],
  ownCount: number,
  constants: Constants,
): Households {
  const count = geography.firstHousehold[geography.areaIds.length] ?? 0;
  const households: Households = {
    count,
    class: new Uint8Array(count),
    occasionsPerWeek: new Float32Array(count),
    follower: new Uint8Array(count),
    traits: new Uint8Array(count),
    larder: new Uint8Array(count),
    known: new Uint32Array(count),
    noticed: new Uint8Array(count * market.channels.length),
    bought: new Uint8Array(count * ownCount),
    tried: new Uint8Array(count),
    heard: new Int8Array(count),
    lastBrand: new Uint8Array(count).fill(NO_BRAND),
  };
  const elasticity = plan.parameter("incomeRateElasticity");
  const ranks = streamKey(root, purposes.householdRank, 0);
  const followers = streamKey(root, purposes.follower, 0);
  const turns = streamKey(root, purposes.orientation, 0);
  const motives = streamKey(root, purposes.motive, 0);
  const stageDraws = streamKey(root, purposes.lifeStage, 0);
  const stocksUp = streamKey(root, purposes.stocksUp, 0);
  const brands = streamKey(root, purposes.knownBrand, 0);
  const incomeFactor = new Float32Array(count);
  const byIncome = classes.incomeRatio.map((ratio) => dpow(ratio, elasticity));
  const classCount = new Float64Array(CLASSES);
  for (let a = 0; a < geography.areaIds.length; a++) {
    const first = geography.firstHousehold[a] ?? 0;
    const n = (geography.firstHousehold[a + 1] ?? 0) - first;
    const key = geography.key[a] ?? 0;
    const stride = goldenStride(n);
    let rank = Math.floor(uniform(ranks, key, 0) * n);
    const type = (geography.kind[a] ?? 0) % areaTypes.length;
    const region = regionIds[geography.region[a] ?? 0] ?? "";
    const reach = market.fact("traits", "korean_wave_reach", region);
    const stocking = market.fact("traits", "stocks_up", region);
    for (let i = 0; i < n; i++) {
      const h = first + i;
      const id = (key + i) >>> 0;
      const fifth = Math.floor(((rank + 0.5) * FIFTHS) / n);
      rank = nextRank(rank, n, stride);
      const cell = a * FIFTHS + fifth;
      const c = classIndex(
        geography.kind[a] ?? 0,
        classes.nationalFifth[cell] ?? 0,
      );
      households.class[h] = c;
      classCount[c] = (classCount[c] ?? 0) + 1;
      const stage = stageAt(stages, type, uniform(stageDraws, id, 0));
      incomeFactor[h] = (byIncome[cell] ?? 1) * (stages.rate[stage] ?? 1);
      const follows = reach * (stages.follows[type * STAGES + stage] ?? 1);
      households.follower[h] = uniform(followers, id, 0) < follows ? 1 : 0;
      const way = orientationAt(
        orientations,
        geography.region[a] ?? 0,
        c % FIFTHS,
        uniform(turns, id, 0),
        uniform(motives, id, 0),
        uniform(motives, id, 1),
      );
      const stocks =
        way === PROMOTION_SEEKER || uniform(stocksUp, id, 0) < stocking;
      households.traits[h] = turned(
        (stage << STAGE_SHIFT) | (stocks ? STOCKS_UP : 0),
        way,
      );
      let known = 0;
      for (let b = 0; b < brandAwareness.length; b++)
        if (uniform(brands, id, b) < (brandAwareness[b] ?? 0)) known |= 1 << b;
      households.known[h] = known;
    }
  }
  drawRates(plan, households, incomeFactor, classCount, ranks, constants);
  return households;
}

/** Fills occasionsPerWeek: stratified Gamma slices inside each class, scaled so that each kind of area meets its mean. */
function drawRates(
  plan: Plan,
  households: Households,
  incomeFactor: Float32Array,
  classCount: Float64Array,
  ranks: number,
  constants: Constants,
): void {
  const perBuyer = plan.categoryFact("purchases_per_buyer");
  const types = areaTypes.map((type) => {
    const penetration = plan.categoryFact("penetration", type);
    const meanPerYear = penetration * perBuyer;
    return { meanPerYear, shape: rateShape(meanPerYear, penetration) };
  });
  const strides = Array.from(classCount, goldenStride);
  /** Rank of the next household of a class. */
  const rank = Float64Array.from(classCount, (size, c) =>
    size > 0 ? hash32(ranks, c, 1) % size : 0,
  );
  const kinds = CLASSES / FIFTHS;
  const sum = new Float64Array(kinds);
  const n = new Float64Array(kinds);
  for (let h = 0; h < households.count; h++) {
    const c = households.class[h] ?? 0;
    const kind = Math.floor(c / FIFTHS);
    const type = types[kind % areaTypes.length];
    const size = classCount[c] ?? 1;
    const here = rank[c] ?? 0;
    rank[c] = nextRank(here, size, strides[c] ?? 1);
    const draw =
      gammaCell(type?.shape ?? 1, Math.floor(((here + 0.5) * CELLS) / size)) *
      (incomeFactor[h] ?? 1);
    households.occasionsPerWeek[h] = draw;
    sum[kind] = (sum[kind] ?? 0) + draw;
    n[kind] = (n[kind] ?? 0) + 1;
  }
  for (let h = 0; h < households.count; h++) {
    const kind = Math.floor((households.class[h] ?? 0) / FIFTHS);
    const perWeek =
      ((types[kind % areaTypes.length]?.meanPerYear ?? 0) *
        (constants.occasions[Math.floor(kind / areaTypes.length)] ?? 1)) /
      WEEKS_PER_YEAR;
    households.occasionsPerWeek[h] =
      ((households.occasionsPerWeek[h] ?? 0) * perWeek * (n[kind] ?? 1)) /
      (sum[kind] ?? 1);
  }
}
