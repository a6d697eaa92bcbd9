import { describe, expect, it } from "vitest";
import { changeOf, stepBars, type Step } from "../../src/report/step-bars.ts";
import { plainWords } from "../support/chart-words.ts";

interface Bar {
  name: string;
  data: (number | null | { value: number; label?: { formatter: string } })[];
}

const valueOf = (cell: Bar["data"][number] | undefined): number =>
  typeof cell === "number" ? cell : (cell?.value ?? 0);

const step = (kind: Step["kind"], from: number, to: number): Step => ({
  ...{ name: `${from} to ${to}`, kind, from, to },
});

const steps = [
  step("income", 0, 100),
  step("spending", 100, 40),
  step("sum", 0, 40),
  step("spending", 40, -30),
  step("spending", -30, -40),
  step("sum", 0, -40),
];

const texts = {
  ...{ title: "bars", income: "up", spending: "down", sum: "sum" },
  ...{ amount: "amount", running: "running" },
};

const bars = stepBars(
  "bars",
  "all gone",
  steps,
  { divisor: 1, decimals: 0, name: "kg" },
  texts,
  plainWords(),
);

describe("bars that hang", () => {
  it("say how much a step adds, and the total of a sum", () => {
    expect(steps.map(changeOf)).toEqual([100, -60, 40, -70, -10, -40]);
    expect(bars.table.head).toEqual(["", "amount (kg)", "running (kg)"]);
    expect(bars.table.rows[3]).toEqual(["40 to -30", "-70", "-30"]);
  });

  it("draws each bar between its two running totals, also across nought", () => {
    const series = bars.option["series"] as Bar[];
    const ends = bars.table.rows.map((_, i) => {
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
    const series = bars.option["series"] as Bar[];
    const labels = bars.table.rows.map((_, i) =>
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
