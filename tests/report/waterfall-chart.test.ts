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

interface Bar {
  name: string;
  data: (number | null | { value: number; label?: { formatter: string } })[];
}

const valueOf = (cell: Bar["data"][number] | undefined): number =>
  typeof cell === "number" ? cell : (cell?.value ?? 0);

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

  it("draws each bar between its two running totals, also across nought", () => {
    const series = loss.option["series"] as Bar[];
    const ends = loss.table.rows.map((_, i) => {
      const values = series.map(({ data }) => valueOf(data[i]));
      const side = (keep: (v: number) => boolean): number =>
        values.filter(keep).reduce((sum, v) => sum + v, 0);
      return [side((v) => v < 0), side((v) => v > 0)];
    });
    expect(ends).toEqual([
      [0, 100],
      // From 100 down to 40: an unseen part of 40 carries it.
      [0, 100],
      [0, 40],
      [-30, 40],
      [-40, 0],
      [-40, 0],
    ]);
    const base = series[0]?.data.map(valueOf);
    expect(base).toEqual([0, 40, 0, 0, -30, 0]);
  });

  it("writes each amount once, beside the longer end", () => {
    const series = loss.option["series"] as Bar[];
    const labels = loss.table.rows.map((_, i) =>
      series.flatMap(({ data }) => {
        const cell = data[i];
        return cell !== null && typeof cell === "object"
          ? (cell.label?.formatter ?? [])
          : [];
      }),
    );
    expect(labels).toEqual([
      ["100"],
      ["-60"],
      ["40"],
      ["-70"],
      ["-10"],
      ["-40"],
    ]);
  });
});
