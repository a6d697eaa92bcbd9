/**
 * A run of few households is a sketch: an answer to a lever within a second, to be followed by a finer run. From
 * `SKETCH_SCALE` on, one outlet is enough for an area's grocers or a chain's stores in a zone, and an occasion comes in
 * few visits, so that shelves are emptied in bigger steps. Means stay near those of a finer run, luck grows.
 */

/** Real households per simulated one from which a run is a sketch. */
export const SKETCH_SCALE = 5000;

/** Visits per occasion at most, in a sketch and else: what even shelves are worth in time. */
const SKETCHED_PARTS = 4;
const MOST_PARTS = 16;

export function mostParts(scale: number): number {
  return scale < SKETCH_SCALE ? MOST_PARTS : SKETCHED_PARTS;
}

/** Outlets simulated at least in a population of them that has so many or more. */
export function fewestOutlets(scale: number, usual: number): number {
  return scale < SKETCH_SCALE ? usual : 1;
}
