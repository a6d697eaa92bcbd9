/**
 * The SKUs of a plan: declared by rows `sku_role` (SKU and role), else the template value, main and gift; and which
 * of them are active: `portfolio_mode` selects by role.
 */
import { suggestNames } from "../base/nearest.ts";
import type { Problem } from "../base/problem.ts";
import { portfolioModes, roles, type PortfolioMode, type Role } from "./ids.ts";
import { quote, type Mistake } from "./mistake.ts";
import type { PlanColumn, PlanRow } from "./plan-file.ts";
import type { PlanSku } from "./plan-types.ts";
import { report } from "./plan-rows.ts";
import { byText } from "./rows.ts";
import { columnOf, type ScopeNames } from "./scope.ts";

export const roleLever = "sku_role";
export const MAX_SKUS = 6;

/** SKUs of a plan that declares none: one for each of these roles, named after it. */
export const templateRoles: readonly Role[] = ["value", "main", "gift"];

/** Roles each way of building the range keeps; `custom` keeps all. */
const kept: Readonly<Record<PortfolioMode, readonly Role[]>> = {
  three: ["value", "main", "gift"],
  main_only: ["main"],
  barbell: ["value", "premium", "gift"],
  custom: roles,
};

/** A SKU as declared, and the row that did; no row for the template. */
export interface Declared extends PlanSku {
  readonly row: PlanRow | undefined;
}

/** SKUs by the rows that declare them, sorted by id; the highest layer decides a role. */
export function declareSkus(
  rows: readonly PlanRow[],
  taken: ScopeNames,
  problems: Problem[],
): readonly Declared[] {
  const declared = new Map<string, Declared & { row: PlanRow }>();
  const declaring = rows.filter((row) => row.cells.lever === roleLever);
  for (const row of declaring) {
    const { sku, value } = row.cells;
    const wrong = mistakeOf(row, taken);
    const role = roles.find((each) => each === value);
    const before = declared.get(sku);
    if (wrong !== undefined) report(problems, row, wrong.column, wrong);
    else if (role === undefined)
      report(problems, row, "value", {
        code: "unknown-role",
        found: quote(value),
        expected: `one of ${roles.join(", ")}`,
        fix: suggestNames(value, roles),
      });
    else if (before === undefined || before.row.layer < row.layer)
      declared.set(sku, { id: sku, role, row });
    else if (before.row.layer === row.layer && before.role !== role)
      report(problems, row, "value", {
        code: "rows-disagree",
        found: `the role ${role} for ${sku}`,
        expected: `one role (row ${before.row.row ?? "before"} says ${before.role})`,
        fix: "remove one of the two rows",
      });
  }
  if (declaring.length === 0)
    return [...templateRoles]
      .sort(byText)
      .map((role) => ({ id: role, role, row: undefined }));
  const skus = [...declared.values()].sort((a, b) => byText(a.id, b.id));
  const beyond = skus[MAX_SKUS];
  if (beyond !== undefined)
    report(problems, beyond.row, "sku", {
      code: "too-many-skus",
      found: `${skus.length} SKUs`,
      expected: `at most ${MAX_SKUS}`,
      fix: "split the plan",
    });
  return skus;
}

function mistakeOf(
  row: PlanRow,
  taken: ScopeNames,
): (Mistake & { column: PlanColumn }) | undefined {
  const { cells } = row;
  const extra = (["channel", "region", "from_week", "to_week"] as const).find(
    (column) => cells[column] !== "",
  );
  if (extra !== undefined)
    return {
      column: extra,
      code: "scope-not-taken",
      found: quote(cells[extra]),
      expected: "a role that holds everywhere and always",
      fix: `leave ${extra} empty`,
    };
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(cells.sku))
    return {
      column: "sku",
      code: "bad-sku-id",
      found: cells.sku === "" ? "an empty cell" : quote(cells.sku),
      expected:
        "an id of lower-case letters, digits and _, at most 40, such as main",
      fix: "name the SKU so; its full name can stand in note",
    };
  const column = columnOf(cells.sku, taken);
  if (column !== undefined)
    return {
      column: "sku",
      code: "id-taken",
      found: quote(cells.sku),
      expected: `an id that is not already a ${column}`,
      fix: "choose another id",
    };
  return undefined;
}

/** The SKUs that the way of building the range keeps. */
export function activeSkus(
  declared: readonly Declared[],
  mode: string,
): readonly PlanSku[] {
  const known = portfolioModes.find((each) => each === mode) ?? "custom";
  return Object.freeze(
    declared
      .filter((sku) => kept[known].includes(sku.role))
      .map(({ id, role }) => Object.freeze({ id, role })),
  );
}

/** Why no SKU is left, for a problem. */
export function noSkuMistake(
  mode: string,
  declared: readonly Declared[],
): Mistake {
  const known = portfolioModes.find((each) => each === mode) ?? "custom";
  return {
    code: "no-sku",
    found: `no SKU left: ${mode} keeps the roles ${kept[known].join(", ")}, the plan has ${declared.map((sku) => sku.role).join(", ")}`,
    expected: "at least one SKU",
    fix: "write custom, or declare a SKU of such a role",
  };
}
