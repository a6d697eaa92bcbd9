/**
 * What held sales back, week by week, in the regions entered: the link of the chain whose opening would have gained most.
 * The links are those of the funnel of needs, each passed by a share of those who came through the one before:
 *   known → listed → noticed → in stock → affordable → preferred
 * Closing a tenth of what a link holds back gains a tenth × (1 − share) ÷ share, so the link with the lowest share is named.
 * Shares are those of MEMORY weeks, so that few simulated needs do not make the link jump. Nobody is preferred by all who
 * could buy: preference is held against an even share among all SKUs of the category.
 * An empty shelf while the factory was making all it can is the capacity's, or while cash had run out, the cash's.
 */
import { regionIds } from "../inputs/ids.ts";
import { funnelAt } from "../ledger/funnel.ts";
import type { Run } from "../simulate.ts";
import { type FunnelBox, funnelBoxes } from "../world/why-not.ts";
import { cumulativeCash } from "./money-measures.ts";
import { shipmentRows } from "./shipments.ts";

export const links = [
  "known",
  "listed",
  "noticed",
  "in_stock",
  "affordable",
  "preferred",
  "capacity",
  "cash",
] as const;
export type Link = (typeof links)[number];

/** The box that stops a need at each link of the funnel, in order. */
const stops: readonly (readonly [Link, FunnelBox])[] = [
  ["known", "unknown"],
  ["listed", "unlisted"],
  ["noticed", "unnoticed"],
  ["in_stock", "outOfStock"],
  ["affordable", "tooDear"],
  ["preferred", "other"],
];

export interface BottleneckWeek {
  readonly week: number;
  /** Undefined while no region is entered. */
  readonly link: Link | undefined;
  /** Share that passes each link of the funnel, of those who reached it. */
  readonly passed: Readonly<Partial<Record<Link, number>>>;
}

export function bottlenecks(run: Run): BottleneckWeek[] {
  const { plan, options } = run;
  const cash = cumulativeCash(run);
  const short = shortWeeks(run);
  return Array.from({ length: options.weeks }, (_, i): BottleneckWeek => {
    const week = i + 1;
    const passed = passedIn(run, week);
    const known = Object.entries(passed) as [Link, number][];
    const worst = known.reduce<[Link, number] | undefined>(
      (low, each) => (low === undefined || each[1] < low[1] ? each : low),
      undefined,
    );
    const empty = worst?.[0] === "in_stock";
    const broke = (cash[i] ?? 0) + plan.number("cash_open") < 0;
    const link = empty
      ? broke
        ? "cash"
        : short.has(week)
          ? "capacity"
          : "in_stock"
      : worst?.[0];
    return { week, link, passed };
  });
}

/** Weeks over which needs are summed. */
const MEMORY = 8;

/** Shares of needs of the last weeks that pass each link, over all own SKUs and the regions entered. */
function passedIn(run: Run, week: number): Partial<Record<Link, number>> {
  const { ledger, world, plan } = run;
  const { shape, funnel } = ledger;
  const counts = new Array<number>(funnelBoxes.length).fill(0);
  for (let w = Math.max(1, week - MEMORY + 1); w <= week; w++) {
    const entered = regionIds.flatMap((region, r) =>
      plan.flag("region_on", { region }, w) ? [r] : [],
    );
    for (let own = 0; own < world.skus.ownCount; own++)
      for (let c = 0; c < shape.channels; c++)
        for (const r of entered) {
          const at = funnelAt(shape, w, own, shape.channels, c, r);
          for (let box = 0; box < counts.length; box++)
            counts[box] =
              (counts[box] ?? 0) + (funnel.byChannel[box]?.[at] ?? 0);
        }
  }
  let left = counts.reduce((sum, count) => sum + count, 0);
  const passed: Partial<Record<Link, number>> = {};
  for (const [link, box] of stops) {
    if (left <= 0) break;
    const stopped = counts[funnelBoxes.indexOf(box)] ?? 0;
    const share = (left - stopped) / left;
    passed[link] =
      link === "preferred" ? Math.min(1, share * world.skus.count) : share;
    left -= stopped;
  }
  return passed;
}

/** Weeks between an order the factory could not make in full and its arrival. */
function shortWeeks(run: Run): ReadonlySet<number> {
  const weeks = new Set<number>();
  for (const row of shipmentRows(run))
    if (row.cases_wanted - row.cases >= 1)
      for (let w = row.ordered_week; w <= row.arrival_week; w++) weeks.add(w);
  return weeks;
}

/** Weeks in a row with the same bottleneck. */
export function bottleneckSpans(
  weeks: readonly BottleneckWeek[],
): { readonly link: Link; readonly from: number; readonly to: number }[] {
  const spans: { link: Link; from: number; to: number }[] = [];
  for (const { week, link } of weeks) {
    if (link === undefined) continue;
    const last = spans.at(-1);
    if (last?.link === link && last.to === week - 1) last.to = week;
    else spans.push({ link, from: week, to: week });
  }
  return spans;
}
