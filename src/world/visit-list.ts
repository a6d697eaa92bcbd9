/**
 * The week's list of visits: who goes where, on which mission, for how many packs, and what came of it. `trips` writes it and
 * the mechanisms after it walk it, in the order of households. Every area has room of its own, so that areas can be filled
 * at the same time; then the gaps are closed.
 * Room is what the households' rates let expect of an ordinary week, and some more for festive weeks and luck; what does
 * not find room is dropped.
 */
import type { Geography } from "./geography.ts";
import type { Households } from "./households.ts";
import { MISSIONS, type Visits } from "./visits.ts";

export interface VisitList {
  /** Where the room of each area begins in the list of visits, and its end; how many of it the area's visits take. */
  readonly room: Int32Array;
  readonly taken: Int32Array;
  /** This week's visits without gaps: where those of each area begin, and their end. */
  readonly first: Int32Array;
  /** This week's visits: how many, and who, where, on which mission, for how many packs. */
  readonly count: Int32Array;
  readonly household: Int32Array;
  readonly outlet: Int32Array;
  readonly mission: Uint8Array;
  readonly packsWanted: Uint8Array;
  /** What is to be said of the visit: bits of `marks`. */
  readonly marks: Uint8Array;
  /** What each occasion ended in: the SKU bought, or NOTHING. */
  readonly bought: Uint8Array;
  /**
   * What the household carried home: the SKU or NOTHING, its packs, the outlet that had them; also from a visit for what
   * had been put off, which it need not remember. Only in a run that keeps receipts, as all of these; else empty.
   */
  readonly tookHome: Uint8Array;
  readonly packsBought: Uint8Array;
  readonly boughtAt: Int32Array;
  /** Where the shelf had too few: the SKU also taken from the outlet of the visit, or NOTHING; and its packs. */
  readonly alsoBought: Uint8Array;
  readonly alsoPacks: Uint8Array;
}

/** Bits that a visit carries. */
export const marks = {
  /** The outlet is the household's regular one of the channel. */
  regular: 1,
  /** The household remembers the visit: always where an occasion is one visit. */
  memorable: 1 << 1,
} as const;

/** Room for visits beyond those expected of an area in an ordinary week. */
const VISIT_ROOM = 1.3;
const VISIT_SPARE = 30;

/** An empty list with room for the visits expected of each area, and for what is carried home if receipts are kept. */
export function emptyList(expected: Float64Array, receipts = false): VisitList {
  const room = startsOf(
    expected.map((n) => Math.ceil(n * VISIT_ROOM) + VISIT_SPARE),
  );
  const capacity = room[room.length - 1] ?? 0;
  const noted = receipts ? capacity : 0;
  return {
    room,
    taken: new Int32Array(expected.length),
    first: new Int32Array(room.length),
    count: new Int32Array(1),
    household: new Int32Array(capacity),
    outlet: new Int32Array(capacity),
    mission: new Uint8Array(capacity),
    packsWanted: new Uint8Array(capacity),
    marks: new Uint8Array(capacity),
    bought: new Uint8Array(capacity),
    tookHome: new Uint8Array(noted),
    packsBought: new Uint8Array(noted),
    boughtAt: new Int32Array(noted),
    alsoBought: new Uint8Array(noted),
    alsoPacks: new Uint8Array(noted),
  };
}

/** Visits of an ordinary week by area, where a share `habit` of occasions falls into the households' usual cells. */
export function expectedVisits(
  { areaIds, firstHousehold }: Geography,
  { occasionsPerWeek }: Pick<Households, "occasionsPerWeek">,
  visits: Visits,
  habit: number,
): Float64Array {
  const { parts, usual, row, lightLoad } = visits;
  const repertoire = usual.length / occasionsPerWeek.length;
  /** Light visits of a usual cell. */
  const more = Float64Array.from(
    { length: MISSIONS * parts.length },
    (_, cell) => (parts[cell % parts.length] ?? 1) - 1,
  );
  const expected = new Float64Array(areaIds.length);
  for (let a = 0; a < expected.length; a++) {
    const end = firstHousehold[a + 1] ?? 0;
    let sum = 0;
    for (let h = firstHousehold[a] ?? 0; h < end; h++) {
      let light = 0;
      const own = h * repertoire;
      for (let i = own; i < own + repertoire; i++)
        light += more[usual[i] ?? 0] ?? 0;
      const fresh = lightLoad[row[h] ?? 0] ?? 0;
      sum +=
        (occasionsPerWeek[h] ?? 0) *
        (1 + (habit * light) / repertoire + (1 - habit) * fresh);
    }
    expected[a] = sum;
  }
  return expected;
}

/** Number of visit i among those of its household this week: they follow one another. */
export function occasionOf(household: Int32Array, i: number): number {
  const h = household[i];
  let before = 0;
  while (i > before && household[i - before - 1] === h) before += 1;
  return before;
}

/** Where stretches of given lengths begin that follow one another, and where the last one ends. */
export function startsOf(lengths: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++)
    starts[i + 1] = (starts[i] ?? 0) + (lengths[i] ?? 0);
  return starts;
}

/** Closes the gaps that the areas' visits leave in the list. */
export function closeGaps(list: VisitList): void {
  const { room, taken, first, count } = list;
  const { household, outlet, mission, packsWanted, marks: marked } = list;
  const columns = [household, outlet, mission, packsWanted, marked];
  first.set(startsOf(taken));
  for (let a = 0; a < taken.length; a++) {
    const from = room[a] ?? 0;
    for (const column of columns)
      column.copyWithin(first[a] ?? 0, from, from + (taken[a] ?? 0));
  }
  count[0] = first[taken.length] ?? 0;
}
