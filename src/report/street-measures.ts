/**
 * Measures of disorder in traditional trade: how far street prices of own SKUs lie apart, and what share of goods left
 * their region. Street prices are those of the last week, in outlets that have the SKU on the shelf; a SKU counts against
 * its own shelf price, so that dear and cheap SKUs can be pooled.
 */
import type { Run } from "../simulate.ts";
import { type Slice, sumCells, sumStock } from "./slice.ts";

const TENTH = 0.1;

/** The value under which a share p of the weight lies, of pairs sorted by value. */
function weightedQuantile(
  sorted: readonly { value: number; weight: number }[],
  p: number,
): number {
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  for (const { value, weight } of sorted) {
    passed += weight;
    if (passed >= p * total) return value;
  }
  return NaN;
}

/** P90 ÷ P10 of street price ÷ shelf price at the end of the run; null where nothing stands in traditional trade. */
function priceDispersion(run: Run, slice: Slice): number | null {
  const { outlets, shelf, skus } = run.world;
  const prices: { value: number; weight: number }[] = [];
  for (let o = 0; o < outlets.count; o++) {
    if (run.market.channels[outlets.channel[o] ?? 0]?.trade !== "traditional")
      continue;
    if (!slice.channels.includes(outlets.channel[o] ?? 0)) continue;
    if (!slice.regions.includes(outlets.region[o] ?? 0)) continue;
    for (const k of slice.skus)
      if ((shelf.stock[o * skus.count + k] ?? 0) > 0)
        prices.push({
          value:
            (shelf.priceLevel[o] ?? 1) *
            (shelf.priceFactor[o * skus.ownCount + k - skus.ownFrom] ?? 1),
          weight: outlets.weight[o] ?? 0,
        });
  }
  if (prices.length === 0) return null;
  prices.sort((a, b) => a.value - b.value);
  return weightedQuantile(prices, 1 - TENTH) / weightedQuantile(prices, TENTH);
}

export function streetMeasures(
  run: Run,
  slice: Slice,
): Record<string, number | null> {
  const left = sumStock(run.ledger, "out", "distributor", slice);
  const diverted = sumCells(run.ledger, "divertedUnits", slice);
  return {
    price_dispersion:
      slice.toWeek === run.options.weeks ? priceDispersion(run, slice) : null,
    diverted_units: slice.allChannels ? diverted : null,
    leakage: slice.allChannels && left > 0 ? diverted / left : null,
  };
}
