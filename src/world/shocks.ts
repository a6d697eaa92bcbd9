/**
 * What befalls the market, drawn before the run and told to nobody: storms, scares, jams, falls of the đồng, sudden rules.
 *   lever `shocks` = drawn: in a week of the year an event of a kind begins with chance events a year ÷ 52 (or events of
 *   the month ÷ weeks of a month, for kinds with a season), luck of kind and calendar week, the same for every plan
 *   lever `shocks` = a kind, with weeks: that event, in those weeks, wherever the kind reaches
 *   level of an event = 1 while it lasts, then halved every half-life; the strongest of a kind counts
 * A drawn storm touches a province with chance reach × 2u, where u is the breadth of the storm, the same for all.
 * Leaves out: neighbourhood (a storm's provinces are not contiguous), damage to stock, prices after a storm.
 */
import { type ShockKind, shockKinds } from "../inputs/ids.ts";
import type { Market } from "../inputs/market.ts";
import type { Plan } from "../inputs/plan.ts";
import {
  DAYS_PER_WEEK,
  WEEKS_PER_MONTH,
  WEEKS_PER_YEAR,
  civilDate,
} from "../base/calendar-date.ts";
import { dexp } from "../base/math.ts";
import { streamKey, textKey, uniform } from "../base/random.ts";
import { purposes } from "./purposes.ts";
import type { World } from "./world.ts";

/** One event: its kind, its first week and how many it lasts at full strength; a forced one is as wide as can be. */
export interface ShockEvent {
  readonly kind: ShockKind;
  readonly week: number;
  readonly weeks: number;
  readonly forced: boolean;
}

export interface Shocks {
  readonly events: readonly ShockEvent[];
  /** What a scare leaves of the odds of each SKU, by origin. */
  readonly trustOdds: Float64Array;
  /** Exchange rates ÷ the plan's as they walk, by currency as in `CURRENCIES`. */
  readonly walk: Float64Array;
  /** The same with falls of the đồng: what a shipment is paid at. */
  readonly rate: Float64Array;
}

/** Half-lives after which an event is over: a thousandth is left. */
const HALF_LIVES = 10;

export const CURRENCIES = ["TWD", "USD"] as const;

/** A number of shocks.csv; 0 where the table has no row. */
export function shockFact(
  market: Market,
  kind: ShockKind,
  fact: string,
  part = "all",
): number {
  return market.hasFact("shocks", kind, fact, part)
    ? market.fact("shocks", kind, fact, part)
    : 0;
}

/** Calendar week of a week of the run, so that luck belongs to the date and not to the launch. */
export function calendarWeek(startDay: number, week: number): number {
  return Math.floor(startDay / DAYS_PER_WEEK) + week - 1;
}

/** Chance that an event of a kind begins in the week of a Monday. */
export function chanceOfStart(
  market: Market,
  kind: ShockKind,
  monday: number,
): number {
  const month = String(civilDate(monday).month);
  return (
    shockFact(market, kind, "events") / WEEKS_PER_YEAR +
    shockFact(market, kind, "events", month) / WEEKS_PER_MONTH
  );
}

/** Events of the plan's weeks, in order of week. Nothing befalls the burn-in. */
export function drawEvents(
  market: Market,
  plan: Plan,
  root: number,
  startDay: number,
): ShockEvent[] {
  const events: ShockEvent[] = [];
  let before = "";
  for (let week = 1; week <= plan.horizonWeeks; week++) {
    const word = plan.word("shocks", {}, week);
    const luck = streamKey(root, purposes.shock, calendarWeek(startDay, week));
    for (const kind of shockKinds) {
      if (word === kind && before !== kind) {
        let weeks = 1;
        while (
          week + weeks <= plan.horizonWeeks &&
          plan.word("shocks", {}, week + weeks) === kind
        )
          weeks += 1;
        events.push({ kind, week, weeks, forced: true });
      }
      const monday = startDay + DAYS_PER_WEEK * (week - 1);
      if (
        word === "drawn" &&
        uniform(luck, textKey(kind), 0) < chanceOfStart(market, kind, monday)
      ) {
        const weeks = Math.round(shockFact(market, kind, "duration"));
        events.push({ kind, week, weeks, forced: false });
      }
    }
    before = word;
  }
  return events;
}

/** How much of an event is left in a week: 0 before, 1 while it lasts, then halved every half-life. */
export function eventLevel(
  event: ShockEvent,
  week: number,
  halfLife: number,
): number {
  if (week < event.week) return 0;
  const after = week - event.week - event.weeks + 1;
  if (after <= 0) return 1;
  return after < HALF_LIVES * halfLife
    ? dexp((-after / halfLife) * Math.LN2)
    : 0;
}

/** Level of the strongest event of a kind in a week. */
export function kindLevel(world: World, kind: ShockKind, week: number): number {
  const halfLife = shockFact(world.market, kind, "half_life");
  let level = 0;
  for (const event of world.shocks.events)
    if (event.kind === kind)
      level = Math.max(level, eventLevel(event, week, halfLife));
  return level;
}

/** Whether an event touches a province; luck of the event's calendar week and the province. */
export function touches(
  world: World,
  event: ShockEvent,
  province: string,
  reach: number,
): boolean {
  if (event.forced) return reach > 0;
  const luck = streamKey(
    world.root,
    purposes.shockPlace,
    calendarWeek(world.startDay, event.week),
  );
  const breadth = 2 * uniform(luck, textKey(event.kind), 0);
  return uniform(luck, textKey(province), 1) < reach * breadth;
}

/** Added to the usual days of clearance of a shipment that lands in a week, as a multiple of them. */
export function addedClearance(world: World, week: number): number {
  const strength = world.plan.number("mechanism_shocks");
  let added = 0;
  for (const kind of shockKinds)
    added +=
      shockFact(world.market, kind, "clearance") * kindLevel(world, kind, week);
  return strength * added;
}

export function buildShocks(
  market: Market,
  plan: Plan,
  root: number,
  startDay: number,
  skus: number,
): Shocks {
  return {
    events: drawEvents(market, plan, root, startDay),
    trustOdds: new Float64Array(skus).fill(1),
    walk: new Float64Array(CURRENCIES.length).fill(1),
    rate: new Float64Array(CURRENCIES.length).fill(1),
  };
}
