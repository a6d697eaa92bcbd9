/** A difference of a measure with its sign: shares in points, everything else as the measure is said. Pure. */
import { grouped } from "../format.ts";
import {
  measureStyles,
  measureText,
  type MeasureId,
} from "../result/measure-style.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";

export function differenceText(
  measure: MeasureId,
  value: number,
  view: View,
): string {
  const { form } = measureStyles[measure];
  const text =
    form === "share"
      ? fill(view.texts.words.points, {
          value: grouped(100 * value, 2, view.language),
        })
      : measureText(measure, value, view, view.texts);
  return value > 0 ? `+${text}` : text;
}
