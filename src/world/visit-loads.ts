/**
 * The week's chances of visits, by row of tables: how many an occasion comes in, and of what kind. A festival turns some
 * occasions into gift buying, a sale day of the platforms sends some online.
 */
import { CLASSES, FIFTHS } from "./classes.ts";
import { onlineChannel } from "./online.ts";
import { giftShare } from "./season.ts";
import { GIFT_MISSION, ROWS } from "./visits.ts";
import type { World } from "./world.ts";

/** What of it holds for a whole run. */
export interface UsualLoads {
  /** Share of gifts in occasions at a festival's height. */
  readonly height: number;
  /** Light visits of an occasion turned online. */
  readonly onlineMore: number;
  /** Share of occasions in the household's own repertoire. */
  readonly habit: number;
}

export function usualLoads(world: World): UsualLoads {
  const { market, plan, trips } = world;
  return {
    height: market.fact(
      "category_facts",
      plan.category,
      "gift_share_in_tet",
      "all",
    ),
    onlineMore: (trips.parts[onlineChannel(market)] ?? 1) - 1,
    habit: plan.parameter("shoppingHabit"),
  };
}

/** Share of gifts in the ordinary occasions of each row of tables. */
function usualGifts({ trips, channels }: World): Float64Array {
  const cells = trips.chance.length / CLASSES;
  const gift = GIFT_MISSION * channels;
  return Float64Array.from({ length: ROWS }, (_, row) => {
    let usual = 0;
    for (let ch = 0; ch < channels; ch++)
      usual += trips.chance[(row % CLASSES) * cells + gift + ch] ?? 0;
    return usual;
  });
}

/** Share of the occasions of each row of tables that the festival turns into gift buying this week. */
function turnedToGifts(world: World, height: number): Float64Array {
  return usualGifts(world).map((ordinary, row) => {
    const festive =
      world.season.festive[Math.floor((row % CLASSES) / FIFTHS)] ?? 0;
    return (giftShare(ordinary, height, festive) - ordinary) / (1 - ordinary);
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

/** The week's chances of visits, by row of tables: numbers of visits per occasion, of which one is remembered. */
type Loads = {
  /** Share of occasions that turn into gift buying, or online. */
  readonly gifts: Float64Array;
  readonly toOnline: Float64Array;
  /** Light visits per occasion of those turned online, of gifts, and of fresh occasions; shares of those turned included. */
  readonly online: Float64Array;
  readonly gift: Float64Array;
  readonly fresh: Float64Array;
  /** Share of occasions that are neither turned online nor gifts. */
  readonly rest: Float64Array;
  /** Visits per occasion but for the light ones of usual occasions. */
  readonly settled: Float64Array;
};

export function weekLoads(world: World, known: UsualLoads): Loads {
  const { lightLoad, giftLightLoad } = world.trips;
  const { onlineMore, habit } = known;
  const gifts = turnedToGifts(world, known.height);
  const toOnline = turnedOnline(world);
  const byRow = (of: (row: number, turned: number) => number): Float64Array =>
    Float64Array.from(toOnline, (turned, row) => of(row, turned));
  const online = byRow((_, turned) => turned * onlineMore);
  const gift = byRow(
    (row, turned) =>
      (1 - turned) * (gifts[row] ?? 0) * (giftLightLoad[row] ?? 0),
  );
  const fresh = byRow((row) => (1 - habit) * (lightLoad[row] ?? 0));
  const rest = byRow((row, turned) => (1 - turned) * (1 - (gifts[row] ?? 0)));
  const settled = byRow(
    (row) =>
      1 +
      (online[row] ?? 0) +
      (gift[row] ?? 0) +
      (rest[row] ?? 0) * (fresh[row] ?? 0),
  );
  return { gifts, toOnline, online, gift, fresh, rest, settled };
}
