/**
 * How a panel bought in a window of weeks, brand by brand or SKU by SKU: the brand performance measures of repeat buying.
 *   B, W: share of households that buy the category, purchases per buyer;  b, w the same of an item
 *   w_p: category purchases of the item's buyers;  share of requirements w ÷ w_p;  sole: its buyers that buy nothing else
 *   duplication b_j|k: share of k's buyers that also buy j;  D = Σ b_jk ÷ Σ b_j b_k;  double jeopardy: w (1 − b) constant
 * Purchases are occasions, not packs, and only those for home. A pair of items of one brand can be left out.
 */
import { HOME, type Purchases } from "../report/panel.ts";

/** How often each household bought each item in a window, and the category: household × items. */
export interface Counts {
  readonly households: number;
  readonly items: number;
  readonly bought: Uint16Array;
  readonly category: Uint16Array;
  /** Brand of each item; items of one brand share its buyers. */
  readonly brand: readonly number[];
}

/** Counts purchases for home in weeks from … to; `itemOf` is the item of each SKU, `brand` the brand of each item. */
export function countPurchases(
  purchases: Purchases,
  from: number,
  to: number,
  itemOf: ArrayLike<number>,
  brand: readonly number[],
): Counts {
  const items = brand.length;
  const { households, count } = purchases;
  const bought = new Uint16Array(households * items);
  const category = new Uint16Array(households);
  for (let i = 0; i < count; i++) {
    const week = purchases.week[i] ?? 0;
    if (week < from || week > to || purchases.place[i] !== HOME) continue;
    const h = purchases.household[i] ?? 0;
    const at = h * items + (itemOf[purchases.sku[i] ?? 0] ?? 0);
    bought[at] = (bought[at] ?? 0) + 1;
    category[h] = (category[h] ?? 0) + 1;
  }
  return { households, items, bought, category, brand };
}

/** Items with at least a share of all purchases. */
export function largeItems(counts: Counts, smallest: number): number[] {
  const { items, bought, category } = counts;
  const volume = new Float64Array(items);
  bought.forEach((n, i) => {
    volume[i % items] = (volume[i % items] ?? 0) + n;
  });
  const all = category.reduce((sum, n) => sum + n, 0);
  return Array.from({ length: items }, (_, j) => j).filter(
    (j) => (volume[j] ?? 0) >= smallest * all,
  );
}

/** The same counts with only some of the items; the category stays whole. */
export function onlyItems(counts: Counts, kept: readonly number[]): Counts {
  const { items, bought, households } = counts;
  const columns = new Uint16Array(households * kept.length);
  for (let h = 0; h < households; h++)
    kept.forEach((j, at) => {
      columns[h * kept.length + at] = bought[h * items + j] ?? 0;
    });
  return {
    ...counts,
    items: kept.length,
    bought: columns,
    brand: kept.map((j) => counts.brand[j] ?? 0),
  };
}

export interface Buying {
  /** Share of households that buy the category; purchases per buyer. */
  readonly buyers: number;
  readonly perBuyer: number;
  /** By item: share of purchases, penetration b, w, w_p, share of requirements, share of sole buyers. */
  readonly shares: readonly number[];
  readonly penetration: readonly number[];
  readonly frequency: readonly number[];
  readonly categoryFrequency: readonly number[];
  readonly requirements: readonly number[];
  readonly sole: readonly number[];
  /** Share of households that buy both, item × item. */
  readonly both: readonly (readonly number[])[];
}

export function describeBuying(counts: Counts): Buying {
  const { households, items, bought, category } = counts;
  const volume = new Float64Array(items);
  const buyers = new Float64Array(items);
  const theirs = new Float64Array(items);
  const alone = new Float64Array(items);
  const pairs = new Float64Array(items * items);
  let purchases = 0;
  let some = 0;
  for (let h = 0; h < households; h++) {
    const all = category[h] ?? 0;
    if (all === 0) continue;
    some += 1;
    purchases += all;
    for (let j = 0; j < items; j++) {
      const times = bought[h * items + j] ?? 0;
      if (times === 0) continue;
      volume[j] = (volume[j] ?? 0) + times;
      buyers[j] = (buyers[j] ?? 0) + 1;
      theirs[j] = (theirs[j] ?? 0) + all;
      if (times === all) alone[j] = (alone[j] ?? 0) + 1;
      for (let k = 0; k < items; k++)
        if ((bought[h * items + k] ?? 0) > 0)
          pairs[j * items + k] = (pairs[j * items + k] ?? 0) + 1;
    }
  }
  const per = (top: Float64Array, bottom: Float64Array): number[] =>
    Array.from(top, (x, j) => x / (bottom[j] ?? 0));
  const frequency = per(volume, buyers);
  const categoryFrequency = per(theirs, buyers);
  return {
    buyers: some / households,
    perBuyer: purchases / some,
    shares: Array.from(volume, (x) => x / purchases),
    penetration: Array.from(buyers, (x) => x / households),
    frequency,
    categoryFrequency,
    requirements: frequency.map((w, j) => w / (categoryFrequency[j] ?? 0)),
    sole: per(alone, buyers),
    both: Array.from({ length: items }, (_, j) =>
      Array.from(
        pairs.subarray(j * items, (j + 1) * items),
        (x) => x / households,
      ),
    ),
  };
}

/** Ordered pairs of items of different brands. */
export function pairsOf(
  brand: readonly number[],
): readonly (readonly [number, number])[] {
  return brand.flatMap((a, j) =>
    brand.flatMap((b, k) => (a === b ? [] : [[j, k] as const])),
  );
}

/** b_j|k of each pair: share of k's buyers that also buy j. */
export function duplications(
  both: readonly (readonly number[])[],
  penetration: readonly number[],
  pairs: readonly (readonly [number, number])[],
): number[] {
  return pairs.map(([j, k]) => (both[j]?.[k] ?? 0) / (penetration[k] ?? 0));
}

/** Duplication coefficient: Σ b_jk ÷ Σ b_j b_k over the pairs. */
export function duplicationCoefficient(
  buying: Buying,
  pairs: readonly (readonly [number, number])[],
): number {
  let top = 0;
  let bottom = 0;
  for (const [j, k] of pairs) {
    top += buying.both[j]?.[k] ?? 0;
    bottom += (buying.penetration[j] ?? 0) * (buying.penetration[k] ?? 0);
  }
  return top / bottom;
}

/** Share of households by number of purchases: one share per cell, cells given by their lowest count. */
export function distribution(
  counts: Counts,
  item: number | "category",
  cells: readonly number[],
): number[] {
  const shares = cells.map(() => 0);
  for (let h = 0; h < counts.households; h++) {
    const n =
      item === "category"
        ? (counts.category[h] ?? 0)
        : (counts.bought[h * counts.items + item] ?? 0);
    const cell = cellOf(n, cells);
    shares[cell] = (shares[cell] ?? 0) + 1 / counts.households;
  }
  return shares;
}

/** The cell a number of purchases falls into. */
export function cellOf(n: number, cells: readonly number[]): number {
  let cell = 0;
  while (cell + 1 < cells.length && n >= (cells[cell + 1] ?? 0)) cell += 1;
  return cell;
}

/** Share of all category purchases made by the heaviest fifth of its buyers. */
export function heavyShare(counts: Counts): number {
  const volumes = [...counts.category].filter((n) => n > 0);
  volumes.sort((a, b) => b - a);
  let all = 0;
  let heavy = 0;
  // A whole number of fifths of a buyer decides, so that no rounding of a fraction does.
  volumes.forEach((n, i) => {
    all += n;
    if (5 * i < volumes.length) heavy += n;
  });
  return heavy / all;
}
