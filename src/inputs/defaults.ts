/**
 * The lowest layer of every plan: the data's default of each lever, that of a role taken for each SKU of the role,
 * every parameter, and the incumbents. Where a category has a row of its own, it takes the general one's place; in an entry
 * mode, the mode's own in place of some.
 */
import { defaultsIn } from "./entry-modes.ts";
import { layers, makeEntry, parameterEntry, type Entry } from "./entry.ts";
import { defaultsOfCategory } from "./levers.ts";
import { incumbentEntries } from "./incumbent-defaults.ts";
import type { Lever, LeverDefault, Market, Parameter } from "./market-types.ts";
import { categoryParameters } from "./parameters.ts";
import { parameterLever } from "./plan-rows.ts";
import type { PlanSku } from "./plan-types.ts";
import {
  everywhere,
  readScopeCell,
  type Reach,
  type ScopeNames,
} from "./scope.ts";
import { readValueCell } from "./value-cell.ts";

const noNames: ReadonlySet<string> = new Set();

/** Defaults that were asked for before: a batch reads thousands of plans of one category and the same SKUs. */
const made = new WeakMap<Market, Map<string, readonly Entry[]>>();

/** Entries of the market's defaults, parameters and incumbents for the SKUs of a plan of the category. */
export function defaultEntries(
  market: Market,
  category: string,
  skus: readonly PlanSku[],
  names: ScopeNames,
  mode = "",
): readonly Entry[] {
  const known = made.get(market) ?? new Map<string, readonly Entry[]>();
  made.set(market, known);
  const key = JSON.stringify([
    category,
    mode,
    skus.map(({ id, role }) => [id, role]),
  ]);
  const entries =
    known.get(key) ?? allDefaults(market, category, skus, names, mode);
  known.set(key, entries);
  return entries;
}

function allDefaults(
  market: Market,
  category: string,
  skus: readonly PlanSku[],
  names: ScopeNames,
  mode: string,
): Entry[] {
  const rows = defaultsOfCategory(defaultsIn(mode, market), category);
  const levers = rows.flatMap((row) => {
    const lever = market.levers.get(row.lever);
    if (lever === undefined) return [];
    const targets =
      row.role === ""
        ? [""]
        : skus.filter((sku) => sku.role === row.role).map((sku) => sku.id);
    return targets.flatMap((sku) => leverEntry(lever, row, sku, names));
  });
  return [
    ...levers,
    ...parameterEntries(market, category),
    ...incumbentEntries(market, category),
  ];
}

function leverEntry(
  lever: Lever,
  row: LeverDefault,
  sku: string,
  names: ScopeNames,
): Entry[] {
  const reach: Reach = {
    ...everywhere,
    sku,
    ...readScopeCell("channel", row.channel, names).part,
    ...readScopeCell("region", row.region, names).part,
  };
  const number = lever.kind === "number" && !lever.choices.includes(row.value);
  const unit = number ? row.unit : "";
  const { value } = readValueCell(lever, row.value, unit, noNames, "data");
  if (value === undefined) return [];
  const setting = Object.freeze({
    lever: lever.id,
    sku,
    channel: row.channel,
    region: row.region,
    fromWeek: undefined,
    toWeek: undefined,
    value: row.value,
    unit,
    from: "data" as const,
    file: row.file,
    row: row.row,
    note: row.note,
  });
  return [makeEntry(reach, layers.market, value, setting)];
}

function parameterEntries(market: Market, category: string): Entry[] {
  return [...categoryParameters(market, category)].flatMap(
    ([name, parameter]) =>
      parameterEntry(name, parameter, parameter.value, {
        layer: layers.market,
        file:
          parameter === market.parameters.get(name)
            ? "parameters.csv"
            : "category_parameters.csv",
        text: String(parameter.value),
      }),
  );
}

/** Everything a plan of a category can set, by id: the levers, and each parameter as a lever without scope. */
export function settable(
  market: Market,
  parameters: ReadonlyMap<string, Parameter>,
): ReadonlyMap<string, Lever> {
  return new Map([
    ...[...parameters].map(([name, parameter]): [string, Lever] => [
      name,
      parameterLever(parameter),
    ]),
    ...market.levers,
  ]);
}
