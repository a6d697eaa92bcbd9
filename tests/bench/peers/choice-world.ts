/**
 * A world of the columns that the engine's choice reads and nothing else, for small markets of incumbents: one SKU per brand,
 * everybody of one class, no entrant. `weigh` and `drawSku` then do what they do in a run.
 */
import { gammaTables, gridPosition } from "../../../src/base/gamma-tables.ts";
import { streamKey } from "../../../src/base/random.ts";
import type { Scales } from "../../../src/world/choice.ts";
import { FIFTHS } from "../../../src/world/classes.ts";
import { NO_BRAND } from "../../../src/world/households.ts";
import { purposes } from "../../../src/world/purposes.ts";
import { SPLIT_ROWS } from "../../../src/world/splits.ts";
import type { World } from "../../../src/world/world.ts";

const BYTE = 256;
const BYTES = 4;

/** `odds` is the column of price odds, in rows of as many as there are SKUs; the caller refills it. */
export function choiceWorld(
  households: number,
  shape: readonly number[],
  odds: Float64Array,
): World {
  const skus = shape.length;
  const every = 2 ** skus - 1;
  const parts = {
    skus: {
      count: skus,
      ownFrom: skus,
      ownCount: 0,
      ownBrand: skus,
      brandMask: Uint32Array.from({ length: skus + 1 }, (_, b) =>
        b < skus ? 1 << b : 0,
      ),
      // SKU k is brand k: the bits of brands are those of SKUs.
      byteMask: Uint32Array.from(
        { length: BYTES * BYTE },
        (_, i) => ((i % BYTE) * BYTE ** Math.floor(i / BYTE)) & every,
      ),
      brand: Uint8Array.from({ length: skus }, (_, k) => k),
    },
    taste: {
      shape: Int32Array.from([...shape.map(gridPosition), 0]),
      splitRows: new Float32Array(FIFTHS * SPLIT_ROWS * skus).fill(1),
    },
    households: {
      count: households,
      class: new Uint8Array(households),
      traits: new Uint8Array(households),
      lastBrand: new Uint8Array(households).fill(NO_BRAND),
    },
    pricing: { odds },
  };
  return parts as unknown as World;
}

export function choiceScales(
  skus: number,
  habit: number,
  seed: number,
): Scales {
  return {
    tables: gammaTables(),
    weight: new Float64Array(skus),
    fit: new Float64Array(skus).fill(1),
    habit: Float64Array.of(habit),
    taste: streamKey(seed, purposes.taste, 0),
    split: streamKey(seed, purposes.split, 0),
    novelty: streamKey(seed, purposes.novelty, 0),
    classWeight: 0,
  };
}
