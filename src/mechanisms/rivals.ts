/**
 * Incumbents answer, after they have seen the entrant.
 *   each quarter, in each region, a brand sees it if it has a near pack and the entrant's value share among near packs
 *   for that use, or in the region, reaches a threshold; the largest brand sees it by the region's share alone
 *   a brand that saw it decides to answer with a chance: market-wide luck of brand, region and quarter
 *   follow_price:  shelf price × (1 − cut) after a lag, for some weeks
 *   promotion_war: price-offs in every second promotion window and more advertising, likewise
 *   copy:          after a longer lag a part of the entrant's taste joins the brand's, for good (`world/rivals.ts`)
 * Near = the same pack use and a price per gram within `rivalNearPrice`. The near packs answer; a leader without one
 * answers with its nearest pack of a use the entrant serves, or with all. Incumbents' advertising also runs here; without
 * an answer it is at its norm and changes nothing.
 * Most attacks meet no reaction, and one that comes mostly uses the same weapon (Steenkamp and others 2005): hence a
 * chance well under 1, and one weapon at a time.
 * Leaves out: exclusive listings, blocking the trade, answers to a rival's answer, a copy as a SKU of its own.
 */
import { packUses } from "../inputs/ids.ts";
import { WEEKS_PER_MONTH, WEEKS_PER_QUARTER } from "../base/calendar-date.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { type Ledger, add, cellAt } from "../ledger/ledger.ts";
import { usualSpending } from "../world/advertising.ts";
import { REGIONS } from "../world/geography.ts";
import { asOdds } from "../world/odds.ts";
import { purposes } from "../world/purposes.ts";
import { contactsPerHousehold } from "../world/reach.ts";
import { copyEntrant, priceGaps } from "../world/rivals.ts";
import { PER_THOUSAND, type World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Value of each SKU sold in a region over the weeks watched. */
function valueSold(
  world: World,
  ledger: Ledger,
  week: number,
  r: number,
): Float64Array {
  const { skus, channels, plan } = world;
  const watched = Math.round(plan.parameter("rivalWatchWeeks"));
  const sold = new Float64Array(skus.count);
  for (let back = 1; back <= watched && back < week; back++)
    for (let k = 0; k < skus.count; k++)
      for (let c = 0; c < channels; c++)
        sold[k] =
          (sold[k] ?? 0) +
          (ledger.cells.sellOutValue[cellAt(ledger, week - back, k, c, r)] ??
            0);
  return sold;
}

/** Largest gap that the answering packs of a brand may have: near ones; else the nearest; else all. */
function answeringGap(
  world: World,
  b: number,
  gaps: readonly number[],
): number {
  const first = world.skus.brandFirst[b] ?? 0;
  const end = first + (world.skus.brandCount[b] ?? 0);
  return Math.max(
    Math.min(...gaps.slice(first, end)),
    world.plan.parameter("rivalNearPrice"),
  );
}

/** Brands that have seen the entrant, by what each SKU sold in their region. */
function brandsThatSaw(
  world: World,
  sold: Float64Array,
  gaps: readonly number[],
): Uint8Array {
  const { skus, plan } = world;
  const nearPrice = plan.parameter("rivalNearPrice");
  const ofTier = plan.parameter("rivalTierThreshold");
  const own = new Float64Array(packUses.length);
  const near = new Float64Array(packUses.length);
  const byBrand = new Float64Array(skus.brandIds.length);
  let all = 0;
  for (let k = 0; k < skus.count; k++) {
    const value = sold[k] ?? 0;
    const use = skus.packUse[k] ?? 0;
    all += value;
    add(byBrand, skus.brand[k] ?? 0, value);
    if (k >= skus.ownFrom) add(own, use, value);
    else if ((gaps[k] ?? Infinity) <= nearPrice) add(near, use, value);
  }
  const entrant = byBrand[skus.ownBrand] ?? 0;
  byBrand[skus.ownBrand] = 0;
  const loud =
    entrant > 0 && entrant >= plan.parameter("rivalShareThreshold") * all;
  const saw = new Uint8Array(skus.brandIds.length);
  if (loud) saw[byBrand.indexOf(Math.max(...byBrand))] = 1;
  for (let k = 0; k < skus.ownFrom; k++) {
    const use = skus.packUse[k] ?? 0;
    const mine = own[use] ?? 0;
    const seen =
      loud || (mine > 0 && mine >= ofTier * (mine + (near[use] ?? 0)));
    if (seen && (gaps[k] ?? Infinity) <= nearPrice) saw[skus.brand[k] ?? 0] = 1;
  }
  return saw;
}

/** The quarter's decisions: a brand that is not busy answering and has seen the entrant may begin to. */
function decide(
  world: World,
  week: number,
  ledger: Ledger,
  gaps: readonly number[],
): void {
  const { plan, skus, rivals, root } = world;
  const copy = plan.word("competitor_reaction", {}, week) === "copy";
  const lag = plan.parameter(copy ? "rivalCopyLagWeeks" : "rivalLagWeeks");
  const lasts = plan.parameter("rivalAnswerWeeks");
  const chance =
    plan.parameter("rivalAnswerChance") * plan.number("competitor_strength");
  const luck = streamKey(root, purposes.rivalAnswer, week);
  for (let r = 0; r < REGIONS; r++) {
    const saw = brandsThatSaw(world, valueSold(world, ledger, week, r), gaps);
    for (let b = 0; b < skus.ownBrand; b++) {
      const at = b * REGIONS + r;
      const from = rivals.answerFrom[at] ?? 0;
      const busy = from > 0 && (copy || week < from + lasts);
      if (busy || saw[b] === 0) continue;
      if (uniform(luck, textKey(skus.brandIds[b] ?? ""), r) < chance)
        rivals.answerFrom[at] = week + Math.round(lag);
    }
  }
}

/** Puts the answers of this week on the shelf and on the air. */
function act(world: World, week: number, gaps: readonly number[]): void {
  const { plan, skus, rivals } = world;
  const reaction = plan.word("competitor_reaction", {}, week);
  const size = plan.number("mechanism_rivals");
  const lasts = plan.parameter("rivalAnswerWeeks");
  const part = plan.parameter("rivalCopyShare") * size;
  const cut = plan.parameter("rivalPriceCut") * size;
  const depth = plan.parameter("incumbentPromotionDepth") * size;
  const louder = plan.parameter("rivalAdvertisingExtra") * size;
  const window = plan.parameter("incumbentPromotionWeeks");
  for (let b = 0; b < skus.ownBrand; b++)
    for (let r = 0; r < REGIONS; r++) {
      const at = b * REGIONS + r;
      const from = rivals.answerFrom[at] ?? 0;
      if (from === 0 || week < from) continue;
      if (reaction === "copy" && rivals.copied[at] === 0) {
        rivals.copied[at] = 1;
        copyEntrant(skus, world.taste, b, r, part);
      }
      const on = week < from + lasts;
      const war = on && reaction === "promotion_war";
      const shown = war && Math.floor((week - from) / window) % 2 === 0;
      rivals.advertising[at] = war ? 1 + louder : 1;
      const widest = answeringGap(world, b, gaps);
      const first = skus.brandFirst[b] ?? 0;
      for (let k = first; k < first + (skus.brandCount[b] ?? 0); k++) {
        const answers = (gaps[k] ?? Infinity) <= widest;
        const follows = on && reaction === "follow_price" && answers;
        rivals.priceIndex[k * REGIONS + r] = follows ? Math.max(0, 1 - cut) : 1;
        rivals.promotion[k * REGIONS + r] =
          shown && answers ? Math.min(1, depth) : 0;
      }
    }
}

/**
 * Incumbents' advertising against their own norm, by the formula of `media`. Adstock and norm are kept relative to where
 * usual spending settles, usual contacts ÷ (1 − retention), so that a brand that spends as always has a salience of 1.
 */
function advertise(world: World): void {
  const { plan, skus, rivals, marketing, geography } = world;
  const retention = plan.parameter("adstockRetention");
  const memory = plan.parameter("usualPriceWeeks");
  const elasticity =
    plan.parameter("salienceElasticity") * plan.number("mechanism_media");
  const spending = usualSpending(plan, geography);
  const rural = plan.parameter("ruralReachFactorVideo");
  const thousand = plan.parameter("costPerThousandVideo");
  for (let b = 0; b < skus.ownBrand; b++)
    for (let r = 0; r < REGIONS; r++) {
      const at = b * REGIONS + r;
      const now = (marketing.spending[at] ?? 1) * (rivals.advertising[at] ?? 1);
      const adstock = rivals.adstock[at] ?? 1;
      const norm = rivals.norm[at] ?? 1;
      const stock = adstock + (1 - retention) * (now - adstock);
      rivals.adstock[at] = stock;
      rivals.norm[at] = norm + (stock - norm) / memory;
      const settled =
        contactsPerHousehold(
          geography,
          r,
          rural,
          ((spending[at] ?? 0) / WEEKS_PER_MONTH / thousand) * PER_THOUSAND,
        ) / (retention < 1 ? 1 - retention : 1);
      marketing.salience[at] = asOdds(
        world,
        (1 + settled * stock) / (1 + settled * (rivals.norm[at] ?? 1)),
        elasticity,
      );
    }
}

/** The quarter's decisions, and the answers of this week. */
function answer(world: World, week: number, ledger: Ledger): void {
  const { plan, rivals } = world;
  const deciding =
    week > 1 &&
    (week - 1) % WEEKS_PER_QUARTER === 0 &&
    plan.word("competitor_reaction", {}, week) !== "none";
  if (!deciding && rivals.answerFrom.every((from) => from === 0)) return;
  const gaps = priceGaps(plan, world.skus, week);
  if (deciding) decide(world, week, ledger, gaps);
  act(world, week, gaps);
}

function step(world: World, week: number, ledger: Ledger): void {
  if (world.plan.number("mechanism_rivals") === 0) return;
  if (week > 0) answer(world, week, ledger);
  advertise(world);
}

export const rivals: Mechanism = {
  name: "rivals",
  summary:
    "incumbents that have seen the entrant cut prices, promote and advertise, or copy; without it they advertise as usual",
  writes: [
    "rivals.priceIndex",
    "rivals.promotion",
    "rivals.advertising",
    "rivals.adstock",
    "rivals.norm",
    "rivals.answerFrom",
    "rivals.copied",
    "marketing.salience",
    "taste.shape",
  ],
  records: [],
  parameters: [
    "rivalWatchWeeks",
    "rivalNearPrice",
    "rivalShareThreshold",
    "rivalTierThreshold",
    "rivalAnswerChance",
    "rivalLagWeeks",
    "rivalCopyLagWeeks",
    "rivalAnswerWeeks",
    "rivalPriceCut",
    "rivalCopyShare",
    "rivalAdvertisingExtra",
    "incumbentPromotionDepth",
    "incumbentPromotionWeeks",
    "adstockRetention",
    "usualPriceWeeks",
    "salienceElasticity",
    "costPerThousandVideo",
    "ruralReachFactorVideo",
  ],
  levers: [
    "competitor_reaction",
    "competitor_strength",
    "mechanism_rivals",
    "mechanism_media",
  ],
  step,
};
