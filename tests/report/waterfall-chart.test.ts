import { describe, expect, it } from "vitest";
import { moneyLines } from "../../src/ledger/ledger.ts";
import {
  waterfallChart,
  waterfallGroups,
  type WaterfallTexts,
} from "../../src/report/waterfall-chart.ts";
import { plainWords } from "../support/chart-words.ts";
import { sampleRun } from "../support/sample-run.ts";

const names = [...Object.keys(waterfallGroups), "afterGoods", "total"];

const texts: WaterfallTexts = {
  title: "waterfall",
  takeaway: "{goods} after the goods, {total} left; most: {largest}",
  income: "income",
  spending: "spending",
  sum: "sum",
  amount: "amount",
  running: "running",
  groups: Object.fromEntries(
    names.map((name) => [name, name]),
  ) as WaterfallTexts["groups"],
};

const M = 1_000_000;

const chart = (lines: Record<string, number>) =>
  waterfallChart(
    { ...sampleRun(), contribution_lines: lines },
    texts,
    plainWords(),
  );

describe("the waterfall", () => {
  it("takes in every line of the contribution once", () => {
    expect(Object.values(waterfallGroups).flat().sort()).toEqual(
      [...moneyLines].sort(),
    );
  });

  const loss = chart({
    netSales: 100 * M,
    landedCost: -60 * M,
    media: -70 * M,
    overhead: -10 * M,
  });

  it("goes from sales to what is left, with a sum after the goods", () => {
    expect(loss.table.rows).toEqual([
      ["sales", "100", "100"],
      ["goods", "-60", "40"],
      ["afterGoods", "40", "40"],
      ["demand", "-70", "-30"],
      ["fixed", "-10", "-40"],
      ["total", "-40", "-40"],
    ]);
    expect(loss.takeaway).toBe(
      `${40 * M} VND after the goods, ${-40 * M} VND left; most: demand`,
    );
  });
});
