/**
 * A grocer's books for one own SKU, by region: how many shops carry it, what it earns a shop in a week, what it ties up, and
 * what a shop has to spend on goods in a week. Sales are those of the last quarter of the run, stock that of its end.
 * Leaves out: gifts, credit and display money, which shops get besides.
 */
import { regionIds } from "../inputs/ids.ts";
import { cellAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import { priceCell } from "../world/world.ts";
import { ownSkus } from "./slice.ts";

const CHANNEL = "tap_hoa";
/** Weeks of the last quarter. */
const QUARTER = 13;

export interface ShopRow {
  readonly region: string;
  readonly sku: string;
  /** Shops that carry it, on average over the quarter. */
  readonly shops: number;
  /** Packs that a shop with stock sells in a week. */
  readonly packs_per_week: number;
  /** What is left to the shop of these after paying for them, VND a week. */
  readonly margin_vnd_per_week: number;
  /** Goods on the shelf of a shop that carries it, at what the shop pays, VND. */
  readonly stock_vnd: number;
  /** What a shop that carries it can spend on all goods in a week, VND. */
  readonly weekly_cash_vnd: number;
}

/** One row for every region and SKU that some shop carries. */
export function shopBooks(run: Run): ShopRow[] {
  const channel = run.market.channels.findIndex(({ id }) => id === CHANNEL);
  if (channel < 0) return [];
  return regionIds.flatMap((_, region) =>
    ownSkus(run).flatMap((sku) => rowOf(run, channel, region, sku) ?? []),
  );
}

function rowOf(
  run: Run,
  channel: number,
  region: number,
  sku: number,
): ShopRow | undefined {
  const { ledger, world, options } = run;
  const { pricing, skus } = world;
  const first = Math.max(1, options.weeks - QUARTER + 1);
  const weeks = options.weeks - first + 1;
  const sum = (
    field: "sellOutUnits" | "handlingOutlets" | "listedOutlets",
  ): number => {
    let total = 0;
    for (let week = first; week <= options.weeks; week++)
      total +=
        ledger.cells[field][cellAt(ledger, week, sku, channel, region)] ?? 0;
    return total;
  };
  const [sold, handling] = [sum("sellOutUnits"), sum("handlingOutlets")];
  const { cash, stock, carrying } = shelvesOf(run, channel, region, sku);
  if (handling === 0 || carrying === 0) return undefined;
  const price = priceCell(world.channels, sku, channel, region);
  const shelf = pricing.shelfVnd[price] ?? 0;
  const margin = pricing.shopMargin[price] ?? 0;
  const packs = sold / handling;
  return {
    region: regionIds[region] ?? "",
    sku: skus.ids[sku] ?? "",
    shops: sum("listedOutlets") / weeks,
    packs_per_week: packs,
    margin_vnd_per_week: packs * shelf * margin,
    stock_vnd: (stock / carrying) * shelf * (1 - margin),
    weekly_cash_vnd: cash / carrying,
  };
}

/** Over the shops that carry a SKU at the end, each counted as often as it stands for real ones: cash, packs, shops. */
function shelvesOf(
  { world }: Run,
  channel: number,
  region: number,
  sku: number,
): { cash: number; stock: number; carrying: number } {
  const { outlets, shelf, skus } = world;
  const found = { cash: 0, stock: 0, carrying: 0 };
  for (let o = 0; o < outlets.count; o++) {
    if (outlets.channel[o] !== channel || outlets.region[o] !== region)
      continue;
    if ((((shelf.listed[o] ?? 0) >>> sku) & 1) === 0) continue;
    const weight = outlets.weight[o] ?? 1;
    found.carrying += weight;
    found.cash += weight * (shelf.weeklyCashVnd[o] ?? 0);
    found.stock += weight * (shelf.stock[o * skus.count + sku] ?? 0);
  }
  return found;
}
