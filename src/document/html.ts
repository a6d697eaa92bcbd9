/**
 * A report as one HTML file that needs nothing beside it: works from a folder, prints on A4 with the first page for whoever has
 * a minute. Charts come as SVG from whoever can draw them; each has its sentence and its figures as a table.
 */
import { bottleneckSpans } from "../report/bottleneck.ts";
import { linkName } from "../report/bottleneck-words.ts";
import type { ChartDescription, ChartOption } from "../report/chart-parts.ts";
import { compact, share, spoken } from "../report/speech.ts";
import { measureById } from "../ensemble/ensemble-table.ts";
import { planRow } from "./plan-rows.ts";
import { type Report, nameOf, placesOf } from "./report-data.ts";
import { sheetStyle } from "./html-style.ts";

/** Draws a chart as SVG text. */
export type Draw = (
  option: ChartOption,
  width: number,
  height: number,
) => string;

const WIDTH = 680;
const HEIGHT = 300;
/** Height of a chart with a bar per line of the contribution. */
const TALL = 520;
/** The chart of the lines of the contribution. */
const LINES = "lines";
/** Charts on the first page. */
const FIRST = 2;

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function cells(
  tag: "th" | "td",
  row: readonly string[],
  words: readonly number[],
): string {
  return row
    .map((cell, i) => {
      const look = words.includes(i) ? ' class="w"' : "";
      const [first = "", ...below] = escapeHtml(cell).split("\n");
      const text =
        first + below.map((line) => `<br><small>${line}</small>`).join("");
      if (tag === "th") return `<th scope="col"${look}>${text}</th>`;
      return i === 0
        ? `<th scope="row"${look}>${text}</th>`
        : `<td${look}>${text}</td>`;
    })
    .join("");
}

/** A table whose columns hold figures, but for those of `words`, which begin at the left. */
export function tableHtml(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  words: readonly number[] = [0],
): string {
  return `<table><thead><tr>${cells("th", head, words)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells("td", row, words)}</tr>`)
    .join("")}</tbody></table>`;
}

/** Rows of a chart's figures that are printed with it. */
const PRINTED = 30;

/** A chart with its sentence, and its figures behind `summary`; on paper they stand open where they are few. */
export function figureHtml(
  chart: ChartDescription,
  draw: Draw,
  summary: string,
  height: number,
): string {
  return `<figure id="${chart.id}"><h3>${escapeHtml(chart.title)}</h3>${draw(chart.option, WIDTH, height)}<figcaption>${escapeHtml(chart.takeaway)}</figcaption><details${chart.table.rows.length > PRINTED ? ' class="long"' : ""}><summary>${escapeHtml(summary)}</summary>${tableHtml(chart.table.head, chart.table.rows)}</details></figure>`;
}

/** The whole file around what a report shows; `look` is a class of the style sheet. */
export function pageHtml(
  { language, title, footer }: Pick<Report, "language" | "title" | "footer">,
  body: string,
  look: "tall" | "wide" = "tall",
): string {
  return `<!doctype html>
<html lang="${language}" class="${look}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${sheetStyle}</style></head>
<body><main>
${body}
</main><footer>${escapeHtml(footer)}</footer></body></html>
`;
}

function ribbon(report: Report): string {
  const spans = bottleneckSpans(report.bottlenecks);
  if (spans.length === 0) return "";
  return `<h3>${escapeHtml(report.texts.bottleneck)}</h3><ol class="ribbon">${spans
    .map(
      ({ link, from, to }) =>
        `<li class="${link}" style="flex-grow:${to - from + 1}"><b>${escapeHtml(linkName(link, report.language))}</b> ${from === to ? from : `${from}–${to}`}</li>`,
    )
    .join("")}</ol>`;
}

function placesHtml(report: Report): string {
  const { texts, language } = report;
  const columns = [
    "sellin_units",
    "secondary_units",
    "sellout_units",
    "sell_through",
    "nd",
    "oos_rate",
  ];
  return tableHtml(
    [
      texts.region,
      texts.channel,
      ...columns.map((id) => report.words.measure(id)),
    ],
    placesOf(report).map(({ region, channel, values }) => [
      nameOf(report, region),
      nameOf(report, channel),
      ...columns.map((id) =>
        spoken(
          measureById(id) ?? { unit: "packs" },
          values[id],
          language,
          report.vndPerTwd,
        ),
      ),
    ]),
    [0, 1],
  );
}

function comparisonHtml(report: Report): string {
  const other = report.other?.run;
  if (other === undefined) return "";
  const { texts, language, run } = report;
  return `<section><h2>${escapeHtml(texts.comparison)}</h2>${tableHtml(
    [texts.measure, run.plan.name, other.plan.name],
    report.cards.map(({ id, name }) => [
      name,
      ...[run, other].map((each) =>
        spoken(
          measureById(id) ?? { unit: "packs" },
          each.measures[id],
          language,
          report.vndPerTwd,
        ),
      ),
    ]),
  )}</section>`;
}

export function reportHtml(report: Report, draw: Draw): string {
  const { texts, language, run } = report;
  const [first, rest] = [
    report.charts.slice(0, FIRST),
    report.charts.slice(FIRST),
  ];
  const figure = (chart: ChartDescription): string =>
    figureHtml(chart, draw, texts.table, chart.id === LINES ? TALL : HEIGHT);
  const cards = report.cards
    .map(
      ({ name, value, range }) =>
        `<li><span>${escapeHtml(name)}</span><b>${escapeHtml(value)}</b>${range === "" ? "" : `<small>${escapeHtml(range)}</small>`}</li>`,
    )
    .join("");
  const warnings = report.warnings
    .map((sentence) => `<li>${escapeHtml(sentence)}</li>`)
    .join("");
  const assumed = report.inputs.filter(({ grade }) => grade === "assumed");
  return pageHtml(
    report,
    `<section class="boss"><h1>${escapeHtml(report.title)}</h1><p class="sub">${escapeHtml(report.subtitle)}</p>
<div class="verdict">${report.verdict.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join("")}</div>
<ul class="cards">${cards}</ul>
${first.map(figure).join("")}</section>
<section><h2>${escapeHtml(texts.sales)}</h2>${report.likelyRun === "" ? "" : `<p class="sub">${escapeHtml(report.likelyRun)}</p>`}${ribbon(report)}${rest.map(figure).join("")}
<h3>${escapeHtml(texts.places)}</h3>${placesHtml(report)}</section>
${comparisonHtml(report)}
${warnings === "" ? "" : `<section><h2>${escapeHtml(texts.warnings)}</h2><ul>${warnings}</ul></section>`}
<section><h2>${escapeHtml(texts.plan)}</h2>${tableHtml(
      [texts.lever, texts.scope, texts.value, texts.note],
      run.plan.rows.map((row) => planRow(report, row)),
      [0, 1, 3],
    )}</section>
<section><h2>${escapeHtml(texts.sources)}</h2><p>${escapeHtml(`${texts.assumed}: ${share(assumed.length / Math.max(1, report.inputs.filter(({ grade }) => grade !== "decided").length), language)} (${compact(assumed.length, language)})`)}</p></section>`,
  );
}
