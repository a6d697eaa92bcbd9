/**
 * The occasions of one week of a living market, as the purchase mechanism puts them to the choice (`world/choice.ts`), and
 * the columns the choice reads, for a program in another language.
 * The market is the baseline's, burned in and some weeks after its launch; the list is the week's own, the state that of
 * the week's end. Leaves out: noticing, which has happened by then.
 */
import { CELLS, CELL_SHIFT, DITHER_MASK } from "../../src/base/gamma-tables.ts";
import { streamKey } from "../../src/base/random.ts";
import {
  type Occasion,
  type Scales,
  buildScales,
  fitRow,
} from "../../src/world/choice.ts";
import { CLASSES, FIFTHS } from "../../src/world/classes.ts";
import { NO_BRAND } from "../../src/world/households.ts";
import { TRIED } from "../../src/world/missed.ts";
import { MOST_HEARD, TRIED_ROW, trustRow } from "../../src/world/opinion.ts";
import { tasteRow } from "../../src/world/orientation.ts";
import { purposes } from "../../src/world/purposes.ts";
import { SPLIT_ROWS } from "../../src/world/splits.ts";
import { NOTHING } from "../../src/world/trips.ts";
import { marks } from "../../src/world/visit-list.ts";
import {
  type World,
  adviceRow,
  isTraditional,
  oddsRow,
} from "../../src/world/world.ts";

/** One week's questions: as many of each as there are occasions. */
export interface Occasions {
  readonly count: number;
  readonly scales: Scales;
  /** Stream of the draws of this week's choices, and each occasion's number in its household's week. */
  readonly choice: number;
  readonly number: Int32Array;
  readonly household: Int32Array;
  readonly id: Uint32Array;
  readonly region: Uint8Array;
  readonly zone: Uint8Array;
  readonly fitAt: Int32Array;
  readonly oddsAt: Int32Array;
  readonly streetAt: Int32Array;
  readonly known: Uint32Array;
  readonly mask: Uint32Array;
  readonly sought: Uint8Array;
}

/** An occasion to be refilled. */
export function emptyOccasion(): Occasion {
  return {
    household: 0,
    id: 0,
    region: 0,
    zone: 0,
    fitAt: 0,
    oddsAt: 0,
    known: 0,
    streetAt: 0,
    mask: 0,
    sought: NO_BRAND,
    missing: 0,
    total: 0,
  };
}

/** The week's visits as questions to the choice. */
export function occasionsOf(world: World, week: number): Occasions {
  const { trips, households, outlets, shelf, skus, geography, root } = world;
  const count = trips.count[0] ?? 0;
  const found: Occasions = {
    count,
    scales: buildScales(world),
    choice: streamKey(root, purposes.choice, week),
    number: new Int32Array(count),
    household: trips.household.slice(0, count),
    id: new Uint32Array(count),
    region: new Uint8Array(count),
    zone: new Uint8Array(count),
    fitAt: new Int32Array(count),
    oddsAt: new Int32Array(count),
    streetAt: new Int32Array(count),
    known: new Uint32Array(count),
    mask: new Uint32Array(count),
    sought: new Uint8Array(count),
  };
  const ownBits = skus.brandMask[skus.ownBrand] ?? 0;
  let area = 0;
  for (let i = 0; i < count; i++) {
    const h = trips.household[i] ?? 0;
    const o = trips.outlet[i] ?? 0;
    if (i > 0 && h === trips.household[i - 1])
      found.number[i] = (found.number[i - 1] ?? 0) + 1;
    while (h >= (geography.firstHousehold[area + 1] ?? 0)) area += 1;
    const channel = outlets.channel[o] ?? 0;
    const region = outlets.region[o] ?? 0;
    const listed = shelf.listed[o] ?? 0;
    const last = households.lastBrand[h] ?? NO_BRAND;
    const advised =
      isTraditional(outlets, o) &&
      (last === NO_BRAND || (listed & (skus.brandMask[last] ?? 0)) === 0);
    const noticed = households.noticed[h * world.channels + channel] ?? 0;
    found.id[i] =
      (geography.key[area] ?? 0) + h - (geography.firstHousehold[area] ?? 0);
    found.region[i] = region;
    found.zone[i] = geography.zone[area] ?? 0;
    found.fitAt[i] = fitRow(
      world,
      trips.mission[i] ?? 0,
      (households.class[h] ?? 0) % FIFTHS,
    );
    found.oddsAt[i] = advised
      ? adviceRow(world, channel, geography.kind[area] ?? 0)
      : oddsRow(world, channel, region);
    found.streetAt[i] = o * skus.ownCount;
    found.known[i] = households.known[h] ?? 0;
    found.mask[i] =
      (listed & ~ownBits) | (listed & ownBits & (noticed << skus.ownFrom));
    found.sought[i] = (trips.marks[i]! & marks.regular) !== 0 ? NO_BRAND : last;
  }
  return found;
}

/** What the reference knows of the engine when it is built: names and values of layout.h. */
export function layout(): Record<string, number> {
  const bits = Array.from({ length: 8 }, (_, bit) => bit);
  return {
    CLASSES,
    FIFTHS,
    SPLIT_ROWS,
    CELLS,
    CELL_SHIFT,
    DITHER_MASK,
    NO_BRAND,
    NOTHING,
    MOST_HEARD,
    TRIED,
    TRIED_ROW,
    TRUST_ROW: trustRow(0, 0, 0, 0),
    TRUST_ZONE: trustRow(1, 0, 0, 0) - trustRow(0, 0, 0, 0),
    TRUST_NOVELTY: trustRow(0, 1, 0, 0) - trustRow(0, 0, 0, 0),
    TRUST_FOLLOWER: trustRow(0, 0, 1, 0) - trustRow(0, 0, 0, 0),
    // Bits of the traits that choose a row of taste.
    TASTE_SHIFT: bits.findIndex((bit) => tasteRow(0, 1 << bit) > 0),
    TASTE_MASK: tasteRow(0, 255) / CLASSES,
  };
}

type Bytes = ArrayBufferView & { readonly length: number };

/** Every column the choice reads, in the reference's order and types. */
function columnsOf(world: World, occasions: Occasions): Bytes[] {
  const { skus, taste, households, opinion, marketing, pricing, shelf } = world;
  const { scales } = occasions;
  return [
    Int32Array.of(skus.ownBrand, skus.ownFrom, skus.ownCount),
    Int32Array.of(scales.taste, scales.split, scales.novelty, occasions.choice),
    Float64Array.of(scales.classWeight),
    occasions.household,
    occasions.id,
    occasions.number,
    occasions.region,
    occasions.zone,
    occasions.fitAt,
    occasions.oddsAt,
    occasions.streetAt,
    occasions.known,
    occasions.mask,
    occasions.sought,
    households.class,
    households.traits,
    households.lastBrand,
    households.follower,
    households.tried,
    households.heard,
    skus.brandMask,
    skus.byteMask,
    skus.brand,
    scales.tables,
    scales.fit,
    scales.habit,
    taste.shape,
    taste.splitRows,
    taste.expected,
    taste.expectedMean,
    taste.followerExpected,
    taste.followerExpectedMean,
    taste.ownSplit,
    opinion.seekers,
    opinion.trust,
    marketing.heat,
    pricing.odds,
    shelf.priceOdds,
  ];
}

/** One file of all columns: bytes per element and elements, then the elements, filled up to eight bytes. */
export function columnFile(world: World, occasions: Occasions): Uint8Array {
  const parts = columnsOf(world, occasions).flatMap((column) => {
    const { buffer, byteOffset, byteLength, length } = column;
    const filled = new Uint8Array(Math.ceil(byteLength / 8) * 8);
    filled.set(new Uint8Array(buffer, byteOffset, byteLength));
    const size = length === 0 ? 1 : byteLength / length;
    return [new Uint8Array(Uint32Array.of(size, length).buffer), filled];
  });
  return Buffer.concat(parts);
}
