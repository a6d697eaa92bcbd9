/**
 * Slides as PptxGenJS draws them: title, lines, table, native charts with their data, footer, speaker's notes. The library itself
 * comes in from outside, so that the command line and the page each load it when it is wanted. Sizes are inches of a 16:9 slide.
 */
import type pptxgen from "pptxgenjs";
import type { DeckChart, Slide } from "./deck.ts";
import { grouped } from "../report/number-words.ts";
import { latinFont } from "./office-parts.ts";
import { waterfallBars } from "./waterfall-bars.ts";

/** Colours of series, in order. */
const INKS = ["#1d5fae", "#d9771f", "#5b6776", "#0f7d78"];

/** Colours of a waterfall's parts, in the order in which they are stacked: what holds a bar up is as the paper. */
const STEP_INKS = {
  hidden: "#ffffff",
  gain: "#1d5fae",
  gainBelow: "#1d5fae",
  loss: "#d9771f",
  lossBelow: "#d9771f",
  total: "#5b6776",
} as const;

/** Inches of a 16:9 slide. */
const WIDE = 13.33;
const HIGH = 7.5;
const MARGIN = 0.5;

const LINE_POINTS = 14;
/** Sizes of a table's letters, the largest that fits is taken. */
const TABLE_POINTS = [16, 14, 12, 11, 10, 9];
/** Inches of a cell's upper and lower edge together, and of both sides. */
const CELL_EDGE = 0.12;
const CELL_SIDES = 0.2;

/** Inches that a row of letters takes. */
function heightOf(points: number): number {
  return (points * 1.3) / 72;
}

/** Rows that a text takes; a Han character is as wide as high, a letter a little over half of it. */
function rowsOf(text: string, inches: number, points: number): number {
  const ems = Array.from(text).reduce(
    (sum, letter) => sum + (/[\u2e80-\uffdc]/u.test(letter) ? 1 : 0.55),
    0,
  );
  return Math.max(1, Math.ceil((ems * points) / 72 / inches));
}

function tablePoints(
  table: readonly (readonly string[])[],
  room: number,
): number {
  const width =
    (WIDE - 2 * MARGIN) / Math.max(1, table[0]?.length ?? 1) - CELL_SIDES;
  const high = (points: number): number =>
    table.reduce(
      (sum, row) =>
        sum +
        CELL_EDGE +
        heightOf(points) *
          Math.max(...row.map((cell) => rowsOf(cell, width, points))),
      0,
    );
  return (
    TABLE_POINTS.find((points) => high(points) <= room) ??
    TABLE_POINTS.at(-1) ??
    LINE_POINTS
  );
}

/** Puts the slides into an empty presentation; whoever calls writes it to a file or hands it to a browser. */
export function fillDeck(
  deck: pptxgen,
  slides: readonly Slide[],
  footer: string,
  language: string,
): void {
  const face = latinFont(language);
  deck.layout = "LAYOUT_WIDE";
  deck.theme = { headFontFace: face, bodyFontFace: face };
  slides.forEach((each, i) => {
    const slide = deck.addSlide();
    const font = { fontFace: face, color: "17212D", lang: language };
    slide.addText(each.title, {
      ...font,
      x: MARGIN,
      y: 0.3,
      w: WIDE - 2 * MARGIN,
      h: 0.7,
      fontSize: 26,
      bold: true,
    });
    let y = 1.05;
    if (each.lines.length > 0) {
      const rows = each.lines.reduce(
        (sum, text) => sum + rowsOf(text, WIDE - 2 * MARGIN - 0.5, LINE_POINTS),
        0,
      );
      const h = Math.min(3.2, rows * heightOf(LINE_POINTS) + 0.15);
      slide.addText(
        each.lines.map((text) => ({
          text,
          options: { bullet: true, breakLine: true },
        })),
        {
          ...font,
          x: MARGIN,
          y,
          w: WIDE - 2 * MARGIN,
          h,
          fontSize: LINE_POINTS,
          valign: "top",
          fit: "shrink",
        },
      );
      y += h + 0.1;
    }
    const [first, ...rest] = each.table;
    if (first !== undefined) {
      const size = tablePoints(each.table, HIGH - 0.6 - y);
      const cell = (bold: boolean) => (text: string) => ({
        text,
        options: {
          bold,
          fontFace: face,
          fontSize: size,
          ...(bold ? { fill: { color: "E3EBF5" } } : {}),
        },
      });
      slide.addTable(
        [first.map(cell(true)), ...rest.map((row) => row.map(cell(false)))],
        {
          x: MARGIN,
          y,
          w: WIDE - 2 * MARGIN,
          border: { type: "solid", color: "C4CCD6", pt: 0.5 },
        },
      );
    }
    const width = (WIDE - 2 * MARGIN) / Math.max(1, each.charts.length);
    each.charts.forEach((chart, n) => {
      addChart(deck, slide, chart, face, {
        x: MARGIN + n * width,
        y,
        w: width - 0.1,
        h: HIGH - y - 0.6,
      });
    });
    slide.addText(`${footer}   ${i + 1} / ${slides.length}`, {
      ...font,
      x: MARGIN,
      y: HIGH - 0.45,
      w: WIDE - 2 * MARGIN,
      h: 0.3,
      fontSize: 9,
      color: "526072",
    });
    slide.addNotes(each.notes.join("\n"));
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What all charts have in common. */
function chartStyle(unit: string, face: string, place: Place): object {
  return {
    ...place,
    showTitle: true,
    title: unit,
    titleFontFace: face,
    titleFontSize: 11,
    catAxisLabelFontFace: face,
    valAxisLabelFontFace: face,
    catAxisLabelFontSize: 10,
    valAxisLabelFontSize: 10,
    catAxisLabelPos: "low",
    valAxisLabelFormatCode: "#,##0.##",
  };
}

/** Stacked bars; each step says its figure beside its name, since a label on a bar would tell a part of it. */
function addWaterfall(
  deck: pptxgen,
  slide: pptxgen.Slide,
  { labels, series, unit }: DeckChart,
  face: string,
  place: Place,
): void {
  const values = series[0]?.values ?? [];
  const large = values.some((value) => Math.abs(value) >= 1000);
  const figure = (value: number): string =>
    `${value > 0 ? "+" : ""}${grouped(value, large ? 0 : 1)}`;
  const bars = waterfallBars(values);
  const parts = Object.keys(STEP_INKS) as (keyof typeof STEP_INKS)[];
  slide.addChart(
    deck.ChartType.bar,
    parts.map((part) => ({
      name: part === "hidden" ? " " : unit,
      labels: labels.map((label, i) => `${label} ${figure(values[i] ?? 0)}`),
      values: bars[part].map((value) => Math.round(value * 1000) / 1000),
    })),
    {
      ...chartStyle(unit, face, place),
      barDir: "bar",
      barGrouping: "stacked",
      barGapWidthPct: 40,
      catAxisOrientation: "maxMin",
      chartColors: parts.map((part) => STEP_INKS[part].slice(1)),
      valGridLine: { style: "none" },
    } as unknown as pptxgen.IChartOpts,
  );
}

function addChart(
  deck: pptxgen,
  slide: pptxgen.Slide,
  chart: DeckChart,
  face: string,
  place: Place,
): void {
  const { kind, labels, series, unit } = chart;
  if (kind === "waterfall") {
    addWaterfall(deck, slide, chart, face, place);
    return;
  }
  const all = series.flatMap(({ values }) => values);
  const large = all.some((value) => Math.abs(value) >= 1000);
  const below = all.some((value) => value < 0);
  slide.addChart(
    kind === "bar" ? deck.ChartType.bar : deck.ChartType.line,
    series.map(({ name, values }) => ({
      name,
      labels: [...labels],
      values: values.map((value) => Math.round(value * 1000) / 1000),
    })),
    {
      ...chartStyle(unit, face, place),
      chartColors: INKS.slice(0, kind === "bar" ? 1 : INKS.length).map((ink) =>
        ink.slice(1),
      ),
      showLegend: series.length > 1,
      legendPos: "t",
      legendFontFace: face,
      legendFontSize: 11,
      dataLabelFontSize: 9,
      ...(kind === "bar"
        ? {
            barDir: labels.length > 8 ? "bar" : "col",
            catAxisOrientation: labels.length > 8 ? "maxMin" : "minMax",
            showValue: true,
            // Large figures are counted whole; bars stand on nought where none is below it.
            dataLabelFormatCode: large ? "#,##0" : "#,##0.0",
            ...(below ? {} : { valAxisMinVal: 0 }),
          }
        : { lineDataSymbol: "none", lineSize: 2, catAxisLabelFrequency: 13 }),
    } as pptxgen.IChartOpts,
  );
}
