/**
 * Which households know the entrant's brand: they learn of it from media, influencers and an endorser, and forget.
 *   chance to learn in a week = 1 − (1 − media) × (1 − influencers) [× (1 − endorser) among followers]
 *   a household that knows the brand and never bought it forgets at a fixed rate
 * Shelves, tastings and friends make it known, too: in `purchase`, `sampling` and `word-of-mouth`.
 * Switched off, everybody knows the brand. Leaves out: half-knowledge, confusion of brands.
 */
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, peopleAt } from "../ledger/ledger.ts";
import { REGIONS } from "../world/geography.ts";
import { BOUGHT } from "../world/households.ts";
import { purposes } from "../world/purposes.ts";
import type { World } from "../world/world.ts";
import { type Mechanism, type Parts, noSheet, wholeStep } from "./mechanism.ts";

function inAreas(
  world: World,
  week: number,
  ledger: Ledger,
  areas: readonly number[],
): void {
  if (week < 1) return;
  const { plan, marketing, opinion, geography, households, skus, root } = world;
  const { known, tried, follower } = households;
  const strength = plan.number("mechanism_awareness");
  const open = strength === 0;
  const { ownBrand } = skus;
  const bit = 1 << ownBrand;
  const learn = streamKey(root, purposes.knownBrand, week);
  const forget = streamKey(root, purposes.forget, week);
  const luck = Int32Array.of(learn, forget);
  const fade = open ? 0 : plan.parameter("forgettingRate");
  for (const a of areas) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    const kind = geography.kind[a] ?? 0;
    const key = geography.key[a] ?? 0;
    const missed =
      (1 - (marketing.reach[kind] ?? 0)) *
      (1 - (opinion.influencerReach[kind] ?? 0));
    const unled = 1 - (marketing.followerReach[kind] ?? 0);
    const plain = open ? 1 : Math.min(1, strength * (1 - missed));
    const led = open ? 1 : Math.min(1, strength * (1 - missed * unled));
    // Chance to learn or forget, by bits: knows the brand, follows an endorser, has bought it.
    const chances = Float64Array.of(plain, fade, led, fade, plain, 0, led, 0);
    let aware = 0;
    for (let h = first; h < end; h++) {
      const id = (key + h - first) >>> 0;
      const before = known[h] ?? 0;
      const knows = (before >>> ownBrand) & 1;
      aware += knows;
      const at =
        knows | ((follower[h] ?? 0) << 1) | (((tried[h] ?? 0) & BOUGHT) << 2);
      const p = chances[at] ?? 0;
      if (p === 0 || uniform(luck[knows] ?? 0, id, 0) >= p) continue;
      known[h] = before ^ bit;
      aware += 1 - knows - knows;
    }
    const spot = peopleAt(
      ledger,
      week,
      skus.ownCount,
      geography.region[a] ?? 0,
    );
    add(ledger.people.aware, spot, aware * world.scale);
  }
}

function afterwards(
  { marketing, skus, scale }: World,
  week: number,
  ledger: Ledger,
): void {
  if (week < 1) return;
  for (let r = 0; r < REGIONS; r++) {
    const spot = peopleAt(ledger, week, skus.ownCount, r);
    marketing.aware[r] = (ledger.people.aware[spot] ?? 0) / scale;
  }
}

const parts: Parts = { sheet: noSheet, inAreas, afterwards };

export const awareness: Mechanism = {
  name: "awareness",
  summary:
    "households learn of the brand from media, influencers and an endorser; memory fades",
  writes: ["households.known", "marketing.aware"],
  records: ["people.aware"],
  parameters: ["forgettingRate"],
  levers: ["mechanism_awareness"],
  step: wholeStep(parts),
  parts,
};
