/**
 * What use of the product does to later choice. Buying a brand makes it the one bought last (habit); the first
 * purchase of the entrant replaces expectation by liking. Gift buyers form no habit and learn nothing of the taste.
 * Trial and repeat are counted here, once per household, for each own SKU and for the brand; so is what those who bought
 * it buy of the whole category.
 * Leaves out: gradual learning; recipients of gifts are in `gifts`.
 */
import { type Ledger, add, peopleAt } from "../ledger/ledger.ts";
import { BOUGHT, MOST_COUNTED } from "../world/households.ts";
import { GIFT_MISSION, NOTHING } from "../world/trips.ts";
import type { World } from "../world/world.ts";
import { type Mechanism, type Parts, noSheet, wholeStep } from "./mechanism.ts";

function inAreas(
  world: World,
  week: number,
  ledger: Ledger,
  areas: readonly number[],
): void {
  const { first } = world.trips;
  for (const a of areas)
    for (let i = first[a] ?? 0; i < (first[a + 1] ?? 0); i++)
      live(world, week, ledger, i);
}

/** What visit i leaves in its household. */
function live(world: World, week: number, ledger: Ledger, i: number): void {
  const { trips, households, skus, outlets, scale } = world;
  const { people } = ledger;
  const own = skus.ownCount;
  const k = trips.bought[i] ?? NOTHING;
  if (k === NOTHING) return;
  const h = trips.household[i] ?? 0;
  if (trips.mission[i] !== GIFT_MISSION)
    households.lastBrand[h] = skus.brand[k] ?? 0;
  const ours = k >= skus.ownFrom;
  if (!ours && ((households.tried[h] ?? 0) & BOUGHT) === 0) return;
  const region = outlets.region[trips.outlet[i] ?? 0] ?? 0;
  let before = 0;
  for (let j = 0; j < own; j++) {
    const times = households.bought[h * own + j] ?? 0;
    before += times;
    if (times > 0 || j === k - skus.ownFrom)
      add(people.categoryPurchases, peopleAt(ledger, week, j, region), scale);
  }
  add(people.categoryPurchases, peopleAt(ledger, week, own, region), scale);
  if (!ours) return;
  const at = h * own + k - skus.ownFrom;
  const times = households.bought[at] ?? 0;
  count(people, peopleAt(ledger, week, k - skus.ownFrom, region), times, scale);
  count(people, peopleAt(ledger, week, own, region), before, scale);
  households.bought[at] = Math.min(MOST_COUNTED, times + 1);
  if (trips.mission[i] !== GIFT_MISSION)
    households.tried[h] = (households.tried[h] ?? 0) | BOUGHT;
}

const parts: Parts = { sheet: noSheet, inAreas };

/** Books one purchase by a household that had bought `times` before. */
function count(
  people: Ledger["people"],
  at: number,
  times: number,
  scale: number,
): void {
  add(people.purchases, at, scale);
  if (times === 0) add(people.triers, at, scale);
  if (times === 1) add(people.repeaters, at, scale);
}

export const experience: Mechanism = {
  name: "experience",
  summary:
    "what was bought becomes habit; the first purchase of the entrant replaces expectation by liking",
  writes: ["households.lastBrand", "households.bought", "households.tried"],
  records: [
    "people.purchases",
    "people.categoryPurchases",
    "people.triers",
    "people.repeaters",
  ],
  parameters: [],
  levers: ["mechanism_expectation"],
  step: wholeStep(parts),
  parts,
};
