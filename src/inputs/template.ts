/**
 * A template plan as CSV: every lever a planner is likely to touch, at its default, with its name and how sure the
 * default is in the note; on demand also what the data say of the incumbents and the size of the category, to be
 * replaced by what the planner knows. Read unchanged it gives the same plan as an empty one.
 * Leaves out: levers of the expert level and the switches of mechanisms; they may be added as rows.
 */
import { formatCsv } from "../base/csv.ts";
import { incumbentEntries } from "./incumbent-defaults.ts";
import { defaultsOfCategory } from "./levers.ts";
import type { Lever, LeverDefault, Market } from "./market-types.ts";
import { planColumns } from "./plan-file.ts";
import { categoryRow } from "./plan-category.ts";
import { roleLever, templateRoles } from "./plan-skus.ts";
import { byText } from "./rows.ts";

const EXPERT = 3;

/** In the order a plan is made. */
const groupOrder = [
  "goal",
  "product",
  "landed",
  "price",
  "region",
  "channel",
  "modern_terms",
  "traditional",
  "sales_force",
  "media",
  "promotion",
  "tet",
  "online",
  "supply",
  "money",
];

export function planTemplate(
  market: Market,
  category: string,
  options: { readonly incumbents?: boolean } = {},
): string {
  const levers = [...market.levers.values()]
    .filter((lever) => lever.level < EXPERT && lever.id !== roleLever)
    .sort(
      (a, b) =>
        placeOf(a.group) - placeOf(b.group) ||
        a.level - b.level ||
        byText(a.id, b.id),
    );
  const note = "品類 category; everything below is a default to be replaced";
  const rows = [
    line(categoryRow, "", "", "", category, "", note),
    ...templateRoles.map((role) =>
      line(
        roleLever,
        role,
        "",
        "",
        role,
        "",
        "角色 role; a new SKU is a new row",
      ),
    ),
    ...levers.flatMap((lever) => leverLines(market, category, lever)),
    ...(options.incumbents === true ? incumbentLines(market, category) : []),
  ];
  return formatCsv([...planColumns], rows);
}

function placeOf(group: string): number {
  const place = groupOrder.indexOf(group);
  return place < 0 ? groupOrder.length : place;
}

function leverLines(
  market: Market,
  category: string,
  lever: Lever,
): string[][] {
  const order = new Map(market.channels.map(({ id, order }) => [id, order]));
  const home = new Map(market.chains.map(({ id, channel }) => [id, channel]));
  // A chain stands behind its channel.
  const place = (row: LeverDefault): number => {
    const channel = home.get(row.channel);
    return channel === undefined
      ? (order.get(row.channel) ?? 0)
      : (order.get(channel) ?? 0) + 1 / 2;
  };
  return defaultsOfCategory(market.leverDefaults, category)
    .filter((row) => row.lever === lever.id)
    .flatMap((row) => {
      if (row.role === "") return [row];
      return templateRoles.includes(row.role) ? [row] : [];
    })
    .sort(
      (a, b) =>
        templateRoles.findIndex((role) => role === a.role) -
          templateRoles.findIndex((role) => role === b.role) ||
        place(a) - place(b),
    )
    .map((row) => {
      const number =
        lever.kind === "number" && !lever.choices.includes(row.value);
      return line(
        lever.id,
        row.role,
        row.channel,
        row.region,
        number ? withoutDoubt(row.value) : row.value,
        number ? row.unit : "",
        noteOf(lever, row),
      );
    });
}

/** What the data say of the incumbents: a row for each value, with their name and where it comes from. */
function incumbentLines(market: Market, category: string): string[][] {
  const brandLabels = new Map(
    market.brands(category).map((brand) => [brand.id, brand.label]),
  );
  const labels = new Map([
    ...brandLabels,
    ...market
      .skus(category)
      .map((sku) => [sku.id, brandLabels.get(sku.brand)] as const),
  ]);
  return incumbentEntries(market, category).map(({ setting }) => {
    const lever = market.levers.get(setting.lever)?.label;
    const label = labels.get(setting.sku);
    const whose = label === undefined ? "" : `, ${label.zh_tw} ${label.en}`;
    return line(
      setting.lever,
      setting.sku,
      setting.channel,
      setting.region,
      withoutDoubt(setting.value),
      setting.unit,
      `${lever?.zh_tw ?? ""} ${lever?.en ?? ""}${whose}; ${setting.note}`,
    );
  });
}

function line(
  lever: string,
  sku: string,
  channel: string,
  region: string,
  value: string,
  unit: string,
  note: string,
): string[] {
  return [lever, sku, channel, region, "", "", value, unit, note];
}

function noteOf(lever: Lever, row: LeverDefault): string {
  const range =
    row.low === undefined || row.high === undefined
      ? ""
      : `, ${row.low} to ${row.high}`;
  const words =
    lever.choices.length > 0 ? `; ${lever.choices.join(" | ")}` : "";
  return `${lever.label.zh_tw} ${lever.label.en}; ${row.grade}${range}${words}`;
}

/** A decimal that no reader can take for grouped thousands: 1.125 becomes 1.1250. */
function withoutDoubt(text: string): string {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}
