/**
 * Money of the brand: what the lines of the ledger add up to, and cash. Only of the whole brand; but for the value of what
 * was shipped, only of the whole country and all channels, because costs are not booked by place.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { dexp, dlog } from "../base/math.ts";
import { type MoneyLine, brandAt, moneyLines } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";
import type { MeasureValues } from "./run-document.ts";
import { type Slice, type SliceRequest, sellIn, sumPeople } from "./slice.ts";
import { ratio } from "./standing-measures.ts";

/** Sum of one money line over weeks. */
export function sumMoney(
  run: Run,
  line: MoneyLine,
  fromWeek: number,
  toWeek: number,
): number {
  let sum = 0;
  for (let week = fromWeek; week <= toWeek; week++)
    sum += run.ledger.money[line][week - 1] ?? 0;
  return sum;
}

/** Cumulative cash at the close of each week. */
export function cumulativeCash(run: Run): number[] {
  let sum = 0;
  return Array.from(run.ledger.cash, (week) => (sum += week));
}

export function moneyMeasures(
  run: Run,
  slice: Slice,
  request: SliceRequest,
): MeasureValues {
  const { ledger } = run;
  const { fromWeek, toWeek } = slice;
  if (!slice.wholeBrand) return {};
  let sales = 0;
  for (let week = fromWeek; week <= toWeek; week++)
    for (const c of slice.channels)
      for (const r of slice.regions)
        sales += ledger.netSalesByChannel[brandAt(ledger, week, c, r)] ?? 0;
  const distributorOnly =
    request.channel !== undefined &&
    run.market.channels[request.channel]?.trade === "traditional";
  const values: MeasureValues = {
    sellin_value: distributorOnly ? null : sales,
  };
  if (request.channel !== undefined || request.region !== undefined)
    return values;
  const line = (name: MoneyLine): number =>
    sumMoney(run, name, fromWeek, toWeek);
  const total = (to: number): number =>
    moneyLines.reduce(
      (sum, name) => sum + sumMoney(run, name, fromWeek, to),
      0,
    );
  const atTheEnd = toWeek === run.options.weeks;
  const cash = cumulativeCash(run).slice(0, toWeek);
  const lowest = Math.min(0, ...cash);
  let payback: number | null = null;
  for (let week = cash.length; week >= 1 && (cash[week - 1] ?? -1) >= 0; week--)
    payback = week;
  return {
    ...values,
    cost_per_trier: ratio(
      -sumMoney(run, "media", 1, toWeek) -
        sumMoney(run, "endorsement", 1, toWeek),
      sumPeople(run, "triers", slice, 1),
    ),
    nsv:
      line("netSales") +
      line("importer") +
      line("backMargin") +
      line("distributorBonus"),
    landed_cost: -line("landedCost"),
    cost_to_serve: ratio(
      -(line("logistics") + line("salesForce")),
      casesShipped(run, slice),
    ),
    bad_debt: -line("badDebt"),
    fx_loss: -line("fxLoss"),
    trade_rate: ratio(
      -(
        line("backMargin") +
        line("distributorBonus") +
        line("listingFees") +
        line("display") +
        line("promotion")
      ),
      line("netSales"),
    ),
    contribution_y1:
      fromWeek === 1 ? total(Math.min(WEEKS_PER_YEAR, toWeek)) : null,
    contribution: total(toWeek),
    cash: cash[toWeek - 1] ?? null,
    npv: presentValue(run, toWeek),
    receivables: atTheEnd
      ? run.world.books.receivable.reduce((sum, due) => sum + due, 0)
      : null,
    peak_cash: -lowest,
    peak_week: lowest < 0 ? cash.indexOf(lowest) + 1 : null,
    payback_weeks: payback === 1 ? null : payback,
  };
}

/** Cash of the weeks since the launch, each discounted to its day at the cost of capital. */
function presentValue(run: Run, toWeek: number): number {
  const week = dexp(
    -dlog(1 + run.plan.parameter("brandCapitalCost")) / WEEKS_PER_YEAR,
  );
  let [value, discount] = [0, 1];
  for (let w = 1; w <= toWeek; w++) {
    discount *= week;
    value += (run.ledger.cash[w - 1] ?? 0) * discount;
  }
  return value;
}

function casesShipped(run: Run, slice: Slice): number {
  let cases = 0;
  for (const k of slice.skus)
    cases +=
      (sellIn(run, { ...slice, skus: [k] }, slice.fromWeek, slice.toWeek) ??
        0) / (run.world.skus.casePack[k] ?? 1);
  return cases;
}
