/** A result to look at: tables, and charts described by data alone. */
export {
  type TextTable,
  chainTable,
  channelTable,
  funnelTable,
  headlineTable,
  skuTable,
} from "../report/tables.ts";
export {
  type ChartDescription,
  type ChartWords,
  flowChart,
  peopleChart,
  reachChart,
} from "../report/charts.ts";
export { cashChart, contributionChart } from "../report/money-charts.ts";
export { fanChart } from "../report/fan-chart.ts";
export { labelledLines, stackedBars } from "../report/labelled-charts.ts";
export { overlayChart } from "../report/overlay-chart.ts";
export {
  type KitTexts,
  funnelChart,
  ladderChart,
  shelfChart,
  stockChart,
} from "../report/kit-charts.ts";
export {
  type ResponsePoint,
  type ResponseTexts,
  responseChart,
} from "../report/response-chart.ts";
export {
  type WaterfallTexts,
  waterfallChart,
} from "../report/waterfall-chart.ts";
export { type ScatterAxis, scatterChart } from "../report/scatter-chart.ts";
export { bridgeChart } from "../report/bridge-chart.ts";
export { type TornadoRow, tornadoChart } from "../report/tornado-chart.ts";
export { type ShopRow, shopBooks } from "../report/shop-books.ts";
export {
  type LadderRow,
  leastMargin,
  priceLadder,
} from "../report/price-ladder.ts";
export { type ProvinceWeeks, provinceWeeks } from "../report/provinces.ts";
export type { ChartOption } from "../report/chart-parts.ts";
