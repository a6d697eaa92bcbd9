/**
 * Who wants the category this week, on which mission, in which outlet, for how many packs.
 *   occasions ~ Poisson(rate × season);  mission and channel by the class's table, gift buying grown in festive weeks
 *   habit: most occasions fall in the household's own repertoire of missions and channels
 *   outlet: the household's regular one of the channel, or another of the pool, with odds weight × size
 *   packs = mean of the mission × festive index, rounded by luck, at least 1
 * The pass leaves a list of occasions; `purchase` walks it.
 */
import { decay, poissonFrom, streamKey, uniform } from "../base/random.ts";
import { drawAlias } from "../world/alias.ts";
import { CLASSES, FIFTHS } from "../world/classes.ts";
import { onlineReach, splitOnline } from "../world/online.ts";
import { NO_POOL } from "../world/outlets.ts";
import { purposes } from "../world/purposes.ts";
import { giftShare } from "../world/season.ts";
import { GIFT_MISSION, MISSIONS, NOTHING } from "../world/trips.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Rebuilds the cumulative chances of mission × channel for every class, with gift buying at its festive level. */
function fillCumulative(world: World): void {
  const { trips, season, market, plan } = world;
  const cells = MISSIONS * world.channels;
  const giftAtHeight = market.fact(
    "category_facts",
    plan.category,
    "gift_share_in_tet",
    "all",
  );
  for (let c = 0; c < CLASSES; c++) {
    const festive = season.festive[Math.floor(c / FIFTHS)] ?? 0;
    let gift = 0;
    for (let ch = 0; ch < world.channels; ch++)
      gift +=
        trips.chance[(c * MISSIONS + GIFT_MISSION) * world.channels + ch] ?? 0;
    const wanted = giftShare(gift, giftAtHeight, festive);
    const giftFactor = gift > 0 ? wanted / gift : 1;
    const otherFactor = (1 - wanted) / (1 - gift);
    let sum = 0;
    for (let i = 0; i < cells; i++) {
      const mission = Math.floor(i / world.channels);
      sum +=
        (trips.chance[c * cells + i] ?? 0) *
        (mission === GIFT_MISSION ? giftFactor : otherFactor);
      trips.cumulative[c * cells + i] = sum;
    }
    trips.cumulative[c * cells + cells - 1] = 2;
  }
}

function step(world: World, week: number): void {
  fillCumulative(world);
  splitOnline(world);
  const { geography, households, outlets, trips, season, plan, root } = world;
  const regular = plan.parameter("mainOutletShare");
  const habit = plan.parameter("shoppingHabit");
  const repertoire = plan.parameter("shoppingRepertoire");
  const when = streamKey(root, purposes.trips, week);
  const where = streamKey(root, purposes.tripPlace, week);
  const shopper = streamKey(root, purposes.onlineShopper, 0);
  const reach = onlineReach(world);
  const home = streamKey(root, purposes.regularOutlet, 0);
  const channels = world.channels;
  const cells = MISSIONS * channels;
  const { cumulative } = trips;
  const room = trips.household.length;
  let n = 0;
  for (let a = 0; a < geography.areaIds.length; a++) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    const kind = geography.kind[a] ?? 0;
    const key = geography.key[a] ?? 0;
    const occasionFactor = season.occasions[kind] ?? 1;
    const packFactor = season.packs[kind] ?? 1;
    for (let h = first; h < end; h++) {
      const id = (key + h - first) >>> 0;
      const mean = (households.occasionsPerWeek[h] ?? 0) * occasionFactor;
      const u = uniform(when, id, 0);
      // e^−x ≥ 1 − x: most households are settled without the exponential.
      if (u < 1 - mean) continue;
      const occasions = poissonFrom(u, mean, decay(mean));
      const block = uniform(shopper, id, 0) < (reach[kind] ?? 1) ? 0 : CLASSES;
      const row = ((households.class[h] ?? 0) + block) * cells;
      for (let i = 0; i < occasions && n < room; i++) {
        // A household keeps to a repertoire: draws fixed for life stand in for fresh ones, so that the class's
        // shares hold while its members differ.
        const usual = uniform(when, id, room + i);
        const place =
          usual < habit
            ? uniform(
                home,
                id,
                channels + Math.floor((usual / habit) * repertoire),
              )
            : uniform(where, id, i + i);
        let cell = 0;
        while (place >= (cumulative[row + cell] ?? 1)) cell += 1;
        const mission = Math.floor(cell / channels);
        const channel = cell - mission * channels;
        const pool = outlets.poolOf[a * channels + channel] ?? NO_POOL;
        if (pool === NO_POOL) continue;
        const detail = uniform(where, id, i + i + 1);
        const draw =
          detail < regular
            ? uniform(home, id, channel)
            : (detail - regular) / (1 - regular);
        const packs = (trips.packs[mission] ?? 1) * packFactor;
        const whole = Math.floor(packs + uniform(when, id, i + 1));
        trips.household[n] = h;
        trips.outlet[n] = drawAlias(
          draw,
          outlets.poolCount[pool] ?? 1,
          outlets.aliasChance,
          outlets.aliasOther,
          outlets.poolFirst[pool] ?? 0,
        );
        trips.regular[n] = detail < regular ? 1 : 0;
        trips.mission[n] = mission;
        trips.packsWanted[n] = Math.max(1, whole);
        trips.bought[n] = NOTHING;
        n += 1;
      }
    }
  }
  trips.count[0] = n;
}

export const trips: Mechanism = {
  name: "trips",
  summary:
    "which households want the category this week, on which mission, in which channel and outlet, for how many packs",
  writes: [
    "trips.cumulative",
    "trips.count",
    "trips.household",
    "trips.outlet",
    "trips.regular",
    "trips.mission",
    "trips.packsWanted",
    "trips.bought",
  ],
  records: [],
  parameters: ["mainOutletShare", "shoppingHabit", "shoppingRepertoire"],
  levers: ["mechanism_online"],
  step,
};
