/**
 * Each mechanism of the model with its main lever, both ends of the lever's range, and the measure it moves. The plan is
 * the demo, or the demo changed so that the mechanism has something to do.
 */
import { type Row, row } from "./levers.ts";

/** Grocers of all regions at once, with reps and goods for it: the demo itself reaches a handful of simulated shops. */
const grocers = [
  "region_on=on",
  "nd_target[tap_hoa]=60 %",
  "nd_ramp_weeks[tap_hoa]=4",
  "reps=150",
  "capacity_week=50000 cases",
  "target_cases=300000",
];
/** A product people like, loudly launched. */
const hit = [
  ...grocers,
  "concept_appeal=70 %",
  "repeat_liking=70 %",
  "media_video=1000000000 VND/month",
];
/** Chains alone, which like the product and roll it out fast. */
const chains = [
  "region_on=on",
  "channel_on[tap_hoa]=off",
  "channel_on[wet_market]=off",
  "channel_on[online]=off",
  "nd_target=100 %",
  "nd_ramp_weeks=4",
  "concept_appeal=60 %",
  "capacity_week=50000 cases",
  "target_cases=300000",
];

/** Grocers after the chains, which list the product in most of their stores; hard to convince. */
const chainsFirst = [
  "region_on=on",
  "channel_on[tap_hoa,1..20]=off",
  "channel_on[wet_market]=off",
  "nd_target=100 %",
  "nd_ramp_weeks=4",
  "concept_appeal=60 %",
  "reps=500",
  "strike_rate=10 %",
  "capacity_week=50000 cases",
  "target_cases=300000",
];

/** Weeks of a run: a quarter for what shows at once; past the first Tết and the count of what it left. */
const QUARTER = 13;
const TET = 37;
/** For what needs a trade that has settled. */
const HALF_YEAR = "burnInWeeks=26";
/** The last week of a month, after the rush of Tết: targets are missed, and chased. */
const MONTH_END = 39;

/** What people know, want, buy and like. */
// prettier-ignore
export const demandRows: readonly Row[] = [
  row("calendar", "mechanism_calendar", "0", "2", "tet_dependency", 1, { weeks: TET }),
  row("calendar", "category_growth", "-10 %", "25 %", "sellout_units", 1, { both: false }),
  row("shocks", "shocks[14..26]", "none", "food_scare", "sellout_units", -1, { stands: "low" }),
  // A small launch is not noticed; here the slightest is, and always answered.
  row("rivals", "competitor_reaction", "none", "follow_price", "price_index/main", 1, {
    plan: ["rivalShareThreshold=0 %", "rivalTierThreshold=0 %", "rivalAnswerChance=1"], stands: "high" }),
  row("trading", "mechanism_m_shape", "0", "2", "sellout_units/value", -1, { plan: hit, both: false }),
  row("promotions", "mechanism_promotions", "0", "2", "ros", 1, {
    plan: [...chains, "promo_depth=30 %", "promo_type=multi_buy"], both: false }),
  row("messages", "message_fit", "60", "140", "awareness", 1, { weeks: QUARTER }),
  row("media", "media_video[south]", "0 VND/month", "5000000000 VND/month", "awareness", 1, { weeks: QUARTER }),
  row("influencers", "kol_macro", "0", "50", "awareness", 1, { weeks: QUARTER, stands: "low" }),
  row("endorsement", "kwave_on", "off", "on", "awareness", 1, { weeks: QUARTER, stands: "low" }),
  row("co-branding", "cobrand_on", "off", "on", "trial", 1, { plan: grocers, stands: "low" }),
  // The plan's two facings stand near the low end: between the two nothing is told from luck.
  row("noticing", "facings[tap_hoa]", "1", "6", "trial", 1, { plan: [...grocers, HALF_YEAR], both: false }),
  // Image works through taste as well; the part through trust alone is in trust.test.ts.
  row("trust", "country_image", "85", "120", "trial", 1, { both: false }),
  row("awareness", "forgettingRate", "0.001", "0.01", "awareness", -1),
  row("pricing", "rsp[main]", "1000 VND/pack", "2000000 VND/pack", "sellout_units/main", -1),
  row("pricing", "promo_depth[main]", "0 %", "50 %", "price_index/main", -1, { plan: chains }),
  // What promotions sell beyond the usual is put away, and partly eaten faster.
  row("stocking-up", "mechanism_stock_at_home", "0", "2", "sellout_units", 1, {
    plan: [...chains, "promo_depth=30 %"], both: false }),
  row("stock-at-home", "mechanism_stock_at_home", "0", "2", "ros", 1, {
    plan: [...chains, "promo_depth=30 %"], both: false }),
  // Few shoppers ask; here a shop earns too little to recommend the brand.
  row("counter", "mechanism_counter", "0", "2", "sellout_units/tap_hoa", -1, {
    plan: [...grocers, "taphoa_margin=8 %"], scale: 5000, both: false }),
  row("online", "livestream", "0 VND/month", "2000000000 VND/month", "sellout_units/online", 1, { stands: "low" }),
  // Who keeps to one shop sees fewer shelves. `shoppingHabit` moves no measure of a plan beyond luck: shares are kept.
  row("trips", "mainOutletShare", "0.6", "0.9", "awareness", -1, { plan: grocers, both: false }),
  row("sampling", "sampling_contacts[tap_hoa,south]", "0", "500000", "awareness", 1, { weeks: QUARTER, stands: "low" }),
  row("purchase", "concept_appeal", "10 %", "70 %", "trial", 1, { plan: grocers, weeks: QUARTER }),
  row("experience", "repeat_liking", "15 %", "70 %", "repeat", 1, { plan: grocers }),
  row("word-of-mouth", "wordOfMouthIntensity", "0.25", "2", "awareness", 1, { plan: grocers, both: false }),
  row("social-proof", "mechanism_social_proof", "0", "2", "ros", 1, { plan: hit, weeks: 40, both: false }),
  row("gifts", "mechanism_gifts", "0", "2", "gift_tasters", 1, { weeks: TET }),
];

/** What the trade carries, orders, moves and earns. */
// prettier-ignore
export const tradeRows: readonly Row[] = [
  row("openings", "tt_closure_rate", "0 %/year", "10 %/year", "nd/tap_hoa", 1, { plan: [HALF_YEAR], both: false }),
  row("pass-through", "list_price_idx", "70 index", "130 index", "price_index/tap_hoa", 1, { plan: grocers }),
  row("promotion-slots", "promo_slot_fee", "0 VND", "200000000 VND", "price_index/main", -1, { plan: [...chains, "promo_depth[main]=50 %"], stands: "low" }),
  row("partners", "dist_margin", "3 %", "18 %", "dist_roi", 1, { plan: grocers, both: false }),
  row("traditional-listing", "reps[south]", "0", "500", "nd/tap_hoa", 1, { plan: grocers, weeks: QUARTER }),
  row("street-prices", "mechanism_street_prices", "0", "2", "price_dispersion", 1, { plan: grocers, weeks: QUARTER }),
  row("chain-listing", "nd_target[minimart]", "0 %", "100 %", "nd/minimart", 1, { weeks: TET }),
  row("chain-listing", "channel_on[minimart]", "off", "on", "sellout_units", 1, { plan: chains, stands: "high" }),
  row("chain-review", "mechanism_chain_review", "0", "2", "listing_survival", -1, { weeks: TET }),
  row("roll-out", "nd_ramp_weeks[minimart]", "4", "104", "nd/minimart", -1, { plan: chains, stands: "low" }),
  row("imports", "safety_weeks", "0", "16", "sellin_units", 1),
  row("expiry", "mechanism_expiry", "0", "2", "expiry_units", 1, { plan: [...grocers, "shelf_life_days=90 days"], both: false }),
  row("company-gifts", "b2b_gift[gift]", "0 packs", "100000 packs", "company_gift_units", 1, { weeks: TET, stands: "low" }),
  row("leftovers", "tet_return", "0 %", "100 %", "returns_units", 1, { weeks: TET }),
  // Chains share the warehouse with distributors: without them, nothing but the bonus moves what these hold.
  row("loading", "target_bonus", "0 %", "8 %", "weeks_cover_dist", 1, {
    plan: [...grocers, "channel_on[convenience]=off", "channel_on[minimart]=off", "channel_on[supermarket]=off"],
    weeks: MONTH_END, both: false }),
  row("supply", "dist_stock_norm", "7", "60", "sellin_units", 1, { plan: grocers, weeks: QUARTER }),
  row("wholesale", "wholesale_deal", "0 %", "20 %", "nd/tap_hoa", 1, { weeks: TET, stands: "low" }),
  row("diversion", "leakage_cost", "1 %", "12 %", "diverted_units", -1, {
    plan: [...grocers, "wholesale_deal=8 %", "list_price_idx[south]=80 index"], both: false }),
  // A first order is expected to last as long as the memory: the longer, the later the next, and the emptier the shelf.
  row("sales-memory", "salesMemoryWeeks", "4", "13", "sellout_units", -1, { plan: grocers, weeks: 2 * QUARTER, both: false }),
  row("replenishment", "opening_load", "2", "100", "secondary_units", 1, { plan: grocers, weeks: QUARTER }),
  // Presence of chains is the signal that shops hear.
  row("signals", "mechanism_presence", "0", "2", "nd/tap_hoa", 1, { plan: chainsFirst, both: false }),
  row("chain-accounts", "back_margin", "0 %", "20 %", "contribution", -1, { both: false }),
  // VAT on sales works as well; the timing of the VAT on imports alone is in import-vat.test.ts.
  row("import-vat", "vat_rate", "0 %", "15 %", "peak_cash", 1, { weeks: QUARTER, both: false }),
  row("accounts", "payment_days_mt", "0", "120", "peak_cash", 1, { weeks: QUARTER }),
];
