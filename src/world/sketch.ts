/**
 * A sketch answers a lever in about a second, to be followed by a run in full: one outlet is enough for an area's grocers
 * or a chain's stores in a zone, and an occasion comes in few visits, so that shelves are emptied in bigger steps. Means
 * stay near those of a full run of the same households, luck grows. It is a setting of the run and part of its result.
 */

/** Visits per occasion at most: what even shelves are worth in time. */
const MOST_PARTS = 16;
const SKETCHED_PARTS = 4;

export function mostParts(sketch: boolean): number {
  return sketch ? SKETCHED_PARTS : MOST_PARTS;
}

/** Outlets simulated at least in a population of them that has so many or more. */
export function fewestOutlets(sketch: boolean, usual: number): number {
  return sketch ? 1 : usual;
}
