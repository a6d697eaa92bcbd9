/** What a comparison says of one plan against the reference, as sentences. Pure. */
import type { Comparison, Rival } from "../../src/index.ts";
import { grouped } from "../format.ts";
import {
  isMeasure,
  measureStyles,
  measureText,
} from "../result/measure-style.ts";
import { compareTexts } from "../text/compare-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";

/** A plan that is worse in so many of the futures is not called the winner. */
const LOSES_OFTEN = 1 / 3;

/** How large a difference is; that of two shares is told in points, since percent would be of the share. */
function sizeText(measure: string, value: number, view: View): string {
  return isMeasure(measure) && measureStyles[measure].form === "share"
    ? fill(view.texts.words.points, {
        value: grouped(value * 100, 1, view.language),
      })
    : measureText(measure, value, view, view.texts);
}

/** A difference with its sign. */
export function signed(measure: string, value: number, view: View): string {
  const text = sizeText(measure, value, view);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Mean and half-width. */
export function interval(
  measure: string,
  { mean, half }: { readonly mean: number; readonly half: number },
  view: View,
): string {
  if (!Number.isFinite(mean)) return "–";
  const width = Number.isFinite(half) ? sizeText(measure, half, view) : "?";
  return `${signed(measure, mean, view)} ± ${width}`;
}

export function verdictLines(
  result: Comparison,
  rival: Rival,
  names: { readonly plan: string; readonly reference: string },
  view: View,
): string[] {
  const words = compareTexts[view.language];
  const { measure } = result;
  const label = isMeasure(measure)
    ? view.texts.measures[measure].label
    : measure;
  const first = fill(words[rival.verdict], {
    ...names,
    measure: label,
    gap: interval(measure, rival.difference, view),
  });
  if (rival.verdict === "identical") return [first];
  const record = fill(words.record, {
    plan: names.plan,
    futures: rival.wins + rival.ties + rival.losses,
    wins: rival.wins,
    ties: rival.ties,
    losses: rival.losses,
    worst: signed(measure, rival.worst, view),
    best: signed(measure, rival.best, view),
  });
  const against = rival.verdict === "better" ? rival.losses : rival.wins;
  const decided = rival.verdict === "better" || rival.verdict === "worse";
  const often =
    against / Math.max(1, rival.wins + rival.ties + rival.losses) >=
    LOSES_OFTEN;
  return [first, record, ...(decided && often ? [words.oftenOther] : [])];
}
