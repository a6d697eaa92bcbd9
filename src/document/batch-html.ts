/** The report of a batch as one HTML file, on A4 lying: sentences, charts, the table of scenarios, what could not be run. */
import {
  type BatchReport,
  type BatchRow,
  batchMeasures,
  measureHead,
  saidOf,
} from "./batch-report.ts";
import { MOST_DRAWN } from "./batch-charts.ts";
import {
  type Draw,
  escapeHtml,
  figureHtml,
  pageHtml,
  tableHtml,
} from "./html.ts";
import { fill } from "./words.ts";

/** Rows of the table: more are for a workbook. */
const MOST_ROWS = 1000;
/** Height of a chart in pixels: its frame, and each scenario. */
const FRAME = 110;
const EACH = 20;

export function batchHtml(report: BatchReport, draw: Draw): string {
  const { own, rows, charts } = report;
  const shown = Math.min(rows.length, MOST_DRAWN);
  const figures = charts.map((chart) =>
    figureHtml(
      chart,
      draw,
      report.texts.table,
      chart.id === "trade-off" ? 340 : FRAME + EACH * shown,
    ),
  );
  return pageHtml(
    report,
    `<section><h1>${escapeHtml(report.title)}</h1><p class="sub">${escapeHtml(report.subtitle)}</p>
<div class="verdict">${report.verdict.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("")}</div></section>
<section><h2>${escapeHtml(own.table)}</h2>${scenarioTable(report)}</section>
<section><div class="pair">${figures.slice(0, 2).join("")}</div>${figures.slice(2).join("")}</section>
${errorsHtml(report)}`,
    "wide",
  );
}

function scenarioTable(report: BatchReport): string {
  const { own, language, rows } = report;
  const more = rows.length - MOST_ROWS;
  const grouped = rows.some(({ scenario }) => scenario.group !== "");
  const head = [
    own.scenario,
    ...(grouped ? [own.group] : []),
    own.inputs,
    own.runs,
    ...measureHead(language),
  ];
  const table = tableHtml(
    head,
    rows
      .slice(0, MOST_ROWS)
      .map((row) => [
        row.scenario.name,
        ...(grouped ? [row.scenario.group] : []),
        row.inputs,
        String(row.runs),
        ...batchMeasures.map((id) => cellText(row, id, report)),
      ]),
    grouped ? [0, 1, 2] : [0, 1],
  );
  return more > 0
    ? `${table}<p>${escapeHtml(fill(own.more, { count: more }))}</p>`
    : table;
}

function cellText(
  row: BatchRow,
  measure: string,
  { language }: BatchReport,
): string {
  const { middle, range } = saidOf(row, measure, language);
  return range === "" ? middle : `${middle}\n(${range})`;
}

function errorsHtml({ own, rows }: BatchReport): string {
  const failed = rows.filter(({ error }) => error !== "");
  if (failed.length === 0) return "";
  return `<section><h2>${escapeHtml(own.errors)}</h2>${tableHtml(
    [own.scenario, own.reason],
    failed
      .slice(0, MOST_ROWS)
      .map(({ scenario, error }) => [scenario.name, error]),
    [0, 1],
  )}</section>`;
}
