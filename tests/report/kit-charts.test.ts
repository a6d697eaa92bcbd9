import { describe, expect, it } from "vitest";
import {
  funnelChart,
  funnelOrder,
  ladderChart,
  shelfChart,
  stockChart,
  type KitTexts,
} from "../../src/report/kit-charts.ts";
import type { FunnelCounts } from "../../src/report/why-not-bought.ts";
import { plainWords } from "../support/chart-words.ts";
import { sampleRun } from "../support/sample-run.ts";

const texts: KitTexts = {
  stock: {
    title: "stock",
    takeaway: "{oos} empty, {most} shown",
    unit: "weeks",
  },
  shelf: {
    title: "shelf",
    takeaway: "fastest {place} of {count}",
    nd: "nd",
    ros: "ros",
    place: "place",
  },
  funnel: {
    title: "funnel",
    takeaway: "{known} know, {worst} stops most, {bought} buy",
    share: "share",
    row: "row",
  },
  ladder: {
    title: "ladder",
    takeaway: "{channel} leaves {margin} of {shelf}",
    loses: "{channel} loses {margin}",
    unit: "VND",
    channel: "channel",
  },
  boxes: Object.fromEntries(funnelOrder.map((box) => [box, box])),
  parts: {
    vat: "vat",
    trade: "trade",
    terms: "terms",
    landed: "landed",
    margin: "margin",
  },
};
const words = plainWords();

const counts: FunnelCounts = {
  needs: 1000,
  boxes: {
    bought: 10,
    unknown: 600,
    unlisted: 200,
    unnoticed: 40,
    outOfStock: 50,
    tooDear: 60,
    other: 40,
  },
};

interface Series {
  readonly data: readonly (number | null)[];
}

describe("the funnel", () => {
  const chart = funnelChart([{ name: "all", counts }], texts, words);

  it("has bars that add up to all needs of those who know the brand", () => {
    const series = chart.option["series"] as Series[];
    const sum = series.reduce((total, { data }) => total + (data[0] ?? 0), 0);
    expect(sum).toBeCloseTo(100, 1);
  });

  it("says who knows, what stops most, and how many buy", () => {
    expect(chart.takeaway).toBe("40% know, unlisted stops most, 2.5% buy");
  });
});

describe("the ladder", () => {
  const row = {
    sku: "main",
    channel: "tap_hoa",
    shelf: 100,
    vat: 10,
    trade: 30,
    terms: 0,
    landed: 40,
    margin: 20,
  };
  const unit = { name: "VND", divisor: 1 };

  it("names the channel that leaves least, and says when it loses", () => {
    const good = ladderChart([row], (id) => id, unit, texts, words);
    expect(good.takeaway).toBe("tap_hoa leaves 20 VND of 100 VND");
    const bad = ladderChart(
      [row, { ...row, channel: "online", margin: -5, landed: 65 }],
      (id) => id,
      unit,
      texts,
      words,
    );
    expect(bad.takeaway).toBe("online loses -5 VND");
  });

  it("draws parts that add up to the price", () => {
    const chart = ladderChart([row], (id) => id, unit, texts, words);
    const series = chart.option["series"] as Series[];
    expect(series.reduce((sum, { data }) => sum + (data[0] ?? 0), 0)).toBe(100);
  });
});

describe("stock and shelf", () => {
  const run = sampleRun();

  it("shows cover and empty shelves week by week, the same in chart and table", () => {
    const chart = stockChart(run, texts, words);
    const series = chart.option["series"] as Series[];
    expect(chart.table.rows).toHaveLength(run.weeks);
    expect(chart.table.rows[9]?.slice(1)).toEqual(
      series.map(({ data }) => String(data[9])),
    );
  });

  it("places only where there is distribution and a rate of sale", () => {
    const by = {
      ...run.by,
      region_channel: {
        "north/tap_hoa": { nd: 0.1, ros: 3 },
        "south/tap_hoa": { nd: 0.2, ros: 5 },
        "south/online": { nd: null, ros: 2 },
        "south/wet_market": { nd: 0, ros: null },
      },
    };
    const chart = shelfChart(
      { ...run, by },
      (region, channel) => `${region} ${channel}`,
      texts,
      words,
    );
    expect(chart.table.rows).toEqual([
      ["north tap_hoa", "10", "3"],
      ["south tap_hoa", "20", "5"],
    ]);
    expect(chart.takeaway).toBe("fastest south tap_hoa of 2");
  });
});
