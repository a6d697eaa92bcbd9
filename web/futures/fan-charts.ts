/** The fans of an ensemble as chart descriptions: sell-out, sell-in and cash week by week, with single futures where some were run. */
import {
  fanChart,
  type ChartDescription,
  type ChartWords,
  type Ensemble,
  type RunDocument,
} from "../../src/index.ts";
import { fill } from "../text/index.ts";
import type { FuturesTexts } from "../text/futures-text.ts";
import { FAN } from "./futures.ts";
import type { Sample } from "./sample-futures.ts";

export function fanCharts(
  result: Ensemble,
  document: RunDocument,
  words: ChartWords,
  texts: FuturesTexts,
  samples: readonly Sample[] = [],
): ChartDescription[] {
  return FAN.flatMap((id) => {
    const fan = result.fans[id];
    if (fan === undefined) return [];
    const title = fill(texts.fan, { label: words.measure(id) });
    const { low, middle, high } = texts;
    return [
      fanChart(
        document,
        fan,
        id === "cash" ? "money" : "packs",
        { title, low, middle, high },
        words,
        // What is shipped comes in lumps: lines of single weeks could not be followed.
        (id === "sellin_units" ? [] : samples).map(({ future, weekly }) => ({
          name: fill(texts.sample, { future }),
          short: String(future),
          values: weekly[id] ?? [],
        })),
      ),
    ];
  });
}
