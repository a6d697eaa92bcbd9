/** Which way a measure is better; more is better for all that are not named. */
const lessIsBetter: ReadonlySet<string> = new Set([
  "bad_debt",
  "cost_per_order",
  "cost_per_trier",
  "cost_to_serve",
  "diverted_units",
  "expiry_units",
  "expiry_value",
  "fx_loss",
  "landed_cost",
  "leakage",
  "lost_sales",
  "oos_rate",
  "payback_weeks",
  "peak_cash",
  "peak_week",
  "price_dispersion",
  "returns_units",
  "stuffing_index",
  "switched_sales",
  "tet_dependency",
  "tet_leftover",
  "tet_leftover_share",
  "time_to_nd",
  "trade_rate",
  "weeks_cover_dist",
  "weeks_cover_store",
  "write_off_units",
]);

/** 1 if more is better, −1 if less is. */
export function directionOf(measure: string): 1 | -1 {
  return lessIsBetter.has(measure) ? -1 : 1;
}
