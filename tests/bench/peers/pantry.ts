/**
 * consumer-abm's task with taphoa's choice: households eat from a pantry and shop when it runs low; two brands, each with a
 * calendar of price promotions and of advertising in two media that fades; a household hears one of the media.
 *   weight = lasting taste × price odds × (1 + response × adstock of the household's medium) × habit
 *   packs  = what fills the pantry; on promotion also what fits above it
 * The idea of the task only: rules and numbers are ours.
 */
import { streamKey, uniform } from "../../../src/base/random.ts";
import { drawSku, weigh } from "../../../src/world/choice.ts";
import { purposes } from "../../../src/world/purposes.ts";
import { NOTHING } from "../../../src/world/trips.ts";
import { emptyOccasion } from "../occasions.ts";
import { choiceScales, choiceWorld } from "./choice-world.ts";

const SHAPES = [0.7, 0.5];
const PRICES = [1, 0.9];
const PRICE_EXPONENT = -2;
const PROMOTION = 0.75;
/** Weeks between promotions of each brand, and between its bursts of advertising in each medium. */
const PROMOTION_EVERY = [6, 8];
const BURST_EVERY = [
  [4, 6],
  [10, 3],
];
const KEPT = 0.7;
const RESPONSE = 0.4;
const HABIT = 1.5;
const LOW = 1;
const FULL = 4;
const EXTRA = 3;
const MEDIA = 2;

/** Packs bought of each brand: at the usual price, and on promotion. */
export interface PantryTally {
  readonly plain: Float64Array;
  readonly promoted: Float64Array;
}

export function livePantries(
  households: number,
  weeks: number,
  seed: number,
): PantryTally {
  const brands = SHAPES.length;
  const odds = new Float64Array(MEDIA * brands);
  const adstock = new Float64Array(MEDIA * brands);
  const world = choiceWorld(households, SHAPES, odds);
  const { lastBrand } = world.households;
  const scales = choiceScales(brands, HABIT, seed);
  const eaten = Float32Array.from(
    { length: households },
    (_, h) => 2 * uniform(streamKey(seed, purposes.householdRank, 0), h, 0),
  );
  const pantry = new Float32Array(households).fill(FULL / 2);
  const medium = Uint8Array.from({ length: households }, (_, h) =>
    uniform(streamKey(seed, purposes.reach, 0), h, 0) < 0.5 ? 0 : 1,
  );
  const plain = new Float64Array(brands);
  const promoted = new Float64Array(brands);
  const onOffer = new Uint8Array(brands);
  const occasion = emptyOccasion();
  occasion.known = 2 ** brands - 1;
  for (let week = 0; week < weeks; week++) {
    for (let b = 0; b < brands; b++) {
      onOffer[b] = week % (PROMOTION_EVERY[b] ?? 1) === 0 ? 1 : 0;
      const price = (PRICES[b] ?? 1) * (onOffer[b] === 1 ? PROMOTION : 1);
      for (let m = 0; m < MEDIA; m++) {
        const at = m * brands + b;
        const burst = week % (BURST_EVERY[b]?.[m] ?? 1) === 0 ? 1 : 0;
        adstock[at] = KEPT * (adstock[at] ?? 0) + burst;
        odds[at] =
          Math.pow(price, PRICE_EXPONENT) * (1 + RESPONSE * (adstock[at] ?? 0));
      }
    }
    const meals = streamKey(seed, purposes.larder, week);
    const choice = streamKey(seed, purposes.choice, week);
    for (let h = 0; h < households; h++) {
      const used = 2 * uniform(meals, h, 0) * (eaten[h] ?? 0);
      const left = Math.max(0, (pantry[h] ?? 0) - used);
      pantry[h] = left;
      if (left >= LOW) continue;
      occasion.household = h;
      occasion.id = h;
      occasion.oddsAt = (medium[h] ?? 0) * brands;
      occasion.mask = occasion.known;
      weigh(world, scales, occasion);
      const { mask, total } = occasion;
      const k = drawSku(scales.weight, mask, total, uniform(choice, h, 0));
      if (k === NOTHING) continue;
      const offered = onOffer[k] === 1;
      const packs = Math.ceil(FULL - left) + (offered ? EXTRA : 0);
      const sold = offered ? promoted : plain;
      sold[k] = (sold[k] ?? 0) + packs;
      pantry[h] = left + packs;
      lastBrand[h] = k;
    }
  }
  return { plain, promoted };
}
