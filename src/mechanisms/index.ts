/**
 * The week. This list, in this order, is the model:
 * the season is known first, a shock is not; rivals answer what they saw last week; media, endorsers and talk work on
 * what people know and trust; prices are set; shops and
 * chains decide what to carry; goods ordered last week arrive, companies' gifts go out and leftovers come back, new
 * orders go out, then shelves are filled; households go shopping, choose, and learn; the ledger closes the week and the
 * entrant's books are written.
 */
import { accounts } from "./accounts.ts";
import { awareness } from "./awareness.ts";
import { calendar } from "./calendar.ts";
import { chainListing } from "./chain-listing.ts";
import { close } from "./close.ts";
import { coBranding } from "./co-branding.ts";
import { endorsement } from "./endorsement.ts";
import { companyGifts } from "./company-gifts.ts";
import { experience } from "./experience.ts";
import { gifts } from "./gifts.ts";
import { imports } from "./imports.ts";
import { influencers } from "./influencers.ts";
import { media } from "./media.ts";
import { messages } from "./messages.ts";
import { noticing } from "./noticing.ts";
import { leftovers } from "./leftovers.ts";
import type { Mechanism } from "./mechanism.ts";
import { online } from "./online.ts";
import { pricing } from "./pricing.ts";
import { purchase } from "./purchase.ts";
import { replenishment } from "./replenishment.ts";
import { rivals } from "./rivals.ts";
import { sampling } from "./sampling.ts";
import { shocks } from "./shocks.ts";
import { socialProof } from "./social-proof.ts";
import { supply } from "./supply.ts";
import { traditionalListing } from "./traditional-listing.ts";
import { trips } from "./trips.ts";
import { trust } from "./trust.ts";
import { wordOfMouth } from "./word-of-mouth.ts";

export { recordStock } from "./close.ts";
export type { Mechanism } from "./mechanism.ts";

export const mechanisms: readonly Mechanism[] = [
  calendar,
  shocks,
  rivals,
  messages,
  media,
  influencers,
  endorsement,
  coBranding,
  noticing,
  trust,
  awareness,
  pricing,
  traditionalListing,
  chainListing,
  imports,
  companyGifts,
  leftovers,
  supply,
  replenishment,
  online,
  trips,
  sampling,
  purchase,
  experience,
  wordOfMouth,
  socialProof,
  gifts,
  close,
  accounts,
];
