/** Measures of people, share and money in words: label, meaning, formula, how to read it. */
import { entry } from "./measure-text.ts";

type Brand = typeof import("./zh-tw-measures-brand.ts").brandMeasures;

export const brandMeasures: Brand = {
  awareness: entry(
    "Awareness",
    "Households that have heard of the brand.",
    "aware households ÷ all households",
    "Knowing is not finding.",
  ),
  trial: entry(
    "Trial",
    "Households that bought at least once, cumulative.",
    "households that ever bought ÷ all households",
    "Needs awareness and a shelf.",
  ),
  repeat: entry(
    "Repeat",
    "Triers that bought again.",
    "bought twice or more ÷ bought once or more",
    "Most launches are decided here.",
  ),
  depth: entry(
    "Depth of repeat",
    "Further purchases of a trier, on average.",
    "repeat purchases ÷ triers",
    "The higher, the firmer the habit.",
  ),
  penetration: entry(
    "Penetration",
    "Households that bought within the period.",
    "buying households ÷ all households",
    "Large brands differ mostly here.",
  ),
  share_vol: entry(
    "Volume share",
    "Own packs in the category’s.",
    "own sell-out ÷ category sell-out",
    "Small nationally: look at the regions entered.",
  ),
  share_val: entry(
    "Value share",
    "Own money in the category’s.",
    "own sell-out value ÷ category’s",
    "Above volume share: sold at a higher price.",
  ),
  price_index: entry(
    "Price index",
    "Price a gram against the category; 100 is the same.",
    "own price per gram ÷ category’s",
    "Above 100 is dearer.",
  ),
  nsv: entry(
    "Net sales value",
    "Invoices less allowances, rebates and promotion support.",
    "sell-in value − allowances and support",
    "What is really collected.",
  ),
  landed_cost: entry(
    "Landed cost",
    "Landed cost of everything shipped, before VAT.",
    "Σ packs shipped × landed cost of a pack",
    "Moves with duty, freight and rates.",
  ),
  trade_rate: entry(
    "Trade rate",
    "Money paid to the trade, of sell-in value.",
    "trade spending ÷ sell-in value",
    "The higher, the less is left.",
  ),
  contribution_y1: entry(
    "First-year contribution",
    "Contribution of the first 52 weeks.",
    "net sales − landed − trade − media − sales force − returns, 52 weeks",
    "Usually negative in year one.",
  ),
  contribution: entry(
    "Contribution",
    "Contribution of the whole run.",
    "net sales − landed − trade − media − sales force − returns",
    "Left after all variable and launch costs.",
  ),
  peak_cash: entry(
    "Peak cash need",
    "Money needed when cumulative cash is lowest.",
    "−min(cumulative cash)",
    "Cash at hand must exceed it.",
  ),
  peak_week: entry(
    "Week of lowest cash",
    "The week cumulative cash is lowest.",
    "week of min(cumulative cash)",
    "Have the funds ready before it.",
  ),
  payback_weeks: entry(
    "Payback",
    "First week with cumulative cash at or above zero.",
    "first week with cumulative cash ≥ 0",
    "“Not paid back” is an answer, too.",
  ),
  returns_units: entry(
    "Returns",
    "Packs the trade sends back.",
    "Σ packs returned",
    "Depends on the agreed right of return.",
  ),
  write_off_units: entry(
    "Write-off",
    "Packs expired or damaged.",
    "Σ packs written off",
    "The longer stock rests, the more.",
  ),
  listing_survival: entry(
    "Listings kept",
    "Chains that listed it and still do at the end.",
    "listed at the end ÷ ever listed",
    "Few new products last a year.",
  ),
  tet_dependency: entry(
    "Tết dependency",
    "Sell-out of the eight weeks around Tết in the year’s.",
    "sell-out of 8 Tết weeks ÷ 52 weeks",
    "Too high: it does not sell on plain days.",
  ),
};
