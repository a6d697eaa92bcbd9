import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import {
  HOME,
  OUT,
  panelColumns,
  panelComment,
  panelHeader,
  panelKeeper,
  panelWriter,
  places,
} from "../../src/report/panel.ts";
import { receipt } from "../../src/report/receipt.ts";
import { paidVnd } from "../../src/ledger/sell.ts";
import { simulate } from "../../src/simulate.ts";
import { NOTHING, ON_THE_GO_MISSION } from "../../src/world/trips.ts";
import type { World } from "../../src/world/world.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { TINY_SCALE, briskPlan, tinyWorld } from "../support/tiny-world.ts";

const { world } = tinyWorld({ burnIn: 4 });
const { trips, skus, geography, outlets } = world;
const made = Array.from({ length: trips.count[0]! }, (_, i) => i).flatMap((i) =>
  receipt(world, i).map((line) => ({ i, line })),
);

function written(of: World, week: number, options = {}) {
  const pieces: string[] = [];
  panelWriter((text) => pieces.push(text), options)(of, week);
  return pieces;
}

const text = written(world, 1).join("");
const rows = parseCsv("panel.csv", panelHeader + text).table!.rows.map(
  ({ cells }) => cells,
);

describe("the panel as text", () => {
  it("has one row for each SKU bought and none for an occasion without one", () => {
    expect(made.length).toBeGreaterThan(300);
    const idle = [...trips.tookHome.subarray(0, trips.count[0])];
    expect(idle).toContain(NOTHING);
    expect(rows.length).toBe(made.length);
    expect(Object.keys(rows[0]!)).toEqual([...panelColumns]);
  });

  it("says who bought what where, and what was paid at that till", () => {
    made.forEach(({ i, line }, n) => {
      const row = rows[n]!;
      const h = trips.household[i]!;
      const area = geography.areaIds.indexOf(row["area"]!);
      const k = line.sku;
      expect(row["household"]).toBe(
        `${row["area"]}-${h - geography.firstHousehold[area]!}`,
      );
      expect(h).toBeGreaterThanOrEqual(geography.firstHousehold[area]!);
      expect(h).toBeLessThan(geography.firstHousehold[area + 1]!);
      expect(row["sku"]).toBe(skus.ids[k]);
      expect(row["brand"]).toBe(skus.brandIds[skus.brand[k]!]);
      expect(Number(row["outlet"])).toBe(outlets.id[line.outlet]);
      expect(Number(row["packs"])).toBe(line.packs);
      expect(line.packs).toBeGreaterThan(0);
      const channel = theMarket().channels.findIndex(
        ({ id }) => id === row["channel"],
      );
      expect(channel).toBe(outlets.channel[line.outlet]);
      expect(Number(row["price_paid_vnd"])).toBe(
        line.packs * paidVnd(world, line.outlet, k),
      );
      expect(row["promotion"]).toBe(line.promotion);
      expect(row["place"]).toBe(
        places[trips.mission[i] === ON_THE_GO_MISSION ? OUT : HOME],
      );
    });
  });

  it("shows that shops of one channel and region differ in what they ask", () => {
    const perPack = new Map<string, Set<number>>();
    for (const row of rows) {
      if (row["channel"] !== "tap_hoa") continue;
      const key = `${row["region"]}/${row["sku"]}`;
      const price = Number(row["price_paid_vnd"]) / Number(row["packs"]);
      perPack.set(key, (perPack.get(key) ?? new Set()).add(price));
    }
    const spread = [...perPack.values()].map(({ size }) => size);
    expect(Math.max(...spread)).toBeGreaterThan(5);
  });

  it("leaves out the weeks before the launch unless asked for them", () => {
    expect(written(world, 0)).toEqual([]);
    const asked = written(world, -3, { burnIn: true }).join("");
    expect(asked).toContain(",-3,");
    expect(asked.split("\n").length).toBe(text.split("\n").length);
  });

  it("comes in pieces, each of whole lines and none longer than four thousand of them", () => {
    const fine = tinyWorld({ burnIn: 1, scale: 2000 }).world;
    const pieces = written(fine, 1);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece.endsWith("\n")).toBe(true);
      expect(piece.split("\n").length).toBeLessThanOrEqual(4097);
    }
  });

  it("begins with how many households were observed", () => {
    const run = { households: 1394, scale: 20_000, seed: "a\nb", weeks: 4 };
    expect(panelComment(run)).toBe(
      "# households observed: 1394, each stands for 20000; seed a b; weeks 1 to 4, without the weeks before the launch; " +
        "prices as paid; times what each stands for the sell-out of the ledger, but in the mean only at outlets that stand for fewer shops\n",
    );
    expect(panelComment(run, { burnIn: true })).toContain(
      "with the weeks before",
    );
  });
});

describe("the panel as columns", () => {
  it("holds the purchases of every week, however many come", () => {
    const panel = panelKeeper();
    let lines = 0;
    const write = panelWriter((piece) => {
      lines += piece.split("\n").length - 1;
    });
    const market = theMarket();
    simulate(goodPlan(briskPlan, ["burnInWeeks=26 weeks"]), market, {
      seed: "panel",
      scale: TINY_SCALE,
      channelBasis: "brief",
      weeks: 20,
      receipts: true,
      observe: (of, week) => {
        panel.observe(of, week);
        write(of, week);
      },
    });
    const purchases = panel.purchases();
    // Beside the occasions: second SKUs, and what had been put off in part.
    expect(purchases.count).toBeLessThanOrEqual(lines);
    expect(purchases.count).toBeGreaterThan(0.95 * lines);
    expect(purchases.count).toBeGreaterThan(4096);
    expect(purchases.households).toBe(world.households.count);
    expect(purchases.week[0]).toBe(1);
    expect(purchases.week[purchases.count - 1]).toBe(20);
    for (let i = 0; i < purchases.count; i++)
      expect(purchases.packs[i]).toBeGreaterThan(0);
  });
});
