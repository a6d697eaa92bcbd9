/**
 * Which levers move a figure most, from the sketches that are made beforehand with one lever at a neighbouring value each: of
 * every lever the way that moves it more, a round tenth of it as for the best moves, or wide sliders would seem strong. Pure. Leaves out: how sure that is, for a sketch is one course of luck.
 */
import { firstStep, type Tried, type TriedMove } from "./best-moves.ts";

export interface Driver extends Pick<TriedMove, "field" | "from" | "to"> {
  /** The figure after less before, in its own unit; not nothing. */
  readonly change: number;
}

/** How far levers have been tried, with those that move a figure. */
export interface Driving extends Pick<Tried, "done" | "total"> {
  readonly drivers: readonly Driver[];
}

/** One a lever, the largest change first; those that change nothing or have no such figure left out. */
export function driversOf(
  tried: readonly TriedMove[],
  measure: string,
  most = 3,
): readonly Driver[] {
  const drivers = tried
    .flatMap(({ field, from, to: far, before, after }): Driver[] => {
      const [was, is] = [before[measure] ?? null, after[measure] ?? null];
      if (was === null || is === null || is === was) return [];
      const to = firstStep(field, from, far);
      const part = (to - from) / (far - from);
      return [{ field, from, to, change: part * (is - was) }];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const seen = new Set<string>();
  return drivers
    .filter(({ field: { key } }) => !seen.has(key) && seen.add(key))
    .slice(0, most);
}
