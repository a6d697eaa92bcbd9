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
    "Sell-out, first year",
    "What shoppers bought in the first 52 weeks, in cases.",
    "Σ over SKUs of sell-out of weeks 1–52 ÷ packs per case",
    "Compare with the plan’s target.",
  ),
  sell_through: entry(
    "Sell-through",
    "How much of what reached outlets was bought.",
    "sell-out ÷ receipts of outlets, launch to the last week",
    "Below 60% in week 26, shelves fill faster than they empty.",
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
    "A healthy year ends near 90%.",
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
    "outlets with stock ÷ all outlets, last week",
    "Of all outlets, not only those within reach.",
  ),
  wd: entry(
    "Weighted distribution",
    "Category turnover of the outlets that have it.",
    "category turnover of outlets with stock ÷ of all, last week",
    "Above numeric distribution: the large outlets have it.",
  ),
  nd_reach: entry(
    "Distribution within reach",
    "Outlets that have it, of those the plan can reach.",
    "outlets with stock ÷ outlets within reach, last week",
    "Same base as the distribution target.",
  ),
  tdp: entry(
    "Total distribution points",
    "Numeric distribution added up over SKUs; 1 is one SKU everywhere.",
    "Σ numeric distribution of SKUs",
    "At most the number of SKUs.",
  ),
  ros: entry(
    "Rate of sale",
    "Packs of a SKU a week in an outlet that has it.",
    "sell-out ÷ outlet-weeks with stock",
    "The number a buyer looks at.",
  ),
  oos_rate: entry(
    "Out-of-stock rate",
    "Outlet-weeks without stock, of those that should have it.",
    "outlet-weeks out ÷ outlet-weeks listed",
    "About 8% worldwide.",
  ),
  lost_sales: entry(
    "Lost sales",
    "Packs wanted, missing, and not bought at all that week.",
    "Σ purchases lost to missing stock",
    "Demand that met an empty or absent shelf.",
  ),
  switched_sales: entry(
    "Switched sales",
    "Packs wanted, missing, and replaced by another in the same outlet.",
    "Σ purchases switched at missing stock",
    "An empty shelf feeds rivals.",
  ),
  weeks_cover_dist: entry(
    "Distributor cover",
    "How long the stock of distributors and warehouses lasts.",
    "stock of distributors and warehouses ÷ mean weekly outflow of 4 weeks",
    "Above 8 weeks goods are being stuffed.",
  ),
  weeks_cover_store: entry(
    "Outlet cover",
    "How long outlets’ stock lasts.",
    "outlet stock ÷ mean weekly sell-out of 4 weeks",
    "Slow packs in small shops last long.",
  ),
  stuffing_index: entry(
    "Stuffing index",
    "By how much sell-in exceeded sell-out in the last 8 weeks.",
    "(sell-in − sell-out) ÷ sell-out, last 8 weeks",
    "Near zero in a steady trade.",
  ),
  price_dispersion: entry(
    "Spread of street prices",
    "How far prices lie apart in small shops with stock, at the end.",
    "P90 ÷ P10 of street price ÷ shelf price",
    "1 is one price everywhere; above 1.2 shops undercut each other.",
  ),
  diverted_units: entry(
    "Diverted packs",
    "Packs from a region's distributors to wholesalers of another.",
    "Σ packs diverted",
    "Sold once, at the cheaper region's price.",
  ),
  leakage: entry(
    "Leakage",
    "Share of what distributors sold that left its region.",
    "diverted packs ÷ packs that left the distributors",
    "Does not happen while regions pay the same price.",
  ),
  osa: entry(
    "On-shelf availability",
    "Of the outlet-weeks listed, those with stock.",
    "1 − empty outlet-weeks ÷ listed outlet-weeks",
    "The world’s retail stands near 92%.",
  ),
  time_to_nd: entry(
    "Weeks to the distribution aimed at",
    "First week in which outlets with stock reach what the plan aims at.",
    "outlets with stock ≥ Σ target × outlets within reach",
    "Empty: not within the run.",
  ),
};
