/**
 * How occasions become visits. A household keeps to a repertoire: `usual` cells (mission × channel), drawn once from its
 * class's chances, so that the class keeps its shares while its members differ; the rest of its occasions are fresh
 * draws. In festive weeks a share of all occasions turns into gift buying.
 *
 * Where an outlet stands for fewer real ones than a household for households, one occasion would empty its shelf at a
 * stroke. There an occasion is split into `parts` visits, each with its part of the purchases and in a week of its own:
 * the household remembers one of them, the others are *light*: people of its kind, who buy and leave no memory. Purchases
 * and memories, household by household, are on average those of whole occasions.
 */
import { missions } from "../inputs/ids.ts";
import type { Plan } from "../inputs/plan.ts";
import { streamKey, uniform } from "../base/random.ts";
import { CLASSES } from "./classes.ts";
import type { Geography } from "./geography.ts";
import type { Outlets } from "./outlets.ts";
import { purposes } from "./purposes.ts";

export const MISSIONS = missions.length;
export const GIFT_MISSION = missions.indexOf("gift");

/** Visits per occasion at most: beyond 1 : 4,000 speed counts for more than even shelves. */
const MOST_PARTS = 16;

/** Tables of where visits go; cumulative chances end beyond 1, so that a search always ends. */
export interface Visits {
  /** Visits that share the purchases of one occasion, by channel; at least 1. */
  readonly parts: Float64Array;
  /** Usual cells of each household: household × repertoire. */
  readonly usual: Uint8Array;
  /** Cumulative chances of a fresh occasion: class × missions × channels. */
  readonly cumulative: Float32Array;
  /** Light visits per fresh occasion, Σ chance × (parts − 1), by class; and their cumulative chances. */
  readonly lightLoad: Float64Array;
  readonly lightCumulative: Float32Array;
  /** The same for gift buying: class × channels. */
  readonly giftCumulative: Float32Array;
  readonly giftLightLoad: Float64Array;
  readonly giftLightCumulative: Float32Array;
}

/**
 * Visits that share one occasion, by channel: as many as leave each `purchasesPerStoreVisit` real purchases, at most the
 * shoppers that meet in a mean outlet, at least one. The size of a visit so stays the same at every coarse scale.
 */
export function visitParts(
  plan: Plan,
  outlets: Outlets,
  channels: number,
  scale: number,
): Float64Array {
  const simulated = new Float64Array(channels);
  const real = new Float64Array(channels);
  for (let o = 0; o < outlets.count; o++) {
    const c = outlets.channel[o] ?? 0;
    simulated[c] = (simulated[c] ?? 0) + 1;
    real[c] = (real[c] ?? 0) + (outlets.weight[o] ?? 1);
  }
  const wanted = Math.min(
    MOST_PARTS,
    scale / plan.parameter("purchasesPerStoreVisit"),
  );
  return Float64Array.from(simulated, (n, c) => {
    const shoppers = n > 0 ? (scale * n) / (real[c] ?? 1) : 1;
    // Where few outlets have a weight of their own, splitting would only make every visit a fraction of a pack.
    return shoppers < 2 ? 1 : Math.max(1, Math.min(wanted, shoppers));
  });
}

export function emptyVisits(
  parts: Float64Array,
  households: number,
  repertoire: number,
): Visits {
  const channels = parts.length;
  const cells = MISSIONS * channels;
  return {
    parts,
    usual: new Uint8Array(households * repertoire),
    cumulative: new Float32Array(CLASSES * cells),
    lightLoad: new Float64Array(CLASSES),
    lightCumulative: new Float32Array(CLASSES * cells),
    giftCumulative: new Float32Array(CLASSES * channels),
    giftLightLoad: new Float64Array(CLASSES),
    giftLightCumulative: new Float32Array(CLASSES * channels),
  };
}

/** First position of a cumulative table's row that is beyond u. */
export function search(table: Float32Array, row: number, u: number): number {
  let i = 0;
  while (u >= (table[row + i] ?? 2)) i += 1;
  return i;
}

/** Writes cumulative chances in proportion to `weight` into a row and returns the weights' sum. */
function cumulate(
  table: Float32Array,
  row: number,
  n: number,
  weight: (i: number) => number,
): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += weight(i);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += weight(i);
    table[row + i] = i === n - 1 ? 2 : sum / total;
  }
  return total;
}

/** Fills every table but `usual` from the chances of mission × channel by class. */
export function fillVisits(visits: Visits, chance: Float64Array): void {
  const channels = visits.parts.length;
  const cells = MISSIONS * channels;
  const more = (i: number): number => (visits.parts[i % channels] ?? 1) - 1;
  for (let c = 0; c < CLASSES; c++) {
    const row = c * cells;
    const at = (i: number): number => chance[row + i] ?? 0;
    cumulate(visits.cumulative, row, cells, at);
    visits.lightLoad[c] = cumulate(
      visits.lightCumulative,
      row,
      cells,
      (i) => at(i) * more(i),
    );
    const gift = (i: number): number => at(GIFT_MISSION * channels + i);
    const gifts = cumulate(visits.giftCumulative, c * channels, channels, gift);
    const light = cumulate(
      visits.giftLightCumulative,
      c * channels,
      channels,
      (i) => gift(i) * more(i),
    );
    visits.giftLightLoad[c] = gifts > 0 ? light / gifts : 0;
  }
}

/** Draws every household's usual cells from its class's chances: the same place in the distribution for life. */
export function fillUsual(
  visits: Visits,
  geography: Geography,
  households: { readonly class: Uint8Array; readonly count: number },
  root: number,
): void {
  const { usual, cumulative } = visits;
  if (households.count === 0) return;
  const repertoire = usual.length / households.count;
  const cells = MISSIONS * visits.parts.length;
  const stream = streamKey(root, purposes.repertoire, 0);
  for (let a = 0; a < geography.areaIds.length; a++) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    for (let h = first; h < end; h++) {
      const id = ((geography.key[a] ?? 0) + h - first) >>> 0;
      const row = (households.class[h] ?? 0) * cells;
      for (let i = 0; i < repertoire; i++)
        usual[h * repertoire + i] = search(
          cumulative,
          row,
          uniform(stream, id, i),
        );
    }
  }
}
