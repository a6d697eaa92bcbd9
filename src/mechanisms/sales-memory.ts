/**
 * What every outlet expects to sell of a SKU in a week: a moving average of its weekly sales.
 *   rate += (sold − rate) ÷ memory;  weeks without stock are skipped, sales of a week that ended empty count twice, as for
 *   half a week
 * Then a new week of counting begins.
 * Leaves out: promotions and feasts in the sales of past weeks; the outlook of `replenishment` is the season's.
 */
import type { Ledger } from "../ledger/ledger.ts";
import { marksOf } from "../world/geography.ts";
import { MOST_COUNTED } from "../world/households.ts";
import type { World } from "../world/world.ts";
import { type Mechanism, type Parts, wholeStep } from "./mechanism.ts";

function sheet({ plan }: World) {
  return { memory: plan.parameter("salesMemoryWeeks") };
}

function inAreas(
  world: World,
  _: number,
  __: Ledger,
  areas: readonly number[],
): void {
  const { outlets, geography } = world;
  const { memory } = sheet(world);
  const here = marksOf(geography, areas);
  for (let o = 0; o < outlets.count; o++)
    if (here[outlets.area[o] ?? 0] === 1) remember(world, o, memory);
}

/** Outlet o takes the week's sales into its rates. */
function remember({ skus, shelf }: World, o: number, memory: number): void {
  const listed = shelf.listed[o] ?? 0;
  for (let k = 0; k < skus.count; k++) {
    const at = o * skus.count + k;
    const sold = shelf.sold[at] ?? 0;
    if (sold === 0 && ((listed >>> k) & 1) === 0) continue;
    const had = sold + (shelf.stock[at] ?? 0);
    if (had > 0) {
      const rate = shelf.rate[at] ?? 0;
      // A shelf found empty was emptied half-way through the week, on average.
      const seen = shelf.stock[at] === 0 ? sold + sold : sold;
      shelf.rate[at] = rate + (seen - rate) / memory;
    }
    shelf.sold[at] = 0;
    if (k >= skus.ownFrom) {
      const own = o * skus.ownCount + k - skus.ownFrom;
      shelf.idleWeeks[own] =
        sold > 0 ? 0 : Math.min(MOST_COUNTED, (shelf.idleWeeks[own] ?? 0) + 1);
    }
  }
}

const parts: Parts = { sheet, inAreas, ofOutlets: true };

export const salesMemory: Mechanism = {
  name: "sales-memory",
  summary:
    "every outlet learns from the week's sales what it can expect to sell of each SKU",
  writes: ["shelf.rate", "shelf.sold", "shelf.idleWeeks"],
  records: [],
  parameters: ["salesMemoryWeeks"],
  levers: [],
  step: wholeStep(parts),
  parts,
};
