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
  type Weeks = Map<number, T>;
  type Skus = Map<string, Weeks>;
  const known = new WeakMap<Plan, WeakMap<Market, Skus>>();
  return (plan, market, sku, week) => {
    const markets = entry(known, plan, () => new WeakMap<Market, Skus>());
    const skus = entry(markets, market, (): Skus => new Map());
    const weeks = entry(skus, sku, (): Weeks => new Map());
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
