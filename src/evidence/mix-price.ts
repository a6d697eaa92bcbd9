/**
 * Prices: rows D1, D2 and D12. Each brand's shelf price is raised and cut by a tenth for eight weeks, in every channel
 * and region, beside the same weeks without; own and cross elasticities are ln(packs ÷ packs) ÷ ln(price ÷ price).
 * D12 lists one more SKU of the leading brand, in a market that has lived without it, and asks whose volume it takes.
 */
import { dlog } from "../base/math.ts";
import { mean, quantile } from "../base/stats.ts";
import type { IncumbentSku } from "../inputs/market.ts";
import type { World } from "../world/world.ts";
import {
  type Lab,
  type Statistics,
  noEntrant,
  ofBrand,
  once,
  pairedRuns,
  planOf,
  soldPacks,
} from "./experiment.ts";
import type { Row } from "./row.ts";

/** Weeks in which a price is changed, in the calm before any festival. */
const FROM = 5;
const TO = 12;
const CHANGES = [1.1, 0.9];

interface Elasticities {
  readonly own: readonly number[];
  readonly cross: readonly number[];
}

/** Own and cross price elasticities of packs, brand by brand. */
export function elasticities(lab: Lab, seed: string): Elasticities {
  return once(lab, "prices changed brand by brand", () => {
    const run = pairedRuns(lab, planOf(lab, "prices", noEntrant), seed);
    const plain = run(TO);
    const { skus } = plain.world;
    const before = soldPacks(plain, FROM, TO);
    const own: number[] = [];
    const cross: number[] = [];
    for (let b = 0; b < skus.ownBrand; b++) {
      const response = Array.from({ length: skus.ownBrand }, () => 0);
      for (const change of CHANGES) {
        const after = soldPacks(
          run(TO, {
            intervene: (world, week) => setPrice(world, week, b, change),
          }),
          FROM,
          TO,
        );
        for (let j = 0; j < skus.ownBrand; j++)
          response[j] =
            (response[j] ?? 0) +
            dlog(
              ofBrand(after, skus.brand, j) / ofBrand(before, skus.brand, j),
            ) /
              dlog(change) /
              CHANGES.length;
      }
      response.forEach((e, j) => (j === b ? own : cross).push(e));
    }
    return { own, cross };
  });
}

function setPrice(
  world: World,
  week: number,
  brand: number,
  level: number,
): void {
  for (let k = 0; k < world.skus.count; k++)
    if (world.skus.brand[k] === brand)
      world.pricing.level[k] = week >= FROM && week <= TO ? level : 1;
}

/** Value share the new SKU takes inside its brand, of what its brand mates had; and weeks looked at. */
const EXTENSION_SHARE = 0.2;
const SETTLED = 14;
const END = 52;

/** A SKU like the leading brand's largest but for its name, after all others in order. */
function withExtension(lab: Lab): { lab: Lab; brand: string; id: string } {
  const { market, category } = lab;
  const brands = [...market.brands(category)].sort(
    (a, b) => b.share.south - a.share.south,
  );
  const brand = brands[0]?.id ?? "";
  const parent = market
    .skus(category)
    .filter((sku) => sku.brand === brand)
    .sort((a, b) => b.shareOfBrand - a.shareOfBrand);
  const id = "zz_extension";
  const list: IncumbentSku[] = market
    .skus(category)
    .map((sku) =>
      sku.brand === brand
        ? { ...sku, shareOfBrand: sku.shareOfBrand * (1 - EXTENSION_SHARE) }
        : sku,
    );
  const model = parent[0];
  if (model !== undefined)
    list.push({ ...model, id, shareOfBrand: EXTENSION_SHARE });
  return {
    lab: { ...lab, market: { ...market, skus: () => list } },
    brand,
    id,
  };
}

function lineExtension(lab: Lab, seed: string): Statistics {
  const extended = withExtension(lab);
  const plan = planOf(extended.lab, "extension", noEntrant);
  const run = pairedRuns(extended.lab, plan, seed);
  // Where the layout would have it is kept aside and given back when the SKU is launched.
  let places: Uint32Array | undefined;
  const until = (launch: number) => (world: World, week: number) => {
    const bit = 1 << world.skus.ids.indexOf(extended.id);
    const { listed, stock } = world.shelf;
    const first = week < 1 || launch > week;
    places ??= listed.map((bits) => bits & bit);
    for (let o = 0; o < listed.length; o++) {
      if (!first) {
        if (week === launch) listed[o] = (listed[o] ?? 0) | (places[o] ?? 0);
        continue;
      }
      listed[o] = (listed[o] ?? 0) & ~bit;
      stock[o * world.skus.count + world.skus.ids.indexOf(extended.id)] = 0;
    }
  };
  const without = run(END, { intervene: until(Infinity) });
  const launched = run(END, { intervene: until(1) });
  const { skus } = without.world;
  const before = soldPacks(without, SETTLED, END);
  const after = soldPacks(launched, SETTLED, END);
  const k = skus.ids.indexOf(extended.id);
  const b = skus.brandIds.indexOf(extended.brand);
  const volume = after[k] ?? 0;
  const parent = ofBrand(before, skus.brand, b);
  const lost = parent - (ofBrand(after, skus.brand, b) - volume);
  const category = before.reduce((sum, x) => sum + x, 0);
  return {
    from_parent: lost / volume,
    against_fair_share: lost / volume / (parent / category),
    parent_share: parent / category,
  };
}

export const prices: readonly Row[] = [
  {
    id: "D1",
    quick: false,
    measure: (lab, seed) => {
      const { own } = elasticities(lab, seed);
      return {
        mean: mean(own),
        tenth: quantile(own, 0.1),
        ninetieth: quantile(own, 0.9),
      };
    },
  },
  {
    id: "D2",
    quick: false,
    measure: (lab, seed) => {
      const { cross } = elasticities(lab, seed);
      return {
        mean: mean(cross),
        median: quantile(cross, 0.5),
        positive: cross.filter((e) => e > 0).length / cross.length,
      };
    },
  },
  { id: "D12", quick: false, measure: lineExtension },
];
