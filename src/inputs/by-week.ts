/** Answers that a plan, a market, a SKU and a week alone decide: each is worked out once. */
import type { Market } from "./market-types.ts";
import type { Plan } from "./plan-types.ts";

export type ByWeek<T> = (
  plan: Plan,
  market: Market,
  sku: string,
  week: number,
) => T;

export function byWeek<T>(work: ByWeek<T>): ByWeek<T> {
  const known = new WeakMap<
    Plan,
    WeakMap<Market, Map<string, Map<number, T>>>
  >();
  return (plan, market, sku, week) => {
    const markets = entry(known, plan, () => new WeakMap());
    const skus = entry(markets, market, () => new Map());
    const weeks = entry(skus, sku, () => new Map());
    return entry(weeks, week, () => work(plan, market, sku, week));
  };
}

/** What stands under a key, made if there is nothing yet. */
function entry<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
