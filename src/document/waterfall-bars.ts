/**
 * A waterfall as stacked bars, the way an office program draws one from plain figures: each step hangs where the one before
 * ended, on a part that nobody sees; the last bar stands on nought and is the total. A step that crosses nought is two parts.
 */

/** Parts by step, in the order in which they are stacked. Whatever is below nought is negative. */
export interface WaterfallBars {
  /** What holds a step up, or down, and is not drawn. */
  readonly hidden: readonly number[];
  readonly gain: readonly number[];
  readonly gainBelow: readonly number[];
  readonly loss: readonly number[];
  readonly lossBelow: readonly number[];
  readonly total: readonly number[];
}

/** `values`: the steps, then the total they sum to. */
export function waterfallBars(values: readonly number[]): WaterfallBars {
  const blank = (): number[] => values.map(() => 0);
  const bars = {
    hidden: blank(),
    gain: blank(),
    gainBelow: blank(),
    loss: blank(),
    lossBelow: blank(),
    total: blank(),
  };
  let from = 0;
  values.forEach((value, i) => {
    if (i === values.length - 1) {
      bars.total[i] = value;
      return;
    }
    const to = from + value;
    const low = Math.min(from, to);
    const high = Math.max(from, to);
    const [above, below] =
      value < 0 ? [bars.loss, bars.lossBelow] : [bars.gain, bars.gainBelow];
    above[i] = Math.max(0, high) - Math.max(0, low);
    below[i] = Math.min(0, low) - Math.min(0, high);
    bars.hidden[i] = low > 0 ? low : Math.min(0, high);
    from = to;
  });
  return bars;
}
