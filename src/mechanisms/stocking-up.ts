/**
 * What makes households buy more than usual: a promotion, by its price or worth, and Tết.
 *   packs of those who stock up = packs of the deal × ((1 − cut) × (1 − worth))^−exponent
 *   after Tết a part of the lull leaves the calendar, for it comes back from full larders (`world/larder.ts`)
 * Who stocks up is a trait of the household for life, `stocks_up` of its region. `purchase` reads the packs, `trips` the
 * occasions, `stock-at-home` puts away what is beyond the usual.
 * Leaves out: stocking up before an announced price rise or a storm, and buying earlier rather than more.
 */
import { areaTypes } from "../inputs/ids.ts";
import { dpow } from "../base/math.ts";
import { KINDS } from "../world/geography.ts";
import type { World } from "../world/world.ts";
import type { Mechanism } from "./mechanism.ts";

function step(world: World, week: number): void {
  const { promotions, larder, season } = world;
  const { packs, stockedPacks, cut, value } = promotions;
  for (let at = 0; at < packs.length; at++) {
    const price = (1 - (cut[at] ?? 0)) * (1 - (value[at] ?? 0));
    stockedPacks[at] =
      (packs[at] ?? 1) * (price === 1 ? 1 : dpow(price, -larder.exponent));
  }
  const { year } = season;
  const at = week - year.firstWeek;
  for (let kind = 0; kind < KINDS; kind++) {
    const type = kind % areaTypes.length;
    const part = larder.lullPart[type] ?? 0;
    const lull = year.tet[type]?.[at] ?? 1;
    if (part > 0 && lull > 0 && lull < 1)
      season.occasions[kind] =
        ((season.occasions[kind] ?? 1) * (1 - (1 - part) * (1 - lull))) / lull;
  }
}

export const stockingUp: Mechanism = {
  name: "stocking-up",
  summary:
    "promotions and Tết make households buy more packs than usual; part of the lull after Tết is left to full larders",
  writes: ["promotions.stockedPacks", "season.occasions"],
  records: [],
  parameters: ["stockUpExponent", "tetLullStocked"],
  levers: ["mechanism_stock_at_home"],
  step,
};
