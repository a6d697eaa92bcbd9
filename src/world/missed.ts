/**
 * What an empty shelf leaves behind. A household remembers the channel in which the SKU it chose was out of stock the last
 * time it shopped there, until it finds its goods there again. While it remembers, it takes an occasion that would have
 * led there elsewhere with chance `stockOutAvoidance`: to another channel, by its chances for the same mission.
 * An occasion moves as a whole: where it comes in several visits (`visits.ts`), the remembered one takes with it as many as
 * the other channel asks for, and the light ones that led to the first stay away.
 */
import { search } from "./visits.ts";

/** `households.tried`: bits of what was tried; beyond them the channel avoided, counted from 1, or 0. */
export const TRIED = 3;
export const MISSED_SHIFT = 2;

/** The channel that a household avoids, counted from 1; 0 = none. */
export function avoided(tried: number): number {
  return tried >>> MISSED_SHIFT;
}

/** What a household remembers after a visit to a channel. */
export function remembered(
  tried: number,
  channel: number,
  missed: boolean,
): number {
  if (missed) return (tried & TRIED) | ((channel + 1) << MISSED_SHIFT);
  return avoided(tried) === channel + 1 ? tried & TRIED : tried;
}

/**
 * A cell (mission × channel) of the same mission in another channel, for u in [0, 1): by the chances of a fresh occasion
 * in `table` from `row` on. The same cell if the mission leads nowhere else.
 */
export function elsewhere(
  table: Float32Array,
  row: number,
  channels: number,
  cell: number,
  u: number,
): number {
  const first = cell - (cell % channels);
  const upTo = (i: number): number =>
    i < 0 ? 0 : Math.min(1, table[row + i] ?? 1);
  const low = upTo(first - 1);
  const before = upTo(cell - 1);
  const own = upTo(cell) - before;
  const others = upTo(first + channels - 1) - low - own;
  if (others <= 0) return cell;
  const y = low + u * others;
  const found = first + search(table, row + first, y < before ? y : y + own);
  return Math.min(first + channels - 1, found);
}
