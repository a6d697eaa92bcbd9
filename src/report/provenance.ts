/**
 * What a plan's result rests on: every number of the market that a run of this plan reads, and every decision, with its
 * grade and source; and how much of it is assumed. Numbers are counted, not weighed: the count says how much is known, not
 * how much it matters. Tables of other categories, reports' own tables and bases of channels not chosen are left out.
 */
import type { ChannelBasis, Grade } from "../inputs/ids.ts";
import { grades } from "../inputs/ids.ts";
import { DRAWS_FILE } from "../inputs/joint-draws.ts";
import type { Market, Rule } from "../inputs/market.ts";
import { categoryParameters } from "../inputs/parameters.ts";
import type { Plan } from "../inputs/plan.ts";
import { factTables } from "../inputs/tables.ts";

/** A decision of the plan is nobody's measurement. */
export type Standing = Grade | "decided";

export interface Input {
  /** Where it stands: a table of data/ or the plan. */
  readonly table: string;
  /** Its name: keys joined by a slash. */
  readonly name: string;
  /** As written, with low and high where there are any. */
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  readonly grade: Standing;
  /** Id of a source, or "". */
  readonly source: string;
  readonly checkedOn: string;
  readonly note: string;
}

/** Tables that no run reads: what reports and tests hold results against. */
const UNREAD: readonly string[] = ["base_rates", "launch_priors"];

/** Facts of a category or region that no run reads: what the market was described by, kept for whoever builds on it. */
const UNREAD_FACTS: Readonly<Record<string, readonly string[]>> = {
  traits: [
    "convenience",
    "large_pack_preference",
    "local_brand_bias",
    "out_of_home_share",
    "premium_preference",
    "price_elasticity",
  ],
  category_facts: [
    "premium_value_share",
    "price_mainstream",
    "price_premium",
    "price_value",
  ],
};

/** Columns whose cells make the names of a table's inputs, in their order; the last repeats for every further cell. */
export function inputColumns(table: string): readonly string[] {
  const facts = factTables[table];
  if (facts !== undefined) return Object.keys(facts.keys);
  return otherColumns[table] ?? [];
}

const otherColumns: Readonly<Record<string, readonly string[]>> = {
  parameters: ["parameter"],
  areas: ["area"],
  brands: ["brand"],
  skus: ["sku"],
  rules: ["rule", "applies_to", "origin"],
  levers: ["lever", "scope"],
  plan: ["lever", "scope"],
};

/** Inputs of a run of this plan, in order of table and name. */
export function provenance(
  plan: Plan,
  market: Market,
  basis: ChannelBasis,
): readonly Input[] {
  const others = market.categories.filter((id) => id !== plan.category);
  const foreign = new Set(
    others.flatMap((id) => market.brands(id).map((brand) => brand.id)),
  );
  const isAsked = duties(plan);
  const inputs: Input[] = [];
  const add = (
    table: string,
    name: string,
    value: number | string,
    from: {
      readonly low?: number | undefined;
      readonly high?: number | undefined;
      readonly unit: string;
      readonly grade: Standing;
      readonly source: string;
      readonly checkedOn: string;
      readonly note: string;
    },
  ): void => {
    inputs.push({
      table,
      name,
      value: String(value),
      low: from.low === undefined ? "" : String(from.low),
      high: from.high === undefined ? "" : String(from.high),
      unit: from.unit,
      grade: from.grade,
      source: from.source,
      checkedOn: from.checkedOn,
      note: from.note,
    });
  };
  const drawn = new Map(
    plan.settings
      .filter(({ file }) => file === DRAWS_FILE)
      .map(({ lever, value }) => [lever, value]),
  );
  for (const parameter of categoryParameters(market, plan.category).values())
    add(
      "parameters",
      parameter.name,
      drawn.get(parameter.name) ?? parameter.value,
      parameter,
    );
  for (const [table, { keys }] of Object.entries(factTables)) {
    if (UNREAD.includes(table)) continue;
    const names = Object.keys(keys);
    const unread = UNREAD_FACTS[table] ?? [];
    for (const { key, certificate } of market.facts(table)) {
      if (others.includes(key[names.indexOf("category")] ?? "")) continue;
      if (key.some((part) => unread.includes(part))) continue;
      if (foreign.has(key[names.indexOf("brand")] ?? "")) continue;
      const its = key[names.indexOf("basis")];
      if (its !== undefined && its !== basis) continue;
      add(table, key.join("/"), certificate.value, certificate);
    }
  }
  for (const area of market.areas)
    add("areas", area.id, area.households, { ...area, unit: "households" });
  for (const brand of market.brands(plan.category))
    add("brands", brand.id, "shares, distribution, awareness", {
      ...brand,
      unit: "",
    });
  for (const sku of market.skus(plan.category))
    add("skus", sku.id, sku.priceVnd, {
      ...sku,
      low: sku.lowPriceVnd,
      high: sku.highPriceVnd,
      unit: "VND",
    });
  for (const rule of market.rules)
    if (!others.includes(rule.appliesTo) && isAsked(rule))
      add("rules", `${rule.rule}/${rule.appliesTo}`, rule.value, rule);
  for (const setting of plan.settings) {
    if (market.parameters.has(setting.lever)) {
      if (setting.from === "data") continue;
    }
    const row = market.leverDefaults.find(
      (each) => each.file === setting.file && each.row === setting.row,
    );
    const where = [
      setting.lever,
      setting.sku,
      setting.channel,
      setting.region,
    ].filter((part) => part !== "");
    const unit = setting.unit;
    if (row !== undefined) add("levers", where.join("/"), row.value, row);
    else if (setting.from !== "data")
      add("plan", where.join("/"), setting.value, {
        unit,
        grade: "decided",
        source: "",
        checkedOn: "",
        note: setting.note,
      });
  }
  return inputs.sort((a, b) =>
    a.table === b.table
      ? a.name < b.name
        ? -1
        : a.name > b.name
          ? 1
          : 0
      : a.table < b.table
        ? -1
        : 1,
  );
}

/** Whether a plan of these origins asks for the rule: duty has a row per category and origin, `snacks/taiwan`. */
function duties(plan: Plan): (rule: Rule) => boolean {
  const asked = new Set([`${plan.category}/other`]);
  for (const { id: sku } of plan.skus)
    for (let week = 1; week <= plan.horizonWeeks; week++)
      asked.add(`${plan.category}/${plan.word("origin", { sku }, week)}`);
  return ({ rule, appliesTo }) => rule !== "duty" || asked.has(appliesTo);
}

/** How many inputs there are of each standing, by table. */
export function standings(
  inputs: readonly Input[],
): ReadonlyMap<string, Readonly<Record<Standing, number>>> {
  const counts = new Map<string, Record<Standing, number>>();
  for (const { table, grade } of inputs) {
    const row = counts.get(table) ?? {
      measured: 0,
      reported: 0,
      derived: 0,
      assumed: 0,
      decided: 0,
    };
    row[grade] += 1;
    counts.set(table, row);
  }
  return counts;
}

/** Share of the market's numbers, decisions apart, that are assumed. */
export function assumedShare(inputs: readonly Input[]): number {
  const market = inputs.filter(({ grade }) => grade !== "decided");
  return (
    market.filter(({ grade }) => grade === "assumed").length / market.length
  );
}

/** Standings in the order in which they are shown. */
export const standingOrder: readonly Standing[] = [...grades, "decided"];
