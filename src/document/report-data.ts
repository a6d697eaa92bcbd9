/**
 * What a report is made of, gathered once for HTML, workbook and slides alike: the run, many futures if there are any, the
 * numbers it rests on, the sentences at the top, the charts, and the line at the foot of every page.
 */
import { basesText } from "../ensemble/drawn.ts";
import type { Ensemble } from "../ensemble/ensemble.ts";
import { measureById } from "../ensemble/ensemble-table.ts";
import type { BottleneckWeek } from "../report/bottleneck.ts";
import type { ChartDescription, ChartWords } from "../report/chart-parts.ts";
import { flowChart, peopleChart, reachChart } from "../report/charts.ts";
import { cashChart, contributionChart } from "../report/money-charts.ts";
import { assumedShare } from "../report/provenance.ts";
import type { RunDocument } from "../report/run-document.ts";
import {
  type Language,
  compact,
  dateText,
  figure,
  measureName,
  moneyText,
  rangeText,
  share,
  spoken,
} from "../report/speech.ts";
import { baseRateTexts } from "./base-rate-words.ts";
import { fanCharts } from "./fan-chart.ts";
import type { ToldInput } from "./input-names.ts";
import { reportWarningWords, warningText } from "./warning-text.ts";
import {
  type ReportTexts,
  fill,
  ofHundred,
  reportChartWords,
  reportTexts,
} from "./words.ts";

export interface ReportRequest {
  readonly run: RunDocument;
  readonly ensemble?: Ensemble;
  /** The same of a second plan, to be held against. */
  readonly other?: { readonly run: RunDocument };
  /** What the reader calls the plan; by default its file's name. */
  readonly planName?: string;
  /** How measures are worked out in the reader's words, by id; by default in English. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly inputs: readonly ToldInput[];
  readonly bottlenecks: readonly BottleneckWeek[];
  readonly language: Language;
  readonly tetDates: readonly string[];
  readonly targetCases: number;
  /** Names of regions and channels by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Money is said in NT$ at the plan's rate, not in VND with its NT$ behind it. */
  readonly inTwd?: boolean;
  /** Figures are the one run's, as a reader has seen them; many futures give their ranges and the chance. */
  readonly ofRun?: boolean;
}

export interface Report extends ReportRequest {
  readonly texts: ReportTexts;
  readonly words: ChartWords;
  /** VND to one NT$ where money is said in NT$. */
  readonly vndPerTwd: number | undefined;
  readonly title: string;
  readonly subtitle: string;
  /** Sentences of the first page. */
  readonly verdict: readonly string[];
  readonly cards: readonly Card[];
  readonly charts: readonly ChartDescription[];
  /** Beside figures of the one run where others are medians of many futures; "" where all are of one run. */
  readonly likelyRun: string;
  /** What to mind, a sentence each. */
  readonly warnings: readonly string[];
  readonly footer: string;
}

/** One headline figure: with many futures the median and the range of eight in ten, else the one run's. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly range: string;
}

/** The measures of the first page. */
export const CARDS = [
  "sellout_cases",
  "sell_through",
  "nd",
  "contribution_y1",
  "contribution",
  "peak_cash",
  "payback_weeks",
] as const;

export function reportOf(request: ReportRequest): Report {
  const { run, ensemble, language, tetDates } = request;
  const texts = reportTexts[language];
  const vndPerTwd = rateOf(request);
  const words = reportChartWords(language, tetDates, vndPerTwd);
  const other = request.other?.run;
  return {
    ...request,
    texts,
    words,
    vndPerTwd,
    title: fill(texts.title, { name: request.planName ?? run.plan.name }),
    subtitle: fill(texts.subtitle, {
      skus: run.plan.skus.length,
      weeks: run.weeks,
      start: dateText(run.plan.startDate, language),
    }),
    verdict: verdictOf(request, texts),
    cards: CARDS.map((id) => cardOf(request, id)),
    charts: [
      ...(ensemble === undefined
        ? []
        : fanCharts(ensemble, run, words, texts, language)),
      flowChart(run, other, words),
      cashChart(run, other, words),
      contributionChart(run, words),
      reachChart(run, words),
      peopleChart(run, words),
    ],
    likelyRun:
      middleOf(request) === undefined
        ? ""
        : fill(texts.likelyRun, { seed: run.seed }),
    warnings: run.warnings.map((warning) =>
      warningText(
        warning,
        reportWarningWords(language, request.names, vndPerTwd),
      ),
    ),
    footer: footerOf(request, texts),
  };
}

function rateOf({ run, inTwd }: ReportRequest): number | undefined {
  return inTwd === true ? run.vndPerTwd : undefined;
}

/** The futures whose medians are the figures of the report, if they are. */
function middleOf({ ensemble, ofRun }: ReportRequest): Ensemble | undefined {
  return ofRun === true ? undefined : ensemble;
}

/** What it was computed with, and the rate of NT$. */
function footerOf(request: ReportRequest, texts: ReportTexts): string {
  const { run, language } = request;
  return [
    fill(texts.footer, {
      version: run.model.version,
      seed: run.seed,
      data: run.model.dataHash.slice(0, 12),
      scale: run.scale,
      assumed: share(assumedShare(request.inputs), language),
    }),
    fill(texts.rate, { rate: figure(run.vndPerTwd, 0, language) }),
  ].join(language === "zh-TW" ? "｜" : " | ");
}

function cardOf(request: ReportRequest, id: string): Card {
  const { run, ensemble, language } = request;
  const rate = rateOf(request);
  const middle = middleOf(request);
  const unit = measureById(id) ?? { unit: "packs" as const };
  const spread = ensemble?.spreads[id];
  const say = (value: number | null | undefined): string =>
    withTwin(spoken(unit, value, language, rate), unit, value, request);
  return {
    id,
    name: measureName(id, language),
    value: say(middle === undefined ? run.measures[id] : (spread?.p50 ?? null)),
    range:
      spread === undefined
        ? ""
        : rangeText(unit, spread.p10, spread.p90, language, rate),
  };
}

/** Money in VND with its NT$ behind it. */
function withTwin(
  said: string,
  { unit }: { readonly unit: string },
  value: number | null | undefined,
  { run, language, inTwd }: ReportRequest,
): string {
  if (unit !== "VND" || inTwd === true || typeof value !== "number")
    return said;
  const twin = moneyText(value, language, run.vndPerTwd);
  return language === "zh-TW" ? `${said}（${twin}）` : `${said} (${twin})`;
}

function verdictOf(request: ReportRequest, texts: ReportTexts): string[] {
  const { run, ensemble, language, targetCases } = request;
  const middle = middleOf(request);
  const value = (id: string): number =>
    middle?.spreads[id]?.p50 ?? run.measures[id] ?? 0;
  const money = (id: string): string =>
    withTwin(
      moneyText(value(id), language, rateOf(request)),
      { unit: "VND" },
      value(id),
      request,
    );
  const paid = paybackOf(run, middle);
  const chance = ensemble?.chance;
  const sentences = [
    fill(texts.salesSentence, {
      weeks: run.weeks,
      packs: compact(value("sellout_units"), language),
      through: share(value("sell_through"), language),
      cases: compact(value("sellout_cases"), language),
      target: compact(targetCases, language),
    }),
    fill(texts.moneySentence, {
      contribution: money("contribution"),
      cash: money("peak_cash"),
      week: Math.round(value("peak_week")),
      payback:
        paid === null ? texts.noPayback : fill(texts.payback, { week: paid }),
    }),
  ];
  if (chance === undefined) sentences.push(texts.oneRun);
  else
    sentences.push(
      fill(chance.range ? texts.chanceRange : texts.chance, {
        share: ofHundred(chance.share),
        low: ofHundred(chance.low),
        high: ofHundred(chance.high),
      }),
      middle === undefined
        ? fill(texts.runAndRange, {
            seed: run.seed,
            futures: ensemble?.futures ?? 0,
          })
        : texts.spread,
      basesText(ensemble?.bases ?? 0, language),
    );
  return [...sentences, ...baseRateTexts(run.base_rates, language, 1)];
}

/** Week from which cash stays above nought: the median of the futures where most of them come to it. */
function paybackOf(
  run: RunDocument,
  ensemble: Ensemble | undefined,
): number | null {
  if (ensemble === undefined) return run.measures["payback_weeks"] ?? null;
  const spread = ensemble.spreads["payback_weeks"];
  return spread === undefined || 2 * spread.defined < ensemble.futures
    ? null
    : Math.round(spread.p50);
}

/** Cells of region × channel in which anything was delivered. */
export function placesOf(report: Report): {
  readonly region: string;
  readonly channel: string;
  readonly values: RunDocument["measures"];
}[] {
  return Object.entries(report.run.by.region_channel).flatMap(
    ([key, values]) => {
      const [region = "", channel = ""] = key.split("/");
      if ((values["secondary_units"] ?? values["sellout_units"] ?? 0) === 0)
        return [];
      return [{ region, channel, values }];
    },
  );
}

export function nameOf(report: Report, id: string): string {
  return report.names.get(id) ?? id;
}
