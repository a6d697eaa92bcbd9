/** Writes what `src/document` describes: charts as SVG, a workbook, slides. The libraries that know the formats live here. */
import * as echarts from "echarts";
import pptxgen from "pptxgenjs";
import writeXlsxFile from "write-excel-file/node";
import {
  fillDeck,
  finishedBook,
  finishedDeck,
  sheetFile,
  sheetFont,
  type ChartOption,
  type Sheet,
  type Slide,
} from "../index.ts";

const INKS = ["#1d5fae", "#d9771f", "#5b6776", "#0f7d78"];
const FONT = "system-ui, 'PingFang TC', 'Microsoft JhengHei', sans-serif";

/** Draws a chart without a page; sizes are pixels of its frame. */
export function drawSvg(
  option: ChartOption,
  width: number,
  height: number,
): string {
  const chart = echarts.init(null, null, {
    renderer: "svg",
    ssr: true,
    width,
    height,
  });
  chart.setOption({
    animation: false,
    color: INKS,
    textStyle: { fontFamily: FONT },
    ...option,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

export async function xlsxBytes(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const bytes = await writeXlsxFile(sheetFile(sheets), sheetFont).toBuffer();
  return finishedBook(bytes, sheets);
}

export async function pptxBytes(
  slides: readonly Slide[],
  footer: string,
  language: string,
): Promise<Uint8Array> {
  // The package's types describe a module where its file is one function.
  const Deck = pptxgen as unknown as new () => pptxgen;
  const deck = new Deck();
  fillDeck(deck, slides, footer, language);
  const bytes = await deck.write({ outputType: "uint8array" });
  return finishedDeck(bytes as Uint8Array, language);
}
