import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/ledger/ledger.ts";
import { shopBooks } from "../../src/report/shop-books.ts";
import { priceCell } from "../../src/world/world.ts";
import { regionIds } from "../../src/inputs/ids.ts";
import { smallRun } from "../support/small-run.ts";

const run = smallRun();
const { world, ledger, options } = run;
const rows = shopBooks(run);
const grocers = run.market.channels.findIndex(({ id }) => id === "tap_hoa");

describe("a grocer's books", () => {
  it("are kept for every region and SKU that shops carry, with money in them", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.shops).toBeGreaterThan(0);
      expect(row.weekly_cash_vnd).toBeGreaterThan(100_000);
      expect(row.stock_vnd).toBeGreaterThanOrEqual(0);
      expect(row.packs_per_week).toBeGreaterThanOrEqual(0);
    }
    expect(rows.some(({ stock_vnd }) => stock_vnd > 0)).toBe(true);
  });

  it("leave the shop its margin on what it sold in the last quarter", () => {
    for (const { region, sku, packs_per_week, margin_vnd_per_week } of rows) {
      const k = world.skus.ids.indexOf(sku);
      const r = regionIds.findIndex((id) => id === region);
      let [sold, handling] = [0, 0];
      for (let week = options.weeks - 12; week <= options.weeks; week++) {
        const at = cellAt(ledger, week, k, grocers, r);
        sold += ledger.cells.sellOutUnits[at] ?? 0;
        handling += ledger.cells.handlingOutlets[at] ?? 0;
      }
      expect(packs_per_week).toBeCloseTo(sold / handling, 10);
      const price = priceCell(world.channels, k, grocers, r);
      const each =
        (world.pricing.shelfVnd[price] ?? NaN) *
        (world.pricing.shopMargin[price] ?? NaN);
      expect(margin_vnd_per_week).toBeCloseTo(packs_per_week * each, 6);
      expect(each).toBeGreaterThan(0);
    }
  });
});
