/**
 * The incumbents and the size of the category as a plan sees them: the data's, or what the planner knows better.
 * Every such number is a lever of the group `incumbents` (defaults: incumbent-defaults.ts); the world asks the plan
 * alone, so this is the one place where they enter.
 *   shares: brands a plan names keep what it says, the others share the rest in proportion; if nothing is left for
 *   them, or all are named, all are scaled to 100 %, and a check says so
 *   penetration: one national figure; the odds of town and country are moved by one factor until it is met
 * Leaves out: new incumbent brands or SKUs, packs and origins of incumbents; those are rows of the data.
 */
import { areaTypes, regionIds, type RegionId } from "./ids.ts";
import { factLevers, householdsOf } from "./incumbent-defaults.ts";
import type { Brand, IncumbentSku, Market } from "./market-types.ts";
import type { Resolver } from "./resolver.ts";

/** Halvings until a factor is found to the last bit. */
const BISECTIONS = 80;
/** Figures this near are the same, but for rounding. */
const SAME = 1e-7;
const SAME_SHARE = 1e-9;
/** Odds beyond which a penetration is taken for everybody. */
const LARGEST_FACTOR = 1e12;

export interface Incumbents {
  /** Sorted by id; shares and awareness as the plan sees them. */
  readonly brands: readonly Brand[];
  /** Sorted by id; prices as the plan sees them. */
  readonly incumbents: readonly IncumbentSku[];
  /** A fact of the category in the engine's unit. */
  categoryFact(fact: string, segment?: string): number;
  /** Everything the world before the entrant takes from here, as one text: equal texts, equal markets. */
  readonly incumbentKey: string;
}

/** What the plan's rows, over the data, make of the incumbents. */
export function readIncumbents(
  market: Market,
  category: string,
  resolver: Resolver,
): Incumbents {
  const known = (lever: string, sku = "", region = ""): number | undefined => {
    const scope = { sku, region };
    const entry = resolver.find(lever, scope, 1);
    return entry === undefined || entry.setting.from === "data"
      ? undefined
      : resolver.number(lever, scope, 1);
  };
  const shares = new Map(
    regionIds.map((region) => [
      region,
      fullShares(
        market.brands(category).map((brand) => ({
          data: brand.share[region],
          known: known("incumbent_share", brand.id, region),
        })),
      ),
    ]),
  );
  const brands = market.brands(category).map((brand, b): Brand => {
    const share = (region: RegionId): number =>
      shares.get(region)?.[b] ?? brand.share[region];
    return Object.freeze({
      ...brand,
      awareness: known("incumbent_awareness", brand.id) ?? brand.awareness,
      share: Object.freeze({
        north: share("north"),
        central: share("central"),
        south: share("south"),
      }),
    });
  });
  const incumbents = market.skus(category).map((sku): IncumbentSku => {
    const priceVnd = known("incumbent_price", sku.id) ?? sku.priceVnd;
    return Object.freeze({ ...sku, priceVnd });
  });
  const penetration = known("category_penetration");
  const facts = new Map<string, number>();
  for (const [fact, lever] of factLevers) {
    const value = known(lever);
    if (value !== undefined && fact !== "penetration") facts.set(fact, value);
  }
  const lifted =
    penetration === undefined
      ? undefined
      : liftPenetration(market, category, penetration);
  const categoryFact = (fact: string, segment = "all"): number =>
    (fact === "penetration" ? lifted?.get(segment) : facts.get(fact)) ??
    market.fact("category_facts", category, fact, segment);
  const places = [
    ...market.channels.map(({ id }) => ({ channel: id })),
    ...market.chains.map(({ id }) => ({ chain: id })),
  ];
  return {
    brands: Object.freeze(brands),
    incumbents: Object.freeze(incumbents),
    categoryFact,
    incumbentKey: JSON.stringify([
      brands.map(({ id, awareness, share }) => [
        awareness,
        Object.values(share),
        places.map((place) =>
          resolver.number("incumbent_nd", { sku: id, ...place }, 1),
        ),
      ]),
      incumbents.map(({ priceVnd }) => priceVnd),
      areaTypes.map((type) => categoryFact("penetration", type)),
      ["purchases_per_buyer", "tet_index"].map((fact) => categoryFact(fact)),
    ]),
  };
}

/** Shares that sum to 1: those known stay, the others share the rest; if there is no rest, all are scaled. */
export function fullShares(
  brands: readonly {
    readonly data: number;
    readonly known: number | undefined;
  }[],
): readonly number[] {
  let said = 0;
  let others = 0;
  for (const { data, known } of brands)
    if (known === undefined) others += data;
    else said += known;
  if (Math.abs(said + others - 1) < SAME_SHARE)
    return brands.map(({ data, known }) => known ?? data);
  if (others > 0 && said < 1)
    return brands.map(
      ({ data, known }) => known ?? (data / others) * (1 - said),
    );
  const total = said + others;
  return brands.map(({ data, known }) =>
    total > 0 ? (known ?? data) / total : 1 / brands.length,
  );
}

/** Penetration of town and country whose odds keep their ratio and make the national figure; none if the data's do. */
function liftPenetration(
  market: Market,
  category: string,
  national: number,
): ReadonlyMap<string, number> | undefined {
  const parts = areaTypes.map((type) => ({
    type,
    households: householdsOf(market, type),
    data: market.fact("category_facts", category, "penetration", type),
  }));
  const at = (data: number, factor: number): number =>
    (factor * data) / (1 - data + factor * data);
  let low = 0;
  let high = 1;
  const mean = (factor: number): number =>
    parts.reduce(
      (sum, part) => sum + part.households * at(part.data, factor),
      0,
    ) / parts.reduce((sum, part) => sum + part.households, 0);
  if (Math.abs(mean(high) - national) < SAME) return undefined;
  while (mean(high) < national && high < LARGEST_FACTOR) high *= 2;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (mean(middle) < national) low = middle;
    else high = middle;
  }
  return new Map(parts.map(({ type, data }) => [type, at(data, high)]));
}
