/**
 * What a slider spans: the lever's own range, narrowed to four times the usual value so that a small step can be felt,
 * in steps a planner would say. Typing beyond it stays possible; beyond the lever's range it is remarked upon.
 */
import type { FieldRange } from "./lever-edits.ts";

interface Ranged {
  readonly unit: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

/** From the engine's unit to the one on screen. */
export function shownFactor(unit: string): number {
  return unit === "%" || unit === "index" ? 100 : 1;
}

export function rangeOf(lever: Ranged, usual: number): FieldRange {
  const step = stepOf(lever.unit, usual);
  const low = lever.min ?? 0;
  const wide = lever.max ?? Math.max(4 * usual, 10 * step);
  const high = usual > 0 && wide > 6 * usual ? upTo(4 * usual, step) : wide;
  const start = Math.floor(low / step) * step;
  return { min: start < low && low > 0 ? low : start, max: high, step };
}

function stepOf(unit: string, usual: number): number {
  if (unit.startsWith("VND/month") || unit === "VND/year")
    return usual >= 10_000_000 || usual === 0 ? 5_000_000 : 500_000;
  if (unit.startsWith("VND")) return usual >= 5000 || usual === 0 ? 500 : 100;
  if (unit === "%") return usual >= 10 ? 1 : 0.5;
  return 1;
}

/** A round number about a tenth of a value, never less than a step: what a planner would try first. */
export function tenthOf(value: number, step: number): number {
  const tenth = Math.abs(value) / 10;
  if (tenth <= step) return step;
  const power = 10 ** Math.floor(Math.log10(tenth));
  const near = (n: number): number => Math.abs(Math.log(tenth / (n * power)));
  const [round = 1] = [1, 2, 5, 10].sort((a, b) => near(a) - near(b));
  return round * power;
}

/** How far the page keys go: a round number of at most a tenth of the slider, weeks by the four, never less than two steps. */
export function pageOf({ min, max, step }: FieldRange, unit: string): number {
  const most = (max - min) / 10;
  const round = [1, 2, 5].flatMap((n) =>
    Array.from({ length: 12 }, (_, power) => (n * 10 ** power) / 10),
  );
  const found = Math.max(...round.filter((one) => one <= most), 0);
  return Math.max(unit === "weeks" ? 4 * step : 2 * step, found);
}

/** The next round number: 1, 2 or 5 times a power of ten, but no less than one step. */
function upTo(value: number, step: number): number {
  let power = 1;
  while (power * 10 <= value) power *= 10;
  const round = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((n) => n * power >= value);
  return Math.max(step, (round ?? 10) * power);
}
