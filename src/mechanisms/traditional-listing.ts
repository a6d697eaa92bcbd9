/**
 * How the entrant gets into traditional trade: sales calls, and wholesalers for shops that no route covers.
 *   shops on routes = reps × calls a day × work days ÷ visits, shared over the plan's channels, the call list's top first
 *   at each call some own SKUs are offered (lines per call), never beyond this week's target of the plan's ramp
 *   accepted with chance = strike rate × (margin ÷ usual margin)^exponent × min(1, room on the shelf ÷ SKUs then carried)
 * Wholesalers of a region carry the brand once the share of its shops that handle it passes a threshold; then shops
 * without a route add it at a slow rate × that share. A shop whose shelf is empty after weeks without a sale drops it.
 * Leaves out: cash at risk, requests, neighbours, credit, free first packs.
 */
import { regionIds } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { streamKey, uniform } from "../base/random.ts";
import { NO_CHAIN } from "../world/outlets.ts";
import { REGIONS } from "../world/geography.ts";
import { isServed } from "../world/partners.ts";
import { purposes } from "../world/purposes.ts";
import {
  rampShare,
  routeCapacity,
  visitWeeks,
  wantedOutlets,
} from "../world/routes.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** Number of bits set. */
function bits(mask: number): number {
  let n = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) n += 1;
  return n;
}

function step(world: World, week: number): void {
  if (week < 1) return;
  const { plan, market, outlets, shelf, skus, trade, root } = world;
  const accept = streamKey(root, purposes.acceptance, week);
  const calls = streamKey(root, purposes.partnerCall, week);
  const room = streamKey(root, purposes.acceptance, 0);
  const adopt = streamKey(root, purposes.wholesale, week);
  const ownBits = skus.brandMask[skus.ownBrand] ?? 0;
  const cycle = visitWeeks(world, week);
  const dropWeeks = plan.parameter("shopDropWeeks");
  const lines = plan.number("lines_per_call", {}, week);
  const chance =
    plan.number("strike_rate", {}, week) *
    dpow(
      plan.number("taphoa_margin", {}, week) /
        plan.parameter("retailerMarginReference"),
      plan.parameter("marginAcceptanceExponent"),
    );
  regionIds.forEach((_, r) => {
    const capacity = routeCapacity(world, r, week);
    const targets = market.channels.map((_, c) =>
      wantedOutlets(world, c, r, week),
    );
    const ramps = targets.map((target, c) =>
      target > 0 ? rampShare(world, c, r, week) : 0,
    );
    const wanted = targets.reduce((sum, x) => sum + x, 0);
    const listed = new Float64Array(world.channels * skus.ownCount);
    let handling = 0;
    let universe = 0;
    for (let o = 0; o < outlets.count; o++) {
      if (outlets.region[o] !== r || outlets.chain[o] !== NO_CHAIN) continue;
      const weight = outlets.weight[o] ?? 0;
      const own = ((shelf.listed[o] ?? 0) & ownBits) >>> skus.ownFrom;
      universe += weight;
      if (own !== 0) handling += weight;
      for (let i = 0; i < skus.ownCount; i++)
        if ((own >>> i) & 1) {
          const at = (outlets.channel[o] ?? 0) * skus.ownCount + i;
          listed[at] = (listed[at] ?? 0) + weight;
        }
    }
    const share = universe > 0 ? handling / universe : 0;
    if (share >= plan.parameter("wholesaleThreshold"))
      trade.wholesalerCarries[r] = 1;
    for (let o = 0; o < outlets.count; o++) {
      if (outlets.region[o] !== r || outlets.chain[o] !== NO_CHAIN) continue;
      const c = outlets.channel[o] ?? 0;
      const target = targets[c] ?? 0;
      const routeShops = wanted > 0 ? (capacity * target) / wanted : 0;
      const territory = outlets.territory[o] ?? 0;
      const onRoute =
        isServed(world, territory, week) &&
        (outlets.callRank[o] ?? 1) * (outlets.universe[c * REGIONS + r] ?? 0) <
          routeShops;
      shelf.ownRoute[o] = onRoute ? 1 : 0;
      const id = outlets.id[o] ?? 0;
      for (let i = 0; i < skus.ownCount; i++) {
        const k = skus.ownFrom + i;
        const bit = 1 << k;
        const at = o * skus.ownCount + i;
        if (((shelf.listed[o] ?? 0) & bit) !== 0) {
          const idle = shelf.idleWeeks[at] ?? 0;
          if (idle >= dropWeeks && shelf.stock[o * skus.count + k] === 0)
            shelf.listed[o] = (shelf.listed[o] ?? 0) & ~bit;
          continue;
        }
        const roomFactor = Math.min(
          1,
          (shelf.room[o] ?? 0) / (1 + bits(shelf.listed[o] ?? 0)),
        );
        const spot = c * skus.ownCount + i;
        const full =
          (listed[spot] ?? 0) +
            uniform(room, id, i) * (outlets.weight[o] ?? 1) >
          target * (ramps[c] ?? 0);
        const called =
          onRoute &&
          (id + week) % cycle === 0 &&
          uniform(calls, id, 0) < (trade.partner.callChance[territory] ?? 1) &&
          !full &&
          uniform(accept, id, i) < chance * roomFactor &&
          uniform(accept, id, skus.count + i) * skus.ownCount < lines;
        const brought =
          !onRoute &&
          trade.wholesalerCarries[r] === 1 &&
          target > 0 &&
          uniform(adopt, id, i) <
            plan.parameter("wholesaleAdoptionRate") * share * roomFactor;
        if (!called && !brought) continue;
        shelf.listed[o] = (shelf.listed[o] ?? 0) | bit;
        shelf.openingDue[at] = 1;
        shelf.idleWeeks[at] = 0;
        listed[spot] = (listed[spot] ?? 0) + (outlets.weight[o] ?? 1);
      }
    }
  });
}

export const traditionalListing: Mechanism = {
  name: "traditional-listing",
  summary:
    "sales calls list own SKUs in shops on routes, within the plan's target; wholesalers bring them to others; dead shelves are dropped",
  writes: [
    "shelf.listed",
    "shelf.ownRoute",
    "shelf.openingDue",
    "shelf.idleWeeks",
    "trade.wholesalerCarries",
  ],
  records: [],
  parameters: [
    "shopDropWeeks",
    "retailerMarginReference",
    "marginAcceptanceExponent",
    "reachableTraditionalShare",
    "wholesaleThreshold",
    "wholesaleAdoptionRate",
  ],
  levers: [
    "region_on",
    "channel_on",
    "nd_target",
    "nd_ramp_weeks",
    "reps",
    "calls_per_day",
    "work_days",
    "visit_cycle",
    "strike_rate",
    "lines_per_call",
    "taphoa_margin",
  ],
  step,
};
