/** The bottleneck of each week gathered into stretches, and the link that held longest. Pure. */
import type { BottleneckWeek, Link } from "../../src/index.ts";

export interface Span {
  readonly link: Link | undefined;
  readonly from: number;
  readonly to: number;
  /** Share that passed the link, on average over the stretch; undefined where the funnel does not know it. */
  readonly passed: number | undefined;
}

/** Weeks in a row with the same bottleneck, those before the first region is entered included. */
export function spansOf(weeks: readonly BottleneckWeek[]): Span[] {
  const spans: { link: Link | undefined; from: number; to: number }[] = [];
  for (const { week, link } of weeks) {
    const last = spans.at(-1);
    if (last !== undefined && last.link === link) last.to = week;
    else spans.push({ link, from: week, to: week });
  }
  return spans.map((span) => {
    const shares = weeks
      .filter(({ week }) => week >= span.from && week <= span.to)
      .flatMap(({ passed }) =>
        span.link === undefined ? [] : (passed[span.link] ?? []),
      );
    return {
      ...span,
      passed:
        shares.length === 0
          ? undefined
          : shares.reduce((sum, x) => sum + x, 0) / shares.length,
    };
  });
}

/** The link that held in most weeks, and in how many. */
export function longest(
  weeks: readonly BottleneckWeek[],
): { readonly link: Link; readonly weeks: number } | undefined {
  const counts = new Map<Link, number>();
  for (const { link } of weeks)
    if (link !== undefined) counts.set(link, (counts.get(link) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? undefined : { link: most[0], weeks: most[1] };
}
