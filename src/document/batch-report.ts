/**
 * What the report of a batch is made of, gathered once for HTML, workbook and slides alike: its scenarios in the order of the
 * input with medians and ranges over seeds, sentences that compare them, charts, what could not be run, and the foot line.
 */
import { mean, meanInterval, quantile } from "../base/stats.ts";
import type { ScenarioResult } from "../batch/batch-tables.ts";
import type { Scenario } from "../batch/design.ts";
import { type BatchDocument, runCount } from "../batch/document.ts";
import { measureById } from "../ensemble/ensemble-table.ts";
import type { ChartDescription, ChartWords } from "../report/chart-parts.ts";
import {
  type Language,
  dong,
  listBreak,
  measureName,
  rangeText,
  share,
  spoken,
} from "../report/speech.ts";
import { batchCharts } from "./batch-charts.ts";
import { type BatchTexts, batchTexts } from "./batch-words.ts";
import { scopeName, valueText } from "./plan-rows.ts";
import { CARDS } from "./report-data.ts";
import {
  type ReportTexts,
  fill,
  reportChartWords,
  reportTexts,
} from "./words.ts";

export interface BatchReportRequest {
  readonly document: BatchDocument;
  /** Results in the order of the input; asked for anew by each part that goes through them. */
  readonly results: () => Iterable<ScenarioResult>;
  /** Different runs that are finished. */
  readonly done: number;
  readonly name: string;
  readonly language: Language;
  readonly names: ReadonlyMap<string, string>;
  /** Unit of each lever. */
  readonly units: ReadonlyMap<string, string>;
  /** Share of the base plan's numbers that are assumed; undefined where the data are not those of the batch any more. */
  readonly assumed: number | undefined;
}

export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

export interface BatchRow {
  readonly scenario: Scenario;
  /** What it sets otherwise than others. */
  readonly inputs: string;
  readonly runs: number;
  /** By measure; undefined where no run defines it. */
  readonly spreads: Readonly<Record<string, Quantiles | undefined>>;
  /** What scenarios are ranked by, by seed. */
  readonly ranked: readonly (number | undefined)[];
  readonly error: string;
}

export interface BatchReport extends BatchReportRequest {
  readonly own: BatchTexts;
  readonly texts: ReportTexts;
  readonly words: ChartWords;
  readonly title: string;
  readonly subtitle: string;
  readonly verdict: readonly string[];
  readonly rows: readonly BatchRow[];
  readonly charts: readonly ChartDescription[];
  readonly footer: string;
}

/** What scenarios are ranked by. */
export const RANKED = "contribution";
export const batchMeasures = CARDS;

export function batchReport(request: BatchReportRequest): BatchReport {
  const { document, language } = request;
  const own = batchTexts[language];
  const texts = reportTexts[language];
  const words = reportChartWords(language, []);
  const common = commonInputs(document);
  const rows = [...request.results()].map((result) =>
    rowOf(result, request, common, own),
  );
  const { scenarios, seeds, request: asked } = document;
  const weeks = scenarios.map((each) => each.weeks).filter((n) => n > 0);
  const [fewest, most] = [Math.min(...weeks), Math.max(...weeks)];
  return {
    ...request,
    own,
    texts,
    words,
    title: fill(own.title, { name: request.name }),
    subtitle: [
      fill(own.subtitle, {
        scenarios: scenarios.length,
        seeds: seeds.length,
        weeks: fewest === most ? most : `${fewest}–${most}`,
      }),
      ...(common.size === 0
        ? []
        : [
            fill(own.common, {
              list: inputsText([...common], request),
            }),
          ]),
    ].join(language === "zh-TW" ? "。" : ". "),
    verdict: verdictOf(request, rows, own),
    rows,
    charts: batchCharts(rows, own, words, language),
    footer: fill(own.footer, {
      version: document.model,
      seed: asked.seed,
      seeds: seeds.length,
      data: document.data.slice(0, 12),
      scale: asked.scale,
      grade:
        request.assumed === undefined
          ? ""
          : fill(own.grade, { assumed: share(request.assumed, language) }),
    }),
  };
}

/** Scenarios that have a median to be ranked by, the best first. */
export function ranking(rows: readonly BatchRow[]): BatchRow[] {
  const median = (row: BatchRow): number =>
    row.spreads[RANKED]?.p50 ?? -Infinity;
  return rows
    .filter((row) => row.spreads[RANKED] !== undefined)
    .sort((a, b) => median(b) - median(a));
}

export function saidOf(
  row: BatchRow,
  measure: string,
  language: Language,
): { readonly middle: string; readonly range: string } {
  const unit = measureById(measure) ?? { unit: "packs" as const };
  const spread = row.spreads[measure];
  return {
    middle: spoken(unit, spread?.p50, language),
    range:
      spread === undefined || row.runs < 2
        ? ""
        : rangeText(unit, spread.p10, spread.p90, language),
  };
}

function rowOf(
  { scenario, runs, error }: ScenarioResult,
  request: BatchReportRequest,
  common: ReadonlyMap<string, string>,
  own: BatchTexts,
): BatchRow {
  const there = runs.filter((run) => run !== undefined);
  const spreads = Object.fromEntries(
    batchMeasures.map((id) => {
      const values = there
        .map((run) => run[id])
        .filter((value) => typeof value === "number");
      return [id, values.length === 0 ? undefined : quantiles(values)];
    }),
  );
  const set = Object.entries(scenario.values).filter(
    ([lever]) => !common.has(lever),
  );
  return {
    scenario,
    inputs: set.length === 0 ? own.same : inputsText(set, request),
    runs: there.length,
    spreads,
    ranked: runs.map((run) => run?.[RANKED] ?? undefined),
    error: error === "" && there.length === 0 ? own.unfinished : error,
  };
}

function quantiles(values: readonly number[]): Quantiles {
  return {
    p10: quantile(values, 0.1),
    p50: quantile(values, 0.5),
    p90: quantile(values, 0.9),
  };
}

/** Levers that every one of several scenarios sets alike. */
function commonInputs({ scenarios }: BatchDocument): Map<string, string> {
  const [first, ...rest] = scenarios;
  if (first === undefined || rest.length === 0) return new Map();
  return new Map(
    Object.entries(first.values).filter(([lever, value]) =>
      rest.every((other) => other.values[lever] === value),
    ),
  );
}

type Naming = Pick<BatchReportRequest, "language" | "names" | "units">;

function inputsText(
  set: readonly (readonly [string, string])[],
  naming: Naming,
): string {
  return set
    .map(([column, value]) => {
      const [, number, unit = ""] = /^([+-]?[\d.]+)\s*(.*)$/.exec(value) ?? [];
      const lever = column.replace(/\[.*/, "");
      const shown =
        number === undefined
          ? valueText(naming, value, "")
          : valueText(naming, number, unit || (naming.units.get(lever) ?? ""));
      return `${columnText(column, naming)} ${shown}`;
    })
    .join(listBreak(naming.language));
}

/** rsp[main,south] → 建議售價（主力 南部）. */
export function columnText(
  column: string,
  { language, names }: Pick<Naming, "language" | "names">,
): string {
  const [, lever = column, scope = ""] =
    /^([^[]+)(?:\[(.*)\])?$/.exec(column) ?? [];
  const name = names.get(lever) ?? lever;
  if (scope === "") return name;
  const where = scopeName({ names }, scope);
  return language === "zh-TW" ? `${name}（${where}）` : `${name} (${where})`;
}

function verdictOf(
  { document, done, language }: BatchReportRequest,
  rows: readonly BatchRow[],
  own: BatchTexts,
): string[] {
  const ranked = ranking(rows);
  const [best, second] = ranked;
  const worst = ranked.at(-1);
  const sentences: string[] = [];
  if (best !== undefined && worst !== undefined) {
    const said = saidOf(best, RANKED, language);
    sentences.push(
      fill(ranked.length === 1 ? own.single : own.ranking, {
        best: best.scenario.name,
        bestAmount: said.middle,
        bestRange: said.range === "" ? "–" : said.range,
        worst: worst.scenario.name,
        worstAmount: saidOf(worst, RANKED, language).middle,
      }),
    );
  }
  if (best !== undefined && second !== undefined)
    sentences.push(...duelOf(best, second, own, language));
  const wanted = runCount(document);
  if (done < wanted) sentences.push(fill(own.partial, { done, wanted }));
  const failed = rows.filter(({ error }) => error !== "").length;
  if (failed > 0) sentences.push(fill(own.failed, { count: failed }));
  return [...sentences, own.spread];
}

/** The first against the second, seed by seed; nothing with fewer than two common seeds. */
function duelOf(
  best: BatchRow,
  second: BatchRow,
  own: BatchTexts,
  language: Language,
): string[] {
  const differences = best.ranked.flatMap((value, i) => {
    const other = second.ranked[i];
    return value === undefined || other === undefined ? [] : [value - other];
  });
  if (differences.length < 2) return [];
  const { half } = meanInterval(differences);
  const middle = mean(differences);
  return [
    fill(Math.abs(middle) > half ? own.duel : own.tie, {
      best: best.scenario.name,
      second: second.scenario.name,
      pairs: differences.length,
      wins: differences.filter((each) => each > 0).length,
      mean: dong(middle, language),
      half: dong(half, language),
    }),
  ];
}

/** Names of the measures, in the order of the table. */
export function measureHead(language: Language): string[] {
  return batchMeasures.map((id) => measureName(id, language));
}
