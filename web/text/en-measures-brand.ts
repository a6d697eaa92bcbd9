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
    "A year after launch 30–50% is typical.",
  ),
  depth: entry(
    "Depth of repeat",
    "Further purchases of a household that repeated.",
    "repeat purchases ÷ households that repeated",
    "The higher, the firmer the habit.",
  ),
  penetration: entry(
    "Penetration of buyers",
    "Households that tried it, of those that buy the category.",
    "triers ÷ households that buy the category in a year",
    "Trial among those who could.",
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
  cost_per_trier: entry(
    "Cost per trier",
    "Spend on media, messages, influencers, tastings and endorsement per household that bought.",
    "(media with messages, influencers and tastings + endorsement) ÷ households that ever bought",
    "Compare with what repeat purchases earn.",
  ),
  nsv: entry(
    "Net sales value",
    "Sell-in value less importer’s margin, back margin, distributors’ bonus and platform fees.",
    "sell-in value − importer’s margin − back margin − distributors’ bonus − platform fees",
    "What the trade leaves the brand.",
  ),
  landed_cost: entry(
    "Landed cost",
    "Landed cost of everything shipped.",
    "Σ packs shipped × landed cost of a pack",
    "Factory, freight, insurance, duty, clearance.",
  ),
  fx_loss: entry(
    "Exchange loss",
    "What goods that arrived cost more because rates left the plan’s.",
    "Σ packs arrived × (landed cost at the week’s rates − at the plan’s)",
    "Negative is a gain; booked when a shipment is paid, on top of the landed cost.",
  ),
  trade_rate: entry(
    "Trade rate",
    "Money paid to the trade, of sell-in value.",
    "(back margin + distributors’ bonus + listing + display + promotion) ÷ sell-in value",
    "What the trade costs per đồng sold.",
  ),
  contribution_y1: entry(
    "First-year contribution",
    "Contribution of the first 52 weeks.",
    "Σ of all money lines, weeks 1–52",
    "A loss in year one is usual for a launch.",
  ),
  contribution: entry(
    "Contribution",
    "Contribution of the whole run.",
    "Σ of all money lines, launch to the last week",
    "The lines of the chart add up to it.",
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
    "First week from which cumulative cash stays at or above zero.",
    "first week from which cumulative cash stays ≥ 0",
    "“Not paid back” is an answer, too.",
  ),
  returns_units: entry(
    "Returns",
    "Packs taken back from chains that delisted, from distributors that left, and after Tết.",
    "Σ packs returned",
    "They are destroyed, unless kept for next year.",
  ),
  write_off_units: entry(
    "Write-off",
    "Packs damaged or destroyed.",
    "Σ packs damaged or destroyed",
    "Returned packs are counted here, too.",
  ),
  dist_roi: entry(
    "Distributors’ return",
    "What the line earns distributors on the money they tie up in it, a year.",
    "(margin − cost) ÷ (stock + credit given − credit received + equipment), a year",
    "Below 18–24% a year they give the line up.",
  ),
  listing_survival: entry(
    "Listings kept",
    "Chain listings that were not delisted.",
    "listings alive ÷ listings won",
    "About one launch in ten lasts a year in South-East Asia.",
  ),
  retailer_pnl: entry(
    "Chain’s margin per facing",
    "What a facing of ours earns the chain in a week.",
    "front and back margin ÷ (store-weeks with stock × facings)",
    "The buyer compares it with the neighbours’ facings.",
  ),
  retailer_pnl_index: entry(
    "Chain’s margin against incumbents",
    "Our facing against a facing of the others.",
    "our margin per facing ÷ that of incumbents",
    "Too low at a review, and we are delisted.",
  ),
  tet_dependency: entry(
    "Tết dependency",
    "Sell-out of the eight weeks before each Tết.",
    "sell-out of those weeks ÷ sell-out",
    "Too high: it does not sell on plain days.",
  ),
  tet_leftover: entry(
    "Left over after Tết",
    "Own gift packs still on shelves when they are counted after Tết.",
    "packs at outlets at the count",
    "They go back, are cleared, or wait a year.",
  ),
  tet_leftover_share: entry(
    "Left over, of Tết sell-in",
    "Left-over gift packs, of those shipped for this Tết.",
    "left-over packs ÷ sell-in of gift packs from 12 weeks before Tết",
    "A third is a lesson for next year’s order.",
  ),
  out_of_home: entry(
    "Out of home",
    "Part of your packs bought on the way, to be eaten or used out of home.",
    "packs bought on the way ÷ sell-out",
    "Small packs and convenience stores live on it; the South most.",
  ),
  gift_tasters: entry(
    "Tasted as a gift",
    "Households that first tasted the brand because it was given to them.",
    "those households ÷ all households",
    "Samples that somebody else paid for; not counted as trial.",
  ),
  company_gift_units: entry(
    "Company gifts",
    "Gift packs delivered to companies for Tết.",
    "Σ packs delivered to companies",
    "Beside the trade: neither sell-in nor sell-out of a channel.",
  ),
  cash: entry(
    "Cumulative cash",
    "Receipts less payments since launch.",
    "Σ weekly receipts − payments",
    "The J-curve.",
  ),
};
