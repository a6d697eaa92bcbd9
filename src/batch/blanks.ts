/**
 * Which cells of a batch file are blank and so take the base's value: one entry per column, with the rows and what the base
 * says there. Leaves out: rows that cannot be run, which take nothing.
 */
import type { Market } from "../inputs/market.ts";
import { type Setting, readPlan } from "../inputs/plan.ts";
import { parseSet } from "../inputs/overrides.ts";
import type { ReadGrid } from "./grid.ts";
import type { BasePlan } from "./plans.ts";

export interface BlankColumn {
  readonly file: string;
  readonly column: string;
  /** Lines of the file whose cell is blank, in order. */
  readonly rows: readonly number[];
  /** The bases' values as written, such as `18000 VND`, each once; empty where a base has several or none of its own. */
  readonly values: readonly string[];
}

export function blankColumns(
  read: readonly ReadGrid[],
  bases: Readonly<Record<string, BasePlan>>,
  market: Market,
  /** Whether a row of a file can be run. */
  runs: (file: string, row: number) => boolean = () => true,
): BlankColumn[] {
  const settings = new Map<string, readonly Setting[]>();
  const settingsOf = (base: string): readonly Setting[] => {
    const known = settings.get(base);
    if (known !== undefined) return known;
    const source = bases[base];
    const plan =
      source === undefined ? undefined : readPlan(source, market).plan;
    settings.set(base, plan?.settings ?? []);
    return plan?.settings ?? [];
  };
  return read.flatMap(({ grid }) =>
    (grid?.levers ?? []).flatMap((column) => {
      const blank = (grid?.rows ?? []).filter(
        ({ cells, line }) =>
          !cells.some((cell) => cell.column === column) &&
          runs(grid?.file ?? "", line),
      );
      if (blank.length === 0) return [];
      const values = [...new Set(blank.map(({ base }) => base))].map((base) =>
        valueAt(column, settingsOf(base)),
      );
      return {
        file: grid?.file ?? "",
        column,
        rows: blank.map(({ line }) => line),
        values: values.includes("") ? [] : [...new Set(values)],
      };
    }),
  );
}

/** What a plan says where a column points: "" if that is not one value. */
function valueAt(column: string, settings: readonly Setting[]): string {
  const asked = parseSet(`${column}=1`);
  if ("code" in asked) return "";
  const own = settings
    .filter(({ lever }) => lever === asked.lever)
    .map((setting) => ({ setting, scope: scopeOf(setting) }));
  const wanted = new Set(asked.scope);
  const wide = own.filter(({ scope }) => scope.every((id) => wanted.has(id)));
  const exact = wide.find(({ scope }) => scope.length === wanted.size);
  // A setting of another scope may hold in a part of this one, or over the whole of it.
  const sure = exact ?? (wide.length === own.length ? wide[0] : undefined);
  const several = exact === undefined && wide.length > 1;
  if (sure === undefined || several) return "";
  return `${sure.setting.value} ${sure.setting.unit}`.trim();
}

/** The ids of a setting's scope as a column has them. */
function scopeOf(setting: Setting): string[] {
  const { sku, channel, region, fromWeek, toWeek } = setting;
  const ids = [sku, channel, region].flatMap((cell) =>
    cell.split(/[,;|\s]+/).filter((id) => id !== ""),
  );
  return fromWeek === undefined && toWeek === undefined
    ? ids
    : [...ids, `${fromWeek ?? 1}..${toWeek ?? ""}`];
}
