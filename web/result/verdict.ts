/** The sentences at the top of a result, put together from the figures of the run and of the baseline. Pure. */
import type { MeasureValues, RunDocument } from "../../src/index.ts";
import { compact, money, percent } from "../format.ts";
import { sameResult } from "./same-result.ts";
import { fill, wordOf, type Texts } from "../text/index.ts";
import type { View } from "../view.ts";

/** A place with its sell-through. */
export interface Place {
  readonly region: string;
  readonly channel: string;
  readonly share: number;
  readonly sold: number;
}

/** Every region and channel that got goods, worst sell-through first. */
export function placesOf(document: RunDocument): Place[] {
  return Object.entries(document.by.region_channel)
    .flatMap(([key, values]): Place[] => {
      const [region = "", channel = ""] = key.split("/");
      const share = values["sell_through"] ?? null;
      return share === null
        ? []
        : [{ region, channel, share, sold: values["sellout_units"] ?? 0 }];
    })
    .sort((a, b) => a.share - b.share);
}

export function placeName(place: Place, texts: Texts): string {
  const { channels, regions } = texts.words;
  const [region, channel] = [
    wordOf(regions, place.region),
    wordOf(channels, place.channel),
  ];
  if (texts.code === "vi")
    return `${channel} ${region.replace("Miền", "miền")}`;
  return `${region}${texts.code === "en" ? " " : ""}${channel}`;
}

/** What came out: sales, target, money, and the weakest place. */
export function verdictSentences(
  document: RunDocument,
  targetCases: number | undefined,
  view: View,
): string[] {
  const { texts } = view;
  const words = texts.verdict;
  const value = (id: string): number | null => document.measures[id] ?? null;
  const weeks = document.weeks;
  const packs = value("sellout_units") ?? 0;
  if (packs === 0) return [fill(words.salesNone, { weeks })];
  const sentences = [
    fill(words.sales, {
      weeks,
      packs: compact(packs, view.language),
      sellThrough: shareText(value("sell_through"), view),
    }),
  ];
  const cases = value("sellout_cases") ?? 0;
  sentences.push(
    fill(targetCases === undefined ? words.firstYear : words.target, {
      cases: compact(cases, view.language),
      target: compact(targetCases ?? 0, view.language),
      share: percent(cases / (targetCases ?? 1), view.language),
    }),
  );
  sentences.push(moneySentence(document.measures, view));
  const weakest = placesOf(document)[0];
  if (weakest !== undefined)
    sentences.push(
      fill(words.weakest, {
        place: placeName(weakest, texts),
        share: percent(weakest.share, view.language),
      }),
    );
  return sentences;
}

function moneySentence(measures: MeasureValues, view: View): string {
  const words = view.texts.verdict;
  const gap = measures["peak_cash"] ?? 0;
  const sentence = gap > 0 ? words.money : words.moneyNoGap;
  const payback = measures["payback_weeks"] ?? null;
  return (
    fill(sentence, {
      contribution: money(measures["contribution"] ?? 0, view),
      week: measures["peak_week"] ?? 0,
      cash: money(gap, view),
    }) +
    (payback === null
      ? words.noPayback
      : fill(words.payback, { week: payback }))
  );
}

/** What changed against the baseline: always the gain and its price. */
export function versusSentence(
  document: RunDocument,
  baseline: RunDocument,
  name: string,
  view: View,
): string {
  const words = view.texts.verdict;
  const [now, before] = [document.measures, baseline.measures];
  if (sameResult(document, baseline)) return fill(words.same, { name });
  const difference = (id: string): number => (now[id] ?? 0) - (before[id] ?? 0);
  const sold = before["sellout_units"] ?? 0;
  const sales =
    sold > 0
      ? percent(Math.abs(difference("sellout_units")) / sold, view.language)
      : compact(Math.abs(difference("sellout_units")), view.language);
  return fill(words.versus, {
    name,
    sales: moved(difference("sellout_units"), sales, words),
    contribution: movedMoney(difference("contribution"), view),
    cash: movedMoney(difference("peak_cash"), view),
  });
}

/** The sentence with differences as long as they get, for the room that it takes. */
export function versusRoom(name: string, view: View): string {
  const words = view.texts.verdict;
  const amount = money(-888.8e8, view).replace(/^−/, "");
  return fill(words.versus, {
    name,
    sales: fill(words.more, { amount: percent(0.888, view.language) }),
    contribution: fill(words.more, { amount }),
    cash: fill(words.less, { amount }),
  });
}

/** A difference of money in words: up, down or unchanged. */
export function movedMoney(difference: number, view: View): string {
  return moved(
    difference,
    money(Math.abs(difference), view),
    view.texts.verdict,
  );
}

function moved(
  difference: number,
  amount: string,
  words: Texts["verdict"],
): string {
  if (difference === 0 || /^[^1-9]*$/.test(amount)) return words.equal;
  return fill(difference > 0 ? words.more : words.less, { amount });
}

function shareText(share: number | null, view: View): string {
  return share === null
    ? view.texts.verdict.undefined
    : percent(share, view.language);
}
