/**
 * The category a plan sells in: a row `category` of the plan, else the first of the data.
 */
import { suggestNames } from "../base/nearest.ts";
import type { Problem } from "../base/problem.ts";
import type { Market } from "./market-types.ts";
import { quote } from "./mistake.ts";
import type { PlanRow } from "./plan-file.ts";
import { report } from "./plan-rows.ts";
import type { Setting } from "./plan-types.ts";

/** What such a row has in place of a lever. */
export const categoryRow = "category";

/** The category as a setting of the trail. */
export function readCategory(
  rows: readonly PlanRow[],
  market: Market,
  problems: Problem[],
): Setting {
  let value = market.categories[0] ?? "";
  let by: PlanRow | undefined;
  for (const row of rows.filter((each) => each.cells.lever === categoryRow)) {
    const word = row.cells.value;
    if (!market.categories.includes(word))
      report(problems, row, "value", {
        code: "unknown-category",
        found: quote(word),
        expected: `one of ${market.categories.join(", ")}`,
        fix: suggestNames(word, market.categories),
      });
    else if (by !== undefined && by.layer === row.layer && value !== word)
      report(problems, row, "value", {
        code: "rows-disagree",
        found: `the category ${word}`,
        expected: `one category (row ${by.row ?? "before"} says ${value})`,
        fix: "remove one of the two rows",
      });
    else if (by === undefined || by.layer <= row.layer)
      [value, by] = [word, row];
  }
  return Object.freeze({
    lever: categoryRow,
    sku: "",
    channel: "",
    region: "",
    fromWeek: undefined,
    toWeek: undefined,
    value,
    unit: "",
    from: by?.from ?? "data",
    file: by?.file ?? "brands.csv",
    row: by?.row,
    note: by?.cells.note ?? "",
  });
}
