/**
 * Who gets a gift gets a sample. Every pack of the entrant bought on a gift occasion goes to another household: one of
 * the same area, or with chance `giftAcrossShare` one anywhere, each household as likely as any other.
 *   it knows the brand from then on, with the strength of the mechanism;  it tastes the gift with chance `giftTastingChance`
 * Tasting replaces expectation by liking, as a purchase would, but forms no habit and counts as no trial. (The buyer forms
 * no habit either and learns nothing of the taste: see `experience`.)
 * Leaves out: gifts passed on unopened, gifts to offices, what a gift says about its giver.
 */
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add, peopleAt } from "../ledger/ledger.ts";
import { TASTED } from "../world/households.ts";
import { TRIED } from "../world/missed.ts";
import { purposes } from "../world/purposes.ts";
import { isOwn } from "../world/skus.ts";
import { GIFT_MISSION, NOTHING } from "../world/trips.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Draws of one gift: across or near, who, known, tasted; gifts of an occasion and occasions of a week stay apart. */
const DRAWS = 2 + 2;

function step(world: World, week: number, ledger: Ledger): void {
  const { plan, geography, households, trips, skus, scale } = world;
  const strength = plan.number("mechanism_gifts");
  if (week < 1 || strength === 0) return;
  const who = streamKey(world.root, purposes.giftRecipient, week);
  const knows = Math.min(1, strength);
  const tastes = Math.min(1, strength * plan.parameter("giftTastingChance"));
  const across = plan.parameter("giftAcrossShare");
  const bit = 1 << skus.ownBrand;
  const { bought } = trips;
  const n = trips.count[0] ?? 0;
  let area = 0;
  let gift = 0;
  let previous = -1;
  for (let i = 0; i < n; i++) {
    if (!isOwn(skus, bought[i] ?? NOTHING) || trips.mission[i] !== GIFT_MISSION)
      continue;
    const giver = trips.household[i] ?? 0;
    if (giver !== previous) gift = 0;
    previous = giver;
    while (giver >= (geography.firstHousehold[area + 1] ?? 0)) area += 1;
    const first = geography.firstHousehold[area] ?? 0;
    const id = ((geography.key[area] ?? 0) + giver - first) >>> 0;
    const packs = trips.packsWanted[i] ?? 0;
    for (let p = 0; p < packs; p++) {
      const draw = gift * DRAWS;
      gift += 1;
      const far = uniform(who, id, draw) < across;
      const from = far ? 0 : first;
      const end = far
        ? households.count
        : (geography.firstHousehold[area + 1] ?? 0);
      const h = from + Math.floor(uniform(who, id, draw + 1) * (end - from));
      if (h === giver) continue;
      if (uniform(who, id, draw + 2) < knows)
        households.known[h] = (households.known[h] ?? 0) | bit;
      if (uniform(who, id, draw + 2 + 1) >= tastes) continue;
      const tried = households.tried[h] ?? 0;
      if ((tried & TRIED) === 0) {
        const region = regionOfHousehold(world, h);
        add(
          ledger.people.giftTasters,
          peopleAt(ledger, week, skus.ownCount, region),
          scale,
        );
      }
      households.known[h] = (households.known[h] ?? 0) | bit;
      households.tried[h] = tried | TASTED;
    }
  }
}

/** Region of a household, by its area. */
function regionOfHousehold(world: World, h: number): number {
  const { geography } = world;
  let low = 0;
  let high = geography.areaIds.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((geography.firstHousehold[middle] ?? 0) <= h) low = middle;
    else high = middle - 1;
  }
  return geography.region[low] ?? 0;
}

export const gifts: Mechanism = {
  name: "gifts",
  summary:
    "who is given the entrant's packs learns of the brand, and may taste it: liking replaces expectation without a trial",
  writes: ["households.known", "households.tried"],
  records: ["people.giftTasters"],
  parameters: ["giftAcrossShare", "giftTastingChance"],
  levers: ["mechanism_gifts"],
  step,
};
