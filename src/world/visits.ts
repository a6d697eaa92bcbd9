/**
 * How occasions become visits. A household keeps to a repertoire: `usual` cells (mission × channel), drawn once from its
 * class's chances, so that the class keeps its shares while its members differ; the rest of its occasions are fresh
 * draws. Its stage of life leans the repertoire to missions (`life-stages.ts`). In festive weeks a share of all occasions turns into gift buying, on the platforms' sale days a share goes online.
 * A household shops online for life or never (`online.ts`): rows of tables are classes of online shoppers, then the others.
 *
 * Where an outlet stands for fewer real ones than a household for households, one occasion would empty its shelf at a
 * stroke. There an occasion is split into `parts` visits, each with its part of the purchases and in a week of its own:
 * the household remembers one of them, the others are *light*: people of its kind, who buy and leave no memory. Purchases
 * and memories, household by household, are on average those of whole occasions.
 */
import { areaTypes, missions } from "../inputs/ids.ts";
import type { Plan } from "../inputs/plan.ts";
import { streamKey, uniform } from "../base/random.ts";
import { CLASSES, FIFTHS } from "./classes.ts";
import type { Geography } from "./geography.ts";
import type { Households } from "./households.ts";
import {
  type LifeStages,
  STAGES,
  STAGE_SHIFT,
  missionFactors,
} from "./life-stages.ts";
import type { Outlets } from "./outlets.ts";
import { purposes } from "./purposes.ts";
import { mostParts } from "./sketch.ts";

export const MISSIONS = missions.length;
export const GIFT_MISSION = missions.indexOf("gift");

/** Shoppers in a mean outlet up to which its shelf is taken to be even enough: few outlets have a weight of their own. */
const EVEN_ENOUGH = 1.25;

/** Tables of where visits go; cumulative chances end beyond 1, so that a search always ends. */
export interface Visits {
  /** Visits that share the purchases of one occasion, by channel; at least 1. */
  readonly parts: Float64Array;
  /** Row of each household in the tables below: its class, beyond the classes if it never shops online. */
  readonly row: Uint8Array;
  /** Usual cells of each household: household × repertoire. */
  readonly usual: Uint8Array;
  /** Cumulative chances of a fresh occasion: row × missions × channels. */
  readonly cumulative: Float32Array;
  /** Light visits per fresh occasion, Σ chance × (parts − 1), by row; and their cumulative chances. */
  readonly lightLoad: Float64Array;
  readonly lightCumulative: Float32Array;
  /** The same for gift buying: row × channels. */
  readonly giftCumulative: Float32Array;
  readonly giftLightLoad: Float64Array;
  readonly giftLightCumulative: Float32Array;
  /** Share of online in ordinary occasions, by row. */
  readonly onlineShare: Float64Array;
}

/** Rows of the tables: online shoppers by class, then the others. */
export const ROWS = 2 * CLASSES;

/**
 * Visits that share one occasion, by channel: as many as leave each `purchasesPerStoreVisit` real purchases, at most the
 * shoppers that meet in a mean outlet, at least one. The size of a visit so stays the same at every coarse scale.
 */
export function visitParts(
  plan: Plan,
  outlets: Outlets,
  channels: number,
  scale: number,
  sketch = false,
): Float64Array {
  const simulated = new Float64Array(channels);
  const real = new Float64Array(channels);
  for (let o = 0; o < outlets.count; o++) {
    const c = outlets.channel[o] ?? 0;
    simulated[c] = (simulated[c] ?? 0) + 1;
    real[c] = (real[c] ?? 0) + (outlets.weight[o] ?? 1);
  }
  const wanted = Math.min(
    mostParts(sketch),
    scale / plan.parameter("purchasesPerStoreVisit"),
  );
  return Float64Array.from(simulated, (n, c) => {
    const shoppers = n > 0 ? (scale * n) / (real[c] ?? 1) : 1;
    return shoppers < EVEN_ENOUGH ? 1 : Math.max(1, Math.min(wanted, shoppers));
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
    row: new Uint8Array(households),
    usual: new Uint8Array(households * repertoire),
    cumulative: new Float32Array(ROWS * cells),
    lightLoad: new Float64Array(ROWS),
    lightCumulative: new Float32Array(ROWS * cells),
    giftCumulative: new Float32Array(ROWS * channels),
    giftLightLoad: new Float64Array(ROWS),
    giftLightCumulative: new Float32Array(ROWS * channels),
    onlineShare: new Float64Array(ROWS),
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

/**
 * Chances of mission × channel of online shoppers (`share` of the households) or of the others, from those of all: inside
 * each mission online keeps its share of all occasions, and nobody else's go there.
 */
function splitChances(
  chance: Float64Array,
  row: number,
  channels: number,
  online: number,
  share: number,
  shopsOnline: boolean,
): Float64Array {
  const split = chance.slice(row, row + MISSIONS * channels);
  if (online < 0) return split;
  for (let m = 0; m < MISSIONS; m++) {
    const first = m * channels;
    let total = 0;
    for (let ch = 0; ch < channels; ch++) total += split[first + ch] ?? 0;
    const all = split[first + online] ?? 0;
    const there = shopsOnline ? Math.min(total, all / share) : 0;
    const rest = total - all;
    for (let ch = 0; ch < channels; ch++)
      split[first + ch] =
        ch === online
          ? there
          : rest > 0
            ? ((split[first + ch] ?? 0) * (total - there)) / rest
            : 0;
  }
  return split;
}

/** Fills every table but those of single households from the chances of mission × channel by class. */
export function fillVisits(
  visits: Visits,
  chance: Float64Array,
  online: number,
  onlineReach: Float64Array,
): void {
  const channels = visits.parts.length;
  const cells = MISSIONS * channels;
  const more = (i: number): number => (visits.parts[i % channels] ?? 1) - 1;
  for (let r = 0; r < ROWS; r++) {
    const c = r % CLASSES;
    const own = splitChances(
      chance,
      c * cells,
      channels,
      online,
      onlineReach[Math.floor(c / FIFTHS)] ?? 1,
      r < CLASSES,
    );
    const at = (i: number): number => own[i] ?? 0;
    const row = r * cells;
    cumulate(visits.cumulative, row, cells, at);
    visits.lightLoad[r] = cumulate(
      visits.lightCumulative,
      row,
      cells,
      (i) => at(i) * more(i),
    );
    const gift = (i: number): number => at(GIFT_MISSION * channels + i);
    const giftRow = r * channels;
    const gifts = cumulate(visits.giftCumulative, giftRow, channels, gift);
    const light = cumulate(
      visits.giftLightCumulative,
      giftRow,
      channels,
      (i) => gift(i) * more(i),
    );
    visits.giftLightLoad[r] = gifts > 0 ? light / gifts : 0;
    let there = 0;
    for (let m = 0; m < MISSIONS && online >= 0; m++)
      there += at(m * channels + online);
    visits.onlineShare[r] = there;
  }
}

/** Cumulative chances of usual cells by stage of life: each stage's lean to missions on the class's chances. */
function stageTables(visits: Visits, stages: LifeStages): Float32Array[] {
  if (!stages.on) return [];
  const { cumulative } = visits;
  const channels = visits.parts.length;
  const cells = MISSIONS * channels;
  const tables = Array.from(
    { length: STAGES },
    () => new Float32Array(cumulative.length),
  );
  const chance = new Float64Array(cells);
  const shares = new Float64Array(MISSIONS);
  for (let r = 0; r < ROWS; r++) {
    shares.fill(0);
    for (let i = 0, before = 0; i < cells; i++) {
      const until = Math.min(1, cumulative[r * cells + i] ?? 1);
      const m = Math.floor(i / channels);
      chance[i] = until - before;
      shares[m] = (shares[m] ?? 0) + until - before;
      before = until;
    }
    const type = Math.floor((r % CLASSES) / FIFTHS) % areaTypes.length;
    const factors = missionFactors(stages, type, shares);
    tables.forEach((table, s) =>
      cumulate(
        table,
        r * cells,
        cells,
        (i) =>
          (chance[i] ?? 0) *
          (factors[s * MISSIONS + Math.floor(i / channels)] ?? 1),
      ),
    );
  }
  return tables;
}

/** Settles who shops online and draws every household's usual cells: the same place in the distribution for life. */
export function fillUsual(
  visits: Visits,
  geography: Geography,
  households: Pick<Households, "class" | "count" | "traits">,
  stages: LifeStages,
  root: number,
  onlineReach: Float64Array,
): void {
  const { usual } = visits;
  if (households.count === 0) return;
  const repertoire = usual.length / households.count;
  const cells = MISSIONS * visits.parts.length;
  const byStage = stageTables(visits, stages);
  const stream = streamKey(root, purposes.repertoire, 0);
  const shopper = streamKey(root, purposes.onlineShopper, 0);
  for (let a = 0; a < geography.areaIds.length; a++) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    const reach = onlineReach[geography.kind[a] ?? 0] ?? 1;
    for (let h = first; h < end; h++) {
      const id = ((geography.key[a] ?? 0) + h - first) >>> 0;
      const block = uniform(shopper, id, 0) < reach ? 0 : CLASSES;
      const row = (households.class[h] ?? 0) + block;
      visits.row[h] = row;
      const stage = (households.traits[h] ?? 0) >>> STAGE_SHIFT;
      const table = byStage[stage] ?? visits.cumulative;
      for (let i = 0; i < repertoire; i++)
        usual[h * repertoire + i] = search(
          table,
          row * cells,
          uniform(stream, id, i),
        );
    }
  }
}
