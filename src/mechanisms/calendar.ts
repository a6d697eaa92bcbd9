/**
 * Puts the week's season into force: occasions, packs and gift buying by kind of area, and whether the trade delivers.
 * The trade's outlook looks over the cover weeks of shops; what sales rates remember fades as the rates do.
 */
import { areaTypes } from "../inputs/ids.ts";
import { KINDS } from "../world/geography.ts";
import { demandIndex, meanDemand } from "../world/season.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  const { season, plan } = world;
  const { year } = season;
  const at = week - year.firstWeek;
  for (let kind = 0; kind < KINDS; kind++) {
    const type = kind % areaTypes.length;
    season.occasions[kind] = year.occasions[type]?.[at] ?? 1;
    season.packs[kind] = year.packs[type]?.[at] ?? 1;
    season.festive[kind] = year.festive[type]?.[at] ?? 0;
  }
  season.deliveries[0] = year.deliveries[at] ?? 1;
  const memory = plan.parameter("salesMemoryWeeks");
  const cover = Math.round(plan.parameter("outletCoverWeeks"));
  const before = season.remembered[0] ?? 0;
  const now = before === 0 ? 1 : before;
  season.outlook[0] = meanDemand(year, week, week + cover) / now;
  season.remembered[0] = now + (demandIndex(year, week) - now) / memory;
}

export const calendar: Mechanism = {
  name: "calendar",
  summary:
    "season and Tết in force, by area type: occasions, packs per occasion, gift buying, rest and outlook of the trade",
  writes: [
    "season.occasions",
    "season.packs",
    "season.festive",
    "season.deliveries",
    "season.outlook",
    "season.remembered",
  ],
  records: [],
  parameters: ["tetDeliveryStopDays", "salesMemoryWeeks", "outletCoverWeeks"],
  levers: ["start_date", "mechanism_calendar"],
  step,
};
