/** Where the dots of a dot plot stand: bins from left to right, one dot above the other. A target is a border between bins. Pure. */

/** The drawing's size: as wide as a screen has room for, or as a phone. */
export interface Frame {
  readonly width: number;
  /** Left and right of the bins. */
  readonly side: number;
  readonly bins: number;
}

export const wide: Frame = { width: 640, side: 24, bins: 26 };

export const narrow: Frame = { width: 320, side: 10, bins: 16 };

export const HEIGHT = 190;
export const BASE = 160;

/** Above the dots, for the target's name. */
const HEAD = 26;
const RADIUS = 7;

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly reached: boolean;
}

/** The range that the bins cover: the values and the target, a little wider, and the target between two bins. */
export function spanOf(
  values: readonly number[],
  target: number | undefined,
  { bins }: Frame = wide,
): readonly [number, number] {
  const all = target === undefined ? values : [...values, target];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || Math.abs(most) || 1) * 0.06;
  const [low, high] = [least - room, most + room];
  if (target === undefined) return [low, high];
  // One bin is spare, so that moving the first one's border loses nothing at the end.
  const bin = (high - low) / (bins - 1);
  const start = target - Math.ceil((target - low) / bin) * bin;
  return [start, start + bins * bin];
}

/** Where a value stands from left to right. */
export function placeOf(
  value: number,
  [low, high]: readonly [number, number],
  { width, side }: Frame = wide,
): number {
  return side + ((value - low) / (high - low)) * (width - 2 * side);
}

/** Places of the dots: bins from left to right, one above the other within a bin. */
export function dotsOf(
  values: readonly number[],
  target: number | undefined,
  frame: Frame = wide,
): Dot[] {
  const { width, side, bins } = frame;
  const [low, high] = spanOf(values, target, frame);
  const size = (high - low) / bins;
  // Counted from the target: whatever reaches it stands to the right of its line.
  const from = target ?? low;
  const first = Math.round((from - low) / size);
  const binOf = (value: number): number =>
    Math.min(bins - 1, Math.max(0, first + Math.floor((value - from) / size)));
  const step = (width - 2 * side) / bins;
  const heights = new Array<number>(bins).fill(0);
  const columns = values.map(binOf);
  const most = Math.max(
    ...columns.map((bin) => columns.filter((one) => one === bin).length),
  );
  const rise = Math.min(step, (BASE - HEAD) / Math.max(1, most));
  const r = Math.min(RADIUS, step / 2 - 1, Math.max(4, rise / 2 - 0.5));
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const bin = binOf(value);
      const n = heights[bin] ?? 0;
      heights[bin] = n + 1;
      return {
        x: side + (bin + 0.5) * step,
        y: BASE - (n + 0.5) * rise,
        r,
        reached: target !== undefined && value >= target,
      };
    });
}
