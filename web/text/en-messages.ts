/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
import { moneyLineNames } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const warnings: Texts["warnings"] = {
  "cash-short":
    "The plan needs {needVnd} of cash by week {week} and has {openVnd}: find the rest, or slow the launch.",
  "sales-calls":
    "{region}: {reps} reps reach {served} outlets in a cycle, the plan aims at {aimed}; it takes {needed} reps, or wholesalers for the rest.",
  "not-calibrated":
    "The base market of {category} is not calibrated for these data: shares, volumes and the response to prices are as worked out on paper, and off by more.",
  "calibrated-otherwise":
    "The base market was calibrated for the data’s own {levers}. With the plan’s values its shares and volumes may miss their targets by some points.",
  budget:
    "The first year commits {totalVnd} (reps {repsVnd}, team {teamVnd}, trade fees {feesVnd}, media {mediaVnd}); the budget is {budgetVnd}.",
  "pack-margin":
    "{sku} in {channel}, week of {date}: {netVnd} of a pack’s price are left and it costs {landedVnd} on the ground; every pack loses money.",
  payback:
    "The first year’s fixed spending takes {cases} cases to earn back (at {marginPerCaseVnd} a case), the target is {target}: expect no payback before year {years}.",
  capacity:
    "With the distribution planned by then, the target asks for about {peak} cases in the week of {date}; the factory makes {capacity}.",
  "shelf-life":
    "{sku}: chains ask for {askedDays} days of life at the door, {leftDays} are left.",
  "tet-ready":
    "Listing, production and shipping take {neededDays} days; shelves should be full in {leftDays}, eight weeks before Tết ({tet}). Part of that Tết will be missed.",
  "rule-dates":
    "A rule changes within the horizon: {rule} ({appliesTo}) is {value}% from {date}.",
  "typhoon-launch":
    "{region} opens on {date}, in the months of storms: deliveries and shopping may stop for days just when shelves are to be filled.",
  "typhoon-season":
    "A storm is set for week {week} ({date}), outside their months; it is simulated as written.",
  "close-prices":
    "{sku} and {other} differ by only {gapPercent}% per gram: they will eat each other’s sales.",
  "nothing-open": "No region is on with a channel open: nothing will be sold.",
  "partners-quit":
    "{region}: {count} of {territories} territories lost their distributor (first in week {week}); in the quarter before they left the line earned them {roiPercent}% a year, they want {hurdlePercent}%. Lost: {names}.",
  "factory-short":
    "{count} of {orders} orders were more than the factory makes, the first in week {week}: shelves stay empty for want of goods, whatever the safety stock.",
  "partners-weak":
    "{region}: distributors of {count} of {territories} territories earn less than the {hurdlePercent}% a year they want and may leave: {names}.",
  "tet-unknown":
    "The run ends on {end}, dates of Tết are known until {last}: later years have none.",
  "incumbent-shares":
    "{region}: the incumbents’ shares sum to {percent}%; they were made to sum to 100 by scaling {brands}.",
  "promotion-place":
    "A promotion of the type “{type}” cannot run in {channel}: it is not run there, and costs nothing.",
  "category-size":
    "{percent}% of households cannot buy a category that is bought so rarely; {mostPercent}% at most will.",
};

export const problems: Texts["problems"] = {
  line: "{where}: {kind}found {found}",
  unknownKind: "",
  detail: "expected {expected}; {fix}",
  row: "row {row}",
  column: "column {column}",
};

/** The library's own words are English: no code needs another name. */
export const problemKinds: Texts["problemKinds"] = {};

export const contributionLines: Texts["contributionLines"] = moneyLineNames.en;

export const rules: Texts["rules"] = {
  vat: "VAT",
  sct: "special consumption tax",
  duty: "import duty",
};
