/** What a picture of the verdict says, and how its text is broken into lines. Pure; drawing is in verdict-card-picture.ts. */
import type { Ensemble, RunDocument } from "../../src/index.ts";
import { chanceText } from "../futures/chance-text.ts";
import { dateText } from "../format.ts";
import { measureText, type MeasureId } from "../result/measure-style.ts";
import { fill } from "../text/index.ts";
import { pictureTexts } from "../text/picture-text.ts";
import { verdictSentences } from "../result/verdict.ts";
import type { View } from "../view.ts";

/** Wide as a preview of a link, tall as a picture of a feed; pixels. */
export const sizes = {
  wide: { width: 1200, height: 630 },
  tall: { width: 1080, height: 1350 },
} as const;

export type CardSize = keyof typeof sizes;

/** The measures of whoever has a minute. */
const shown: readonly MeasureId[] = [
  "sellout_cases",
  "sell_through",
  "nd",
  "wd",
  "contribution",
  "peak_cash",
  "payback_weeks",
];

export interface CardGiven {
  readonly view: View;
  readonly document: RunDocument;
  readonly planName: string;
  readonly targetCases: number | undefined;
  readonly futures: Ensemble | undefined;
  /** ISO day of the picture. */
  readonly day: string;
}

export interface CardWords {
  readonly brand: string;
  readonly plan: string;
  readonly verdict: string;
  /** How likely the target is, with its error; or that one run says nothing of it. */
  readonly chance: string;
  readonly measures: readonly {
    readonly name: string;
    readonly value: string;
  }[];
  readonly dots:
    | {
        readonly cases: readonly number[];
        readonly target: number | undefined;
        readonly label: string;
      }
    | undefined;
  readonly run: string;
  readonly source: string;
}

export function cardWords(given: CardGiven): CardWords {
  const { view, document, planName, targetCases, futures, day } = given;
  const { texts, language } = view;
  const words = pictureTexts[language];
  const cases = (futures?.values ?? []).flatMap((values) => {
    const value = values["sellout_cases"];
    return typeof value === "number" ? [value] : [];
  });
  const gap = language === "zh-TW" ? "" : " ";
  const { model, ledgerHash, seed } = document;
  return {
    brand: texts.title,
    plan: planName,
    verdict: verdictSentences(document, targetCases, view)
      .slice(0, 2)
      .join(gap),
    chance: futures === undefined ? words.oneRun : chanceText(futures, view),
    measures: shown.map((id) => ({
      name: texts.measures[id].label,
      value: measureText(id, document.measures[id], view, texts),
    })),
    dots:
      cases.length === 0
        ? undefined
        : { cases, target: futures?.target?.value, label: words.dots },
    run: [
      `${texts.about.seed} ${seed}`,
      `taphoa ${model.version}`,
      `${texts.about.data} ${model.dataHash.slice(0, 12)}`,
      `${texts.about.result} ${ledgerHash.slice(0, 12)}`,
    ].join(" · "),
    source: fill(words.source, { day: dateText(day, language) }),
  };
}

/** A word with the space after it; a Chinese character alone, with the closing marks that may not begin a line. */
const PIECES =
  /[「『（《]*[\u3000-\u9fff\uff00-\uffef][，。；：、）」』》！？%]*\s*|[^\s\u3000-\u9fff\uff00-\uffef]+[，。；：、）」』》！？]*\s*|\s+/gu;

/** Lines no wider than `most`, as `width` measures them; a single piece that is wider has a line of its own. */
export function linesOf(
  text: string,
  most: number,
  width: (line: string) => number,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECES)) {
    if (line !== "" && width((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}
