/**
 * Stores of a chain that has listed an own SKU take it in, store by store in an order of luck:
 *   share of open stores = distribution target × min(1, weeks since the listing ÷ ramp)
 *   ramp = the longer of the chain's `rollout_weeks` and the plan's `nd_ramp_weeks`;  at strength 0 all at once
 * A store that opens later takes its place in the same order. Where the fee is per store it is paid here. New stores of
 * a chain that carries the brand ask for their share of `new_store_fee`; the anniversary fee is paid once a year.
 * Leaves out: stores that refuse, planograms by size of store.
 */
import { regionIds } from "../inputs/ids.ts";
import {
  WEEKS_PER_YEAR,
  civilDate,
  DAYS_PER_WEEK,
} from "../base/calendar-date.ts";
import { streamKey, uniform } from "../base/random.ts";
import { type Ledger, add } from "../ledger/ledger.ts";
import { anniversaryMonth } from "../world/chain-calendar.ts";
import { chainScope, regionsOn } from "../world/chains.ts";
import { REGIONS } from "../world/geography.ts";
import { purposes } from "../world/purposes.ts";
import { siteStatus } from "../world/sites.ts";
import { term } from "../world/terms.ts";
import { chainStatus } from "../world/trade.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** How a chain takes in what it lists, the same for all SKUs. */
interface Way {
  /** Share of its stores in the end, and weeks until then, by region; 0 where the plan does not sell. */
  readonly target: Float64Array;
  readonly ramp: Float64Array;
  readonly feeVnd: number;
  readonly perStore: boolean;
}

function wayOf(
  world: World,
  n: number,
  week: number,
  on: readonly boolean[],
): Way {
  const { plan, market } = world;
  const scope = chainScope(world, n);
  const { channel, chain } = scope;
  const strength = plan.number("mechanism_roll_out");
  const usual = term(market, "rollout_weeks", channel, chain);
  const target = new Float64Array(REGIONS);
  const ramp = new Float64Array(REGIONS);
  regionIds.forEach((region, r) => {
    if (on[r] !== true) return;
    const here = { channel, chain, region };
    target[r] = plan.number("nd_target", here, week);
    const weeks = plan.number("nd_ramp_weeks", here, week);
    ramp[r] = Math.max(1, strength * Math.max(usual, weeks));
  });
  return {
    target,
    ramp,
    feeVnd: plan.number("listing_fee_store", scope, week),
    perStore: plan.word("fee_basis", scope) === "per_store",
  };
}

/** Lists the SKU in the stores whose turn it is. */
function rollOut(
  world: World,
  ledger: Ledger,
  n: number,
  i: number,
  week: number,
  { target, ramp, feeVnd, perStore }: Way,
): void {
  const { skus, outlets, sites, shelf, trade, root } = world;
  const listedWeek = trade.listedWeek[n * skus.ownCount + i] ?? week;
  const order = streamKey(root, purposes.rollOut, 0);
  const bit = 1 << (skus.ownFrom + i);
  const shares = target.map(
    (share, r) => share * Math.min(1, (week - listedWeek + 1) / (ramp[r] ?? 1)),
  );
  const row = week - ledger.shape.firstWeek;
  const end = outlets.storesFrom[n + 1] ?? 0;
  for (let s = outlets.storesFrom[n] ?? 0; s < end; s++) {
    const o = outlets.stores[s] ?? 0;
    if (sites.status[o] !== siteStatus.open) continue;
    const r = outlets.region[o] ?? 0;
    if (((shelf.listed[o] ?? 0) & bit) !== 0) continue;
    if (uniform(order, outlets.id[o] ?? 0, 0) >= (shares[r] ?? 0)) continue;
    shelf.listed[o] = (shelf.listed[o] ?? 0) | bit;
    shelf.openingDue[o * skus.ownCount + i] = 1;
    const fees = feeVnd * (outlets.weight[o] ?? 0);
    add(ledger.feesPerStore, row, fees);
    if (perStore) add(ledger.money.listingFees, row, -fees);
  }
}

/** Sponsoring of new stores and of the anniversary, in a week in which the chain carries the brand. */
function payContributions(
  world: World,
  ledger: Ledger,
  n: number,
  week: number,
): void {
  const { plan, market, outlets, startDay } = world;
  const scope = chainScope(world, n);
  const row = week - ledger.shape.firstWeek;
  let opened = 0;
  let yearly = 0;
  const end = outlets.storesFrom[n + 1] ?? 0;
  for (let s = outlets.storesFrom[n] ?? 0; s < end; s++) {
    const o = outlets.stores[s] ?? 0;
    const opens = outlets.opensWeek[o] ?? 0;
    const weight = outlets.weight[o] ?? 0;
    if (opens === week) opened += weight;
    if (opens > week - WEEKS_PER_YEAR && opens <= week && opens > 0)
      yearly += weight;
  }
  if (opened > 0)
    add(
      ledger.money.listingFees,
      row,
      (-plan.number("new_store_fee", scope, week) * opened) /
        Math.max(yearly, opened),
    );
  const monday = startDay + (week - 1) * DAYS_PER_WEEK;
  const now = civilDate(monday).month;
  const before = civilDate(monday - DAYS_PER_WEEK).month;
  if (now !== before && now === anniversaryMonth(market, scope.chain))
    add(
      ledger.money.listingFees,
      row,
      -plan.number("anniversary_fee", scope, week),
    );
}

function step(world: World, week: number, ledger: Ledger): void {
  if (week < 1) return;
  const { market, skus, trade } = world;
  for (let n = 0; n < market.chains.length; n++) {
    const on = regionsOn(world, n, week);
    if (!on.includes(true)) continue;
    let way: Way | undefined;
    for (let i = 0; i < skus.ownCount; i++) {
      if (trade.status[n * skus.ownCount + i] !== chainStatus.listed) continue;
      way ??= wayOf(world, n, week, on);
      rollOut(world, ledger, n, i, week, way);
    }
    if (way !== undefined) payContributions(world, ledger, n, week);
  }
}

export const rollOutStores: Mechanism = {
  name: "roll-out",
  summary: "stores of chains that list an own SKU take it in, week by week",
  writes: ["shelf.listed", "shelf.openingDue"],
  records: ["money.listingFees", "feesPerStore"],
  parameters: [],
  levers: [
    "region_on",
    "channel_on",
    "nd_target",
    "nd_ramp_weeks",
    "fee_basis",
    "listing_fee_store",
    "new_store_fee",
    "anniversary_fee",
    "mechanism_roll_out",
  ],
  step,
};
