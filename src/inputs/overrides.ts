/**
 * Changes on top of a plan file: the text of `--set` → an override, and overrides → rows like those of a file.
 * Form: `rsp[main,south]=18000 VND`; ids in brackets in any order, weeks as `13..26`, `13..` or `13`.
 */
import { suggestNames } from "../base/nearest.ts";
import type { Problem } from "../base/problem.ts";
import { layers } from "./entry.ts";
import { quote } from "./mistake.ts";
import { clean, type PlanRow } from "./plan-file.ts";
import type { Override } from "./plan-types.ts";
import { columnOf, type ScopeNames } from "./scope.ts";
import { splitUnit } from "./value-cell.ts";

const FORM = /^([A-Za-z]\w*)\s*(?:\[([^[\]]*)\])?\s*=(?!=)\s*(.+)$/su;
const WEEKS = /^(\d{1,6})(?:\.\.(\d{0,6}))?$/;

/** Reads the text of one `--set`. */
export function parseSet(text: string): Override | Problem {
  const match = FORM.exec(clean(text));
  const [, lever = "", scope, value = ""] = match ?? [];
  const ids = (scope ?? "").split(",").map((id) => id.trim());
  const list = scope === undefined || scope.trim() === "" ? [] : ids;
  if (match === null || list.includes(""))
    return {
      code: "bad-set",
      file: "--set",
      found: quote(text),
      expected:
        "lever=value or lever[scope]=value, such as rsp[main,south]=18000 VND",
      fix: "write it so, in quotes if it has spaces or brackets",
    };
  const { body, unit } = splitUnit(value.trim());
  return { lever, scope: list, value: body, unit, from: "--set" };
}

/** Whether `parseSet` gave a problem. */
export function isProblem(result: Override | Problem): result is Problem {
  return "code" in result;
}

/** Problem of an override whose scope names something unknown; new SKUs may be named by `sku_role`. */
export function unknownScope(
  override: Override,
  names: ScopeNames,
): Problem | undefined {
  const id = override.scope
    .map(clean)
    .find((each) => !WEEKS.test(each) && columnOf(each, names) === undefined);
  if (id === undefined) return undefined;
  const skus = [...names.skus];
  const valid = [
    ...skus,
    ...names.channels,
    ...names.regions,
    ...names.chains.keys(),
    ...names.areas.keys(),
  ];
  return {
    code: "unknown-scope",
    file: override.from,
    found: `${quote(id)} in the scope of ${quote(clean(override.lever))}`,
    expected: `a SKU (${skus.join(", ")}), channel, chain, region or area, or weeks such as 13..26`,
    fix: suggestNames(id, valid),
  };
}

/** An override as a row: each id is put in its column; an id that is none stands under `sku`. */
export function overrideRow(override: Override, names: ScopeNames): PlanRow {
  const cells = {
    lever: clean(override.lever),
    sku: "",
    channel: "",
    region: "",
    from_week: "",
    to_week: "",
    value: clean(override.value),
    unit: clean(override.unit),
    note: "",
  };
  const put = (column: "sku" | "channel" | "region", id: string): void => {
    cells[column] = cells[column] === "" ? id : `${cells[column]},${id}`;
  };
  for (const text of override.scope) {
    const id = clean(text);
    const weeks = WEEKS.exec(id);
    if (weeks === null) put(columnOf(id, names) ?? "sku", id);
    else {
      cells.from_week = weeks[1] ?? "";
      cells.to_week = weeks[2] ?? weeks[1] ?? "";
    }
  }
  return {
    cells,
    file: override.from,
    row: undefined,
    from: override.from,
    layer: layers.override,
  };
}
