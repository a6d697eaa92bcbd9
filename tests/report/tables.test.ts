import { describe, expect, it } from "vitest";
import type { RunDocument } from "../../src/report/run-document.ts";
import {
  chainTable,
  channelTable,
  headlineTable,
  skuTable,
} from "../../src/report/tables.ts";

const cell = {
  sellin_units: 1200,
  secondary_units: 1000,
  sellout_units: 750,
  sell_through: 0.75,
  nd: 0.123,
  wd: 0.3,
  oos_rate: null,
};
const nothing = { sellin_units: 0, secondary_units: 0, sellout_units: 0 };

const run: RunDocument = {
  schema: "taphoa.run/1",
  plan: {
    name: "a plan",
    category: "snacks",
    startDate: "2027-06-07",
    skus: [{ id: "main", role: "main" }],
    rows: [],
  },
  model: { version: "0.1.0", dataHash: "abc" },
  seed: "1",
  scale: 1000,
  weeks: 26,
  channelBasis: "brief",
  sketch: false,
  households: { simulated: 10, real: 10_000 },
  outlets: { simulated: 2, real: 2000 },
  measures: {
    ...cell,
    nsv: 1_000_000_000,
    price_index: 1.2,
    payback_weeks: null,
    sellout_cases: 36,
    peak_week: 9,
  },
  by: {
    region: {},
    channel: {},
    chain: { circle_k: cell },
    sku: { main: cell },
    region_channel: {
      "north/online": nothing,
      "south/minimart": cell,
      "south/tap_hoa": cell,
    },
    week: {},
    month: {},
    quarter: {},
  },
  chains: {
    circle_k: {
      skus: { main: { status: "listed", listed: 6 } },
      stores_open: 447,
      stores_listing: 180,
      short_units: 1200,
    },
  },
  listing_fees: { per_banner: 30_000_000, per_store: 180_000_000, paid: 0 },
  base_rates: [
    {
      id: "gone",
      after_weeks: 52,
      value: 0.25,
      definition: "new SKUs without a sale after a year",
      source: "a journal",
    },
  ],
  base: { tt_share: 0.81, category_tt_share: 0.78, channel_shares: {} },
  shipments: [],
  import_vat: { paid: 0, credited: 0, open: 0 },
  partners: [],
  contribution_lines: {},
  vndPerTwd: 800,
  warnings: [],
  funnel: {},
  ledgerHash: "",
};

describe("the chains' table", () => {
  it("shows what each chain decided, its fees on both bases, and the base rates with their definitions", () => {
    const { rows, note } = chainTable(run, new Map([["circle_k", "Circle K"]]));
    expect(rows[0]?.slice(0, 6)).toEqual([
      "Circle K",
      ...["1", "0", "0", "6"],
      "180 of 447",
    ]);
    expect(note).toContain("30.0 m VND where a fee buys the whole chain");
    expect(note).toContain("180.0 m VND where every store");
    expect(note).toContain("new SKUs without a sale after a year");
    expect(note).toContain("after 52 weeks (a journal)");
  });
});

describe("tables of a run", () => {
  it("show each region once, its channels below it, and the whole last", () => {
    const { rows } = channelTable(
      run,
      new Map([
        ["south", "South"],
        ["tap_hoa", "grocer"],
      ]),
    );
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ["South", "minimart"],
      ["", "grocer"],
      ["all", ""],
    ]);
  });

  it("leave out a channel that received and sold nothing", () => {
    const { rows } = channelTable(run, new Map());
    expect(rows.flat()).not.toContain("online");
  });

  it("show the three flows, sell-through, distribution and stock-outs, a dash for what is undefined", () => {
    expect(channelTable(run, new Map()).rows[0]?.slice(2)).toEqual([
      "1,200",
      "1,000",
      "750",
      "75.0%",
      "12.3%",
      "30.0%",
      "–",
    ]);
  });

  it("turn to thousands of packs, and say so, where figures would be too long", () => {
    const large = { ...cell, sellin_units: 12_345_678 };
    const table = channelTable({ ...run, measures: large }, new Map());
    expect(table.rows.at(-1)?.[2]).toBe("12,346");
    expect(table.note).toMatch(/^In thousands of packs/);
    expect(channelTable(run, new Map()).note).toMatch(/^In packs/);
  });

  it("have one row for each of the plan's SKUs", () => {
    expect(skuTable(run).rows).toEqual([
      ["main", "main", "1,200", "1,000", "750", "75.0%", "12.3%", "30.0%", "–"],
    ]);
  });

  it("give money in VND with its twin at the plan's rate, and other measures none", () => {
    const { rows, note } = headlineTable(run);
    expect(rows).toContainEqual(["Net sales", "1.0 bn VND", "1.3 m TWD"]);
    expect(rows).toContainEqual(["Price index", "1.20", ""]);
    expect(rows).toContainEqual(["Payback", "–", ""]);
    expect(rows).toContainEqual(["Sell-out, first year", "36 cases", ""]);
    expect(rows).toContainEqual([
      "Week of the largest cash need",
      "week 9",
      "",
    ]);
    expect(rows).toContainEqual(["Sell-through", "75.0%", ""]);
    expect(note).toMatch(/^1 TWD = 800 VND/);
  });

  it("have as many cells in every row as there are columns", () => {
    for (const table of [
      channelTable(run, new Map()),
      skuTable(run),
      headlineTable(run),
    ]) {
      expect(table.align).toHaveLength(table.head.length);
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
    }
  });
});
