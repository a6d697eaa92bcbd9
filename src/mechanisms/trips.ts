/**
 * Who wants the category this week, on which mission, in which outlet, for how many packs.
 *   occasions ~ Poisson(rate × season × what a shock leaves);  mission and channel by the class's table, gift buying grown in festive weeks
 *   habit: most occasions fall in the household's own repertoire of missions and channels
 *   a channel whose shelf was empty last time is avoided by some (`world/missed.ts`)
 *   outlet: the household's regular one of the channel, or one of the few others in its reach (`world/near-outlets.ts`)
 *   packs = mean of the mission × festive index, rounded by luck, at least 1
 *   what stands at home beyond the usual is used before anything is bought for home (`world/larder.ts`)
 *   where outlets stand for few real ones an occasion is split into visits (`world/visits.ts`)
 * The pass leaves a list of occasions; `purchase` walks it.
 */
import { CELLS } from "../base/gamma-tables.ts";
import {
  decayTable,
  poissonCount,
  streamKey,
  uniform,
} from "../base/random.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { CLASSES } from "../world/classes.ts";
import { avoided, elsewhere } from "../world/missed.ts";
import { outletInReach, visitedOutlet } from "../world/near-outlets.ts";
import { onlineChannel } from "../world/online.ts";
import { HOME_MISSIONS, livesOnStock } from "../world/larder.ts";
import { NO_POOL } from "../world/outlets.ts";
import { siteStatus } from "../world/sites.ts";
import { purposes } from "../world/purposes.ts";
import { closeGaps, marks } from "../world/visit-list.ts";
import {
  type UsualLoads,
  usualLoads,
  weekLoads,
} from "../world/visit-loads.ts";
import { GIFT_MISSION, search } from "../world/visits.ts";
import type { World } from "../world/world.ts";
import { type Mechanism, type Parts, wholeStep } from "./mechanism.ts";

/** What holds for a whole run. */
function lasting(world: World) {
  const { households, trips, market, plan, root, channels } = world;
  const { parts } = trips;
  const usualShare = plan.parameter("shoppingHabit");
  const repertoire = trips.usual.length / households.count;
  const perUsual = usualShare / repertoire;
  const cells = trips.chance.length / CLASSES;
  const online = onlineChannel(market);
  /** Light visits per usual occasion, by cell; and what a cell is made of. */
  const light = Float64Array.from(
    { length: cells },
    (_, cell) => perUsual * ((parts[cell % channels] ?? 1) - 1),
  );
  return {
    home: streamKey(root, purposes.regularOutlet, 0),
    regular: plan.parameter("mainOutletShare"),
    others: plan.parameter("otherOutletsInReach"),
    avoidance: plan.parameter("stockOutAvoidance"),
    usualShare,
    repertoire,
    perUsual,
    cells,
    giftCells: GIFT_MISSION * channels,
    onlineAt: online,
    light,
    missionOf: Uint8Array.from(light, (_, cell) => cell / channels),
    channelOf: Uint8Array.from(light, (_, cell) => cell % channels),
    decay: decayTable(),
  };
}

const made = new WeakMap<
  World,
  { columns: ReturnType<typeof lasting>; usual: UsualLoads }
>();

/** Streams, chances and tables of the week. */
function sheet(world: World, week: number) {
  const known = made.get(world) ?? {
    columns: lasting(world),
    usual: usualLoads(world),
  };
  made.set(world, known);
  return {
    ...known.columns,
    when: streamKey(world.root, purposes.trips, week),
    where: streamKey(world.root, purposes.tripPlace, week),
    ...weekLoads(world, known.usual),
  };
}

function inAreas(
  world: World,
  week: number,
  _: Ledger,
  areas: readonly number[],
): void {
  const { geography, households, outlets, trips, season, putOff } = world;
  const { sites, channels } = world;
  const loads = sheet(world, week);
  const { when, where, home, regular, others, repertoire } = loads;
  const { usualShare, perUsual, cells, giftCells, onlineAt } = loads;
  const { light, missionOf, channelOf, avoidance } = loads;
  const { usual, parts } = trips;
  const held = households.larder;
  const { tried } = households;
  const { unitPacks } = world.larder;

  /** Mission and channel of an occasion that no sale day turned, for x in [0, 1). */
  function ordinaryCell(x: number, row: number, own: number): number {
    const gift = loads.gifts[row] ?? 0;
    if (x < gift)
      return giftCells + search(trips.giftCumulative, row * channels, x / gift);
    const y = (x - gift) / (1 - gift);
    return y < usualShare
      ? (usual[own + Math.floor(y / perUsual)] ?? 0)
      : search(
          trips.cumulative,
          row * cells,
          (y - usualShare) / (1 - usualShare),
        );
  }

  /** The same of a light visit that no sale day turned; x runs through the gifts, the usual and the fresh ones. */
  function lightCell(x: number, row: number, own: number): number {
    const gifts = loads.gift[row] ?? 0;
    if (x < gifts)
      return (
        giftCells + search(trips.giftLightCumulative, row * channels, x / gifts)
      );
    let y = (x - gifts) / (loads.rest[row] ?? 1);
    for (let i = 0; i < repertoire; i++) {
      const cell = usual[own + i] ?? 0;
      const load = light[cell] ?? 0;
      if (y < load) return cell;
      y -= load;
    }
    return search(
      trips.lightCumulative,
      row * cells,
      Math.max(0, y) / (loads.fresh[row] ?? 1),
    );
  }

  /** The pool of a channel's outlets in area a. */
  function poolOf(a: number, channel: number): number {
    return outlets.poolOf[a * channels + channel] ?? NO_POOL;
  }

  /** Channel that a household of area a goes to instead of its cell's, whose shelf was empty last time; the same for most. */
  function ledTo(
    a: number,
    id: number,
    i: number,
    row: number,
    cell: number,
  ): number {
    const sought = channelOf[cell] ?? 0;
    const v = uniform(where, id, (1 + 2) * CELLS + i);
    if (v >= avoidance) return sought;
    const better = elsewhere(
      trips.cumulative,
      row * cells,
      channels,
      cell,
      v / avoidance,
    );
    const other = channelOf[better] ?? 0;
    return poolOf(a, other) === NO_POOL ? sought : other;
  }

  /** Place in the list of visits. */
  let n = 0;

  /** Writes a visit into the list. */
  function list(
    h: number,
    outlet: number,
    mission: number,
    packs: number,
    mark: number,
  ): void {
    trips.household[n] = h;
    trips.outlet[n] = outlet;
    trips.mission[n] = mission;
    trips.packsWanted[n] = packs;
    trips.marks[n] = mark;
    n += 1;
  }

  for (const a of areas) {
    n = trips.room[a] ?? 0;
    const room = trips.room[a + 1] ?? 0;
    /** Place in the list of what was put off: it goes by household, as the loop below does. */
    let waiting = putOff.room[a] ?? 0;
    const putOffEnd = waiting + (putOff.count[a] ?? 0);
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
      let usualLight = 0;
      for (let i = 0; i < repertoire; i++)
        usualLight += light[usual[own + i] ?? 0] ?? 0;
      // Visits per occasion: one that is remembered, and the light ones: turned online, gifts, usual, fresh.
      const visits =
        (loads.settled[row] ?? 1) + (loads.rest[row] ?? 0) * usualLight;
      const mean =
        (households.occasionsPerWeek[h] ?? 0) * occasionFactor * visits;
      const u = uniform(when, id, 0);
      // e^−x ≥ 1 − x: most households are settled without the exponential.
      if (
        u < 1 - mean &&
        (waiting === putOffEnd || putOff.household[waiting] !== h)
      )
        continue;
      const count = poissonCount(u, mean, when, id);
      for (let i = 0; i < count && n < room; i++) {
        // One draw settles what kind of visit it is, and on which mission in which channel: x runs through the parts.
        const x = uniform(when, id, CELLS + i) * visits;
        const turned = loads.toOnline[row] ?? 0;
        const turnedLight = loads.online[row] ?? 0;
        let cell: number;
        if (x < 1) {
          cell = ordinaryCell(x, row, own);
          if (turned > 0 && uniform(where, id, CELLS + i) < turned)
            cell += onlineAt - (channelOf[cell] ?? 0);
        } else if (x - 1 < turnedLight) {
          cell = ordinaryCell((x - 1) / turnedLight, row, own);
          cell += onlineAt - (channelOf[cell] ?? 0);
        } else cell = lightCell(x - 1 - turnedLight, row, own);
        const mission = missionOf[cell] ?? 0;
        const sought = channelOf[cell] ?? 0;
        if (poolOf(a, sought) === NO_POOL) continue;
        const channel =
          avoided(tried[h] ?? 0) === sought + 1
            ? ledTo(a, id, i, row, cell)
            : sought;
        const moved = channel !== sought;
        // An occasion is led elsewhere as a whole: by its visit that is remembered.
        if (moved && x >= 1) continue;
        const times = moved
          ? Math.floor(
              (parts[channel] ?? 1) + uniform(where, id, (2 + 2) * CELLS + i),
            )
          : 1;
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
            moved ? wanted : wanted / (parts[channel] ?? 1),
            unitPacks,
            where,
            id,
            2 * CELLS + i,
          )
        )
          continue;
        const outlet = outletInReach(
          outlets,
          sites,
          poolOf(a, channel),
          home,
          id,
          channel,
          which,
        );
        const mark = which === 0 ? marks.regular : 0;
        list(h, outlet, mission, wanted, mark | (x < 1 ? marks.memorable : 0));
        for (let more = times; more > 1 && n < room; more--)
          list(h, outlet, mission, wanted, mark);
      }
      // What was put off last week is tried again.
      for (
        ;
        waiting < putOffEnd && putOff.household[waiting] === h;
        waiting++
      ) {
        if (
          n === room ||
          sites.status[putOff.outlet[waiting] ?? 0] !== siteStatus.open
        )
          continue;
        list(
          h,
          putOff.outlet[waiting] ?? 0,
          putOff.mission[waiting] ?? 0,
          putOff.packs[waiting] ?? 1,
          putOff.marks[waiting] ?? 0,
        );
      }
    }
    trips.taken[a] = n - (trips.room[a] ?? 0);
    putOff.count[a] = 0;
  }
}

const parts: Parts = {
  sheet,
  inAreas,
  afterwards: ({ trips: list }) => {
    closeGaps(list);
  },
};

export const trips: Mechanism = {
  name: "trips",
  summary:
    "which households want the category this week, on which mission, in which channel and outlet, for how many packs",
  writes: [
    "households.larder",
    "trips.taken",
    "trips.first",
    "trips.count",
    "trips.household",
    "trips.outlet",
    "trips.mission",
    "trips.packsWanted",
    "trips.marks",
    "putOff.count",
  ],
  records: [],
  parameters: [
    "mainOutletShare",
    "otherOutletsInReach",
    "shoppingHabit",
    "stockOutAvoidance",
  ],
  levers: ["mechanism_online"],
  step: wholeStep(parts),
  parts,
};
