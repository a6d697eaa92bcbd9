/**
 * The week. This list, in this order, is the model:
 * the season is known first; media work on what people know; partners close their books and stay or go; shops and
 * chains decide what to carry; the trade decides what to buy ahead; goods ordered last week arrive and new orders go out, then shelves are filled; prices are set; households go shopping, choose,
 * and learn; the ledger closes the week and the entrant's books are written.
 */
import { accounts } from "./accounts.ts";
import { awareness } from "./awareness.ts";
import { calendar } from "./calendar.ts";
import { chainListing } from "./chain-listing.ts";
import { close } from "./close.ts";
import { experience } from "./experience.ts";
import { imports } from "./imports.ts";
import { loading } from "./loading.ts";
import type { Mechanism } from "./mechanism.ts";
import { partners } from "./partners.ts";
import { pricing } from "./pricing.ts";
import { purchase } from "./purchase.ts";
import { replenishment } from "./replenishment.ts";
import { supply } from "./supply.ts";
import { traditionalListing } from "./traditional-listing.ts";
import { trips } from "./trips.ts";

export { recordStock } from "./close.ts";
export type { Mechanism } from "./mechanism.ts";

export const mechanisms: readonly Mechanism[] = [
  calendar,
  awareness,
  pricing,
  partners,
  traditionalListing,
  chainListing,
  imports,
  loading,
  supply,
  replenishment,
  trips,
  purchase,
  experience,
  close,
  accounts,
];
