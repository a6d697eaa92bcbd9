/**
 * How the slice stands in its category and in the year: shares of the category's packs and value, price per gram against
 * the category's, and the part sold before Tết. Sums over all SKUs of the market, so they are not told week by week.
 */
import { DAYS_PER_WEEK, parseIsoDate } from "../base/calendar-date.ts";
import type { Run } from "../simulate.ts";
import { type Slice, sumCells } from "./slice.ts";

const TET_WEEKS = 8;

/** a ÷ b, or null where b is nothing. */
export function ratio(a: number, b: number): number | null {
  return b > 0 && Number.isFinite(a / b) ? a / b : null;
}

export function standingMeasures(
  run: Run,
  slice: Slice,
): Record<string, number | null> {
  const sold = sumCells(run.ledger, "sellOutUnits", slice);
  return {
    tet_dependency: ratio(tetSales(run, slice), sold),
    share_vol: ratio(sold, categorySum(run, slice, "sellOutUnits")),
    share_val: ratio(
      sumCells(run.ledger, "sellOutValue", slice),
      categorySum(run, slice, "sellOutValue"),
    ),
    price_index: priceIndex(run, slice),
  };
}

function categorySum(
  run: Run,
  slice: Slice,
  field: "sellOutUnits" | "sellOutValue",
): number {
  const all = Array.from({ length: run.world.skus.count }, (_, k) => k);
  return sumCells(run.ledger, field, slice, all);
}

/** Own price per gram ÷ the category's, both weighed by packs sold. */
function priceIndex(run: Run, slice: Slice): number | null {
  const { skus } = run.world;
  let ownGrams = 0;
  for (const k of slice.skus)
    ownGrams +=
      sumCells(run.ledger, "sellOutUnits", slice, [k]) * (skus.packG[k] ?? 0);
  let grams = 0;
  for (let k = 0; k < skus.count; k++)
    grams +=
      sumCells(run.ledger, "sellOutUnits", slice, [k]) * (skus.packG[k] ?? 0);
  const own = ratio(sumCells(run.ledger, "sellOutValue", slice), ownGrams);
  const category = ratio(categorySum(run, slice, "sellOutValue"), grams);
  return own === null || category === null ? null : ratio(own, category);
}

/** Packs sold in the eight weeks before each Tết of the slice's weeks. */
function tetSales(run: Run, slice: Slice): number {
  const start = run.world.startDay;
  const tetDays = run.market.tetDates.map((date) => parseIsoDate(date) ?? 0);
  let sum = 0;
  for (let week = slice.fromWeek; week <= slice.toWeek; week++) {
    const monday = start + (week - 1) * DAYS_PER_WEEK;
    const before = tetDays.some((tet) => {
      const days = tet - monday;
      return days > 0 && days <= TET_WEEKS * DAYS_PER_WEEK;
    });
    if (before)
      sum += sumCells(
        run.ledger,
        "sellOutUnits",
        slice,
        slice.skus,
        week,
        week,
      );
  }
  return sum;
}
