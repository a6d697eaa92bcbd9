/**
 * The small market with taphoa's choice: the engine's own choice (`weigh`, `drawSku`), tables of Gamma tastes and keyed draws,
 * over columns. What the whole engine has beside it (trade, stock, money, media) is not part of the small market.
 */
import { streamKey, uniform } from "../../../src/base/random.ts";
import { drawSku, weigh } from "../../../src/world/choice.ts";
import { purposes } from "../../../src/world/purposes.ts";
import { NOTHING } from "../../../src/world/trips.ts";
import { emptyOccasion } from "../occasions.ts";
import { choiceScales, choiceWorld } from "./choice-world.ts";
import { type Living, type SmallMarket, emptyTally } from "./market.ts";

export function inTaphoa(market: SmallMarket): Living {
  const { buys, elsewhere, offered, priceOdds, seed, habit, shape } = market;
  const skus = shape.length;
  const odds = new Float64Array(skus);
  const world = choiceWorld(market.households, shape, odds);
  const { count, lastBrand } = world.households;
  const masks = Uint32Array.from(offered, (list) =>
    list.reduce((mask, sku) => mask | (1 << sku), 0),
  );
  const scales = choiceScales(skus, habit, seed);
  const tally = emptyTally(market);
  const packs = new Float64Array(skus);
  const occasion = emptyOccasion();
  occasion.known = 2 ** skus - 1;
  const live = (week: number): void => {
    odds.set(priceOdds[week] ?? []);
    const trip = streamKey(seed, purposes.trips, week);
    const way = streamKey(seed, purposes.tripPlace, week);
    const choice = streamKey(seed, purposes.choice, week);
    packs.fill(0);
    for (let h = 0; h < count; h++) {
      if (uniform(trip, h, 0) >= buys) continue;
      const u = uniform(way, h, 0);
      const outlet =
        u < elsewhere
          ? Math.floor((u / elsewhere) * masks.length)
          : h % masks.length;
      occasion.household = h;
      occasion.id = h;
      occasion.mask = masks[outlet] ?? 0;
      weigh(world, scales, occasion);
      const { mask, total } = occasion;
      const k = drawSku(scales.weight, mask, total, uniform(choice, h, 0));
      if (k === NOTHING) continue;
      packs[k] = (packs[k] ?? 0) + 1;
      if (lastBrand[h] === k) tally.repeats += 1;
      lastBrand[h] = k;
    }
    packs.forEach((sold, k) => {
      tally.packs[k] = (tally.packs[k] ?? 0) + sold;
    });
  };
  return { live, tally };
}
