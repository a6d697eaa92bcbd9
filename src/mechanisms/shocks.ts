/**
 * Puts what was drawn before the run into force, unknown to anybody's outlook.
 *   typhoon:    in provinces it touches, deliveries × (1 − lost days ÷ 7) and occasions × (1 + effect)
 *   food_scare: occasions of the category × (1 + effect) everywhere; odds of SKUs by origin × (1 + effect)^((S + 1) ÷ S)
 *   port_delay, law: read by `imports` for shipments that land meanwhile (`world/shocks.ts`)
 *   fx:         foreign money dearer by the size of the fall
 *   exchange rates walk besides: rate × e^(σz − σ²÷2) a week, σ = `fx_vol` ÷ √52, z normal, the two correlated
 * Effects are × the level of the event, so they fade after it. The walk has no drift: its mean is the plan's rate.
 * Leaves out: hoarding before a storm, purchases made up later, a scare about one brand.
 */
import { DAYS_PER_WEEK, WEEKS_PER_YEAR } from "../base/calendar-date.ts";
import { dexp } from "../base/math.ts";
import { normal, streamKey } from "../base/random.ts";
import { asOdds } from "../world/odds.ts";
import { purposes } from "../world/purposes.ts";
import {
  CURRENCIES,
  calendarWeek,
  eventLevel,
  kindLevel,
  shockFact,
  touches,
} from "../world/shocks.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

/** One week of the exchange rates' walk, as luck of the calendar week. */
function walk(world: World, week: number, strength: number): void {
  const { plan, shocks, root, startDay } = world;
  const sigma = (strength * plan.number("fx_vol")) / Math.sqrt(WEEKS_PER_YEAR);
  const rho = plan.parameter("fxCorrelation");
  const luck = streamKey(
    root,
    purposes.exchangeRate,
    calendarWeek(startDay, week),
  );
  const common = normal(luck, CURRENCIES.length);
  for (let i = 0; i < CURRENCIES.length; i++) {
    const z = Math.sqrt(rho) * common + Math.sqrt(1 - rho) * normal(luck, i);
    shocks.walk[i] =
      (shocks.walk[i] ?? 1) * dexp(sigma * z - (sigma * sigma) / 2);
  }
}

/** Trust in goods of each SKU's origin after a scare, as odds. */
function trust(world: World, week: number, strength: number): void {
  const { market, plan, skus, shocks } = world;
  const level = strength * kindLevel(world, "food_scare", week);
  for (let k = 0; k < skus.count; k++) {
    const sku = skus.ids[k] ?? "";
    const origin =
      k < skus.ownFrom
        ? (plan.incumbents.find((each) => each.id === sku)?.origin ?? "")
        : plan.word("origin", { sku }, week);
    const change = shockFact(market, "food_scare", "trust", origin);
    shocks.trustOdds[k] = asOdds(world, Math.max(0, 1 + change * level), 1);
  }
}

function step(world: World, week: number): void {
  const { market, plan, season, shocks, geography } = world;
  const strength = plan.number("mechanism_shocks");
  if (week < 1 || strength === 0) return;
  walk(world, week, strength);
  const fall =
    strength * shockFact(market, "fx", "rate") * kindLevel(world, "fx", week);
  for (let i = 0; i < CURRENCIES.length; i++)
    shocks.rate[i] = (shocks.walk[i] ?? 1) * (1 + fall);
  if (shocks.events.length === 0) return;

  trust(world, week, strength);
  const scare =
    shockFact(market, "food_scare", "trips") *
    kindLevel(world, "food_scare", week);
  season.tripFactor.fill(Math.max(0, 1 + strength * scare));
  season.deliveryByArea.fill(1);
  const halfLife = shockFact(market, "typhoon", "half_life");
  const lostDays = shockFact(market, "typhoon", "lost_delivery");
  const trips = shockFact(market, "typhoon", "trips");
  for (const event of shocks.events) {
    const level = strength * eventLevel(event, week, halfLife);
    if (event.kind !== "typhoon" || level === 0) continue;
    for (let a = 0; a < geography.areaIds.length; a++) {
      const area = market.areas[a];
      if (area === undefined) continue;
      const reach = shockFact(market, "typhoon", "reach", area.region6);
      if (!touches(world, event, area.province, reach)) continue;
      season.tripFactor[a] =
        (season.tripFactor[a] ?? 1) * Math.max(0, 1 + trips * level);
      season.deliveryByArea[a] =
        (season.deliveryByArea[a] ?? 1) *
        Math.max(0, 1 - (lostDays / DAYS_PER_WEEK) * level);
    }
  }
}

export const shocks: Mechanism = {
  name: "shocks",
  summary:
    "storms, scares, jams at the port, sudden rules and exchange rates, drawn before the run and known to nobody",
  writes: [
    "season.tripFactor",
    "season.deliveryByArea",
    "shocks.trustOdds",
    "shocks.walk",
    "shocks.rate",
  ],
  records: [],
  parameters: ["fxCorrelation"],
  levers: ["shocks", "fx_vol", "origin", "mechanism_shocks"],
  step,
};
