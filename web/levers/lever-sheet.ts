/**
 * The lever panel as plain data: cards, fields with their value as loaded, range, labels and evidence.
 * Made in the worker from the market and the plan; drawn on the page. The value of a field is the largest the plan has in
 * the field's scope. Leaves out: levers below level 1, which stay in the plan file.
 */
import type {
  Label,
  Lever,
  Market,
  Plan,
  Scope,
  Setting,
} from "../../src/index.ts";
import { regionIds } from "../../src/index.ts";
import { defaultOf, evidenceOf, type Evidence } from "./lever-evidence.ts";
import { cardsFor, type FieldScopes } from "./lever-cards.ts";
import type { FieldKind, FieldPlace, LeverField } from "./lever-edits.ts";
import { rangeOf, shownFactor } from "./lever-range.ts";

export interface FieldView extends LeverField {
  readonly label: Label;
  readonly help: { readonly zh_tw: string; readonly en: string };
  readonly evidence: Evidence | null;
}

export interface CardView {
  readonly id: string;
  /** One of the panel's groups, or a group of the data. */
  readonly group: string;
  readonly fields: readonly FieldView[];
}

export type LeverSheet = readonly CardView[];

export function leverSheet(market: Market, plan: Plan): LeverSheet {
  return cardsFor(market.levers).map((card) => ({
    id: card.id,
    group: card.group,
    fields: card.parts.flatMap((part) => {
      const lever = market.levers.get(part.lever);
      return lever === undefined
        ? []
        : scopesOf(part.scopes, lever, market, plan).map((scope) =>
            fieldView(lever, scope, market, plan),
          );
    }),
  }));
}

/** Every lever that no card shows, one card each, by the data's groups; what is asked of single incumbents stays in files. */
export function moreSheet(market: Market, plan: Plan): LeverSheet {
  const placed = new Set(
    cardsFor(market.levers).flatMap((card) =>
      card.parts.map((part) => part.lever),
    ),
  );
  return (
    [...market.levers.values()]
      .filter(({ id, group }) => !placed.has(id) && group !== "incumbents")
      // A number that may also be a word, such as a duty by rule, needs a file to be set.
      .filter(({ kind, choices }) => kind !== "number" || choices.length === 0)
      .map((lever) => ({
        id: lever.id,
        group: lever.group,
        fields: placesSet(lever, plan).map((scope) =>
          fieldView(lever, scope, market, plan),
        ),
      }))
      .filter(({ fields }) => fields.length > 0)
  );
}

/** One field for all if the plan or the data have a value for all; else one for each place that has one. SKUs that the portfolio leaves out have none. */
function placesSet(lever: Lever, plan: Plan): readonly (readonly string[])[] {
  const isSold = (sku: string): boolean =>
    sku === "" ||
    plan.skus.some(({ id }) => sku.split(/[,;|\s]+/).includes(id));
  const scopes = plan.settings
    .filter((row) => row.lever === lever.id && isSold(row.sku))
    .map((row) => [row.sku, row.channel, row.region].filter((id) => id !== ""));
  if (scopes.some((scope) => scope.length === 0)) return [[]];
  const keys = new Set(scopes.map((scope) => scope.join(",")));
  return [...keys].map((key) => key.split(","));
}

function scopesOf(
  scopes: FieldScopes,
  lever: Lever,
  market: Market,
  plan: Plan,
): readonly (readonly string[])[] {
  if (scopes === "all") return [[]];
  if (scopes === "regions") return regionIds.map((id) => [id]);
  if (scopes === "channels") return market.channels.map(({ id }) => [id]);
  if (!lever.scopes.includes("sku")) return scopes.map((id) => [id]);
  // Named by role; a plan without that role shows its first SKU that is no gift.
  const { skus } = plan;
  const shown =
    skus.find((sku) => scopes.includes(sku.role)) ??
    skus.find((sku) => sku.role !== "gift") ??
    skus[0];
  return shown === undefined ? [] : [[shown.id]];
}

function fieldView(
  lever: Lever,
  ids: readonly string[],
  market: Market,
  plan: Plan,
): FieldView {
  const scope = scopeOf(ids, market, plan);
  const kind: FieldKind =
    lever.kind === "flag" && lever.scopes.includes("week") && ids.length > 0
      ? "window"
      : lever.kind;
  const places = kind === "number" ? placesOf(lever, scope, market, plan) : [];
  const loaded = loadedValue(lever, kind, scope, places, plan);
  const preset = defaultOf(lever, scope, market, plan);
  return {
    key: ids.length === 0 ? lever.id : `${lever.id}[${ids.join(",")}]`,
    lever: lever.id,
    scope: ids,
    kind,
    loaded,
    unit: lever.unit,
    allowed: { min: lever.min ?? null, max: lever.max ?? null },
    slider: rangeOf(
      lever,
      Math.max(Number(loaded) || 0, Number(preset?.value) || 0),
    ),
    choices: lever.choices,
    places,
    horizonWeeks: plan.horizonWeeks,
    label: lever.label,
    help: lever.help,
    evidence: preset === undefined ? null : evidenceOf(preset, market),
  };
}

function scopeOf(ids: readonly string[], market: Market, plan: Plan): Scope {
  const find = (list: readonly { readonly id: string }[]): string | undefined =>
    ids.find((id) => list.some((item) => item.id === id));
  const sku = find(plan.skus);
  const channel = find(market.channels);
  const region = ids.find((id) =>
    market.areas.some((area) => area.region === id),
  );
  return {
    ...(sku !== undefined && { sku }),
    ...(channel !== undefined && { channel }),
    ...(region !== undefined && { region }),
  };
}

/** Every value in force for this lever, from the file or the data, that does not speak of another SKU, channel or region. */
function placesOf(
  lever: Lever,
  scope: Scope,
  market: Market,
  plan: Plan,
): FieldPlace[] {
  const agrees = (wanted: string | undefined, found: string): boolean =>
    wanted === undefined || found === "" || wanted === found;
  const rows = plan.settings.filter(
    (row) =>
      row.lever === lever.id &&
      agrees(scope.sku, row.sku) &&
      agrees(scope.channel, channelOf(row.channel, market)) &&
      agrees(scope.region, regionOf(row.region, market)),
  );
  return rows.map((row) => {
    // The row is narrowed to the field's own scope, so that another SKU under a general row keeps its value.
    const place = {
      sku: row.sku || (scope.sku ?? ""),
      channel: row.channel || (scope.channel ?? ""),
      region: row.region || (scope.region ?? ""),
    };
    const expression = row.value.includes("week") ? row.value : "";
    return {
      scope: Object.values(place).filter((id) => id !== ""),
      weeks: weeksText(row, plan),
      value: ownUnit(
        lever,
        plan.number(lever.id, asked(place, market), row.fromWeek ?? 1),
      ),
      expression,
      unit: expression === "" ? "" : row.unit,
    };
  });
}

function asked(
  place: { sku: string; channel: string; region: string },
  market: Market,
): Scope {
  const chain = market.chains.find((item) => item.id === place.channel);
  const area = market.areas.find((item) => item.id === place.region);
  return {
    ...(place.sku !== "" && { sku: place.sku }),
    ...(chain !== undefined
      ? { chain: chain.id, channel: chain.channel }
      : place.channel !== "" && { channel: place.channel }),
    ...(area !== undefined
      ? { area: area.id, region: area.region }
      : place.region !== "" && { region: place.region }),
  };
}

const channelOf = (id: string, market: Market): string =>
  market.chains.find((chain) => chain.id === id)?.channel ?? id;

const regionOf = (id: string, market: Market): string =>
  market.areas.find((area) => area.id === id)?.region ?? id;

function weeksText(row: Setting, plan: Plan): string {
  return row.fromWeek === undefined && row.toWeek === undefined
    ? ""
    : `${row.fromWeek ?? 1}..${row.toWeek ?? plan.horizonWeeks}`;
}

function loadedValue(
  lever: Lever,
  kind: FieldKind,
  scope: Scope,
  places: readonly FieldPlace[],
  plan: Plan,
): string {
  if (kind === "number")
    return String(
      places.length > 0
        ? Math.max(...places.map((place) => place.value))
        : ownUnit(lever, plan.number(lever.id, scope)),
    );
  if (kind === "flag") return plan.flag(lever.id, scope) ? "on" : "off";
  if (kind !== "window")
    return lever.kind === "date" ? plan.startDate : plan.word(lever.id, scope);
  for (let week = 1; week <= plan.horizonWeeks; week++)
    if (plan.flag(lever.id, scope, week)) return String(week);
  return "off";
}

/** From the engine's unit to the lever's own: fractions to percent, ratios to an index of 100. */
function ownUnit(lever: Lever, value: number): number {
  return Number((value * shownFactor(lever.unit)).toPrecision(12));
}
