/**
 * This week's users talk; their friends heed it next week.
 *   users: households that bought an own SKU this week, not as a gift (who has it at home from earlier stays silent)
 *   friends: a sparse network of hashes, the same for life, mostly in the own area and of a similar income; not stored
 *   each friend is told with a small chance: a user whose liking is above what it had expected makes the brand known
 *   and leaves a good voice, a disappointed one leaves a bad voice
 * Voices add up in one signed byte per household and are forgotten one by one; `trust` says what they weigh. What is
 * written here is read next week, and sums do not depend on who talks first.
 * Only the week's purchases are walked, and one byte per household for forgetting. Idea: threshold-free independent
 * contagion on a random network (Goldenberg, Libai and Muller 2001). Leaves out: talk about incumbents, talk online
 * among strangers (see influencers), talk by those who only heard.
 */
import { hash32, streamKey, uniform } from "../base/random.ts";
import { gammaTables, gammaDraw } from "../base/gamma-tables.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { FIFTHS } from "../world/classes.ts";
import { tasteRow } from "../world/orientation.ts";
import { purposes } from "../world/purposes.ts";
import { isOwn } from "../world/skus.ts";
import { GIFT_MISSION, NOTHING } from "../world/trips.ts";
import type { World } from "../world/world.ts";
import { occasionOf } from "../world/visit-list.ts";
import { type Mechanism, type Parts, noSheet, wholeStep } from "./mechanism.ts";

/** Voices are kept within this, far beyond what matters, so that they fit a byte. */
const BYTE_ROOM = 1 << 6;

/** True in weeks in which people talk. */
function isOn({ plan }: World, week: number): boolean {
  return week >= 1 && plan.number("mechanism_word_of_mouth") > 0;
}

/** Forgets single voices, by keyed draws. */
function forget(
  world: World,
  week: number,
  _: Ledger,
  areas: readonly number[],
): void {
  if (!isOn(world, week)) return;
  const { geography, households, root, plan } = world;
  const { heard } = households;
  const key = streamKey(root, purposes.heardFading, week);
  const fade = plan.parameter("heardFading");
  for (const a of areas) {
    const first = geography.firstHousehold[a] ?? 0;
    const end = geography.firstHousehold[a + 1] ?? 0;
    for (let h = first; h < end; h++) {
      const voices = heard[h] ?? 0;
      if (voices === 0) continue;
      const id = ((geography.key[a] ?? 0) + h - first) >>> 0;
      const many = voices > 0 ? voices : -voices;
      if (uniform(key, id, 0) < fade * many)
        heard[h] = voices > 0 ? voices - 1 : voices + 1;
    }
  }
}

/** The f-th friend of a household in area a: mostly a neighbour, if possible of a similar income. */
export function friendOf(
  world: World,
  nearby: number,
  a: number,
  id: number,
  h: number,
  f: number,
): number {
  const { geography, households } = world;
  const key = streamKey(world.root, purposes.friends, 0);
  const near = uniform(key, id, f + f + f) < nearby;
  const first = near ? (geography.firstHousehold[a] ?? 0) : 0;
  const end = near ? (geography.firstHousehold[a + 1] ?? 0) : households.count;
  let friend = h;
  for (let attempt = 1; attempt <= 2; attempt++) {
    const pick = uniform(key, id, f + f + f + attempt);
    friend = first + Math.floor(pick * (end - first));
    const apart =
      ((households.class[friend] ?? 0) % FIFTHS) -
      ((households.class[h] ?? 0) % FIFTHS);
    if (apart * apart <= 1) break;
  }
  return friend;
}

/** Walks the week's purchases; friends may live anywhere. */
function tell(world: World, week: number): void {
  if (!isOn(world, week)) return;
  const { plan, skus, geography, households, trips, taste, root } = world;
  const strength = plan.number("mechanism_word_of_mouth");
  const { heard, known } = households;
  const talks = Math.min(
    1,
    strength *
      plan.parameter("wordOfMouthIntensity") *
      plan.parameter("talkChance"),
  );
  const friends = Math.round(plan.parameter("friendsPerHousehold"));
  const nearby = plan.parameter("friendsNearby");
  const classWeight = Math.min(
    1,
    plan.number("mechanism_expectation") *
      plan.parameter("expectationClassWeight"),
  );
  const talk = streamKey(root, purposes.talk, week);
  const tastes = streamKey(root, purposes.taste, 0);
  const tables = gammaTables();
  const brand = skus.ownBrand;
  const bit = 1 << brand;
  const { bought } = trips;
  const n = trips.count[0] ?? 0;
  let a = 0;
  for (let i = 0; i < n; i++) {
    if (!isOwn(skus, bought[i] ?? NOTHING)) continue;
    if (trips.mission[i] === GIFT_MISSION) continue;
    const h = trips.household[i] ?? 0;
    const occasion = occasionOf(trips.household, i);
    while (h >= (geography.firstHousehold[a + 1] ?? 0)) a += 1;
    const id =
      ((geography.key[a] ?? 0) + h - (geography.firstHousehold[a] ?? 0)) >>> 0;
    const c = tasteRow(households.class[h] ?? 0, households.traits[h] ?? 0);
    const hash = hash32(tastes, id, brand);
    const hoped = gammaDraw(tables, taste.expected[c] ?? 0, hash);
    const expected =
      hoped + classWeight * ((taste.expectedMean[c] ?? 0) - hoped);
    const place = taste.shape[c * skus.brandIds.length + brand] ?? 0;
    const good = gammaDraw(tables, place, hash) >= expected;
    for (let f = 0; f < friends; f++) {
      if (uniform(talk, id, occasion * friends + f) >= talks) continue;
      const friend = friendOf(world, nearby, a, id, h, f);
      if (friend === h) continue;
      const voices = (heard[friend] ?? 0) + (good ? 1 : -1);
      heard[friend] = Math.max(-BYTE_ROOM, Math.min(BYTE_ROOM, voices));
      if (good) known[friend] = (known[friend] ?? 0) | bit;
    }
  }
}

const parts: Parts = { sheet: noSheet, inAreas: forget, afterwards: tell };

export const wordOfMouth: Mechanism = {
  name: "word-of-mouth",
  summary:
    "this week’s users tell friends: pleased ones make the brand known and trusted, disappointed ones distrusted",
  writes: ["households.heard", "households.known"],
  records: [],
  parameters: [
    "wordOfMouthIntensity",
    "talkChance",
    "friendsPerHousehold",
    "friendsNearby",
    "heardFading",
    "expectationClassWeight",
  ],
  levers: ["mechanism_word_of_mouth", "mechanism_expectation"],
  step: wholeStep(parts),
  parts,
};
