/**
 * Where households shop: for each class the chance of a mission and a channel.
 *
 *   P(channel | mission, class) ∝ preference(mission, channel) × constant(kind, channel) × income ratio^ε (modern)
 *                                 × price index(channel)^−(w × exponent of the price level of the income fifth)
 *
 * The constants are found by raking: they are moved until the value bought by channel in each kind of area meets its
 * target, which is the FMCG share of the chosen basis × the category's lean, normalised; then the calibration's factor
 * makes up for what assortments, empty shelves and price-offs do to the sales of a channel.
 */
import { areaTypes, missions, regionIds } from "../inputs/ids.ts";
import type { Constants } from "../inputs/calibration.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import { dpow } from "../base/math.ts";
import { CLASSES, type Classes, FIFTHS, classIndex } from "./classes.ts";
import { KINDS } from "./geography.ts";
import { GIFT_MISSION, MISSIONS, type Visits, fillVisits } from "./visits.ts";
import { onlineChannel, onlineReach } from "./online.ts";
import { missionPacks, missionShares } from "./missions.ts";
import type { VisitList } from "./visit-list.ts";

/** Outcome of an occasion without a purchase. */
export const NOTHING = 255;
export const ON_THE_GO_MISSION = missions.indexOf("on_the_go");

export { GIFT_MISSION, MISSIONS };

export interface Trips extends Visits, VisitList {
  /** Chance of mission × channel in an ordinary week: class × missions × channels. */
  readonly chance: Float64Array;
  /** Mean packs per occasion by mission in an ordinary week. */
  readonly packs: Float64Array;
  /** Target share of value by kind × channel. */
  readonly target: Float64Array;
}

const RAKING_ROUNDS = 200;
/** Target share of each channel in the category's value, by kind of area: shares × lean, normalised. */
export function channelTargets(
  market: Market,
  category: string,
  basis: string,
): Float64Array {
  const channels = market.channels;
  const target = new Float64Array(KINDS * channels.length);
  regionIds.forEach((region, r) =>
    areaTypes.forEach((type, t) => {
      const kind = r * areaTypes.length + t;
      const lean = channels.map(
        (channel) =>
          market.fact("channel_shares", basis, region, type, channel.id) *
          market.fact("category_channel_tilt", category, channel.id),
      );
      const total = lean.reduce((sum, x) => sum + x, 0);
      lean.forEach((x, c) => {
        target[kind * channels.length + c] = x / total;
      });
    }),
  );
  return target;
}

export function buildTrips(
  market: Market,
  plan: Plan,
  classes: Classes,
  basis: string,
  priceIndex: readonly number[],
  visits: Visits,
  constants: Constants,
): Omit<Trips, keyof VisitList> {
  const channels = market.channels.length;
  const place: Place = {
    chance: new Float64Array(CLASSES * MISSIONS * channels),
    packs: Float64Array.from(missionPacks(market, plan.category)),
    target: channelTargets(market, plan.category, basis),
  };
  for (let kind = 0; kind < KINDS; kind++)
    rakeKind(market, plan, classes, kind, place, priceIndex, constants);
  fillVisits(
    visits,
    place.chance,
    onlineChannel(market),
    onlineReach(market, plan),
  );
  return { ...place, ...visits };
}

type Place = Pick<Trips, "chance" | "packs" | "target">;

/** Finds the channel constants of one kind of area and fills its classes' chances. */
function rakeKind(
  market: Market,
  plan: Plan,
  classes: Classes,
  kind: number,
  trips: Place,
  priceIndex: readonly number[],
  constants: Constants,
): void {
  const channels = market.channels;
  const C = channels.length;
  const region = regionIds[Math.floor(kind / areaTypes.length)] ?? "";
  const missionShare = missionShares(market, plan.category, region);
  const epsilon = plan.parameter("convenienceIncomeElasticity");
  const rateElasticity = plan.parameter("incomeRateElasticity");
  let kindIncome = 0;
  let kindHouseholds = 0;
  for (let f = 0; f < FIFTHS; f++) {
    const c = classIndex(kind, f);
    kindHouseholds += classes.households[c] ?? 0;
    kindIncome += (classes.households[c] ?? 0) * (classes.incomeIndex[c] ?? 1);
  }
  const constant = Float64Array.from(
    channels,
    (_, c) => trips.target[kind * C + c] ?? 0,
  );
  const preference = missions.map((mission) =>
    channels.map((channel) =>
      market.fact("mission_channels", mission, channel.id),
    ),
  );
  const sold = new Float64Array(C);
  const weight = plan.parameter("channelPriceWeight");
  /** Odds that a channel's price level gives it: the poorer a fifth, the more it keeps to cheap channels. */
  const cheapness = Array.from({ length: FIFTHS }, (_, f) => {
    const exponent = weight * plan.parameter(`priceLevelExponentQ${f + 1}`);
    return channels.map((_, ch) => dpow(priceIndex[ch] ?? 1, -exponent));
  });
  for (let round = 0; round <= RAKING_ROUNDS; round++) {
    sold.fill(0);
    for (let f = 0; f < FIFTHS; f++) {
      const c = classIndex(kind, f);
      const ratio =
        ((classes.incomeIndex[c] ?? 1) * kindHouseholds) / kindIncome;
      const modern = dpow(ratio, epsilon);
      const volume = (classes.households[c] ?? 0) * dpow(ratio, rateElasticity);
      for (let m = 0; m < MISSIONS; m++) {
        let total = 0;
        for (let ch = 0; ch < C; ch++) total += channelOdds(ch, m, f, modern);
        for (let ch = 0; ch < C; ch++) {
          const chance =
            ((missionShare[m] ?? 0) * channelOdds(ch, m, f, modern)) / total;
          trips.chance[(c * MISSIONS + m) * C + ch] = chance;
          sold[ch] =
            (sold[ch] ?? 0) +
            volume * chance * (trips.packs[m] ?? 1) * (priceIndex[ch] ?? 1);
        }
      }
    }
    const total = sold.reduce((sum, x) => sum + x, 0);
    if (round < RAKING_ROUNDS)
      for (let ch = 0; ch < C; ch++) {
        const share = (sold[ch] ?? 0) / total;
        const target = trips.target[kind * C + ch] ?? 0;
        if (share > 0) constant[ch] = ((constant[ch] ?? 0) * target) / share;
        // The last constants are those of paper; what is sold besides is the calibration's.
        if (round === RAKING_ROUNDS - 1)
          constant[ch] =
            (constant[ch] ?? 0) * (constants.channel[kind * C + ch] ?? 1);
      }
  }

  function channelOdds(
    ch: number,
    m: number,
    f: number,
    modern: number,
  ): number {
    return (
      (preference[m]?.[ch] ?? 0) *
      (constant[ch] ?? 0) *
      (cheapness[f]?.[ch] ?? 1) *
      (channels[ch]?.trade === "modern" ? modern : 1)
    );
  }
}
