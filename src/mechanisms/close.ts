/**
 * The ledger closes the week: stocks per tier, outlets that are open, list and handle, empty shelves, what chains sold,
 * and the reviews' counts: value sold, and weeks of stores that had the SKU on the shelf.
 * Closing stock is read from the columns; opening is last week's closing; what happened in between was booked by the
 * mechanisms. So the stock identity is a check and not a definition.
 */
import {
  type Ledger,
  add,
  areaAt,
  brandAt,
  cellAt,
  chainAt,
  stockAt,
  tiers,
} from "../ledger/ledger.ts";
import { lowestBit } from "../world/choice.ts";
import { REGIONS, marksOf } from "../world/geography.ts";
import { isGiftPack } from "../world/tet.ts";
import { type World, priceCell } from "../world/world.ts";
import { type Mechanism, type Parts, wholeStep } from "./mechanism.ts";

const OUTLET = tiers.indexOf("outlet");
const CHAIN = tiers.indexOf("chain");
const WHOLESALER = tiers.indexOf("wholesaler");
const DISTRIBUTOR = tiers.indexOf("distributor");
const BRAND = tiers.indexOf("brand");

/** Writes the stock of every tier into a column of the stock table for a week. */
export function recordStock(
  world: World,
  ledger: Ledger,
  week: number,
  column: Float64Array,
): void {
  const { skus, shelf, outlets } = world;
  recordDepots(world, ledger, week, column);
  for (let k = 0; k < skus.count; k++)
    for (let r = 0; r < REGIONS; r++)
      column[stockAt(ledger, week, k, OUTLET, r)] = 0;
  for (let o = 0; o < outlets.count; o++) {
    const weight = outlets.weight[o] ?? 0;
    const r = outlets.region[o] ?? 0;
    for (let k = 0; k < skus.count; k++) {
      const packs = shelf.stock[o * skus.count + k] ?? 0;
      if (packs > 0)
        add(column, stockAt(ledger, week, k, OUTLET, r), packs * weight);
    }
  }
}

/** The same of every tier but the outlets. */
function recordDepots(
  world: World,
  ledger: Ledger,
  week: number,
  column: Float64Array,
): void {
  const { skus, trade, market, territories } = world;
  for (let k = 0; k < skus.count; k++) {
    for (let r = 0; r < REGIONS; r++) {
      let distributors = 0;
      let wholesalers = 0;
      for (
        let t = territories.first[r] ?? 0;
        t < (territories.first[r + 1] ?? 0);
        t++
      ) {
        const at = t * skus.count + k;
        distributors +=
          (trade.distributor.stock[at] ?? 0) +
          (trade.distributor.transit[at] ?? 0);
        wholesalers += trade.wholesaler.stock[at] ?? 0;
      }
      column[stockAt(ledger, week, k, DISTRIBUTOR, r)] = distributors;
      column[stockAt(ledger, week, k, WHOLESALER, r)] = wholesalers;
      let centres = 0;
      for (let n = 0; n < market.chains.length; n++) {
        const dc = (n * REGIONS + r) * skus.count + k;
        centres +=
          (trade.centre.stock[dc] ?? 0) + (trade.centre.transit[dc] ?? 0);
      }
      column[stockAt(ledger, week, k, CHAIN, r)] = centres;
    }
    if (k >= skus.ownFrom)
      column[stockAt(ledger, week, k, BRAND, 0)] =
        trade.brand.stock[k - skus.ownFrom] ?? 0;
  }
}

/** Bits of own SKUs that nobody orders after Tết. */
function sheet(world: World) {
  const { skus, trade } = world;
  let paused = 0;
  for (let i = 0; i < skus.ownCount; i++)
    if (trade.giftPause[0] === 1 && isGiftPack(world, i)) paused |= 1 << i;
  return { paused };
}

/** Looks at every shelf of every outlet. */
function inAreas(
  world: World,
  week: number,
  ledger: Ledger,
  areas: readonly number[],
): void {
  const { skus, shelf, outlets, geography } = world;
  const { cells, stock, area } = ledger;
  const { paused } = sheet(world);
  const here = marksOf(geography, areas);
  for (let o = 0; o < outlets.count; o++) {
    if (here[outlets.area[o] ?? 0] !== 1) continue;
    const weight = outlets.weight[o] ?? 0;
    const turnover = weight * (outlets.size[o] ?? 0);
    const c = outlets.channel[o] ?? 0;
    const r = outlets.region[o] ?? 0;
    const listed = shelf.listed[o] ?? 0;
    let ownHandled = false;
    for (let k = 0; k < skus.count; k++) {
      const at = o * skus.count + k;
      const packs = shelf.stock[at] ?? 0;
      const carried = (listed >>> k) & 1;
      if (!carried && packs === 0 && shelf.sold[at] === 0) continue;
      if (k >= skus.ownFrom) {
        const spot = areaAt(
          ledger,
          week,
          k - skus.ownFrom,
          outlets.area[o] ?? 0,
        );
        add(area.sellOutUnits, spot, (shelf.sold[at] ?? 0) * weight);
        add(area.stockUnits, spot, packs * weight);
        if (carried) add(area.listedOutlets, spot, weight);
        if (packs > 0) ownHandled = true;
      }
      const cell = cellAt(ledger, week, k, c, r);
      if (packs > 0) {
        add(stock.closing, stockAt(ledger, week, k, OUTLET, r), packs * weight);
        add(cells.handlingOutlets, cell, weight);
        add(cells.handlingTurnover, cell, turnover);
      }
      if (carried) {
        add(cells.listedOutlets, cell, weight);
        // A shelf that waits for its first delivery has not run out, nor has one that orders no gift packs after Tết.
        const i = k - skus.ownFrom;
        const waiting =
          i >= 0 &&
          (shelf.openingDue[o * skus.ownCount + i] === 1 ||
            ((paused >>> i) & 1) === 1);
        if (packs === 0 && !waiting) add(cells.emptyOutlets, cell, weight);
      }
    }
    if (ownHandled) {
      add(ledger.brandHandling, brandAt(ledger, week, c, r), weight);
      add(ledger.brandHandlingTurnover, brandAt(ledger, week, c, r), turnover);
    }
  }
}

/** Counts what the stores of a chain sold and had, for its reviews. */
function countStores(
  world: World,
  week: number,
  ledger: Ledger,
  chain: number,
): void {
  const { skus, shelf, trade, outlets, pricing, channels } = world;
  const of = ledger.chain;
  for (const o of outlets.stores.subarray(
    outlets.storesFrom[chain],
    outlets.storesFrom[chain + 1],
  )) {
    const weight = outlets.weight[o] ?? 0;
    const c = outlets.channel[o] ?? 0;
    const r = outlets.region[o] ?? 0;
    let ownListed = 0;
    let ownStocked = 0;
    for (let left = shelf.listed[o] ?? 0; left !== 0; left &= left - 1) {
      const k = lowestBit(left);
      const at = o * skus.count + k;
      const sold = (shelf.sold[at] ?? 0) * weight;
      const value =
        sold * (pricing.shelfVnd[priceCell(channels, k, c, r)] ?? 0);
      // A store that had nothing on the shelf all week says nothing about demand.
      const stocked = sold > 0 || (shelf.stock[at] ?? 0) > 0 ? weight : 0;
      const isOwn = k >= skus.ownFrom;
      const place = isOwn ? k - skus.ownFrom : skus.ownCount + 1;
      const spot = chainAt(ledger, week, chain, place, r);
      add(trade.reviewValue, chain * skus.count + k, value);
      add(trade.reviewStoreWeeks, chain * skus.count + k, stocked);
      add(of.sellOutUnits, spot, sold);
      add(of.sellOutValue, spot, value);
      add(of.listedStores, spot, weight);
      add(of.stockedStores, spot, stocked);
      if (!isOwn) continue;
      ownListed = weight;
      ownStocked = Math.max(ownStocked, stocked);
    }
    const spot = chainAt(ledger, week, chain, skus.ownCount, r);
    add(of.listedStores, spot, ownListed);
    add(of.stockedStores, spot, ownStocked);
  }
}

/** What chains sold, what does not stand on a shelf; and the next week begins as this one ended. */
function afterwards(world: World, week: number, ledger: Ledger): void {
  const { skus, sites, market } = world;
  const { cells, stock } = ledger;
  for (const chain of market.chains.keys())
    countStores(world, week, ledger, chain);
  for (let k = 0; k < skus.count; k++)
    for (let r = 0; r < REGIONS; r++)
      for (let c = 0; c < world.channels; c++)
        add(
          stock.out,
          stockAt(ledger, week, k, OUTLET, r),
          cells.sellOutUnits[cellAt(ledger, week, k, c, r)] ?? 0,
        );
  for (let c = 0; c < world.channels; c++)
    for (let r = 0; r < REGIONS; r++) {
      const at = brandAt(ledger, week, c, r);
      ledger.openOutlets[at] = sites.outlets[c * REGIONS + r] ?? 0;
      ledger.openTurnover[at] = sites.turnover[c * REGIONS + r] ?? 0;
    }
  recordDepots(world, ledger, week, stock.closing);
  const next = week + 1;
  if (next < ledger.shape.firstWeek + ledger.shape.weeks) {
    const from = stockAt(ledger, week, 0, 0, 0);
    const to = stockAt(ledger, next, 0, 0, 0);
    stock.opening.set(stock.closing.subarray(from, to), to);
  }
}

// Sizes lie on a grid (`world/outlets.ts`), so sums of turnover are exact; those of what chains sold have an order.
const parts: Parts = { sheet, inAreas, afterwards, ofOutlets: true };

export const close: Mechanism = {
  name: "close",
  summary:
    "the ledger closes the week: stocks per tier, outlets that list and handle, empty shelves",
  writes: ["trade.reviewValue", "trade.reviewStoreWeeks"],
  records: [
    "cells.listedOutlets",
    "cells.handlingOutlets",
    "cells.handlingTurnover",
    "cells.emptyOutlets",
    "stock.opening",
    "stock.out",
    "stock.closing",
    "area.sellOutUnits",
    "area.listedOutlets",
    "area.stockUnits",
    "brandHandling",
    "brandHandlingTurnover",
    "openOutlets",
    "openTurnover",
    "chain.sellOutUnits",
    "chain.sellOutValue",
    "chain.listedStores",
    "chain.stockedStores",
  ],
  parameters: [],
  levers: [],
  step: wholeStep(parts),
  parts,
};
