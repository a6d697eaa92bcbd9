/**
 * How many households a region's contacts can fall on, and how contacts become reach.
 *   contacts per household = contacts ÷ (urban households + rural factor × rural households)
 *   reach = ceiling × (1 − e^(−contacts ÷ ceiling)): the first contacts find new households, later ones the same
 * Leaves out: overlap between media beyond chance, daily timing.
 */
import { areaTypes } from "../inputs/ids.ts";
import { dexp } from "../base/math.ts";
import type { Geography } from "./geography.ts";

/** Contacts per urban household of a region when `contacts` fall on it; a rural one gets `rural` times as many. */
export function contactsPerHousehold(
  geography: Geography,
  region: number,
  rural: number,
  contacts: number,
): number {
  let households = 0;
  for (let a = 0; a < geography.areaIds.length; a++)
    if (geography.region[a] === region)
      households +=
        (geography.realHouseholds[a] ?? 0) *
        ((geography.kind[a] ?? 0) % areaTypes.length === 0 ? 1 : rural);
  return contacts / households;
}

/** Share of households with at least one contact in the week. */
export function reachOf(contacts: number, ceiling: number): number {
  return ceiling * (1 - dexp(-contacts / ceiling));
}
