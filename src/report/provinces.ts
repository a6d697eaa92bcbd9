/**
 * A run province by province (34 since July 2025) and week by week: how far the brand is distributed, and how much of what
 * was in shops has been bought. Distribution is that of the SKU that most outlets list, of all outlets of the province that
 * were open at the launch; sold is cumulative sell-out ÷ (cumulative sell-out + packs on shelves), all own SKUs.
 * Leaves out: regions' borders, which nobody draws here, and single SKUs.
 */
import { regionIds } from "../inputs/ids.ts";
import { areaAt } from "../ledger/ledger.ts";
import type { Run } from "../simulate.ts";

export interface ProvinceWeeks {
  readonly province: string;
  readonly region: string;
  readonly households: number;
  /** Shares 0–1 by week; sold is null until anything was in a shop. */
  readonly distribution: readonly number[];
  readonly sold: readonly (number | null)[];
}

const PLACES = 10_000;

function tidy(share: number): number {
  return Math.round(share * PLACES) / PLACES;
}

/** Real outlets open from the start, by area. */
function outletsOf(run: Run): Float64Array {
  const { outlets, geography } = run.world;
  const count = new Float64Array(geography.areaIds.length);
  for (let o = 0; o < outlets.count; o++)
    if (outlets.opensWeek[o] === 0) {
      const area = outlets.area[o] ?? 0;
      count[area] = (count[area] ?? 0) + (outlets.weight[o] ?? 0);
    }
  return count;
}

export function provinceWeeks(run: Run): ProvinceWeeks[] {
  const { market, world, ledger, options } = run;
  const { geography, skus } = world;
  const outlets = outletsOf(run);
  const areasOf = new Map<string, number[]>();
  market.areas.forEach((area, a) => {
    const own = areasOf.get(area.province34);
    if (own === undefined) areasOf.set(area.province34, [a]);
    else own.push(a);
  });
  const sum = (
    column: Float64Array,
    week: number,
    own: number,
    areas: readonly number[],
  ): number =>
    areas.reduce(
      (total, a) => total + (column[areaAt(ledger, week, own, a)] ?? 0),
      0,
    );
  const weeks = Array.from({ length: options.weeks }, (_, i) => i + 1);
  const owns = Array.from({ length: skus.ownCount }, (_, i) => i);
  return [...areasOf].map(([province, areas]): ProvinceWeeks => {
    const doors = areas.reduce((total, a) => total + (outlets[a] ?? 0), 0);
    let bought = 0;
    return {
      province,
      region: regionIds[geography.region[areas[0] ?? 0] ?? 0] ?? "",
      households: areas.reduce(
        (total, a) => total + (geography.realHouseholds[a] ?? 0),
        0,
      ),
      distribution: weeks.map((week) =>
        tidy(
          Math.max(
            ...owns.map((own) =>
              sum(ledger.area.listedOutlets, week, own, areas),
            ),
          ) / Math.max(1, doors),
        ),
      ),
      sold: weeks.map((week) => {
        let stock = 0;
        for (const own of owns) {
          bought += sum(ledger.area.sellOutUnits, week, own, areas);
          stock += sum(ledger.area.stockUnits, week, own, areas);
        }
        return bought + stock > 0 ? tidy(bought / (bought + stock)) : null;
      }),
    };
  });
}
