/** Fans over weeks: the median and the band that holds eight futures of ten, as chart descriptions like those of a run. */
import type { Ensemble, Fan } from "../ensemble/ensemble.ts";
import {
  type ChartDescription,
  type ChartWords,
  type Scale,
  aria,
  column,
  inScale,
  largest,
  line,
  stepFor,
} from "../report/chart-parts.ts";
import { tetLines, weekFrame, weekTable } from "../report/chart-weeks.ts";
import type { RunDocument } from "../report/run-document.ts";
import { type Language, compact, measureName } from "../report/speech.ts";
import { type ReportTexts, fill } from "./words.ts";

/** Fans shown, with whether their figures are money. */
const FANS = [
  ["sellout_units", false],
  ["cash", true],
] as const;

export function fanCharts(
  ensemble: Ensemble,
  run: RunDocument,
  words: ChartWords,
  texts: ReportTexts,
  language: Language,
): ChartDescription[] {
  return FANS.flatMap(([id, money]) => {
    const fan = ensemble.fans[id];
    if (fan === undefined || fan.p50.length === 0) return [];
    const scale = stepFor(
      largest([...fan.p10, ...fan.p90]),
      money ? words.moneySteps : words.packSteps,
    );
    const say = (value: number | null | undefined): string =>
      money ? words.money(value ?? 0) : compact(value ?? 0, language);
    const name = measureName(id, language);
    const takeaway = fill(texts.fanTakeaway, {
      name,
      week: fan.p50.length,
      p10: say(fan.p10.at(-1)),
      p50: say(fan.p50.at(-1)),
      p90: say(fan.p90.at(-1)),
    });
    return [
      fanChart(`fan-${id}`, name, takeaway, fan, scale, run, words, texts),
    ];
  });
}

function fanChart(
  id: string,
  name: string,
  takeaway: string,
  fan: Fan,
  scale: Scale,
  run: RunDocument,
  words: ChartWords,
  texts: ReportTexts,
): ChartDescription {
  const title = `${name} P10–P50–P90`;
  const low = column("P10", fan.p10, scale);
  const middle = column(texts.fanMiddle, fan.p50, scale);
  const high = column("P90", fan.p90, scale);
  const band = fan.p90.map((value, i) => {
    const below = fan.p10[i] ?? null;
    return value === null || below === null
      ? null
      : (inScale(value, scale) ?? 0) - (inScale(below, scale) ?? 0);
  });
  const hidden = {
    lineStyle: { opacity: 0 },
    stack: "band",
    stackStrategy: "all",
  };
  return {
    id,
    title,
    takeaway,
    option: {
      ...weekFrame(run, words, scale.name),
      aria: aria(title, takeaway, words),
      legend: { top: 0, left: 0, data: [texts.fanBand, texts.fanMiddle] },
      series: [
        { ...line(low), ...hidden, silent: true },
        {
          ...line({ name: texts.fanBand, values: band }),
          ...hidden,
          areaStyle: { opacity: 0.25 },
        },
        {
          ...line(middle),
          lineStyle: { width: 3 },
          markLine: tetLines(run, words),
        },
      ],
    },
    table: weekTable(run, words, [low, middle, high], scale.name),
  };
}
