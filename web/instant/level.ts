/**
 * A sketch's figures at the level of full runs: the baseline's full run, plus what the sketch of the plan differs from the
 * sketch of the baseline under the same seed. A sketch alone stands higher or lower than a full run of the same plan, and
 * beside full figures that would look like an effect of the lever. Where a figure is not there in all three, the sketch's own
 * stays. Pure. Leaves out: charts and places, which are the sketch's, beside the sketch of the baseline.
 */
import type { MeasureValues, RunDocument } from "../../src/index.ts";
import { isMeasure } from "../result/measure-style.ts";
import { sameResult } from "../result/same-result.ts";
import { withinBounds } from "./estimate.ts";

/** What verdict and cards show, and what they hold it against. */
export interface Figures {
  readonly document: RunDocument;
  readonly baseline: RunDocument | undefined;
  /** The figures are read off a sketch; the full run follows. */
  readonly rough: boolean;
}

export function figuresOf(
  document: RunDocument,
  baselines: Readonly<Record<number, RunDocument>>,
  preview: boolean,
  fullScale: number | undefined,
): Figures {
  const baseline = baselines[document.scale];
  const full = fullScale === undefined ? undefined : baselines[fullScale];
  if (!preview || baseline === undefined || full === undefined)
    return { document, baseline, rough: preview };
  if (sameResult(document, baseline))
    return { document: full, baseline: full, rough: false };
  const measures = levelled(
    document.measures,
    baseline.measures,
    full.measures,
  );
  // Which place sells worst, a sketch of a few shops cannot say.
  const by = { ...document.by, region_channel: {} };
  return {
    document: { ...document, measures, by },
    baseline: full,
    rough: true,
  };
}

function levelled(
  sketch: MeasureValues,
  before: MeasureValues,
  full: MeasureValues,
): MeasureValues {
  return Object.fromEntries(
    Object.entries(sketch).map(([id, value]) => {
      const [from, at] = [before[id] ?? null, full[id] ?? null];
      return value === null || from === null || at === null || !isMeasure(id)
        ? [id, value]
        : [id, withinBounds(id, at + value - from)];
    }),
  );
}
