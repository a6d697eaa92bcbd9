/**
 * A run document as tables of text for a terminal: sell-through by region and channel, by SKU, and the headline measures.
 * Only formats: every figure is taken from the document, a missing one becomes a dash. Money has its twin in TWD at the plan's rate.
 * Leaves out: borders and colours, which belong to the shell.
 */
import { grouped, money, percent } from "./number-words.ts";
import type { MeasureValues, RunDocument } from "./run-document.ts";

export interface TextTable {
  readonly title: string;
  readonly head: readonly string[];
  /** One letter per column: text stands left, figures right. */
  readonly align: readonly ("left" | "right")[];
  readonly rows: readonly (readonly string[])[];
  /** What the reader has to know to read it rightly; "" when nothing. */
  readonly note: string;
}

/** Names by id, as people read them; an id without a name is shown itself. */
export type Names = ReadonlyMap<string, string>;

/** Where the product went and what was bought there: one row per region and channel that received or sold anything. */
export function channelTable(run: RunDocument, names: Names): TextTable {
  const keys = Object.keys(run.by.region_channel).filter((key) => {
    const cell = run.by.region_channel[key];
    return (cell?.["sellin_units"] ?? 0) + (cell?.["sellout_units"] ?? 0) > 0;
  });
  const all = keys.map((key) => run.by.region_channel[key] ?? {});
  const unit = packUnit([run.measures, ...all]);
  let last = "";
  const rows = keys.map((key, i) => {
    const [region = "", channel = ""] = key.split("/");
    const shown = region === last ? "" : named(names, region);
    last = region;
    return [shown, named(names, channel), ...flow(all[i] ?? {}, unit.size)];
  });
  return {
    title: "Sell-through by region and channel",
    head: ["region", "channel", ...FLOW],
    align: ["left", "left", ...FLOW.map(() => "right" as const)],
    rows: [...rows, ["all", "", ...flow(run.measures, unit.size)]],
    note:
      `${unit.words}. Sell-in: brand to trade; secondary: into shops; sell-out: to households; ` +
      `sell-through = sell-out ÷ deliveries to shops. ND and WD: share of shops, and of category turnover, with stock at the end; OOS: share of listed shop-weeks without stock.`,
  };
}

export function skuTable(run: RunDocument): TextTable {
  const cells = run.plan.skus.map((sku) => run.by.sku[sku.id] ?? {});
  const unit = packUnit([run.measures, ...cells]);
  return {
    title: "By SKU",
    head: ["sku", "role", ...FLOW],
    align: ["left", "left", ...FLOW.map(() => "right" as const)],
    rows: run.plan.skus.map((sku, i) => [
      sku.id,
      sku.role,
      ...flow(cells[i] ?? {}, unit.size),
    ]),
    note: `${unit.words}.`,
  };
}

type Kind = "money" | "percent" | "index" | "decimal" | "week";

/** The measures a planner looks at first, in reading order. */
const headlines: readonly (readonly [string, string, Kind])[] = [
  ["sell_through", "sell-through to the end", "percent"],
  ["sell_through_w13", "sell-through, week 13", "percent"],
  ["sell_through_w26", "sell-through, week 26", "percent"],
  ["sell_through_w52", "sell-through, week 52", "percent"],
  ["sell_through_brand", "sell-out ÷ sell-in of the brand", "percent"],
  ["sellin_value", "sell-in, before VAT", "money"],
  ["sellout_value", "sell-out at shelf prices", "money"],
  ["nd", "numeric distribution", "percent"],
  ["wd", "weighted distribution", "percent"],
  ["ros", "packs per stocked shop and week", "decimal"],
  ["oos_rate", "out of stock", "percent"],
  ["weeks_cover_store", "weeks of cover in shops", "decimal"],
  ["awareness", "households that know the brand", "percent"],
  ["trial", "households that ever bought", "percent"],
  ["repeat", "triers that bought again", "percent"],
  ["share_val", "value share of the category", "percent"],
  ["price_index", "price index (category = 100)", "index"],
  ["nsv", "net sales value", "money"],
  ["trade_rate", "trade spending ÷ gross sales", "percent"],
  ["contribution_y1", "contribution, first year", "money"],
  ["contribution", "contribution to the end", "money"],
  ["peak_cash", "deepest cash position", "money"],
  ["peak_week", "week of deepest cash", "week"],
  ["payback_weeks", "cash paid back in week", "week"],
];

export function headlineTable(run: RunDocument): TextTable {
  return {
    title: "Measures",
    head: ["measure", "value", "in TWD"],
    align: ["left", "right", "right"],
    rows: headlines.map(([id, label, kind]) => {
      const value = run.measures[id];
      const twin =
        kind === "money" && value !== null && value !== undefined
          ? money(value / run.vndPerTwd, "TWD")
          : "";
      return [label, shown(value, kind), twin];
    }),
    note: `1 TWD = ${grouped(run.vndPerTwd)} VND. A dash: not defined in this run; a payback that shows a dash lies beyond its ${run.weeks} weeks.`,
  };
}

const FLOW = [
  "sell-in",
  "secondary",
  "sell-out",
  "sell-\nthrough",
  "ND",
  "WD",
  "OOS",
] as const;

function flow(cell: MeasureValues, size: number): string[] {
  const packs = (id: string): string => {
    const value = cell[id];
    return grouped(
      value === null || value === undefined ? value : value / size,
    );
  };
  return [
    packs("sellin_units"),
    packs("secondary_units"),
    packs("sellout_units"),
    percent(cell["sell_through"]),
    percent(cell["nd"]),
    percent(cell["wd"]),
    percent(cell["oos_rate"]),
  ];
}

/** Packs, or thousands of packs where the figures would be too long for a line. */
function packUnit(cells: readonly MeasureValues[]) {
  const largest = Math.max(
    ...cells.map((cell) =>
      Math.max(cell["sellin_units"] ?? 0, cell["sellout_units"] ?? 0),
    ),
  );
  return largest < 1e7
    ? { size: 1, words: "In packs" }
    : { size: 1000, words: "In thousands of packs" };
}

function shown(value: number | null | undefined, kind: Kind): string {
  switch (kind) {
    case "money":
      return money(value, "VND");
    case "percent":
      return percent(value);
    case "index":
      return grouped(
        value === null || value === undefined ? value : value * 100,
      );
    case "decimal":
      return grouped(value, 1);
    default:
      return grouped(value);
  }
}

function named(names: Names, id: string): string {
  return names.get(id) ?? id;
}
