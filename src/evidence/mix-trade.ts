/**
 * Terms to the trade: row D13. The list price of one brand after the other is cut by a tenth; a quarter later, how much
 * of the cut stands on the shelves of small shops? Leaders are brands above the mean share, small brands those below.
 */
import { mean } from "../base/stats.ts";
import { regionIds } from "../inputs/ids.ts";
import { type World, mutableColumns, priceCell } from "../world/world.ts";
import {
  type Lab,
  type Statistics,
  noEntrant,
  ofBrand,
  pairedRuns,
  planOf,
  soldPacks,
} from "./experiment.ts";
import type { Row } from "./row.ts";

/** The column a cut is made through: list price of a SKU against its reference. */
export const LIST_INDEX = "pricing.listIndex";
const CUT = 0.1;
const FROM = 5;
const SEEN = 18;

/** Mean over regions and traditional channels of a brand's shelf prices ÷ those of another world. */
function priceRatio(world: World, other: World, brand: number): number {
  const ratios: number[] = [];
  world.market.channels.forEach((channel, c) => {
    if (channel.trade !== "traditional") return;
    for (let k = 0; k < world.skus.ownFrom; k++)
      if (world.skus.brand[k] === brand)
        regionIds.forEach((_, r) => {
          const at = priceCell(world.channels, k, c, r);
          ratios.push(
            (world.pricing.shelfVnd[at] ?? 0) /
              (other.pricing.shelfVnd[at] ?? 0),
          );
        });
  });
  return mean(ratios);
}

function passThrough(lab: Lab, seed: string): Statistics {
  const run = pairedRuns(lab, planOf(lab, "list price", noEntrant), seed);
  const plain = run(SEEN);
  const { skus } = plain.world;
  const packs = soldPacks(plain, 1, SEEN);
  const category = packs.reduce((sum, x) => sum + x, 0);
  const leaders: number[] = [];
  const small: number[] = [];
  for (let b = 0; b < skus.ownBrand; b++) {
    const cut = run(SEEN, {
      intervene: (world, week) => {
        const index = mutableColumns(world).get(LIST_INDEX);
        if (index === undefined || week < FROM) return;
        for (let k = 0; k < skus.ownFrom; k++)
          if (skus.brand[k] === b) index[k] = 1 - CUT;
      },
    });
    const passed = (1 - priceRatio(cut.world, plain.world, b)) / CUT;
    const share = ofBrand(packs, skus.brand, b) / category;
    (share > 1 / skus.ownBrand ? leaders : small).push(passed);
  }
  return {
    leaders: mean(leaders),
    small: mean(small),
    leaders_above_small: mean(leaders) - mean(small),
  };
}

export const terms: readonly Row[] = [
  {
    id: "D13",
    quick: false,
    hindrance: (lab) =>
      lab.market.levers.has("mechanism_pass_through")
        ? undefined
        : "incumbents have no list price to the trade yet",
    measure: passThrough,
  },
];
