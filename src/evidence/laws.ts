/**
 * The laws of buying, rows A1–A6: does a mature market bought at shelves obey the NBD-Dirichlet, double jeopardy, the
 * duplication law and the growth of penetration? The year after the burn-in, without an entrant, with promotions, price
 * changes and empty shelves; purchases for home, at brand and at SKU level. Nothing here is known to the simulation.
 * An item under 1% of purchases is part of the category and no item: published tables go down to 2%, and a sample of
 * some thousand households says little of what a few dozen of them buy.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { mean } from "../base/stats.ts";
import { rateShape } from "../world/households.ts";
import {
  type Buying,
  type Counts,
  cellOf,
  countPurchases,
  describeBuying,
  distribution,
  duplicationCoefficient,
  duplications,
  heavyShare,
  pairsOf,
  largeItems,
  onlyItems,
} from "./buying.ts";
import {
  bothBought,
  fitDirichlet,
  lasting,
  nbd,
  predict,
} from "./dirichlet.ts";
import { type Statistics, type Mature, matureYears } from "./experiment.ts";
import type { Row } from "./row.ts";

const QUARTER = 13;
const HALF = 26;
const YEAR = WEEKS_PER_YEAR;
const LEVELS = ["brand", "sku"] as const;
type Level = (typeof LEVELS)[number];

/** Share of purchases under which a brand or SKU is not looked at by itself. */
const SMALLEST_SHARE = 0.01;

/** What was bought in weeks from … to, item by item; the items are those that are large enough over the year. */
export function countLevel(
  { run, purchases }: Mature,
  level: Level,
  from: number,
  to: number,
): Counts {
  const { skus } = run.world;
  const brand =
    level === "brand"
      ? Array.from({ length: skus.ownBrand }, (_, b) => b)
      : Array.from(skus.brand.subarray(0, skus.ownFrom));
  const itemOf = level === "brand" ? skus.brand : brand.map((_, k) => k);
  const count = (first: number, last: number): Counts =>
    countPurchases(purchases, first, last, itemOf, brand);
  return onlyItems(count(from, to), largeItems(count(1, YEAR), SMALLEST_SHARE));
}

/** Statistics of both levels, each name led by its level. */
function atBothLevels(measure: (level: Level) => Statistics): Statistics {
  return Object.fromEntries(
    LEVELS.flatMap((level) =>
      Object.entries(measure(level)).map(([name, value]): [string, number] => [
        `${level}_${name}`,
        value,
      ]),
    ),
  );
}

/** Mean absolute gap as a share of what was observed, and as it is. */
function relativeGap(seen: readonly number[], said: readonly number[]): number {
  return mean(seen.map((x, i) => Math.abs((said[i] ?? 0) - x) / x));
}
function absoluteGap(seen: readonly number[], said: readonly number[]): number {
  return mean(seen.map((x, i) => Math.abs((said[i] ?? 0) - x)));
}

/** A1 and A2: how far a Dirichlet fitted to the window lies from the window. */
export function dirichletGaps(counts: Counts): Statistics {
  const seen = describeBuying(counts);
  const model = fitDirichlet(seen);
  const said = predict(model);
  const pairs = pairsOf(counts.brand);
  return {
    penetration_gap: relativeGap(seen.penetration, said.penetration),
    frequency_gap: relativeGap(seen.frequency, said.frequency),
    requirements_gap: absoluteGap(seen.requirements, said.requirements),
    duplication_gap: absoluteGap(
      duplications(seen.both, seen.penetration, pairs),
      duplications(bothBought(model), said.penetration, pairs),
    ),
    fitted_s: model.diversity,
  };
}

/** A3: do small brands have fewer buyers who buy slightly less often? */
export function doubleJeopardy(seen: Buying): Statistics {
  const { shares, frequency, penetration } = seen;
  const constant = frequency.map((w, j) => w * (1 - (penetration[j] ?? 0)));
  const largest = shares.indexOf(Math.max(...shares));
  const smallest = shares.indexOf(Math.min(...shares));
  return {
    correlation: correlation(shares, frequency),
    frequency_ratio: (frequency[largest] ?? 0) / (frequency[smallest] ?? 0),
    constant_variation: deviation(constant) / mean(constant),
  };
}

/** A4: does every brand share its buyers with the others in proportion to their penetration? */
export function duplicationLaw(counts: Counts): Statistics {
  const seen = describeBuying(counts);
  const pairs = pairsOf(counts.brand);
  const d = duplicationCoefficient(seen, pairs);
  const observed = duplications(seen.both, seen.penetration, pairs);
  const law = pairs.map(([j]) => d * (seen.penetration[j] ?? 0));
  return {
    correlation: correlation(law, observed),
    coefficient: d,
    gap: absoluteGap(observed, law),
  };
}

/** A5: does the market of a quarter foretell the penetration of half a year and a year? */
function growth(lab: Mature, level: Level): Statistics {
  const model = fitDirichlet(
    describeBuying(countLevel(lab, level, 1, QUARTER)),
  );
  let category = 0;
  let item = 0;
  for (const weeks of [HALF, YEAR]) {
    const seen = describeBuying(countLevel(lab, level, 1, weeks));
    const said = predict(lasting(model, weeks / QUARTER));
    category = Math.max(category, Math.abs(said.buyers - seen.buyers));
    seen.penetration.forEach((b, j) => {
      if (b > LARGE)
        item = Math.max(item, Math.abs((said.penetration[j] ?? 0) / b - 1));
    });
  }
  return { category_gap: category, item_gap: item };
}

/** Brands are judged above this penetration: one in ten households. */
const LARGE = 0.1;
/** Numbers of purchases that share a cell begin at these. */
const CELLS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40];

/** A6: largest gap, in share of households, between the distribution of purchases and the NBD with its mean and zeros. */
export function nbdGap(counts: Counts, item: number | "category"): number {
  const seen = distribution(counts, item, CELLS);
  const column =
    item === "category"
      ? counts.category
      : counts.bought.filter((_, i) => i % counts.items === item);
  const average = mean([...column]);
  const chances = nbd(average, rateShape(average, 1 - (seen[0] ?? 0)));
  const said = CELLS.map(() => 0);
  chances.forEach((p, n) => {
    const cell = cellOf(n, CELLS);
    said[cell] = (said[cell] ?? 0) + p;
  });
  return Math.max(...seen.map((x, i) => Math.abs(x - (said[i] ?? 0))));
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mx = mean(x);
  const my = mean(y);
  const products = x.map((a, i) => (a - mx) * ((y[i] ?? 0) - my));
  return mean(products) / deviation(x) / deviation(y);
}

/** Standard deviation of a whole population. */
function deviation(values: readonly number[]): number {
  const m = mean(values);
  return Math.sqrt(mean(values.map((x) => (x - m) * (x - m))));
}

function window(weeks: number) {
  return (year: Mature): Statistics =>
    atBothLevels((level) => dirichletGaps(countLevel(year, level, 1, weeks)));
}

/** What each law says of a year of purchases, by row of the report. */
export const lawOf: Readonly<Record<string, (year: Mature) => Statistics>> = {
  A1: window(QUARTER),
  A2: window(YEAR),
  A3: (year) =>
    atBothLevels((level) =>
      doubleJeopardy(describeBuying(countLevel(year, level, 1, YEAR))),
    ),
  A4: (year) =>
    atBothLevels((level) => {
      const quarter = duplicationLaw(countLevel(year, level, 1, QUARTER));
      const all = duplicationLaw(countLevel(year, level, 1, YEAR));
      return {
        correlation_13: quarter["correlation"] ?? NaN,
        correlation_52: all["correlation"] ?? NaN,
        coefficient_13: quarter["coefficient"] ?? NaN,
        coefficient_52: all["coefficient"] ?? NaN,
        gap_13: quarter["gap"] ?? NaN,
        gap_52: all["gap"] ?? NaN,
      };
    }),
  A5: (year) => atBothLevels((level) => growth(year, level)),
  A6: (year) => {
    const counts = countLevel(year, "brand", 1, YEAR);
    const items = Array.from({ length: counts.items }, (_, j) => j);
    return {
      category_gap: nbdGap(counts, "category"),
      brand_gap: Math.max(...items.map((j) => nbdGap(counts, j))),
      heavy_share: heavyShare(counts),
    };
  },
};

export const laws: readonly Row[] = Object.entries(lawOf).map(([id, of]) => ({
  id,
  quick: true,
  measure: (lab, seed) => of(matureYears(lab, seed)),
}));
