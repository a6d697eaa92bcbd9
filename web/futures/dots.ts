/** Where the dots of a dot plot stand: bins from left to right, one dot above the other. Pure. */
export const WIDTH = 640;
export const HEIGHT = 190;
export const BASE = 160;
export const SIDE = 24;
const BINS = 26;

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly reached: boolean;
}

/** The range that holds the values and the target, a little wider. */
export function spanOf(
  values: readonly number[],
  target: number | undefined,
): readonly [number, number] {
  const all = target === undefined ? values : [...values, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  return [low - room, high + room];
}

/** Places of the dots: bins from left to right, one above the other within a bin. */
export function dotsOf(
  values: readonly number[],
  target: number | undefined,
): Dot[] {
  const [low, high] = spanOf(values, target);
  const bin = (value: number): number =>
    Math.min(BINS - 1, Math.floor(((value - low) / (high - low)) * BINS));
  const step = (WIDTH - 2 * SIDE) / BINS;
  const heights = new Array<number>(BINS).fill(0);
  const most = Math.max(
    ...values.map(
      (value) => values.filter((v) => bin(v) === bin(value)).length,
    ),
  );
  const rise = Math.min(step, (BASE - 12) / Math.max(1, most));
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const b = bin(value);
      const n = heights[b] ?? 0;
      heights[b] = n + 1;
      return {
        x: SIDE + (b + 0.5) * step,
        y: BASE - (n + 0.5) * rise,
        reached: target !== undefined && value >= target,
      };
    });
}
