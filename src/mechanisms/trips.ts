/**
 * Who wants the category this week, on which mission, in which outlet, for how many packs.
 *   occasions ~ Poisson(rate × season × what a shock leaves);  mission and channel by the class's table, gift buying grown in festive weeks
 *   habit: most occasions fall in the household's own repertoire of missions and channels
 *   outlet: the household's regular one of the channel, or one of the few others in its reach (`world/near-outlets.ts`)
 *   packs = mean of the mission × festive index, rounded by luck, at least 1
 *   what stands at home beyond the usual is used before anything is bought for home (`world/larder.ts`)
 *   where outlets stand for few real ones an occasion is split into visits (`world/visits.ts`)
 * The pass leaves a list of occasions; `purchase` walks it.
 */
import { CELLS } from "../base/gamma-tables.ts";
import { poissonCount, streamKey, uniform } from "../base/random.ts";
import { CLASSES, FIFTHS } from "../world/classes.ts";
import { outletInReach, visitedOutlet } from "../world/near-outlets.ts";
import { onlineChannel } from "../world/online.ts";
import { HOME_MISSIONS, livesOnStock } from "../world/larder.ts";
import { NO_POOL } from "../world/outlets.ts";
import { purposes } from "../world/purposes.ts";
import { giftShare } from "../world/season.ts";
import { NOTHING } from "../world/trips.ts";
import { GIFT_MISSION, ROWS, search } from "../world/visits.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Share of the occasions of each row of tables that the festival turns into gift buying this week. */
function turnedToGifts(world: World): Float64Array {
  const { trips, season, market, plan, channels } = world;
  const height = market.fact(
    "category_facts",
    plan.category,
    "gift_share_in_tet",
    "all",
  );
  const cells = trips.chance.length / CLASSES;
  return Float64Array.from({ length: ROWS }, (_, row) => {
    const c = row % CLASSES;
    const festive = season.festive[Math.floor(c / FIFTHS)] ?? 0;
    let usual = 0;
    for (let ch = 0; ch < channels; ch++)
      usual += trips.chance[c * cells + GIFT_MISSION * channels + ch] ?? 0;
    return (giftShare(usual, height, festive) - usual) / (1 - usual);
  });
}

/** Share of the occasions of each row that a sale day of the platforms turns to the online channel this week. */
function turnedOnline(world: World): Float64Array {
  const { trips, season, plan } = world;
  const strength = plan.number("mechanism_online");
  return Float64Array.from(trips.onlineShare, (share, row) => {
    const kind = Math.floor((row % CLASSES) / FIFTHS);
    const pull = 1 + ((season.online[kind] ?? 1) - 1) * strength;
    const wanted = (share * pull) / (share * pull + 1 - share);
    return share < 1 ? Math.max(0, (wanted - share) / (1 - share)) : 0;
  });
}

function step(world: World, week: number): void {
  const { geography, households, outlets, trips, season, plan, root } = world;
  const regular = plan.parameter("mainOutletShare");
  const others = plan.parameter("otherOutletsInReach");
  const habit = plan.parameter("shoppingHabit");
  const when = streamKey(root, purposes.trips, week);
  const where = streamKey(root, purposes.tripPlace, week);
  const home = streamKey(root, purposes.regularOutlet, 0);
  const channels = world.channels;
  const cells = trips.chance.length / CLASSES;
  const giftCells = GIFT_MISSION * channels;
  const { usual, parts, lightLoad, giftLightLoad } = trips;
  const held = households.larder;
  const { unitPacks } = world.larder;
  const repertoire = usual.length / households.count;
  const perUsual = habit / repertoire;
  /** Light visits per usual occasion, by cell. */
  const light = Float64Array.from(
    { length: cells },
    (_, cell) => perUsual * ((parts[cell % channels] ?? 1) - 1),
  );
  const gifts = turnedToGifts(world);
  const online = onlineChannel(world.market);
  const toOnline = turnedOnline(world);
  const onlineMore = (parts[online] ?? 1) - 1;
  const room = trips.household.length;
  let n = 0;
  for (let a = 0; a < geography.areaIds.length; a++) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    const kind = geography.kind[a] ?? 0;
    const key = geography.key[a] ?? 0;
    const occasionFactor =
      (season.occasions[kind] ?? 1) * (season.tripFactor[a] ?? 1);
    const packFactor = season.packs[kind] ?? 1;
    for (let h = first; h < end; h++) {
      const id = (key + h - first) >>> 0;
      const row = trips.row[h] ?? 0;
      const own = h * repertoire;
      const gift = gifts[row] ?? 0;
      const turned = toOnline[row] ?? 0;
      let usualLight = 0;
      for (let i = 0; i < repertoire; i++)
        usualLight += light[usual[own + i] ?? 0] ?? 0;
      const freshLight = (1 - habit) * (lightLoad[row] ?? 0);
      // Visits per occasion: one that is remembered, and the light ones: turned online, gifts, usual, fresh.
      const onlineLight = turned * onlineMore;
      const giftLight = (1 - turned) * gift * (giftLightLoad[row] ?? 0);
      const rest = (1 - turned) * (1 - gift);
      const visits =
        1 + onlineLight + giftLight + rest * (usualLight + freshLight);
      const mean =
        (households.occasionsPerWeek[h] ?? 0) * occasionFactor * visits;
      const u = uniform(when, id, 0);
      // e^−x ≥ 1 − x: most households are settled without the exponential.
      if (u < 1 - mean) continue;
      const count = poissonCount(u, mean, when, id);
      for (let i = 0; i < count && n < room; i++) {
        // One draw settles what kind of visit it is, and on which mission in which channel: x runs through the parts.
        let x = uniform(when, id, CELLS + i) * visits;
        const memorable = x < 1;
        let cell: number;
        if (memorable || x - 1 < onlineLight) {
          const turns =
            !memorable ||
            (turned > 0 && uniform(where, id, CELLS + i) < turned);
          x = memorable ? x : (x - 1) / onlineLight;
          if (x < gift)
            cell =
              giftCells +
              search(trips.giftCumulative, row * channels, x / gift);
          else {
            x = (x - gift) / (1 - gift);
            cell =
              x < habit
                ? (usual[own + Math.floor(x / perUsual)] ?? 0)
                : search(
                    trips.cumulative,
                    row * cells,
                    (x - habit) / (1 - habit),
                  );
          }
          if (turns) cell += online - (cell % channels);
        } else if (x - 1 - onlineLight < giftLight)
          cell =
            giftCells +
            search(
              trips.giftLightCumulative,
              row * channels,
              (x - 1 - onlineLight) / giftLight,
            );
        else {
          x = (x - 1 - onlineLight - giftLight) / rest;
          if (x < usualLight) {
            let which = 0;
            x -= light[usual[own] ?? 0] ?? 0;
            while (x >= 0 && which + 1 < repertoire) {
              which += 1;
              x -= light[usual[own + which] ?? 0] ?? 0;
            }
            cell = usual[own + which] ?? 0;
          } else
            cell = search(
              trips.lightCumulative,
              row * cells,
              (x - usualLight) / freshLight,
            );
        }
        const mission = Math.floor(cell / channels);
        const channel = cell - mission * channels;
        const pool = outlets.poolOf[a * channels + channel] ?? NO_POOL;
        if (pool === NO_POOL) continue;
        const which = visitedOutlet(uniform(where, id, i), regular, others);
        const packs = (trips.packs[mission] ?? 1) * packFactor;
        const whole = Math.floor(packs + uniform(when, id, i + 1));
        const wanted = Math.max(1, whole);
        // What is at home goes first, but not while everybody buys for Tết.
        if (
          (held[h] ?? 0) > 0 &&
          packFactor <= 1 &&
          ((HOME_MISSIONS >>> mission) & 1) === 1 &&
          livesOnStock(
            held,
            h,
            wanted / (parts[channel] ?? 1),
            unitPacks,
            where,
            id,
            2 * CELLS + i,
          )
        )
          continue;
        trips.household[n] = h;
        trips.outlet[n] = outletInReach(
          outlets,
          world.sites,
          pool,
          home,
          id,
          channel,
          which,
        );
        trips.regular[n] = which === 0 ? 1 : 0;
        trips.mission[n] = mission;
        trips.packsWanted[n] = wanted;
        trips.memorable[n] = memorable ? 1 : 0;
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
    "households.larder",
    "trips.count",
    "trips.household",
    "trips.outlet",
    "trips.regular",
    "trips.mission",
    "trips.packsWanted",
    "trips.memorable",
    "trips.bought",
  ],
  records: [],
  parameters: ["mainOutletShare", "otherOutletsInReach", "shoppingHabit"],
  levers: ["mechanism_online"],
  step,
};
