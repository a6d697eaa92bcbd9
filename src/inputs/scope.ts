/**
 * Where a row of a plan applies, and which of two rows wins. Empty = everywhere; a chain stands for its channel and
 * an area for its region, more finely. The row with more scope columns wins, weeks counting as one column; at equal
 * count the one that names a chain or an area. Two rows of equal reach that overlap must agree.
 */
import { suggestNames } from "../base/nearest.ts";
import { regionIds } from "./ids.ts";
import type { Market } from "./market-types.ts";
import { quote, type Mistake } from "./mistake.ts";

/** Scope and weeks of one row; "" = all, weeks from 1 to Infinity = all. */
export interface Reach {
  readonly sku: string;
  readonly channel: string;
  readonly chain: string;
  readonly region: string;
  readonly area: string;
  readonly fromWeek: number;
  readonly toWeek: number;
  /** Whether the row names weeks at all. */
  readonly hasWeeks: boolean;
}

/** The ids a scope may name. */
export interface ScopeNames {
  readonly skus: ReadonlySet<string>;
  /** Incumbents' brands and SKUs, which some levers take in the column sku. */
  readonly brands: ReadonlySet<string>;
  readonly incumbents: ReadonlySet<string>;
  readonly channels: ReadonlySet<string>;
  /** Chain → its channel. */
  readonly chains: ReadonlyMap<string, string>;
  readonly regions: ReadonlySet<string>;
  /** Area → its region. */
  readonly areas: ReadonlyMap<string, string>;
}

export const everywhere: Reach = Object.freeze({
  sku: "",
  channel: "",
  chain: "",
  region: "",
  area: "",
  fromWeek: 1,
  toWeek: Infinity,
  hasWeeks: false,
});

/** Names a plan of a category may use; without one, the incumbents of every category. */
export function scopeNames(
  market: Market,
  skus: Iterable<string>,
  category?: string,
): ScopeNames {
  const categories = category === undefined ? market.categories : [category];
  return {
    skus: new Set(skus),
    brands: new Set(
      categories.flatMap((each) => market.brands(each).map(({ id }) => id)),
    ),
    incumbents: new Set(
      categories.flatMap((each) => market.skus(each).map(({ id }) => id)),
    ),
    channels: new Set(market.channels.map((channel) => channel.id)),
    chains: new Map(market.chains.map((chain) => [chain.id, chain.channel])),
    regions: new Set(regionIds),
    areas: new Map(market.areas.map((area) => [area.id, area.region])),
  };
}

/** Number that orders reaches: more columns first, then chains and areas before channels and regions. */
export function rankOf(reach: Reach): number {
  const channel = reach.channel !== "" || reach.chain !== "" ? 1 : 0;
  const region = reach.region !== "" || reach.area !== "" ? 1 : 0;
  const columns =
    (reach.sku !== "" ? 1 : 0) + channel + region + (reach.hasWeeks ? 1 : 0);
  const fine = (reach.chain !== "" ? 1 : 0) + (reach.area !== "" ? 1 : 0);
  return columns * 4 + fine;
}

/** Whether some place and week lie in both. */
export function overlap(a: Reach, b: Reach, names: ScopeNames): boolean {
  return (
    meet(a.sku, b.sku) &&
    meet(a.chain, b.chain) &&
    meet(channelOf(a, names), channelOf(b, names)) &&
    meet(a.area, b.area) &&
    meet(regionOf(a, names), regionOf(b, names)) &&
    a.fromWeek <= b.toWeek &&
    b.fromWeek <= a.toWeek
  );
}

/** Whether `wide` holds everywhere `narrow` does. */
export function covers(wide: Reach, narrow: Reach, names: ScopeNames): boolean {
  const within = (outer: string, inner: string): boolean =>
    outer === "" || outer === inner;
  return (
    within(wide.sku, narrow.sku) &&
    within(wide.chain, narrow.chain) &&
    within(wide.chain !== "" ? "" : wide.channel, channelOf(narrow, names)) &&
    within(wide.area, narrow.area) &&
    within(wide.area !== "" ? "" : wide.region, regionOf(narrow, names)) &&
    wide.fromWeek <= narrow.fromWeek &&
    wide.toWeek >= narrow.toWeek
  );
}

function meet(a: string, b: string): boolean {
  return a === "" || b === "" || a === b;
}

function channelOf(reach: Reach, names: ScopeNames): string {
  return reach.chain === ""
    ? reach.channel
    : (names.chains.get(reach.chain) ?? "");
}

function regionOf(reach: Reach, names: ScopeNames): string {
  return reach.area === "" ? reach.region : (names.areas.get(reach.area) ?? "");
}

/** The columns a scope cell may stand in. */
export type ScopeCell = "sku" | "channel" | "region";

/** What the column sku names for a lever: an own SKU, or an incumbents' brand or SKU. */
export type Subject = "sku" | "brand" | "incumbent";

export function subjectOf(scopes: readonly string[]): Subject {
  if (scopes.includes("brand")) return "brand";
  return scopes.includes("incumbent") ? "incumbent" : "sku";
}

function subjects(subject: Subject, names: ScopeNames): ReadonlySet<string> {
  return names[
    ({ sku: "skus", brand: "brands", incumbent: "incumbents" } as const)[
      subject
    ]
  ];
}

/** Part of a reach that the text of a cell names, or what is wrong with it. */
export function readScopeCell(
  column: ScopeCell,
  text: string,
  names: ScopeNames,
  subject: Subject = "sku",
): { part?: Partial<Reach>; mistake?: Mistake } {
  if (text === "") return { part: {} };
  if (column === "sku" && subjects(subject, names).has(text))
    return { part: { sku: text } };
  if (column === "channel" && names.channels.has(text))
    return { part: { channel: text } };
  if (column === "channel" && names.chains.has(text))
    return { part: { chain: text } };
  if (column === "region" && names.regions.has(text))
    return { part: { region: text } };
  if (column === "region" && names.areas.has(text))
    return { part: { area: text } };
  return { mistake: unknownName(column, text, names, subject) };
}

function unknownName(
  column: ScopeCell,
  text: string,
  names: ScopeNames,
  subject: Subject,
): Mistake {
  const elsewhere = columnOf(text, names);
  if (column === "sku" && subject !== "sku") {
    const valid = [...subjects(subject, names)];
    const what = subject === "brand" ? "a brand" : "a SKU";
    return {
      code: `unknown-${subject}`,
      found: quote(text),
      expected: `${what} of the incumbents (${valid.join(", ")})`,
      fix: suggestNames(text, valid),
    };
  }
  if (elsewhere !== undefined && elsewhere !== column)
    return {
      code: "wrong-column",
      found: `${quote(text)} in the column ${column}`,
      expected: `it in the column ${elsewhere}`,
      fix: "move it to that column",
    };
  const valid = {
    sku: [...names.skus],
    channel: [...names.channels, ...names.chains.keys()],
    region: [...names.regions, ...names.areas.keys()],
  }[column];
  const expected = {
    sku: `a SKU of the plan (${[...names.skus].join(", ")})`,
    channel: `a channel (${[...names.channels].join(", ")}) or a chain`,
    region: `a region (${[...names.regions].join(", ")}) or an area`,
  }[column];
  const all = /^(all|any|\*|全部|所有)$/i.test(text);
  return {
    code: `unknown-${column}`,
    found: quote(text),
    expected,
    fix: all
      ? "leave the cell empty for all"
      : column === "sku"
        ? `${suggestNames(text, valid)}; a new SKU is declared by a row sku_role`
        : suggestNames(text, valid),
  };
}

/** The column an id belongs to. */
export function columnOf(id: string, names: ScopeNames): ScopeCell | undefined {
  if ([names.skus, names.brands, names.incumbents].some((set) => set.has(id)))
    return "sku";
  if (names.channels.has(id) || names.chains.has(id)) return "channel";
  if (names.regions.has(id) || names.areas.has(id)) return "region";
  return undefined;
}
