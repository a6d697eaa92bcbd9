/**
 * Why sets of constants miss targets, as far as it is known: text for readers, one entry for each set in calibration.csv
 * with a figure further off than is allowed without luck. An entry is an explanation and no excuse.
 */

/** A search ends with a correction that no later round looks at. */
const LAST = "the last correction of the search is not looked at again";
const SHORT = `The search begins at the set of the first basis and takes three rounds; ${LAST}`;
/** Price and sign are tried more coarsely and under fewer seeds than shares are. */
const PRICE =
  "The elasticity is tried at 1 : 4,000, brand by brand, under one or two seeds, and is off by that luck.";

export const misses: Readonly<Record<string, string>> = {
  "snacks, brief": `Luck under other seeds: both are inside three standard errors over five seeds.`,
  "snacks, panel": `${SHORT}: grocers are a little short, and with them the local leader that they sell. ${PRICE}`,
  "snacks, abstract": `${SHORT}: grocers are a little short, and with them the local leader that they sell; S, which moves with every other constant, is left low.`,
  "instant_noodles, brief": `One brand in one region; ${LAST}.`,
  "instant_noodles, abstract": PRICE,
  "rtd_tea, brief": `Cities of Central are few households, and their grocers' share is luck of the seeds; of the brands one is off by more than luck, since ${LAST}. ${PRICE}`,
  "rtd_tea, panel": `One channel in the cities of one region, by little; ${LAST}.`,
  "rtd_tea, abstract": `Cities of Central are few households, and their shares are luck of the seeds; minimarts of the North's are off by more, since ${LAST}.`,
  "facial_cleanser, brief":
    "Cleanser is bought a few times a year and online in the country by few households, so most of these shares are luck of the seeds. Two of pharmacies and beauty shops are off by more: what is sold online above its target is what they lack; and the South's volume is, a little.",
  "facial_cleanser, panel":
    "Online is to sell more in the country than the share of households that shop online there at all (`online_reach.csv`), and no factor on odds lifts a channel much above its reach; other channels get what it lacks.",
  "facial_cleanser, abstract":
    "Online is to sell far more in the country than the share of households that shop online there at all (`online_reach.csv`), and no factor on odds lifts a channel much above its reach; the other channels get what it lacks. Target and reach cannot both be right.",
  "toothpaste, abstract": `${PRICE} Shares in the cities of Central, which are few households, are off by little.`,
};
