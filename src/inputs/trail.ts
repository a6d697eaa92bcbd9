/**
 * The trail of a plan: every value in force, and the row that set it; also as a plan.csv that reads back to the same
 * plan. A value is in force if no value of a higher layer covers all of its scope and weeks.
 */
import { formatCsv } from "../base/csv.ts";
import { layers, type Entry } from "./entry.ts";
import type { Plan, Setting } from "./plan-types.ts";
import { planColumns } from "./plan-file.ts";
import { byText } from "./rows.ts";
import { covers, type ScopeNames } from "./scope.ts";

/** Settings in force, sorted by lever and scope; `category` is the plan's category. */
export function settingsInForce(
  index: ReadonlyMap<string, readonly Entry[]>,
  names: ScopeNames,
  category: Setting,
): readonly Setting[] {
  const settings: Setting[] = index.has(category.lever) ? [] : [category];
  for (const entries of index.values()) {
    // Only a row of a higher layer can take all of another's reach; most rows are of one layer.
    const above = entries.filter((entry) => entry.layer > layers.market);
    for (const entry of entries)
      if (
        !above.some(
          (each) =>
            each.layer > entry.layer && covers(each.reach, entry.reach, names),
        )
      )
        settings.push(entry.setting);
  }
  return Object.freeze(settings.sort(bySetting));
}

function bySetting(a: Setting, b: Setting): number {
  return (
    byText(a.lever, b.lever) ||
    byText(a.sku, b.sku) ||
    byText(a.channel, b.channel) ||
    byText(a.region, b.region) ||
    (a.fromWeek ?? 0) - (b.fromWeek ?? 0) ||
    (a.toWeek ?? 0) - (b.toWeek ?? 0) ||
    byText(a.from, b.from) ||
    byText(a.value, b.value)
  );
}

/** CSV text of every value in force within the horizon, its unit, and what set it: the plan's own first, then what the data give. */
export function planCsv(plan: Plan): string {
  const last = plan.horizonWeeks;
  const own = plan.settings.filter(({ from }) => from !== "data");
  const given = plan.settings.filter(({ from }) => from === "data");
  return formatCsv(
    [...planColumns, "set_by", "set_in"],
    [...own, ...given]
      .filter((setting) => (setting.fromWeek ?? 1) <= last)
      .map((setting) => [
        setting.lever,
        setting.sku,
        setting.channel,
        setting.region,
        setting.fromWeek ?? "",
        setting.toWeek === undefined ? "" : Math.min(setting.toWeek, last),
        setting.value,
        setting.unit,
        setting.note,
        setting.from,
        setting.row === undefined
          ? setting.file
          : `${setting.file} row ${setting.row}`,
      ]),
  );
}
