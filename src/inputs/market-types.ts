/**
 * What the market data are once read: tables of facts, each number with its birth certificate.
 * A certificate keeps value, low and high as the file has them, in `unit`; `parameter()` and `fact()` give the
 * engine's units (money in VND, `%` as a fraction, an index of 100 as 1; other units as they are).
 */
import type { Calibrated } from "./calibration.ts";
import type { Joint } from "./joint-draws.ts";
import type {
  AreaType,
  Grade,
  PackUse,
  RegionId,
  Role,
  Tier,
  Trade,
} from "./ids.ts";

export interface Certificate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly asOf: string;
  readonly checkedOn: string;
  /** Id of a source; empty only when the grade is `assumed`. */
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

export interface Parameter extends Certificate {
  readonly name: string;
}

export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly published: string;
  readonly accessed: string;
  readonly address: string;
  readonly locator: string;
  readonly licence: string;
}

export interface Area {
  readonly id: string;
  readonly province: string;
  readonly provinceVi: string;
  readonly province34: string;
  readonly region: RegionId;
  readonly region6: string;
  readonly areaType: AreaType;
  /** `region6` and area type, such as `rrd_urban`. */
  readonly zone: string;
  readonly households: number;
  /** Mean income of each fifth of the people, lowest first. */
  readonly incomeVndPerPersonMonth: readonly number[];
  readonly asOf: string;
  readonly checkedOn: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

/** A name in the page's languages. */
export interface Label {
  readonly zh_tw: string;
  readonly en: string;
  readonly vi: string;
}

export interface Category {
  readonly id: string;
  readonly order: number;
  /** What the content of a pack is counted in; one millilitre counts as one gram. */
  readonly contentUnit: "g" | "ml";
  readonly label: Label;
  readonly note: string;
}

export interface Channel {
  readonly id: string;
  readonly order: number;
  readonly trade: Trade;
  readonly label: Label;
  readonly note: string;
}

export interface Chain {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly note: string;
}

export interface Brand {
  readonly id: string;
  readonly category: string;
  readonly label: Label;
  readonly origin: string;
  /** Share of households that know the brand, 0–1. */
  readonly awareness: number;
  /** Numeric distribution in traditional and in modern trade, 0–1. */
  readonly ndTraditional: number;
  readonly ndModern: number;
  /** Value share in the region, 0–1; sums to 1 over the brands of the category. */
  readonly share: Readonly<Record<RegionId, number>>;
  readonly lowShare: number;
  readonly highShare: number;
  readonly mediaVndPerMonth: number;
  readonly asOf: string;
  readonly checkedOn: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

export interface IncumbentSku {
  readonly id: string;
  readonly category: string;
  readonly brand: string;
  readonly tier: Tier;
  readonly packUse: PackUse;
  readonly origin: string;
  /** Content of a pack in grams, or in millilitres for drinks. */
  readonly packG: number;
  readonly priceVnd: number;
  readonly lowPriceVnd: number;
  readonly highPriceVnd: number;
  /** Share of the brand's value, 0–1. */
  readonly shareOfBrand: number;
  readonly innerPack: number;
  readonly casePack: number;
  readonly asOf: string;
  readonly checkedOn: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

export interface Rule extends Certificate {
  readonly rule: string;
  readonly appliesTo: string;
  /** First and last day in force; empty = open. */
  readonly fromDate: string;
  readonly toDate: string;
  /** The value in the engine's unit: a rate of 10 % is 0.1. */
  readonly amount: number;
}

/** One festival of one year. */
export interface Festival {
  readonly festival: string;
  /** ISO. */
  readonly date: string;
}

export type LeverKind = "number" | "word" | "flag" | "date";
/** What the scope of a lever may name; `brand` and `incumbent` are an incumbents' brand or SKU in the column sku. */
export type ScopeColumn =
  "sku" | "channel" | "region" | "week" | "brand" | "incumbent";

export interface Lever {
  readonly id: string;
  readonly group: string;
  readonly kind: LeverKind;
  readonly unit: string;
  /** Slider range in the lever's own unit; undefined = none. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly scopes: readonly ScopeColumn[];
  /** Words allowed; for a number, words allowed instead of one. */
  readonly choices: readonly string[];
  /** 0 set-up question, 1 always visible, 2 planner, 3 expert. */
  readonly level: number;
  readonly label: Label;
  readonly help: { readonly zh_tw: string; readonly en: string };
}

export interface LeverDefault {
  /** Category whose plans start from it; "" = every category without a row of its own. */
  readonly category: string;
  readonly lever: string;
  readonly role: Role | "";
  readonly channel: string;
  readonly region: string;
  /** As in the file: a number, a word, on/off or a date. */
  readonly value: string;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly unit: string;
  readonly asOf: string;
  readonly checkedOn: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
  /** Where it stands. */
  readonly file: string;
  readonly row: number;
}

/** A default that holds in one entry mode. */
export interface EntryMode extends LeverDefault {
  readonly mode: string;
}

/** One row of a fact table: its key columns, its value in the engine's unit, and its certificate. */
export interface Fact {
  readonly key: readonly string[];
  readonly value: number;
  readonly certificate: Certificate;
}

export interface Market {
  /** SHA-256 (hex) over all files in order of name, line ends and byte order marks normalised. */
  readonly dataHash: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** A parameter's value in the engine's unit; an absent name is a bug. */
  parameter(name: string): number;
  /** One value of a fact table in the engine's unit, such as fact("category_facts", category, "penetration", "urban"); trailing empty keys may be left out; an absent key is a bug. */
  fact(table: string, ...key: string[]): number;
  hasFact(table: string, ...key: string[]): boolean;
  certificate(table: string, ...key: string[]): Certificate;
  /** All rows of a fact table, sorted by key. */
  facts(table: string): readonly Fact[];
  /** In the order their table gives; a plan that names none sells in the first. */
  readonly categories: readonly string[];
  category(id: string): Category;
  /** Sorted by id. */
  readonly areas: readonly Area[];
  /** In the order their table gives. */
  readonly channels: readonly Channel[];
  /** Sorted by id. */
  readonly chains: readonly Chain[];
  brands(category: string): readonly Brand[];
  skus(category: string): readonly IncumbentSku[];
  /** By date. */
  readonly festivals: readonly Festival[];
  /** First days of the lunar year, ISO, sorted. */
  readonly tetDates: readonly string[];
  /** The same as day numbers. */
  readonly tetDays: readonly number[];
  readonly rules: readonly Rule[];
  readonly levers: ReadonlyMap<string, Lever>;
  readonly leverDefaults: readonly LeverDefault[];
  readonly entryModes: readonly EntryMode[];
  /** Constants solved for a category on a basis of channel shares, if they hold for these data; those of a joint draw, if one is named. */
  calibration(category: string, basis: string, draw?: number): Calibrated;
  /** Joint draws of the base market of a category on a basis, if they hold for these data. */
  joint(category: string, basis: string): Joint;
}
