/**
 * Each occasion at the shelf: what is noticed, which SKU is chosen, how many packs, what happens when it is missing.
 * The household chooses among the SKUs it knows, the outlet lists and it has noticed there (`world/choice.ts`). Away
 * from its regular outlet, the brand bought last counts too when it is not listed here: the household looked for it.
 * What happens at an empty shelf is `ledger/serve.ts`; what is put off waits for next week (`world/put-off.ts`).
 * Where a simulated outlet stands for fewer real ones than a household stands for households, an occasion comes in
 * several visits, each of several shoppers of the same tastes who choose independently: their packs are dealt to SKUs in
 * proportion to the weights (systematic rounding). The household remembers one of the visits, and of that one pack; and
 * whether its choice was out of stock (`world/missed.ts`).
 */
import { CELLS } from "../base/gamma-tables.ts";
import { dpow } from "../base/math.ts";
import { streamKey, uniform } from "../base/random.ts";
import type { Ledger } from "../ledger/ledger.ts";
import {
  buildScales,
  drawSku,
  fitRow,
  lowestBit,
  weigh,
} from "../world/choice.ts";
import { bookBox } from "../ledger/funnel.ts";
import { closedTill, openTill } from "../ledger/sell.ts";
import { type Shopper, serve } from "../ledger/serve.ts";
import { FIFTHS } from "../world/classes.ts";
import { type Look, lookAround } from "../world/noticing.ts";
import { funnelBoxes, whyNot } from "../world/why-not.ts";
import { NO_BRAND, STOCKS_UP } from "../world/households.ts";
import { purposes } from "../world/purposes.ts";
import { remembered } from "../world/missed.ts";
import { putOff } from "../world/put-off.ts";
import { NOTHING } from "../world/trips.ts";
import { marks } from "../world/visit-list.ts";
import {
  type World,
  adviceRow,
  isTraditional,
  oddsRow,
} from "../world/world.ts";
import { type Mechanism, type Parts, wholeStep } from "./mechanism.ts";

/** What holds for a whole run: the scales, and the shoppers of one visit, in a real outlet, by outlet. */
function lasting(world: World) {
  const { trips, outlets } = world;
  return {
    ...buildScales(world),
    shoppersAt: Float64Array.from(
      outlets.weight,
      (weight, o) =>
        world.scale / weight / (trips.parts[outlets.channel[o] ?? 0] ?? 1),
    ),
  };
}

const made = new WeakMap<World, ReturnType<typeof lasting>>();

/** Streams, chances and tables of the week. */
function sheet(world: World, week: number) {
  const { plan, root } = world;
  const tables = made.get(world) ?? lasting(world);
  made.set(world, tables);
  const seen = Math.min(
    1,
    plan.number("mechanism_awareness") *
      plan.parameter("presenceAwarenessChance"),
  );
  return {
    ...tables,
    choice: streamKey(root, purposes.choice, week),
    look: streamKey(root, purposes.notice, week),
    answer: streamKey(root, purposes.response, week),
    why: streamKey(root, purposes.why, week),
    receipts: world.trips.tookHome.length,
    home: streamKey(root, purposes.regularOutlet, 0),
    presence: 1 - dpow(1 - seen, plan.parameter("visitsPerOccasion")),
    others: plan.parameter("otherOutletsInReach"),
    otherReach: plan.parameter("otherOutletReach"),
    outside: plan.parameter("outsideOptionWeight"),
  };
}

/** The week's sheet and the occasion at hand; one object, refilled. */
interface Visit extends Look, Shopper {
  readonly choice: number;
  readonly shoppersAt: Float64Array;
  readonly why: number;
}

/** Weighs all the household considers here. */
function consider(world: World, visit: Visit, regular: boolean): void {
  const { skus, shelf, households, outlets } = world;
  const o = visit.outlet;
  const listed = shelf.listed[o] ?? 0;
  const ownBits = skus.brandMask[skus.ownBrand] ?? 0;
  visit.region = outlets.region[o] ?? 0;
  const last = households.lastBrand[visit.household] ?? NO_BRAND;
  const channel = outlets.channel[o] ?? 0;
  // A shopper whose own brand is not there, or who has none, hears what the shopkeeper recommends.
  const advised =
    isTraditional(outlets, o) &&
    (last === NO_BRAND || (listed & (skus.brandMask[last] ?? 0)) === 0);
  visit.fitAt = fitRow(
    world,
    visit.mission,
    (households.class[visit.household] ?? 0) % FIFTHS,
  );
  visit.oddsAt = advised
    ? adviceRow(world, channel, world.geography.kind[visit.area] ?? 0)
    : oddsRow(world, channel, visit.region);
  visit.streetAt = o * skus.ownCount;
  visit.known = households.known[visit.household] ?? 0;
  visit.sought = regular ? NO_BRAND : last;
  visit.mask =
    (listed & ownBits) === 0
      ? listed
      : (listed & ~ownBits) |
        (listed & (lookAround(world, visit) << skus.ownFrom));
  weigh(world, visit.scales, visit);
}

/** Books why each own SKU was or was not bought on an occasion that the household remembers. */
function bookNeed(
  world: World,
  ledger: Ledger,
  visit: Visit,
  bought: number,
): void {
  const { skus, outlets, households, scale } = world;
  const { week, outlet: o, region } = visit;
  const channel = outlets.channel[o] ?? 0;
  const fifth = (households.class[visit.household] ?? 0) % FIFTHS;
  const draw = visit.occasion * skus.ownCount;
  for (let i = 0; i < skus.ownCount; i++) {
    const box = whyNot(
      world,
      visit.scales,
      visit,
      o,
      i,
      bought,
      visit.why,
      draw + i,
    );
    bookBox(ledger, week, i, box, channel, fifth, region, scale);
  }
}

function inAreas(
  world: World,
  week: number,
  ledger: Ledger,
  areas: readonly number[],
): void {
  const { trips, geography } = world;
  const { choice, look, answer, why, home, shoppersAt, ...rest } = sheet(
    world,
    week,
  );
  const { receipts, presence, others, otherReach, outside, ...scales } = rest;
  const visit: Visit = {
    scales,
    till: closedTill(),
    otherTill: closedTill(),
    choice,
    look,
    answer,
    why,
    home,
    shoppersAt,
    presence,
    others,
    otherReach,
    outside,
    week,
    household: -1,
    id: 0,
    occasion: 0,
    outlet: 0,
    mission: 0,
    postponed: 0,
    missed: false,
    packs: 0,
    from: 0,
    also: NOTHING,
    alsoPacks: 0,
    area: 0,
    region: 0,
    zone: 0,
    fitAt: 0,
    oddsAt: 0,
    streetAt: 0,
    sought: NO_BRAND,
    known: 0,
    memorable: true,
    mask: 0,
    missing: 0,
    total: 0,
  };
  for (const a of areas) {
    visit.area = a;
    visit.zone = geography.zone[a] ?? 0;
    const end = trips.first[a + 1] ?? 0;
    for (let i = trips.first[a] ?? 0; i < end; i++) {
      const taken = buy(world, ledger, visit, i);
      trips.bought[i] = visit.memorable ? taken : NOTHING;
      if (receipts > 0) takeHome(world, visit, i, taken);
      if (visit.memorable) remember(world, visit);
      if (visit.memorable && week >= 1) bookNeed(world, ledger, visit, taken);
      if (visit.postponed > 0)
        putOff(
          world,
          a,
          i,
          visit.postponed / visit.till.weight / (shoppersAt[visit.outlet] ?? 1),
          visit.memorable && taken === NOTHING,
          uniform(visit.answer, visit.id, CELLS + 2 * CELLS + visit.occasion),
        );
    }
  }
}

const parts: Parts = { sheet, inAreas };

/** Writes down whether the household's choice was out of stock where it is. */
function remember({ households, outlets }: World, visit: Visit): void {
  const h = visit.household;
  const channel = outlets.channel[visit.outlet] ?? 0;
  const before = households.tried[h] ?? 0;
  households.tried[h] = remembered(before, channel, visit.missed);
}

/** Writes down what the household carried home from visit i; one shopper of many took all it wanted. */
function takeHome(
  { trips }: World,
  visit: Visit,
  i: number,
  taken: number,
): void {
  trips.tookHome[i] = NOTHING;
  const many = visit.shoppersAt[visit.outlet] !== 1;
  if (taken === NOTHING || (many && !visit.memorable)) return;
  trips.tookHome[i] = taken;
  trips.packsBought[i] = many ? (trips.packsWanted[i] ?? 0) : visit.packs;
  trips.boughtAt[i] = visit.from;
  trips.alsoBought[i] = many ? NOTHING : visit.also;
  trips.alsoPacks[i] = many ? 0 : visit.alsoPacks;
}

/** Lives through visit i of the week's list; returns the SKU that the household's own pack was of, or NOTHING. */
function buy(world: World, ledger: Ledger, visit: Visit, i: number): number {
  const { trips, households, outlets, geography } = world;
  const { choice, shoppersAt } = visit;
  const { weight } = visit.scales;
  const { packs: plain, stockedPacks } = world.promotions;
  const h = trips.household[i] ?? 0;
  visit.occasion = h === visit.household ? visit.occasion + 1 : 0;
  visit.id =
    ((geography.key[visit.area] ?? 0) +
      h -
      (geography.firstHousehold[visit.area] ?? 0)) >>>
    0;
  visit.outlet = trips.outlet[i] ?? 0;
  visit.mission = trips.mission[i] ?? 0;
  visit.household = h;
  visit.postponed = 0;
  visit.missed = false;
  const marked = trips.marks[i] ?? 0;
  visit.memorable = (marked & marks.memorable) !== 0;
  consider(world, visit, (marked & marks.regular) !== 0);
  const wanted = visit.mask | visit.missing;
  const u = uniform(choice, visit.id, visit.occasion);
  const k = drawSku(weight, wanted, visit.total, u);
  if (k === NOTHING) return NOTHING;
  openTill(world, ledger, visit.till, visit, visit.outlet);
  const shoppers = shoppersAt[visit.outlet] ?? 1;
  // A promotion may sell more packs than the purchase of a usual week.
  const channel = outlets.channel[visit.outlet] ?? 0;
  const dealAt = oddsRow(world, channel, visit.region);
  const usual = trips.packsWanted[i] ?? 1;
  const deal = (households.traits[h] ?? 0) & STOCKS_UP ? stockedPacks : plain;
  const asked = deal[dealAt + k] ?? 1;
  if (asked !== 1)
    trips.packsWanted[i] = Math.floor(
      usual * asked + uniform(choice, visit.id, 2 * CELLS + visit.occasion),
    );
  if (shoppers === 1) {
    const packs = trips.packsWanted[i] ?? 1;
    return serve(world, ledger, visit, k, packs);
  }
  // Packs of all shoppers, dealt in proportion to the weights; one whole pack goes where a count is passed.
  const perWeight = (usual * shoppers) / visit.total;
  let passed = uniform(choice, visit.id, CELLS + visit.occasion);
  let dealt = 0;
  let own = false;
  let home = NOTHING;
  let missed = false;
  let from = visit.outlet;
  for (let rest = wanted; rest !== 0; rest &= rest - 1) {
    const j = lowestBit(rest);
    passed += (weight[j] ?? 0) * perWeight * (deal[dealAt + j] ?? 1);
    const share = Math.floor(passed) - dealt;
    if (share <= 0) continue;
    const taken = serve(world, ledger, visit, j, share);
    if (j === k) {
      own = true;
      home = taken;
      missed = visit.missed;
      from = visit.from;
    }
    dealt += share;
  }
  // The household remembers its own choice, whether or not one of the packs dealt was of that SKU.
  if (!own) return serve(world, ledger, visit, k, 0);
  visit.missed = missed;
  visit.from = from;
  return home;
}

export const purchase: Mechanism = {
  name: "purchase",
  summary:
    "which SKU and how many packs each occasion ends in, and the answer to an empty shelf; sell-out",
  writes: [
    "households.known",
    "households.noticed",
    "households.tried",
    "shelf.stock",
    "shelf.sold",
    "shelf.requests",
    "trips.packsWanted",
    "trips.bought",
    "trips.tookHome",
    "trips.packsBought",
    "trips.boughtAt",
    "trips.alsoBought",
    "trips.alsoPacks",
    "putOff.count",
    "putOff.household",
    "putOff.outlet",
    "putOff.mission",
    "putOff.packs",
    "putOff.marks",
  ],
  records: [
    "cells.sellOutUnits",
    "cells.sellOutValue",
    "outOfHomeUnits",
    "cells.switchedUnits",
    "cells.elsewhereUnits",
    "cells.putOffUnits",
    "cells.lostUnits",
    ...funnelBoxes.flatMap((box) => [
      `funnel.byChannel.${box}`,
      `funnel.bySegment.${box}`,
    ]),
  ],
  parameters: [
    "habitMultiplier",
    "expectationClassWeight",
    "presenceAwarenessChance",
    "visitsPerOccasion",
    "otherOutletReach",
    "otherOutletsInReach",
    "outsideOptionWeight",
  ],
  levers: ["mechanism_habit", "mechanism_expectation", "mechanism_awareness"],
  step: wholeStep(parts),
  parts,
};
