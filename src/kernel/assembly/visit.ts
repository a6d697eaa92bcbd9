/** The visit at hand: figures of one instance, refilled for every visit. */
import {
  geography_firstHousehold,
  geography_key,
  households_class,
  households_traits,
  i32At,
  u8At,
} from "./columns";
import { CLASSES } from "./constants";

export class Visit {
  static area: i32 = 0;
  static household: i32 = -1;
  static id: i32 = 0;
  /** Number of the household's visit this week. */
  static occasion: i32 = 0;
  static mission: i32 = 0;
  static outlet: i32 = 0;
  static region: i32 = 0;
  /** Zone the household lives in. */
  static zone: i32 = 0;
  static channel: i32 = 0;
  static memorable: bool = false;
  /** Real packs put off. */
  static postponed: f64 = 0;
  /** True if nothing of what was asked for last stood on the shelf that carries it. */
  static missed: bool = false;
  /** Packs of the SKU that went home, and the outlet that had them; what was also taken, and its packs. */
  static packs: i32 = 0;
  static from: i32 = 0;
  static also: i32 = 0;
  static alsoPacks: i32 = 0;
  /** Rows of the mission's fit, of the place's odds, of the outlet's own prices. */
  static fitAt: i32 = 0;
  static oddsAt: i32 = 0;
  static streetAt: i32 = 0;
  /** Brand looked for, brands known. */
  static sought: i32 = 0;
  static known: i32 = 0;
  /** SKUs weighed here, those of the brand sought that are not, and the sum of all their weights. */
  static mask: i32 = 0;
  static missing: i32 = 0;
  static total: f64 = 0;
}

/** Draw id of a household of an area. */
export function idOf(area: i32, household: i32): i32 {
  return (
    i32At(geography_key, area) +
    household -
    i32At(geography_firstHousehold, area)
  );
}

/** Row of a household in the tables of tastes: its orientation and class. */
export function tasteRowOf(household: i32): i32 {
  const orientation = (u8At(households_traits, household) >>> 1) & 15;
  return orientation * CLASSES + u8At(households_class, household);
}
