/** Measures of goods, shelves and stocks in words: label, meaning, formula, how to read it. */
import { entry } from "./measure-text.ts";

type Trade = typeof import("./zh-tw-measures-trade.ts").tradeMeasures;

export const tradeMeasures: Trade = {
  sellin_units: entry(
    "Sell-in",
    "Packs the brand ships into the trade: to distributors and chains’ warehouses.",
    "Σ packs shipped",
    "Shipped is not sold: read it with sell-out.",
  ),
  sellin_value: entry(
    "Sell-in value",
    "Invoice value of what is shipped, before VAT.",
    "Σ packs shipped × invoice price",
    "The sales team’s success, not yet the market’s.",
  ),
  secondary_units: entry(
    "Secondary sales",
    "Packs that distributors, wholesalers and chains’ warehouses deliver to outlets.",
    "Σ packs delivered to outlets",
    "Later than sell-in: goods rest at the distributor first.",
  ),
  sellout_units: entry(
    "Sell-out",
    "Packs shoppers bought at outlets.",
    "Σ packs bought",
    "This is what really sold.",
  ),
  sellout_value: entry(
    "Sell-out value",
    "What shoppers paid, with VAT.",
    "Σ packs bought × shelf price",
    "At the shelf price of the day.",
  ),
  sellout_cases: entry(
    "Sell-out in cases",
    "Sell-out counted in cases.",
    "Σ packs bought ÷ packs per case",
    "The unit of orders and capacity.",
  ),
  sell_through: entry(
    "Sell-through",
    "How much of what reached outlets was bought.",
    "cumulative sell-out ÷ cumulative deliveries to outlets (week 1 to end)",
    "Below 60% in week 26 calls for a review.",
  ),
  sell_through_w13: entry(
    "Sell-through, week 13",
    "Share of deliveries bought in the first 13 weeks.",
    "sell-out ÷ deliveries, weeks 1–13",
    "Low at first is normal: shelves are being filled.",
  ),
  sell_through_w26: entry(
    "Sell-through, week 26",
    "Share of deliveries bought in the first 26 weeks.",
    "sell-out ÷ deliveries, weeks 1–26",
    "Below 60% is a warning.",
  ),
  sell_through_w52: entry(
    "Sell-through, week 52",
    "Share of deliveries bought in the first year.",
    "sell-out ÷ deliveries, weeks 1–52",
    "Usually above 85%.",
  ),
  sell_through_brand: entry(
    "Sell-through on sell-in",
    "How much of what the brand shipped was bought.",
    "cumulative sell-out ÷ cumulative sell-in",
    "The gap to sell-through rests at distributors.",
  ),
  nd: entry(
    "Numeric distribution",
    "Outlets that have it, of all outlets.",
    "outlets in stock ÷ outlets in the universe",
    "Breadth: a small shop counts as much as a large one.",
  ),
  wd: entry(
    "Weighted distribution",
    "Category turnover of the outlets that have it.",
    "Σ category sales of outlets in stock ÷ all",
    "Above numeric distribution: the large outlets have it.",
  ),
  nd_reach: entry(
    "Distribution within reach",
    "Outlets that have it, of those in open regions and channels.",
    "outlets in stock ÷ outlets within reach",
    "Compare with the distribution target.",
  ),
  tdp: entry(
    "Total distribution points",
    "Numeric distribution added up over SKUs.",
    "Σ numeric distribution of SKUs",
    "At most 100 × number of SKUs.",
  ),
  ros: entry(
    "Rate of sale",
    "Packs a week in an outlet that has it.",
    "sell-out ÷ outlet-weeks in stock",
    "Too low, and shops stop reordering.",
  ),
  oos_rate: entry(
    "Out-of-stock rate",
    "Outlet-weeks without stock, of those that should have it.",
    "outlet-weeks out ÷ outlet-weeks listed",
    "About 8% worldwide.",
  ),
  lost_sales: entry(
    "Lost sales",
    "Packs not bought because the shelf was empty.",
    "Σ purchases lost to empty shelves",
    "Hurts a young brand most.",
  ),
  switched_sales: entry(
    "Switched sales",
    "Packs of something else bought because the shelf was empty.",
    "Σ purchases switched at empty shelves",
    "The shopper stayed; the sale went elsewhere.",
  ),
  weeks_cover_dist: entry(
    "Distributor cover",
    "How long distributors’ stock lasts.",
    "distributor stock ÷ mean secondary sales of 4 weeks",
    "More than 8 weeks smells of stuffing.",
  ),
  weeks_cover_store: entry(
    "Outlet cover",
    "How long outlets’ stock lasts.",
    "outlet stock ÷ mean sell-out of 4 weeks",
    "Too low runs out, too high grows old.",
  ),
  stuffing_index: entry(
    "Stuffing index",
    "By how much sell-in exceeds sell-out.",
    "(sell-in − sell-out) ÷ sell-out, 8 weeks",
    "Above zero for long means goods pile up.",
  ),
};
