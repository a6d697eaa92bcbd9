/** The report of a batch as slides of plain data: the verdict, the scenarios page by page, native charts, what could not be run. */
import { measureName } from "../report/speech.ts";
import {
  type BatchReport,
  type BatchRow,
  ranking,
  saidOf,
} from "./batch-report.ts";
import { drawn } from "./batch-charts.ts";
import type { DeckChart, Slide } from "./deck.ts";
import { fill } from "./words.ts";

/** Rows of a slide's table, pages of scenarios, and the best that the first slide names. */
const ROWS = 9;
const PAGES = 6;
const BEST = 5;
const SHOWN = ["sellout_cases", "contribution", "peak_cash"] as const;
/** Bars that a slide's chart has room for. */
const BARS = 15;
/** Letters of what a scenario sets that a cell bears. */
const LETTERS = 90;

export function batchDeck(report: BatchReport): Slide[] {
  const { own, texts, rows, verdict, charts, footer } = report;
  const plain = { lines: [], charts: [], table: [], notes: [] };
  const pages: BatchRow[][] = [];
  for (let i = 0; i < rows.length && pages.length < PAGES; i += ROWS)
    pages.push(rows.slice(i, i + ROWS));
  const more = rows.length - PAGES * ROWS;
  const failed = rows.filter(({ error }) => error !== "");
  const [bars, cases] = [
    barsOf(report, "contribution"),
    barsOf(report, "sellout_cases"),
  ];
  const takeaways = charts.map(({ takeaway }) => takeaway);
  return [
    {
      ...plain,
      title: report.title,
      lines: verdict,
      table: tableOf(report, ranking(rows).slice(0, BEST)),
      notes: [report.subtitle, ...verdict],
    },
    ...pages.map((page, i): Slide => ({
      ...plain,
      title:
        pages.length === 1
          ? own.table
          : `${own.table} ${i + 1}/${pages.length}`,
      lines:
        more > 0 && i === pages.length - 1
          ? [fill(own.more, { count: more })]
          : [],
      table: tableOf(report, page),
      notes: page.map(({ scenario, inputs }) => `${scenario.name}: ${inputs}`),
    })),
    ...(bars.labels.length === 0
      ? []
      : [
          {
            ...plain,
            title: texts.comparison,
            lines: takeaways.slice(0, 1),
            charts: [bars, cases],
            notes: takeaways,
          },
        ]),
    {
      ...plain,
      title: texts.next,
      lines: [...takeaways.slice(-1), texts.nextWays],
      table:
        failed.length === 0
          ? []
          : [
              [own.errors, own.reason],
              ...failed
                .slice(0, ROWS)
                .map(({ scenario, error }) => [scenario.name, short(error)]),
            ],
      notes: [footer],
    },
  ];
}

function tableOf(
  { own, language }: BatchReport,
  rows: readonly BatchRow[],
): string[][] {
  if (rows.length === 0) return [];
  return [
    [own.scenario, own.inputs, ...SHOWN.map((id) => measureName(id, language))],
    ...rows.map((row) => [
      row.scenario.name,
      short(row.inputs),
      ...SHOWN.map((id) => {
        const { middle, range } = saidOf(row, id, language);
        return range === "" ? middle : `${middle} (${range})`;
      }),
    ]),
  ];
}

function short(text: string): string {
  return text.length <= LETTERS ? text : `${text.slice(0, LETTERS)}…`;
}

/** Medians as native bars; the best where there are more than fit. */
function barsOf(report: BatchReport, measure: string): DeckChart {
  const { language, words } = report;
  const there = drawn(report.rows, measure);
  const shown =
    there.length <= BARS
      ? there
      : [...there].sort((a, b) => b.spread.p50 - a.spread.p50).slice(0, BARS);
  const money = measure === "contribution";
  const unit = words.moneySteps.at(-1) ?? { divisor: 1, name: "" };
  const name = `${measureName(measure, language)} P50`;
  return {
    kind: "bar",
    labels: shown.map(({ scenario }) => scenario.name),
    unit: money ? `${name}, ${unit.name}` : name,
    series: [
      {
        name,
        values: shown.map(
          ({ spread }) => spread.p50 / (money ? unit.divisor : 1),
        ),
      },
    ],
  };
}
