import { describe, expect, it } from "vitest";
import {
  bridgeChart,
  type BridgeTexts,
} from "../../src/report/bridge-chart.ts";
import { plainWords } from "../support/chart-words.ts";

const texts: BridgeTexts = {
  title: "bridge",
  takeaway: "{total}; most by {largest}, {amount}",
  income: "adds",
  spending: "takes",
  sum: "all",
  amount: "amount",
  running: "running",
  half: "doubt",
};

const M = 1_000_000;
const total = { name: "b − a", mean: 3 * M, half: 2 * M };
const parts = [
  { name: "price", mean: -2 * M, half: M },
  { name: "media", mean: 5 * M, half: Infinity },
];
const amount = (value: number): string => `${value} VND`;

describe("the bridge", () => {
  it("goes over the parts, the largest first, to the whole difference", () => {
    const chart = bridgeChart(
      { parts, total, isMoney: true, amount },
      texts,
      plainWords(),
    );
    expect(chart.table.head).toEqual([
      "",
      "amount (m VND)",
      "running (m VND)",
      "doubt",
    ]);
    expect(chart.table.rows).toEqual([
      ["media", "5", "5", "–"],
      ["price", "-2", "3", "± 1"],
      ["b − a", "3", "3", "± 2"],
    ]);
    expect(chart.takeaway).toBe(`${3 * M} VND; most by media, ${5 * M} VND`);
  });

  it("counts what is no money as it is, and stands without parts", () => {
    const [, price = { name: "", mean: 0, half: 0 }] = parts;
    const cases = bridgeChart(
      { parts: [{ ...price, mean: 12 }], total, isMoney: false, amount },
      texts,
      plainWords(),
    );
    expect(cases.table.rows[0]).toEqual(["media", "12", "12", "–"]);
    const none = bridgeChart(
      { parts: [], total, isMoney: true, amount },
      texts,
      plainWords(),
    );
    expect(none.takeaway).toContain("most by –");
  });
});
