/**
 * A shopper is served: packs are sold from the shelf, and an empty shelf is answered with odds of taste: another outlet in
 * reach that carries the SKU (never on the go), another SKU here, or nothing; what was wanted for home and not found is
 * put off to next week (`world/put-off.ts`). Packs are booked as real ones, in whole numbers.
 * Leaves out: which SKU is wanted and how many packs of it, which is `mechanisms/purchase`.
 */
import { CELLS } from "../base/gamma-tables.ts";
import { uniform } from "../base/random.ts";
import { type Scales, drawSku, inStock, sumWeights } from "../world/choice.ts";
import { REGIONS } from "../world/geography.ts";
import { NOWHERE, otherOutletWith } from "../world/near-outlets.ts";
import { isPutOff } from "../world/put-off.ts";
import { NOTHING, ON_THE_GO_MISSION } from "../world/trips.ts";
import type { World } from "../world/world.ts";
import { type Ledger, add } from "./ledger.ts";
import { type Till, openTill, sell } from "./sell.ts";

/** Who stands where, what it considers, and how it answers an empty shelf. */
export interface Shopper {
  readonly scales: Scales;
  /** Where it buys; and where it goes if the shelf is empty. */
  readonly till: Till;
  readonly otherTill: Till;
  /** Stream of the answers to empty shelves; of the household's places, and outlets in reach beside the regular one. */
  readonly answer: number;
  readonly home: number;
  readonly others: number;
  readonly otherReach: number;
  readonly outside: number;
  readonly week: number;
  mission: number;
  outlet: number;
  id: number;
  occasion: number;
  /** Area of the household. */
  area: number;
  /** SKUs considered here, and the sum of their weights and of those looked for in vain. */
  mask: number;
  total: number;
  /** Real packs that this visit puts off. */
  postponed: number;
  /** True if nothing of what was asked for last stood on the shelf that carries it. */
  missed: boolean;
  /** Packs of the SKU that went home, and the outlet that had them. */
  packs: number;
  from: number;
  /** The SKU also taken here where the shelf had too few, or NOTHING; and its packs. */
  also: number;
  alsoPacks: number;
}

/**
 * Serves `wanted` packs per outlet of SKU k; returns the SKU that went home, or NOTHING. With none wanted it answers what
 * a shopper who chose k would take home.
 */
export function serve(
  world: World,
  ledger: Ledger,
  shopper: Shopper,
  k: number,
  wanted: number,
): number {
  const { shelf, skus } = world;
  const { answer, id, occasion, till, otherTill } = shopper;
  const { weight } = shopper.scales;
  const o = shopper.outlet;
  const carried = ((shelf.listed[o] ?? 0) >>> k) & 1;
  const stocked = carried && (shelf.stock[till.shelf + k] ?? 0) > 0;
  const sold = stocked ? sell(world, ledger, till, k, wanted) : 0;
  // Asked for in vain: the shopkeeper remembers.
  if (!carried && k >= skus.ownFrom) {
    const at = o * skus.ownCount + k - skus.ownFrom;
    shelf.requests[at] = (shelf.requests[at] ?? 0) + wanted;
  }
  shopper.missed = carried === 1 && !stocked;
  shopper.packs = sold;
  shopper.from = o;
  shopper.also = NOTHING;
  shopper.alsoPacks = 0;
  if (stocked && sold === wanted) return k;
  let home = sold > 0 ? k : NOTHING;

  const short = wanted - sold;
  const draw = (occasion * skus.count + k) * (1 + 1);
  const instead = inStock(world, o, shopper.mask & ~(1 << k));
  const insteadTotal = sumWeights(weight, instead);
  const reachable =
    shopper.mission !== ON_THE_GO_MISSION &&
    uniform(answer, id, draw) < shopper.otherReach;
  // Shoppers know which of their outlets carry what they look for.
  const o2 = reachable
    ? otherOutletWith(
        world,
        shopper,
        k,
        shopper.others,
        uniform(answer, id, CELLS + draw),
      )
    : NOWHERE;
  const go = o2 === NOWHERE ? 0 : (weight[k] ?? 0);
  const x =
    uniform(answer, id, draw + 1) *
    (go + insteadTotal + shopper.outside * shopper.total);
  // In real packs from here on: outlets stand for different numbers of shops.
  let left = short * till.weight;
  const cell = till.cell + k * world.channels * REGIONS;
  if (x < go) {
    openTill(world, ledger, otherTill, shopper, o2);
    // What was looked for, if it is there; else what the other outlet has of what the household weighed here.
    const offered = inStock(
      world,
      o2,
      (shelf.listed[o2] ?? 0) & (shopper.mask | (1 << k)),
    );
    const j =
      (offered >>> k) & 1
        ? k
        : drawSku(
            weight,
            offered,
            sumWeights(weight, offered),
            uniform(answer, id, CELLS + draw + 1),
          );
    if (j !== NOTHING) {
      const there = Math.floor(
        left / otherTill.weight + uniform(answer, id, CELLS + draw + 1),
      );
      const units = sell(world, ledger, otherTill, j, there) * otherTill.weight;
      if (units > 0 || short === 0) {
        home = j;
        shopper.also = sold > 0 ? k : NOTHING;
        shopper.alsoPacks = sold;
        // An outlet that stands for fewer shops may have part of a pack for everybody.
        shopper.packs = Math.max(1, Math.round(units / till.weight));
        shopper.from = o2;
      }
      add(ledger.cells.elsewhereUnits, cell, units);
      left -= units;
    }
  } else if (x < go + insteadTotal) {
    const j = drawSku(
      weight,
      instead,
      insteadTotal,
      uniform(answer, id, CELLS + draw),
    );
    if (j !== NOTHING) {
      const packs = sell(world, ledger, till, j, short);
      const units = packs * till.weight;
      if ((units > 0 && sold === 0) || short === 0) {
        home = j;
        shopper.packs = packs;
      } else if (units > 0) {
        shopper.also = j;
        shopper.alsoPacks = packs;
      }
      add(ledger.cells.switchedUnits, cell, units);
      left -= units;
    }
  }
  if (left <= 0) return home;
  const u = uniform(answer, id, 2 * CELLS + draw);
  const waits = isPutOff(world.larder, shopper.mission, u);
  const { putOffUnits, lostUnits } = ledger.cells;
  if (waits) shopper.postponed += left;
  add(waits ? putOffUnits : lostUnits, cell, left);
  return home;
}
