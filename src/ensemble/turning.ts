/**
 * Where within its range a number turns a choice, and what it would gain to know it: the response is taken as straight between
 * low, likely and high of the number, and the choice is whether it is above nought.
 */
import { mean } from "../base/stats.ts";
import { valueAt } from "./factors.ts";
import type { Bar } from "./tornado.ts";

/** Points between which the turn is sought: steps of a quarter of a percent of the range. Assumed: fine enough to be read. */
const GRID = 400;

/** Difference of the plans at a value, straight between low, likely and high. */
function differenceAt(bar: Bar, base: number, value: number): number {
  const { factor, low, high } = bar;
  const side = value < factor.value ? low : high;
  const end = value < factor.value ? factor.low : factor.high;
  if (end === factor.value || !Number.isFinite(side.mean)) return base;
  return base + (side.mean * (value - factor.value)) / (end - factor.value);
}

export function switchValue(bar: Bar, base: number): number | undefined {
  const { factor } = bar;
  for (const [end, side] of [
    [factor.low, bar.low],
    [factor.high, bar.high],
  ] as const) {
    const there = base + side.mean;
    if (Number.isFinite(there) && base !== 0 && base * there < 0)
      return factor.value + ((end - factor.value) * base) / (base - there);
  }
  return undefined;
}

/** `sign`: 1 if more of the measure is better, −1 if less. */
export function worthOf(bar: Bar, base: number, sign: 1 | -1): number {
  const gains = Array.from({ length: GRID }, (_, i) => {
    const value = valueAt(bar.factor, (i + 0.5) / GRID);
    return sign * differenceAt(bar, base, value);
  });
  const informed = mean(gains.map((gain) => Math.max(0, gain)));
  return Math.max(0, informed - Math.max(0, mean(gains)));
}
