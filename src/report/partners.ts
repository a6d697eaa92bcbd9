/**
 * The distributors' books as results: what each territory earned its partner, who left, and the sentences a planner must
 * read. A partner with several territories keeps its books at the first of them; the others show the same return.
 */
import { MONTHS_PER_YEAR, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import type { Warning } from "../base/problem.ts";
import { mean } from "../base/stats.ts";
import { regionIds } from "../inputs/ids.ts";
import type { Run } from "../simulate.ts";
import { isServed } from "../world/partners.ts";
import { distributorPrices } from "../world/partner-books.ts";

const PERCENT = 100;

/** Codes of the warnings of this file. */
export const partnerWarningCodes = ["partners-quit", "partners-weak"] as const;

/** A territory at the end of the run. */
export interface PartnerRow {
  readonly territory: string;
  /** Territory whose partner keeps the books. */
  readonly partner: string;
  readonly region: string;
  readonly provinces: readonly string[];
  /** Share of the region's traditional outlets, 0–1. */
  readonly outlet_share: number;
  readonly served: boolean;
  /** Return a year since the launch, and in the last quarter judged; null without books. */
  readonly roi: number | null;
  readonly last_quarter_roi: number | null;
  readonly profit_vnd_per_month: number | null;
  readonly capital_vnd: number | null;
  readonly quits: number;
  readonly last_quit_week: number | null;
  /** Return a year in the last quarter of the partner who left last. */
  readonly last_quit_roi: number | null;
  readonly bought_back_vnd: number;
  /** What the brand would owe for stock if the partner left now. */
  readonly buy_back_liability_vnd: number;
}

/** Name of a territory: its region and number from 1. */
function nameOf(run: Run, t: number): string {
  const { territories } = run.world;
  const r = territories.region[t] ?? 0;
  return `${regionIds[r]}/${t - (territories.first[r] ?? 0) + 1}`;
}

function provincesOf(run: Run, t: number): string[] {
  const { market, world } = run;
  const names = market.areas
    .filter((_, a) => world.territories.ofArea[a] === t)
    .map((area) => area.provinceVi);
  return [...new Set(names)];
}

/** Return a year on the money tied up in a set of regions since the launch; null if nobody sold. */
export function partnerReturn(
  run: Run,
  regions: readonly number[],
): number | null {
  const { territories, trade } = run.world;
  let profit = 0;
  let capital = 0;
  for (let t = 0; t < territories.count; t++)
    if (regions.includes(territories.region[t] ?? 0)) {
      profit += trade.partner.profit[t] ?? 0;
      capital += trade.partner.capitalWeeks[t] ?? 0;
    }
  return capital > 0 ? (profit / capital) * WEEKS_PER_YEAR : null;
}

/** The stock of a territory at the invoice price of the last week, VND. */
function stockVnd(run: Run, t: number): number {
  const { skus, trade, territories } = run.world;
  const prices = distributorPrices(
    run.world,
    territories.region[t] ?? 0,
    run.options.weeks,
  );
  return prices.reduce(
    (sum, price, i) =>
      sum +
      price * (trade.distributor.stock[t * skus.count + skus.ownFrom + i] ?? 0),
    0,
  );
}

export function partnerRows(run: Run): PartnerRow[] {
  const { territories, trade } = run.world;
  const { partner } = trade;
  const { weeks } = run.options;
  const buyBack = run.plan.number("buy_back", {}, weeks);
  return Array.from({ length: territories.count }, (_, t): PartnerRow => {
    const h = territories.partner[t] ?? t;
    const kept = partner.weeks[h] ?? 0;
    const capital = partner.capitalWeeks[h] ?? 0;
    const profit = partner.profit[h] ?? 0;
    const quits = partner.quits[t] ?? 0;
    return {
      territory: nameOf(run, t),
      partner: nameOf(run, h),
      region: regionIds[territories.region[t] ?? 0] ?? "",
      provinces: provincesOf(run, t),
      outlet_share: territories.share[t] ?? 0,
      served: isServed(run.world, t, weeks),
      roi: capital > 0 ? (profit / capital) * WEEKS_PER_YEAR : null,
      last_quarter_roi: judged(run, h) ? (partner.lastRoi[h] ?? 0) : null,
      profit_vnd_per_month:
        kept > 0 ? ((profit / kept) * WEEKS_PER_YEAR) / MONTHS_PER_YEAR : null,
      capital_vnd: kept > 0 ? capital / kept : null,
      quits,
      last_quit_week: quits > 0 ? (partner.lastQuit[t] ?? 0) : null,
      last_quit_roi: quits > 0 ? (partner.quitRoi[t] ?? 0) : null,
      bought_back_vnd: partner.boughtBackVnd[t] ?? 0,
      buy_back_liability_vnd: buyBack * stockVnd(run, t),
    };
  });
}

/** True once a quarter of the partner's was closed. */
function judged(run: Run, h: number): boolean {
  return (run.world.trade.partner.lastRoi[h] ?? 0) !== 0;
}

/** Which territories lost their partner, and which may. */
export function partnerWarnings(run: Run): Warning[] {
  const { territories, trade } = run.world;
  const { partner } = trade;
  const hurdle = run.plan.parameter("distributorHurdle");
  return regionIds.flatMap((region, r) => {
    const from = territories.first[r] ?? 0;
    const all = Array.from(
      { length: (territories.first[r + 1] ?? 0) - from },
      (_, n) => from + n,
    );
    const gone = all.filter((t) => (partner.quits[t] ?? 0) > 0);
    const weak = all.filter((t) => {
      const h = territories.partner[t] ?? t;
      return (
        !gone.includes(t) &&
        ((partner.weakQuarters[h] ?? 0) > 0 || (partner.exitWeek[h] ?? 0) > 0)
      );
    });
    const names = (list: readonly number[]): string =>
      list.map((t) => provincesOf(run, t).join(" + ")).join("; ");
    const shared = {
      region,
      territories: all.length,
      hurdlePercent: Math.round(hurdle * PERCENT),
    };
    const warnings: Warning[] = [];
    if (gone.length > 0) {
      const roi = Math.round(
        mean(gone.map((t) => partner.quitRoi[t] ?? 0)) * PERCENT,
      );
      const week = Math.min(...gone.map((t) => partner.lastQuit[t] ?? 0));
      warnings.push({
        code: "partners-quit",
        message: `${region}: ${gone.length} of ${all.length} territories lost their distributor (first in week ${week}); in the quarter before they left the line earned them ${roi}% a year, they want ${shared.hurdlePercent}%. Lost: ${names(gone)}.`,
        params: {
          ...shared,
          count: gone.length,
          week,
          roiPercent: roi,
          names: names(gone),
        },
      });
    }
    if (weak.length > 0)
      warnings.push({
        code: "partners-weak",
        message: `${region}: distributors of ${weak.length} of ${all.length} territories earn less than the ${shared.hurdlePercent}% a year they want and may leave: ${names(weak)}.`,
        params: { ...shared, count: weak.length, names: names(weak) },
      });
    return warnings;
  });
}
