/**
 * What the base market sells in the year after its burn-in, without an entrant and with all gates on: packs by region,
 * value shares of channels by kind of area and of brands by region, and the S of a Dirichlet fitted to what households
 * bought; each beside its target from data. Sales are read outlet by outlet, since the ledger knows regions only.
 *   target packs of a week = Σ households rate × season × Σ missions share × packs, as the facts of the category say
 * S is the mean of fits to the four quarters.
 */
import { WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { mean } from "../base/stats.ts";
import { regionIds } from "../inputs/ids.ts";
import { describeBuying } from "../evidence/buying.ts";
import { fitDirichlet } from "../evidence/dirichlet.ts";
import {
  type Lab,
  noEntrant,
  pairedRuns,
  planOf,
} from "../evidence/experiment.ts";
import { countLevel } from "../evidence/laws.ts";
import { panelKeeper } from "../report/panel.ts";
import { CLASSES, FIFTHS } from "../world/classes.ts";
import { KINDS, REGIONS } from "../world/geography.ts";
import { regionOfClass } from "../world/taste.ts";
import { giftShare } from "../world/season.ts";
import { GIFT_MISSION, MISSIONS } from "../world/visits.ts";
import { type World, priceCell } from "../world/world.ts";
import type { Seens } from "./figures.ts";

const QUARTER = 13;

/** Real packs that households of each class want in an ordinary week, on paper, by mission. */
function ordinaryPacks(world: World): Float64Array {
  const { households, trips, constants, scale, channels } = world;
  const packs = new Float64Array(CLASSES * MISSIONS);
  for (let h = 0; h < households.count; h++) {
    const c = households.class[h] ?? 0;
    const rate =
      ((households.occasionsPerWeek[h] ?? 0) * scale) /
      (constants.occasions[regionOfClass(c)] ?? 1);
    for (let m = 0; m < MISSIONS; m++) {
      let share = 0;
      for (let ch = 0; ch < channels; ch++)
        share += trips.chance[(c * MISSIONS + m) * channels + ch] ?? 0;
      packs[c * MISSIONS + m] =
        (packs[c * MISSIONS + m] ?? 0) + rate * share * (trips.packs[m] ?? 1);
    }
  }
  return packs;
}

/** Share of occasions that are gifts, by class, in an ordinary week. */
function giftShares(world: World): Float64Array {
  const { trips, channels } = world;
  return Float64Array.from({ length: CLASSES }, (_, c) => {
    let share = 0;
    for (let ch = 0; ch < channels; ch++)
      share += trips.chance[(c * MISSIONS + GIFT_MISSION) * channels + ch] ?? 0;
    return share;
  });
}

export function measureYear(
  lab: Lab,
  seed: string,
): Pick<Seens, "occasions" | "channel" | "brand" | "diversity"> {
  const { market, category } = lab;
  const panel = panelKeeper();
  const channels = market.channels.length;
  const brands = market.brands(category).length;
  const wanted = new Float64Array(REGIONS);
  const sold = new Float64Array(REGIONS);
  const byChannel = new Float64Array(KINDS * channels);
  const byBrand = new Float64Array(REGIONS * brands);
  let ordinary: Float64Array | undefined;
  let gifts: Float64Array | undefined;

  const observe = (world: World, week: number): void => {
    panel.observe(world, week);
    if (week < 1) return;
    ordinary ??= ordinaryPacks(world);
    gifts ??= giftShares(world);
    addWanted(world, ordinary, gifts, wanted);
    addSold(world, sold, byChannel, byBrand);
  };
  const run = pairedRuns(
    lab,
    planOf(lab, "base market", noEntrant),
    seed,
  )(WEEKS_PER_YEAR, { observe, receipts: true });

  const { world } = run;
  const purchases = panel.purchases();
  const fits = Array.from({ length: WEEKS_PER_YEAR / QUARTER }, (_, q) => {
    const counts = countLevel(
      { run, purchases },
      "brand",
      q * QUARTER + 1,
      (q + 1) * QUARTER,
    );
    return fitDirichlet(describeBuying(counts)).diversity;
  });
  return {
    occasions: { target: [...wanted], simulated: [...sold] },
    channel: {
      target: [...world.trips.target],
      simulated: sharesOf(byChannel, channels),
    },
    brand: {
      target: regionIds.flatMap((region) =>
        world.plan.brands.map((brand) => brand.share[region]),
      ),
      simulated: sharesOf(byBrand, brands),
    },
    diversity: {
      target: [market.fact("category_facts", category, "dirichlet_s", "all")],
      simulated: [mean(fits)],
    },
  };
}

/** Packs that the facts of the category and the season want this week, by region. */
function addWanted(
  world: World,
  ordinary: Float64Array,
  gifts: Float64Array,
  wanted: Float64Array,
): void {
  const { season, market, plan } = world;
  const height = market.fact(
    "category_facts",
    plan.category,
    "gift_share_in_tet",
    "all",
  );
  for (let c = 0; c < CLASSES; c++) {
    const kind = Math.floor(c / FIFTHS);
    const usual = gifts[c] ?? 0;
    const gift = giftShare(usual, height, season.festive[kind] ?? 0);
    const r = regionOfClass(c);
    for (let m = 0; m < MISSIONS; m++)
      wanted[r] =
        (wanted[r] ?? 0) +
        (ordinary[c * MISSIONS + m] ?? 0) *
          (m === GIFT_MISSION ? gift / usual : (1 - gift) / (1 - usual)) *
          (season.occasions[kind] ?? 1) *
          (season.packs[kind] ?? 1);
  }
}

/** This week's sales of incumbents by region in packs, by kind of area × channel and region × brand in value. */
function addSold(
  world: World,
  sold: Float64Array,
  byChannel: Float64Array,
  byBrand: Float64Array,
): void {
  const { outlets, shelf, skus, geography, pricing, channels } = world;
  for (let o = 0; o < outlets.count; o++) {
    const channel = outlets.channel[o] ?? 0;
    const r = outlets.region[o] ?? 0;
    const at = (geography.kind[outlets.area[o] ?? 0] ?? 0) * channels + channel;
    const level = (outlets.weight[o] ?? 1) * (shelf.priceLevel[o] ?? 1);
    for (let k = 0; k < skus.ownFrom; k++) {
      const packs = shelf.sold[o * skus.count + k] ?? 0;
      if (packs === 0) continue;
      const value =
        packs *
        level *
        (pricing.shelfVnd[priceCell(channels, k, channel, r)] ?? 0);
      const b = r * skus.ownBrand + (skus.brand[k] ?? 0);
      sold[r] = (sold[r] ?? 0) + packs * (outlets.weight[o] ?? 1);
      byChannel[at] = (byChannel[at] ?? 0) + value;
      byBrand[b] = (byBrand[b] ?? 0) + value;
    }
  }
}

/** Values as shares within rows of n. */
function sharesOf(values: Float64Array, n: number): number[] {
  return Array.from(values, (value, i) => {
    const first = i - (i % n);
    let total = 0;
    for (let j = first; j < first + n; j++) total += values[j] ?? 0;
    return value / total;
  });
}
