/**
 * Every measure, defined once: unit, which flow it belongs to, formula, how to read it, where the definition is from.
 * Values are computed in `report/measure-values.ts` from the sums of the ledger; nothing else may define a ratio.
 */

export type MeasureUnit =
  | "packs"
  | "cases"
  | "VND"
  | "ratio"
  | "index"
  | "weeks"
  | "week"
  | "packs per outlet and week"
  | "VND per facing and week"
  | "purchases"
  | "occasions"
  | "VND per case"
  | "VND per household"
  | "VND per purchase"
  | "calls"
  | "SKUs"
  | "VND per call"
  | "VND per order";

/** Which arrow of the trade a number belongs to. */
export type Arrow =
  "sell-in" | "secondary" | "sell-out" | "stock" | "shelf" | "people" | "money";

export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly unit: MeasureUnit;
  readonly arrow: Arrow;
  /** 0 boss page, 1 planner, 2 expert. */
  readonly tier: 0 | 1 | 2;
  readonly formula: string;
  readonly howToRead: string;
  readonly source: string;
  /** True if the number grows with the population; ratios do not. */
  readonly scales: boolean;
}

const TRADE = "standard trade definition";
const MODEL = "this model";
const PANEL = "consumer-panel definition (Parfitt and Collins 1968)";

function define(
  id: string,
  name: string,
  unit: MeasureUnit,
  arrow: Arrow,
  tier: 0 | 1 | 2,
  formula: string,
  howToRead: string,
  source: string = TRADE,
): Measure {
  const scales = ["packs", "cases", "occasions", "calls", "VND"].includes(unit);
  return { id, name, unit, arrow, tier, formula, howToRead, source, scales };
}

// prettier-ignore
export const measures: readonly Measure[] = [
  define("sell_through", "Sell-through", "ratio", "sell-out", 0, "sell-out ÷ receipts of outlets, launch to the last week", "Under 60% by week 26, shelves fill faster than they empty."),
  define("sell_through_w13", "Sell-through to week 13", "ratio", "sell-out", 1, "sell-out ÷ receipts of outlets, weeks 1–13", "Early stock on shelves keeps it low; compare plans, not levels."),
  define("sell_through_w26", "Sell-through to week 26", "ratio", "sell-out", 1, "sell-out ÷ receipts of outlets, weeks 1–26", "Under 60% is a warning."),
  define("sell_through_w52", "Sell-through to week 52", "ratio", "sell-out", 1, "sell-out ÷ receipts of outlets, weeks 1–52", "A healthy year ends near 90%."),
  define("sell_through_brand", "Sell-through of shipments", "ratio", "sell-out", 1, "sell-out ÷ the brand's shipments (sell-in)", "What share of what you shipped has reached a shopper."),
  define("sellout_units", "Sell-out", "packs", "sell-out", 1, "Σ packs bought by households at outlets", "What shoppers took home."),
  define("sellout_cases", "Sell-out, first year", "cases", "sell-out", 0, "Σ over SKUs of sell-out of weeks 1–52 ÷ packs per case", "Compare with the plan's target in cases."),
  define("sellout_value", "Sell-out value", "VND", "sell-out", 0, "Σ packs × shelf price paid, tax included", "What shoppers paid."),
  define("sellin_units", "Sell-in", "packs", "sell-in", 1, "Σ packs from the brand to distributors and chains", "Sell-in is not consumption: part of it fills the pipeline."),
  define("sellin_value", "Sell-in value", "VND", "sell-in", 1, "Σ packs × invoice price, without tax", "Gross sales of the brand."),
  define("secondary_units", "Secondary sales", "packs", "secondary", 1, "Σ packs received by outlets", "From distributors, wholesalers and distribution centres to shelves."),
  define("nd", "Numeric distribution", "ratio", "shelf", 0, "outlets with stock ÷ all outlets, last week", "Of all outlets of the channel, not only those within reach.", "marketing-dictionary.org, Distribution"),
  define("wd", "Weighted distribution", "ratio", "shelf", 0, "category turnover of outlets with stock ÷ of all outlets, last week", "Above numeric distribution means larger shops.", "marketing-dictionary.org, Distribution"),
  define("nd_reach", "Distribution within reach", "ratio", "shelf", 1, "outlets with stock ÷ outlets the plan can reach, last week", "The base of the lever nd_target."),
  define("time_to_nd", "Weeks to the distribution aimed at", "week", "shelf", 2, "first week in which outlets with stock reach Σ distribution target × outlets within reach", "Empty: not within the run."),
  define("tdp", "Total distribution points", "ratio", "shelf", 2, "Σ over SKUs of numeric distribution", "At most the number of SKUs."),
  define("ros", "Rate of sale", "packs per outlet and week", "sell-out", 1, "sell-out ÷ outlet-weeks with stock, per SKU", "The number a buyer looks at.", "marketing-dictionary.org, Sales Velocity"),
  define("oos_rate", "Out of stock", "ratio", "shelf", 1, "outlet-weeks empty ÷ outlet-weeks listed", "About 8% is usual in the world's retail.", "Gruen, Corsten and Bharadwaj 2002"),
  define("osa", "On-shelf availability", "ratio", "shelf", 1, "1 − outlet-weeks empty ÷ outlet-weeks listed", "What a shopper finds where you are listed.", "Gruen, Corsten and Bharadwaj 2002"),
  define("lost_sales", "Lost sales", "packs", "sell-out", 1, "packs wanted, missing, and not bought at all that week", "Demand that met an empty or absent shelf."),
  define("switched_sales", "Switched sales", "packs", "sell-out", 2, "packs wanted, missing, and replaced by another SKU in the outlet", "An empty shelf feeds rivals."),
  define("weeks_cover_dist", "Cover at distributors", "weeks", "stock", 1, "distributors' and centres' stock ÷ mean weekly outflow of 4 weeks", "Above 8 weeks goods are being stuffed."),
  define("weeks_cover_store", "Cover at outlets", "weeks", "stock", 1, "outlets' stock ÷ mean weekly sell-out of 4 weeks", "Slow packs in small shops last long."),
  define("stuffing_index", "Stuffing index", "ratio", "sell-in", 1, "(sell-in − sell-out) ÷ sell-out, last 8 weeks", "Near zero in a steady trade."),
  define("awareness", "Awareness", "ratio", "people", 1, "households that know the brand ÷ all households", "In the regions entered so far; the total counts the whole country."),
  define("trial", "Trial", "ratio", "people", 1, "households that ever bought ÷ all households", "Cumulative penetration.", PANEL),
  define("repeat", "Repeat", "ratio", "people", 1, "triers that bought again ÷ triers", "A year after launch 30–50% is typical.", PANEL),
  define("depth", "Depth of repeat", "purchases", "people", 2, "repeat purchases ÷ households that repeated", "How often those who came back came back.", "Eskin 1973"),
  define("frequency", "Purchases per buyer", "purchases", "people", 1, "purchases ÷ households that ever bought", "Since launch: later triers have had less time.", PANEL),
  define("crp", "Consumer reach points", "occasions", "people", 2, "households × penetration × frequency: purchases since launch", "One number for how often a brand is chosen.", "Kantar, Brand Footprint"),
  define("spend_per_purchase", "Spend per purchase", "VND per purchase", "people", 2, "sell-out value ÷ purchases, since launch", "What one purchase of the brand brings into the till.", PANEL),
  define("share_of_requirements", "Share of requirements", "ratio", "people", 1, "purchases ÷ category purchases of households that had bought the brand by then, gifts in both; a household that bought it only as a gift counts with these purchases alone", "A third is much in a category of many brands; it grows with share.", "Ehrenberg, Uncles and Goodhardt 2004"),
  define("penetration", "Penetration of the category's buyers", "ratio", "people", 2, "triers ÷ households that buy the category in a year", "Trial among those who could.", PANEL),
  define("out_of_home", "Out of home", "ratio", "sell-out", 2, "own packs bought on the way, to be used out of home ÷ sell-out", "Small packs and convenience stores live on it; no channel knows it of its own.", MODEL),
  define("share_vol", "Volume share", "ratio", "sell-out", 1, "own packs ÷ packs of the category", "Where not sold, the share is zero."),
  define("share_val", "Value share", "ratio", "sell-out", 1, "own value ÷ value of the category", "Where not sold, the share is zero."),
  define("price_index", "Price index", "ratio", "sell-out", 1, "own price per gram ÷ the category's price per gram", "1 = the category's mean."),
  define("cost_per_trier", "Cost per trier", "VND per household", "money", 2, "(media with messages, influencers and tastings + endorsement) ÷ households that ever bought", "What it cost to win a household once; compare with what its repeat purchases earn."),
  define("nsv", "Net sales", "VND", "money", 1, "sell-in value − importer's margin, back margin, distributors' bonus and platform fees", "What the trade leaves the brand."),
  define("landed_cost", "Landed cost of sales", "VND", "money", 1, "Σ packs shipped × landed cost", "Factory, freight, insurance, duty, clearance."),
  define("cost_to_serve", "Cost to serve", "VND per case", "money", 2, "(logistics + sales force) ÷ cases of sell-in", "What it takes to bring a case to the trade."),
  define("fx_loss", "Exchange loss", "VND", "money", 2, "Σ packs arrived × (landed cost at the week's rates − at the plan's)", "Negative is a gain; booked when a shipment is paid, on top of the landed cost."),
  define("trade_rate", "Trade rate", "ratio", "money", 1, "(back margin + distributors' bonus + listing + display + promotion) ÷ sell-in value", "What the trade costs per đồng sold."),
  define("bad_debt", "Bad debt", "VND", "money", 2, "Σ of what distributors owed and never paid", "Grows with credit and with partners that leave.", MODEL),
  define("contribution_y1", "Contribution, first year", "VND", "money", 0, "Σ of all money lines, weeks 1–52", "Loss in year 1 is usual for a launch."),
  define("contribution", "Contribution", "VND", "money", 0, "Σ of all money lines, launch to the last week", "The lines of the waterfall add up to it."),
  define("peak_cash", "Largest cash need", "VND", "money", 0, "− minimum of cumulative cash", "The money the plan must bring.", MODEL),
  define("peak_week", "Week of the largest cash need", "week", "money", 1, "week of that minimum", "After it the launch feeds itself.", MODEL),
  define("payback_weeks", "Payback", "week", "money", 0, "first week from which cumulative cash stays at or above zero", "Empty: not within the horizon.", MODEL),
  define("cash", "Cumulative cash", "VND", "money", 1, "Σ of weekly receipts less payments since launch", "The J-curve.", MODEL),
  define("npv", "Present value", "VND", "money", 2, "Σ of weekly cash ÷ (1 + cost of capital) to the power of years since launch", "Stock and receivables at the end count nothing; compare plans of one horizon."),
  define("receivables", "Receivables", "VND", "money", 2, "invoices not yet due or paid at the end of the run", "Cash that is still with the trade.", MODEL),
  define("returns_units", "Returns", "packs", "stock", 1, "packs taken back from chains that delisted, from distributors that left, and after Tết", "They are destroyed, unless the plan keeps them for next year.", MODEL),
  define("write_off_units", "Written off", "packs", "stock", 1, "packs damaged or destroyed", "Returned packs are counted here too.", MODEL),
  define("capacity_use", "Use of capacity", "ratio", "sell-in", 2, "cases ordered ÷ cases the factory can make for these orders", "Near 100% the factory holds the plan back.", MODEL),
  define("order_fill", "Orders filled by the factory", "ratio", "sell-in", 2, "orders of a SKU made in full ÷ orders", "Far under 100% shelves stay empty for want of goods.", MODEL),
  define("expiry_units", "Expired", "packs", "stock", 1, "packs past their shelf life, in warehouses, with the trade and on shelves", "Shown for the whole country.", MODEL),
  define("expiry_value", "Cost of expiry", "VND", "money", 1, "landed cost of own stock that expired + credits for packs taken back", "What the trade loses itself is not in it.", MODEL),
  define("price_dispersion", "Spread of street prices", "ratio", "shelf", 1, "P90 ÷ P10 of street price ÷ shelf price over small shops with stock, last week", "1 = the same price everywhere; above 1.2 shops undercut each other.", MODEL),
  define("diverted_units", "Diverted packs", "packs", "secondary", 2, "Σ packs carried from a region's distributors to wholesalers of another", "Sold once, at the cheaper region's price.", MODEL),
  define("leakage", "Leakage", "ratio", "secondary", 1, "diverted packs ÷ packs that left the distributors", "Zero while regions pay the same price.", MODEL),
  define("dist_roi", "Distributors' return", "ratio", "money", 1, "(margin − cost) ÷ (stock + credit given − credit received + equipment), a year, launch to the last week", "Below 18–24% a year a distributor gives the line up.", MODEL),
  define("calls", "Sales calls", "calls", "secondary", 2, "Σ calls of the brand's routes at small shops, made and reaching the brand", "Reps without a route and weak partners leave calls unmade.", MODEL),
  define("call_success", "Calls with an order", "ratio", "secondary", 1, "orders ÷ calls", "Calls that only ask, and shops that still have enough, bring none."),
  define("order_lines", "Lines per order", "SKUs", "secondary", 2, "own SKUs delivered ÷ orders", "Each line more costs no further call."),
  define("order_value", "Value of an order", "VND per order", "secondary", 1, "what shops pay for orders on routes ÷ orders", "The drop size that was reached."),
  define("rep_productivity", "What a call brings", "VND per call", "secondary", 1, "what shops pay for orders on routes ÷ calls", "Strike rate × lines × drop size in one number.", MODEL),
  define("cost_per_order", "Cost per order", "VND per order", "money", 2, "sales force ÷ orders on routes", "Above the margin of an order the route loses money.", MODEL),
  define("listing_survival", "Listings alive", "ratio", "shelf", 1, "chain listings not delisted ÷ chain listings won", "About one launch in ten keeps its listings beyond a year in South-East Asia.", "Nielsen, one count, via WARC"),
  define("tet_leftover", "Left over after Tết", "packs", "stock", 1, "own gift packs at outlets when they are counted after Tết", "They go back, are cleared, or wait a year.", MODEL),
  define("tet_leftover_share", "Left over after Tết, share", "ratio", "stock", 1, "left-over gift packs ÷ sell-in of gift packs from 12 weeks before Tết to the count", "A third is a lesson for next year's order.", MODEL),
  define("gift_tasters", "Tasted as a gift", "ratio", "people", 2, "households that first tasted the brand as a gift ÷ all households", "Samples that somebody else paid for; no trial.", MODEL),
  define("company_gift_units", "Company gifts", "packs", "sell-in", 1, "Σ gift packs delivered to companies", "Beside the trade: neither sell-in nor sell-out of a channel.", MODEL),
  define("retailer_pnl", "Chain's margin per facing", "VND per facing and week", "money", 1, "(front + back margin) of own SKUs ÷ (store-weeks with stock × facings), in chains", "What the buyer's shelf earns with you.", MODEL),
  define("retailer_pnl_index", "Chain's margin against incumbents", "ratio", "money", 1, "margin per facing of own SKUs ÷ that of incumbents in the same chains and weeks", "Under a third, a review delists.", MODEL),
  define("tet_dependency", "Tết dependency", "ratio", "sell-out", 1, "sell-out of the 8 weeks before each Tết ÷ sell-out", "How far the plan lives on the festival."),
];
