/**
 * The small market that all programs of `bench:peers` run, as README.md of the benches declares it in words.
 * Everything that is not luck of a household is settled here, once, and handed to each program as plain data.
 */
import { streamKey, uniform } from "../../../src/base/random.ts";

/** What every program is given. */
export interface SmallMarket {
  readonly households: number;
  readonly weeks: number;
  readonly seed: number;
  /** SKUs that each outlet offers, by number. */
  readonly offered: readonly (readonly number[])[];
  /** Gamma shape of a household's lasting taste for each SKU (scale 1). */
  readonly shape: readonly number[];
  /** Odds of the price of each SKU by week. */
  readonly priceOdds: readonly (readonly number[])[];
  /** Chance that a household buys the category in a week. */
  readonly buys: number;
  /** Chance that it goes to an outlet at random instead of its regular one, which is its number modulo their count. */
  readonly elsewhere: number;
  /** Factor on the weight of the SKU bought last. */
  readonly habit: number;
}

/** What every program counts. */
export interface Tally {
  /** Packs sold, by SKU. */
  readonly packs: number[];
  /** Purchases of the SKU that was bought last. */
  repeats: number;
}

/** A market that has been built and can be lived week by week. */
export interface Living {
  readonly live: (week: number) => void;
  readonly tally: Tally;
}

/** One way to program the market. */
export type Program = (market: SmallMarket) => Living | Promise<Living>;

const SHAPES = [
  0.3, 0.22, 0.16, 0.12, 0.1, 0.08, 0.06, 0.05, 0.04, 0.03, 0.02, 0.02,
];
const DISTRIBUTION = [
  0.9, 0.85, 0.8, 0.7, 0.6, 0.5, 0.45, 0.4, 0.35, 0.3, 0.25, 0.2,
];
const PRICES = [10, 12, 9, 15, 11, 8, 20, 14, 10, 25, 13, 18];
const OUTLETS = 200;
const OFFER_EVERY = 4;
const OFFER = 0.8;
const PRICE_EXPONENT = -1.5;

export function declareMarket(
  households: number,
  weeks: number,
  seed: number,
): SmallMarket {
  const mean = PRICES.reduce((sum, price) => sum + price, 0) / PRICES.length;
  const listing = streamKey(0, 1, 0);
  return {
    households,
    weeks,
    seed,
    offered: Array.from({ length: OUTLETS }, (_, outlet) =>
      DISTRIBUTION.flatMap((chance, sku) =>
        uniform(listing, outlet, sku) < chance ? [sku] : [],
      ),
    ),
    shape: SHAPES,
    priceOdds: Array.from({ length: weeks }, (_, week) =>
      PRICES.map((price, sku) => {
        const onOffer =
          week % OFFER_EVERY === 0 &&
          (week / OFFER_EVERY) % PRICES.length === sku;
        return Math.pow((price * (onOffer ? OFFER : 1)) / mean, PRICE_EXPONENT);
      }),
    ),
    buys: 0.5,
    elsewhere: 0.2,
    habit: 1.5,
  };
}

export function emptyTally(market: SmallMarket): Tally {
  return { packs: market.shape.map(() => 0), repeats: 0 };
}
