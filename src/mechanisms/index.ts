/**
 * The week. This list, in this order, is the model:
 * the season is known first, a shock is not; rivals answer what they saw last week; media, endorsers and talk work on what
 * people know; prices are set, and with them how far an untried pack is trusted; partners close their books and stay or go;
 * shops and chains decide what to carry; the trade decides what to buy ahead; goods ordered last week arrive, companies'
 * gifts go out and leftovers come back, new orders go out, then shelves are filled; households go shopping, choose, and
 * learn; what is too old goes; the ledger closes the week and the entrant's books are written.
 */
import { accounts } from "./accounts.ts";
import { awareness } from "./awareness.ts";
import { calendar } from "./calendar.ts";
import { chainAccounts } from "./chain-accounts.ts";
import { chainListing } from "./chain-listing.ts";
import { chainReview } from "./chain-review.ts";
import { close } from "./close.ts";
import { coBranding } from "./co-branding.ts";
import { endorsement } from "./endorsement.ts";
import { companyGifts } from "./company-gifts.ts";
import { counter } from "./counter.ts";
import { diversion } from "./diversion.ts";
import { experience } from "./experience.ts";
import { expiry } from "./expiry.ts";
import { gifts } from "./gifts.ts";
import { importVat } from "./import-vat.ts";
import { imports } from "./imports.ts";
import { influencers } from "./influencers.ts";
import { media } from "./media.ts";
import { messages } from "./messages.ts";
import { noticing } from "./noticing.ts";
import { leftovers } from "./leftovers.ts";
import type { Mechanism } from "./mechanism.ts";
import { online } from "./online.ts";
import { loading } from "./loading.ts";
import { partners } from "./partners.ts";
import { openings } from "./openings.ts";
import { pricing } from "./pricing.ts";
import { promotions } from "./promotions.ts";
import { promotionSlots } from "./promotion-slots.ts";
import { purchase } from "./purchase.ts";
import { replenishment } from "./replenishment.ts";
import { rivals } from "./rivals.ts";
import { rollOutStores } from "./roll-out.ts";
import { signals } from "./signals.ts";
import { salesMemory } from "./sales-memory.ts";
import { sampling } from "./sampling.ts";
import { shocks } from "./shocks.ts";
import { socialProof } from "./social-proof.ts";
import { supply } from "./supply.ts";
import { traditionalListing } from "./traditional-listing.ts";
import { trips } from "./trips.ts";
import { trust } from "./trust.ts";
import { wordOfMouth } from "./word-of-mouth.ts";
import { passThrough } from "./pass-through.ts";
import { trading } from "./trading.ts";
import { stockAtHome } from "./stock-at-home.ts";
import { stockingUp } from "./stocking-up.ts";
import { streetPrices } from "./street-prices.ts";
import { wholesale } from "./wholesale.ts";

export { recordStock } from "./close.ts";
export type { Mechanism } from "./mechanism.ts";

export const mechanisms: readonly Mechanism[] = [
  calendar,
  shocks,
  rivals,
  openings,
  trading,
  messages,
  media,
  influencers,
  endorsement,
  coBranding,
  noticing,
  awareness,
  passThrough,
  promotionSlots,
  promotions,
  pricing,
  trust,
  counter,
  partners,
  traditionalListing,
  streetPrices,
  chainListing,
  chainReview,
  rollOutStores,
  imports,
  companyGifts,
  leftovers,
  loading,
  supply,
  wholesale,
  diversion,
  salesMemory,
  replenishment,
  online,
  stockingUp,
  trips,
  sampling,
  purchase,
  stockAtHome,
  experience,
  wordOfMouth,
  socialProof,
  gifts,
  expiry,
  close,
  signals,
  chainAccounts,
  accounts,
  importVat,
];
