/**
 * Puts the week's season into force: occasions, packs, gift buying and pull of the online channel by kind of area, and
 * on how much of the week the trade delivers. The trade's outlook looks over the cover weeks of shops, its rush at this
 * week alone; what sales rates remember fades as the rates do. Each use of a pack has its own outlook.
 * Occasions also grow with the category from the launch on, too slowly to be part of anybody's outlook.
 */
import { areaTypes } from "../inputs/ids.ts";
import { KINDS } from "../world/geography.ts";
import {
  PACK_USES,
  categoryGrowth,
  demandIndex,
  meanDemand,
} from "../world/season.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  const { season, plan } = world;
  const { year } = season;
  const at = week - year.firstWeek;
  const growth = categoryGrowth(plan, week);
  for (let kind = 0; kind < KINDS; kind++) {
    const type = kind % areaTypes.length;
    season.occasions[kind] = (year.occasions[type]?.[at] ?? 1) * growth;
    season.packs[kind] = year.packs[type]?.[at] ?? 1;
    season.festive[kind] = year.festive[type]?.[at] ?? 0;
    season.online[kind] = year.online[type]?.[at] ?? 1;
  }
  season.deliveries[0] = year.deliveries[at] ?? 1;
  const memory = plan.parameter("salesMemoryWeeks");
  const cover = Math.round(plan.parameter("outletCoverWeeks"));
  for (let use = 0; use < PACK_USES; use++) {
    const before = season.remembered[use] ?? 0;
    const now = before === 0 ? 1 : before;
    const index = demandIndex(year, week, use);
    season.outlook[use] = meanDemand(year, week, week + cover, use) / now;
    season.rush[use] = index / now;
    season.remembered[use] = now + (index - now) / memory;
  }
}

export const calendar: Mechanism = {
  name: "calendar",
  summary:
    "season, festivals and Tết in force, by area type: occasions, packs per occasion, gift buying, sale days online; rest and outlook of the trade",
  writes: [
    "season.occasions",
    "season.packs",
    "season.festive",
    "season.online",
    "season.deliveries",
    "season.outlook",
    "season.rush",
    "season.remembered",
  ],
  records: [],
  parameters: ["tetDeliveryStopDays", "salesMemoryWeeks", "outletCoverWeeks"],
  levers: ["start_date", "category_growth", "mechanism_calendar"],
  step,
};
