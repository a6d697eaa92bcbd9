/**
 * The week. This list, in this order, is the model:
 * the season is known first; media work on what people know; shops and chains decide what to carry; goods ordered
 * last week arrive and new orders go out, then shelves are filled; prices are set; households go shopping, choose,
 * and learn; the ledger closes the week and the entrant's books are written.
 */
import { accounts } from "./accounts.ts";
import { awareness } from "./awareness.ts";
import { calendar } from "./calendar.ts";
import { chainListing } from "./chain-listing.ts";
import { close } from "./close.ts";
import { counter } from "./counter.ts";
import { diversion } from "./diversion.ts";
import { experience } from "./experience.ts";
import { imports } from "./imports.ts";
import type { Mechanism } from "./mechanism.ts";
import { passThrough } from "./pass-through.ts";
import { pricing } from "./pricing.ts";
import { purchase } from "./purchase.ts";
import { replenishment } from "./replenishment.ts";
import { streetPrices } from "./street-prices.ts";
import { supply } from "./supply.ts";
import { traditionalListing } from "./traditional-listing.ts";
import { trips } from "./trips.ts";
import { wholesale } from "./wholesale.ts";

export { recordStock } from "./close.ts";
export type { Mechanism } from "./mechanism.ts";

export const mechanisms: readonly Mechanism[] = [
  calendar,
  awareness,
  passThrough,
  pricing,
  counter,
  traditionalListing,
  streetPrices,
  chainListing,
  imports,
  supply,
  wholesale,
  diversion,
  replenishment,
  trips,
  purchase,
  experience,
  close,
  accounts,
];
