/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
import type { Texts } from "./zh-tw.ts";

export const warnings: Texts["warnings"] = {
  "sales-calls":
    "{region}: {reps} reps reach {served} outlets in a cycle, the plan aims at {aimed}; it takes {needed} reps, or wholesalers for the rest.",
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

export const contributionLines: Texts["contributionLines"] = {
  netSales: "Invoiced sales",
  companyGifts: "Company gifts",
  landedCost: "Landed cost",
  importer: "Importer’s margin",
  fxLoss: "Exchange loss",
  backMargin: "Back margin",
  distributorBonus: "Distributors’ bonus",
  logistics: "Logistics and warehouse",
  listingFees: "Listing fees",
  display: "Display",
  promotion: "Promotion support",
  media: "Media",
  endorsement: "Endorsement",
  royalty: "Royalty",
  salesForce: "Sales force",
  returns: "Returns",
  writeOff: "Write-off",
  badDebt: "Bad debt",
  overhead: "Team and office",
  setup: "Set-up",
};

export const rules: Texts["rules"] = {
  vat: "VAT",
  sct: "special consumption tax",
  duty: "import duty",
};
