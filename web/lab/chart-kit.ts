/**
 * The kit of twelve charts, by id: which there are, which are plain chart descriptions, and how each of those is made of a
 * result. The other six are elements of their own, shown by chart-slot.ts.
 */
import {
  cashChart,
  flowChart,
  shelfChart,
  stockChart,
  waterfallChart,
  type ChartDescription,
  type Ensemble,
  type RunDocument,
} from "../../src/index.ts";
import { chartWords } from "../charts/chart-words.ts";
import type { PlanState } from "../plan-state.ts";
import { deskTexts } from "../text/desk-text.ts";
import { futuresTexts } from "../text/futures-text.ts";
import { instantTexts } from "../text/instant-text.ts";
import { labTexts } from "../text/lab-text.ts";
import { placeName } from "../result/verdict.ts";
import type { View } from "../view.ts";

export const kit = [
  "fan",
  "cash",
  "dots",
  "goods",
  "heat",
  "ladder",
  "pnl",
  "stock",
  "shelf",
  "tornado",
  "response",
  "calendar",
] as const;

export type KitId = (typeof kit)[number];

export const plain = ["fan", "cash", "pnl", "stock", "shelf"] as const;

export type PlainId = (typeof plain)[number];

export function isPlain(id: KitId): id is PlainId {
  return plain.some((one) => one === id);
}

/** The charts of the first page before anybody chose. */
export const usual = ["fan", "cash"] as const satisfies readonly KitId[];

/** What stands in the places of the first page: as chosen, and as usual where nothing known was chosen. */
export function chartsShown(chosen: readonly string[] | undefined): KitId[] {
  return usual.map(
    (id, place) => kit.find((one) => one === chosen?.[place]) ?? id,
  );
}

/** The chosen charts as one word of a link; "" if they are the usual ones. */
export function chartsText(chosen: readonly string[] | undefined): string {
  const shown = chartsShown(chosen);
  return shown.every((id, place) => id === usual[place]) ? "" : shown.join(".");
}

export interface KitGiven {
  readonly view: View;
  readonly document: RunDocument;
  readonly plan: PlanState;
  /** Drawn behind the run as it was. */
  readonly baseline?: RunDocument | undefined;
  /** What stood before a lever was moved, behind both. */
  readonly earlier?: RunDocument | undefined;
  readonly futures?: Ensemble | undefined;
}

export function kitChart(id: PlainId, given: KitGiven): ChartDescription {
  const { view, document, plan, baseline, futures } = given;
  const stood = given.earlier && {
    document: given.earlier,
    named: instantTexts[view.language].earlier.line,
  };
  const words = chartWords(view, plan.sheet?.tetDates ?? []);
  const texts = labTexts[view.language].kit;
  switch (id) {
    case "fan": {
      const values = futures?.fans["sellout_units"];
      const own = futuresTexts[view.language];
      const fan =
        values === undefined
          ? undefined
          : { values, texts: { ...own, middle: own.middleOfAll } };
      return flowChart(document, baseline, words, fan, stood);
    }
    case "cash":
      return cashChart(document, baseline, words, stood);
    case "pnl":
      return waterfallChart(
        document,
        deskTexts[view.language].waterfall,
        words,
      );
    case "stock":
      return stockChart(document, texts, words);
    case "shelf":
      return shelfChart(
        document,
        (region, channel) =>
          placeName({ region, channel, share: 0, sold: 0 }, view.texts),
        texts,
        words,
      );
  }
}
