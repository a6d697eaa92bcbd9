/**
 * Goods that leave their territory: traders carry own SKUs from a territory where the trade buys cheaper to a dearer one.
 *   gap = 1 − cheap ÷ dear price to the trade, deals taken off;  beyond = gap − haul cost − penalty of price control
 *   diverted = the dearer territory's wholesale demand × min(1, beyond × response), as far as the distributor has stock
 * They leave the cheap territory's distributor and enter the dear one's wholesalers, so stock is conserved and the brand
 * has sold them once, at the cheap price. There they undercut: shops without a route follow part of the way down.
 * Trace codes cost money on every pack shipped. Leaves out: diversion into regions whose wholesalers do not carry the
 * brand, and from chains or online shops.
 */
import { regionIds } from "../inputs/ids.ts";
import { type Ledger, add, cellAt, stockAt, tiers } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { tradeInvoiceVnd } from "../world/shop-terms.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

const DISTRIBUTOR = tiers.indexOf("distributor");
const WHOLESALER = tiers.indexOf("wholesaler");
/** Price list and ledger cell of the trade: the first channel of the list, the grocers'. */
const TRADE = 0;
const NO_OFFER = { vnd: 0, deal: 0 };

/** Packs shipped to distributors and chains this week. */
function shipped(
  world: World,
  ledger: Ledger,
  week: number,
  k: number,
): number {
  let packs = 0;
  for (let r = 0; r < REGIONS; r++) {
    packs += ledger.stock.in[stockAt(ledger, week, k, DISTRIBUTOR, r)] ?? 0;
    for (let c = 0; c < world.channels; c++)
      packs +=
        ledger.cells.chainSellInUnits[cellAt(ledger, week, k, c, r)] ?? 0;
  }
  return packs;
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { plan, skus, trade, season, territories } = world;
  const traced = plan.word("price_control") === "traced";
  const strength = plan.number("mechanism_diversion");
  const memory = plan.parameter("salesMemoryWeeks");
  const response = strength * plan.parameter("diversionResponse");
  const hurdle =
    plan.number("leakage_cost") + (traced ? plan.parameter("tracePenalty") : 0);
  const row = week - ledger.shape.firstWeek;
  for (let i = 0; i < skus.ownCount; i++) {
    const k = skus.ownFrom + i;
    if (traced)
      add(
        ledger.money.logistics,
        row,
        -shipped(world, ledger, week, k) * plan.parameter("traceCodePerPack"),
      );
    const invoice = regionIds.map((region, r) => {
      const scope = { sku: skus.ids[k] ?? "", region };
      return {
        vnd: tradeInvoiceVnd(world, k, TRADE, r, week),
        deal: plan.number("wholesale_deal", scope, week),
      };
    });
    const price = Float64Array.from({ length: territories.count }, (_, t) => {
      const { vnd, deal } = invoice[territories.region[t] ?? 0] ?? NO_OFFER;
      const given = trade.dealDiscount[t * skus.count + k] ?? 0;
      return vnd * (1 - Math.max(deal, given));
    });
    for (let dear = 0; dear < territories.count; dear++) {
      const into = territories.region[dear] ?? 0;
      const at = dear * skus.ownCount + i;
      const to = dear * skus.count + k;
      const demand = trade.wholesaler.rate[to] ?? 0;
      let undercut = 0;
      for (let cheap = 0; cheap < territories.count; cheap++) {
        const beyond = 1 - (price[cheap] ?? 0) / (price[dear] ?? 1) - hurdle;
        if (beyond <= 0 || demand === 0 || season.deliveries[0] !== 1) continue;
        const out = territories.region[cheap] ?? 0;
        const from = cheap * skus.count + k;
        const units = Math.min(
          trade.distributor.stock[from] ?? 0,
          Math.round(
            demand *
              Math.min(1, beyond * response) *
              (territories.share[cheap] ?? 0),
          ),
        );
        if (units === 0) continue;
        trade.distributor.stock[from] =
          (trade.distributor.stock[from] ?? 0) - units;
        trade.wholesaler.stock[to] = (trade.wholesaler.stock[to] ?? 0) + units;
        // The distributor sees a customer like any other.
        add(trade.distributor.asked, from, units);
        add(trade.distributor.given, from, units);
        add(
          ledger.stock.out,
          stockAt(ledger, week, k, DISTRIBUTOR, out),
          units,
        );
        add(ledger.stock.in, stockAt(ledger, week, k, WHOLESALER, into), units);
        add(
          ledger.cells.divertedUnits,
          cellAt(ledger, week, k, TRADE, out),
          units,
        );
        undercut += (units / demand) * beyond;
      }
      const before = trade.undercut[at] ?? 0;
      trade.undercut[at] = before + (undercut - before) / memory;
    }
  }
}

export const diversion: Mechanism = {
  name: "diversion",
  summary:
    "goods move from territories where the trade buys cheaper to dearer ones when the gap exceeds haul cost and penalty, and undercut there",
  writes: [
    "trade.distributor.stock",
    "trade.distributor.asked",
    "trade.distributor.given",
    "trade.wholesaler.stock",
    "trade.undercut",
  ],
  records: ["stock.in", "stock.out", "cells.divertedUnits", "money.logistics"],
  parameters: [
    "diversionResponse",
    "tracePenalty",
    "traceCodePerPack",
    "salesMemoryWeeks",
  ],
  levers: [
    "price_control",
    "leakage_cost",
    "wholesale_deal",
    "mechanism_diversion",
  ],
  step,
};
