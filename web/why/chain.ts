/**
 * What a figure is made of, link by link, now and in the baseline. Packs multiply, money adds up:
 *   sell-out = outlet-weeks listed × share in stock × rate of sale;  contribution = net sales − landed cost − all other spending
 * Pure.
 */
import type { MeasureValues } from "../../src/index.ts";

export type PackLink = "listed" | "stocked" | "rate";
export type MoneyLink = "sales" | "goods" | "spending";

export interface Link<Id extends string> {
  readonly id: Id;
  readonly now: number;
  /** Undefined without a baseline, or where it has no such figure. */
  readonly before: number | undefined;
}

/** Measures that are explained by money; all others by the shelf. */
const moneyMeasures: ReadonlySet<string> = new Set([
  "contribution",
  "contribution_y1",
  "cash",
  "peak_cash",
  "payback_weeks",
  "nsv",
  "landed_cost",
]);

export function isMoney(measure: string): boolean {
  return moneyMeasures.has(measure);
}

function packs(values: MeasureValues): Record<PackLink, number> {
  const sold = values["sellout_units"] ?? NaN;
  const rate = values["ros"] ?? NaN;
  const stocked = 1 - (values["oos_rate"] ?? NaN);
  return { listed: sold / rate / stocked, stocked, rate };
}

function money(values: MeasureValues): Record<MoneyLink, number> {
  const sales = values["nsv"] ?? NaN;
  const goods = -(values["landed_cost"] ?? NaN);
  const total = values["contribution"] ?? NaN;
  return { sales, goods, spending: total - sales - goods };
}

function links<Id extends string>(
  of: (values: MeasureValues) => Record<Id, number>,
  now: MeasureValues,
  before: MeasureValues | undefined,
): Link<Id>[] {
  const old = before === undefined ? undefined : of(before);
  const all = Object.entries(of(now)) as [Id, number][];
  // Two links of three make no product.
  if (all.some(([, value]) => !Number.isFinite(value))) return [];
  return all.map(([id, value]) => {
    const was = old?.[id];
    return {
      id,
      now: value,
      before: was !== undefined && Number.isFinite(was) ? was : undefined,
    };
  });
}

/** Links of the sell-out; none where too little is sold for a rate of sale. */
export function packChain(
  now: MeasureValues,
  before?: MeasureValues,
): Link<PackLink>[] {
  return links(packs, now, before);
}

export function moneyChain(
  now: MeasureValues,
  before?: MeasureValues,
): Link<MoneyLink>[] {
  return links(money, now, before);
}
