/** What has flowed and what rests where, up to a week of a run: running sums of the three flows and their differences. Pure. */
import type { RunDocument } from "../../src/index.ts";

export interface FlowLevels {
  readonly shipped: number;
  readonly delivered: number;
  readonly sold: number;
  /** Shipped less delivered, delivered less sold; never below nought. */
  readonly partners: number;
  readonly outlets: number;
}

export function levelsAt(document: RunDocument, week: number): FlowLevels {
  let [shipped, delivered, sold] = [0, 0, 0];
  for (let w = 1; w <= week; w++) {
    const values = document.by.week[String(w)];
    shipped += values?.["sellin_units"] ?? 0;
    delivered += values?.["secondary_units"] ?? 0;
    sold += values?.["sellout_units"] ?? 0;
  }
  return {
    shipped,
    delivered,
    sold,
    partners: Math.max(0, shipped - delivered),
    outlets: Math.max(0, delivered - sold),
  };
}

/** The largest level a tank ever has, for its scale. */
export function fullest(document: RunDocument): number {
  let most = 1;
  for (let w = 1; w <= document.weeks; w++) {
    const { partners, outlets } = levelsAt(document, w);
    most = Math.max(most, partners, outlets);
  }
  return most;
}
