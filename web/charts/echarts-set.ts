/** The chart library cut down to what the page draws, with one theme for light and one for dark. Loaded when the first chart is near. */
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
} from "echarts/components";
import { init, registerTheme, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LabelLayout,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  ScatterChart,
  TooltipComponent,
]);

interface Inks {
  readonly series: readonly string[];
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
}

const light: Inks = {
  series: [
    "#1d5fae",
    "#d9771f",
    "#5b6776",
    "#0f7d78",
    "#8a5fb5",
    "#b99a2e",
    "#22304a",
  ],
  ink: "#17212d",
  quiet: "#526072",
  line: "#e3e8ed",
  surface: "#ffffff",
};

const dark: Inks = {
  series: [
    "#86b8f5",
    "#f0a050",
    "#a3b2c3",
    "#5cc9c2",
    "#c4a3ea",
    "#e0ca6a",
    "#e8edf3",
  ],
  ink: "#e8edf3",
  quiet: "#a3b2c3",
  line: "#2c3846",
  surface: "#1f2833",
};

function themeOf(inks: Inks): object {
  const axis = {
    axisLine: { lineStyle: { color: inks.quiet } },
    axisTick: { show: false },
    axisLabel: { color: inks.quiet, fontSize: 12 },
    nameTextStyle: { color: inks.quiet, fontSize: 12 },
    splitLine: { lineStyle: { color: inks.line } },
  };
  const label = { color: inks.ink, textBorderWidth: 0 };
  return {
    color: inks.series,
    backgroundColor: "transparent",
    legend: {
      textStyle: { color: inks.ink, fontSize: 12 },
      inactiveColor: inks.quiet,
    },
    tooltip: {
      backgroundColor: inks.surface,
      borderColor: inks.line,
      textStyle: { color: inks.ink, fontSize: 13 },
      axisPointer: { lineStyle: { color: inks.quiet } },
    },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    logAxis: axis,
    line: { symbol: "circle", symbolSize: 6, label, endLabel: label },
    scatter: { label },
    bar: { label: { color: inks.ink } },
    markPoint: { label: { color: inks.ink } },
    markLine: {
      lineStyle: { color: inks.quiet },
      label: { color: inks.quiet, fontSize: 12 },
    },
  };
}

registerTheme("light", themeOf(light));
registerTheme("dark", themeOf(dark));

export { init };
export type { EChartsType } from "echarts/core";
