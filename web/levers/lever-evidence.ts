/** What the default of a lever rests on: the row of the data that speaks most closely of a scope, with its birth certificate and source. */
import {
  type Grade,
  type Lever,
  type LeverDefault,
  type Market,
  type Plan,
  type Scope,
  defaultsOfCategory,
} from "../../src/index.ts";
import type { SourceNote } from "../messages.ts";

export interface Evidence {
  readonly grade: Grade;
  readonly value: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly asOf: string;
  readonly checkedOn: string;
  readonly note: string;
  readonly source: SourceNote | null;
}

/** The default that speaks most closely of the scope. */
export function defaultOf(
  lever: Lever,
  scope: Scope,
  market: Market,
  plan: Plan,
): LeverDefault | undefined {
  const role = plan.skus.find((sku) => sku.id === scope.sku)?.role ?? "";
  const fits = (found: string, wanted: string | undefined): boolean =>
    found === "" || found === wanted;
  const closeness = (row: LeverDefault): number =>
    [row.role, row.channel, row.region].filter((cell) => cell !== "").length;
  return defaultsOfCategory(market.leverDefaults, plan.category)
    .filter(
      (row) =>
        row.lever === lever.id &&
        fits(row.role, role) &&
        fits(row.channel, scope.channel) &&
        fits(row.region, scope.region),
    )
    .sort((a, b) => closeness(b) - closeness(a))[0];
}

export function evidenceOf(preset: LeverDefault, market: Market): Evidence {
  const source = market.sources.get(preset.source);
  return {
    grade: preset.grade,
    value: preset.value,
    low: preset.low ?? null,
    high: preset.high ?? null,
    unit: preset.unit,
    asOf: preset.asOf,
    checkedOn: preset.checkedOn,
    note: preset.note,
    source:
      source === undefined
        ? null
        : {
            publisher: source.publisher,
            title: source.title,
            published: source.published,
            address: source.address,
          },
  };
}
