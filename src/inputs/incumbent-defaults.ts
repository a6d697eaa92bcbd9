/**
 * The lowest layer of what a plan knows of the market: a default for every lever of the group `incumbents`, made from
 * brands.csv, skus.csv, brand_channels.csv and category_facts.csv of the plan's category. So the trail names them all,
 * and a template can list them.
 */
import { parseUnit } from "../base/units.ts";
import { layers, makeEntry, type Entry } from "./entry.ts";
import { areaTypes, regionIds } from "./ids.ts";
import type { Market } from "./market-types.ts";
import { everywhere, type Reach } from "./scope.ts";

/** Group of the levers that say what a planner knows of the market. */
export const incumbentGroup = "incumbents";

/** Facts of a category that a plan may know better, by the lever that says so. */
export const factLevers: ReadonlyMap<string, string> = new Map([
  ["penetration", "category_penetration"],
  ["purchases_per_buyer", "category_frequency"],
  ["tet_index", "category_tet_index"],
]);

const DECIMALS = 6;
const PERCENT = 100;

/** Default of every lever of the group, from the data of one category. */
export function incumbentEntries(market: Market, category: string): Entry[] {
  const entry = (
    lever: string,
    reach: Partial<Reach>,
    number: number,
    file: string,
    note: string,
  ): Entry[] => {
    const text = market.levers.get(lever)?.unit ?? "";
    const unit = parseUnit(text);
    if (unit === undefined) return [];
    const perOne = unit.dimension === "ratio" ? PERCENT : 1;
    const value = Number((number * perOne).toFixed(DECIMALS));
    const setting = Object.freeze({
      lever,
      sku: reach.sku ?? "",
      channel: reach.channel ?? "",
      region: reach.region ?? "",
      fromWeek: undefined,
      toWeek: undefined,
      value: String(value),
      unit: text,
      from: "data" as const,
      file,
      row: undefined,
      note,
    });
    return [
      makeEntry(
        { ...everywhere, ...reach },
        layers.market,
        { kind: "number", value, unit },
        setting,
      ),
    ];
  };
  const brands = market.brands(category).flatMap((brand) => {
    const from = "brands.csv";
    return [
      ...entry(
        "incumbent_awareness",
        { sku: brand.id },
        brand.awareness,
        from,
        brand.note,
      ),
      ...regionIds.flatMap((region) =>
        entry(
          "incumbent_share",
          { sku: brand.id, region },
          brand.share[region],
          from,
          brand.note,
        ),
      ),
      ...market.channels.flatMap((channel) => {
        const reach = { sku: brand.id, channel: channel.id };
        const key = [brand.id, channel.id] as const;
        if (market.hasFact("brand_channels", ...key))
          return entry(
            "incumbent_nd",
            reach,
            market.fact("brand_channels", ...key),
            "brand_channels.csv",
            market.certificate("brand_channels", ...key).note,
          );
        const nd =
          channel.trade === "traditional"
            ? brand.ndTraditional
            : brand.ndModern;
        return entry("incumbent_nd", reach, nd, from, brand.note);
      }),
    ];
  });
  const skus = market
    .skus(category)
    .flatMap((sku) =>
      entry(
        "incumbent_price",
        { sku: sku.id },
        sku.priceVnd,
        "skus.csv",
        sku.note,
      ),
    );
  const facts = [...factLevers].flatMap(([fact, lever]) =>
    entry(
      lever,
      {},
      nationalFact(market, category, fact),
      "category_facts.csv",
      market.certificate("category_facts", category, fact, segmentOf(fact))
        .note,
    ),
  );
  return [...brands, ...skus, ...facts];
}

/** Households of one kind of area in the whole country. */
export function householdsOf(market: Market, areaType: string): number {
  return market.areas.reduce(
    (sum, area) => sum + (area.areaType === areaType ? area.households : 0),
    0,
  );
}

/** A fact of a category as one national number: the mean of its segments over households where it has several. */
function nationalFact(market: Market, category: string, fact: string): number {
  if (market.hasFact("category_facts", category, fact, "all"))
    return market.fact("category_facts", category, fact, "all");
  let sum = 0;
  let weight = 0;
  for (const type of areaTypes) {
    const households = householdsOf(market, type);
    weight += households;
    sum += households * market.fact("category_facts", category, fact, type);
  }
  return sum / weight;
}

function segmentOf(fact: string): string {
  return fact === "penetration" ? "urban" : "all";
}
