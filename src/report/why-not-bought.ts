/**
 * The funnel of a run: for each own SKU how many needs of the category ended in which box, over all weeks, and cut by
 * region, by channel and by segment (fifth of national income). Every cut's boxes add up to its needs.
 */
import { regionIds } from "../inputs/ids.ts";
import { funnelAt } from "../ledger/funnel.ts";
import type { Run } from "../simulate.ts";
import { FIFTHS } from "../world/classes.ts";
import { type FunnelBox, funnelBoxes } from "../world/why-not.ts";

/** Needs, and what each ended in: counts of needs of real households. */
export interface FunnelCounts {
  readonly needs: number;
  readonly boxes: Readonly<Record<FunnelBox, number>>;
}

export interface SkuFunnel extends FunnelCounts {
  readonly by: {
    readonly region: Readonly<Record<string, FunnelCounts>>;
    readonly channel: Readonly<Record<string, FunnelCounts>>;
    /** Keys `q1` (lowest fifth of national income) to `q5`. */
    readonly segment: Readonly<Record<string, FunnelCounts>>;
  };
}

type View = "byChannel" | "bySegment";

/** Sums a view over all weeks and over the cells (column, region) that are asked for. */
function counts(
  run: Run,
  own: number,
  view: View,
  wanted: (column: number, region: number) => boolean,
): FunnelCounts {
  const { shape, funnel } = run.ledger;
  const columns = view === "byChannel" ? shape.channels : FIFTHS;
  let needs = 0;
  const boxes = {} as Record<FunnelBox, number>;
  funnelBoxes.forEach((box, b) => {
    const column = funnel[view][b];
    let sum = 0;
    for (let w = 0; w < shape.weeks; w++)
      for (let c = 0; c < columns; c++)
        for (let r = 0; r < regionIds.length; r++)
          if (wanted(c, r))
            sum +=
              column?.[
                funnelAt(shape, shape.firstWeek + w, own, columns, c, r)
              ] ?? 0;
    boxes[box] = sum;
    needs += sum;
  });
  return { needs, boxes };
}

/** The funnel of every own SKU by id. */
export function funnelOf(run: Run): Readonly<Record<string, SkuFunnel>> {
  const { skus } = run.world;
  const cut = (
    keys: readonly string[],
    of: (i: number) => FunnelCounts,
  ): Record<string, FunnelCounts> =>
    Object.fromEntries(keys.map((key, i) => [key, of(i)]));
  return Object.fromEntries(
    Array.from({ length: skus.ownCount }, (_, own) => [
      skus.ids[skus.ownFrom + own] ?? "",
      {
        ...counts(run, own, "byChannel", () => true),
        by: {
          region: cut(regionIds, (i) =>
            counts(run, own, "byChannel", (_, r) => r === i),
          ),
          channel: cut(
            run.market.channels.map(({ id }) => id),
            (i) => counts(run, own, "byChannel", (c) => c === i),
          ),
          segment: cut(
            Array.from({ length: FIFTHS }, (_, f) => `q${f + 1}`),
            (i) => counts(run, own, "bySegment", (c) => c === i),
          ),
        },
      },
    ]),
  );
}
