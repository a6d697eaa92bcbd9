/**
 * A run document as tables of text for a terminal: sell-through by region and channel, by SKU, and the headline measures.
 * Only formats: every figure is taken from the document, a missing one becomes a dash. Money has its twin in TWD at the plan's rate.
 * Leaves out: borders and colours, which belong to the shell.
 */
import { measures, type Measure } from "../ledger/measures.ts";
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

/** Heads of the funnel's boxes, in the order in which they are asked. */
const BOX_HEADS = [
  ["unknown", "did not know it"],
  ["unlisted", "not listed"],
  ["unnoticed", "not noticed"],
  ["outOfStock", "out of stock"],
  ["tooDear", "too dear"],
  ["other", "other preferred"],
  ["bought", "bought"],
] as const;

/** Why not bought: of all needs of the category, the share that ended in each box. */
export function funnelTable(run: RunDocument): TextTable {
  const rows = run.plan.skus.map(({ id }) => {
    const { needs = 0, boxes } = run.funnel[id] ?? {};
    return [
      id,
      ...BOX_HEADS.map(([box]) =>
        needs > 0
          ? `${grouped((100 * (boxes?.[box] ?? 0)) / needs, 2)}%`
          : percent(null),
      ),
    ];
  });
  return {
    title: "Why not bought",
    head: ["sku", ...BOX_HEADS.map(([, head]) => head)],
    align: ["left", ...BOX_HEADS.map(() => "right" as const)],
    rows,
    note: "Every need of the category of every household in the whole country, by the first thing that stood in the way.",
  };
}

/** Names by id, as people read them; an id without a name is shown itself. */
export type Names = ReadonlyMap<string, string>;

/** Where the product went and what was bought there: one row per region and channel that received or sold anything. */
export function channelTable(run: RunDocument, names: Names): TextTable {
  const keys = Object.keys(run.by.region_channel).filter((key) => {
    const cell = run.by.region_channel[key];
    return MOVED.some((id) => (cell?.[id] ?? 0) > 0);
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
      `${unit.words}. Sell-in: brand to distributors (in the total only) and chains; secondary: into shops; sell-out: to households; ` +
      `sell-through = sell-out ÷ secondary. ND and WD: share of shops, and of category turnover, with stock at the end; OOS: share of listed shop-weeks without stock.`,
  };
}

/** The chains talked to: what they decided, where the brand stands, and what a facing earns them. */
export function chainTable(run: RunDocument, names: Names): TextTable {
  const rows = Object.entries(run.chains).map(([id, chain]) => {
    const values = run.by.chain[id] ?? {};
    const skus = Object.values(chain.skus);
    const count = (status: string): string =>
      String(skus.filter((sku) => sku.status === status).length);
    const weeks = skus.flatMap(({ listed }) => (listed === null ? [] : listed));
    const index = values["retailer_pnl_index"] ?? null;
    return [
      named(names, id),
      count("listed"),
      count("delisted"),
      count("refused"),
      weeks.length > 0 ? String(Math.min(...weeks)) : "–",
      `${grouped(chain.stores_listing)} of ${grouped(chain.stores_open)}`,
      grouped(values["sellout_units"] ?? 0),
      grouped(chain.short_units),
      index === null ? "–" : percent(index),
    ];
  });
  const { per_banner, per_store, paid } = run.listing_fees;
  const rates = run.base_rates.map(
    ({ value, after_weeks, definition, source }) =>
      `${percent(value)} after ${after_weeks} weeks (${source}): ${definition}.`,
  );
  return {
    title: "Chains",
    head: [
      ...["chain", "listed", "delisted", "refused", "week"],
      ...["stores", "sell-out", "short", "per\nfacing"],
    ],
    align: ["left", ...Array.from({ length: 8 }, () => "right" as const)],
    rows,
    note:
      `Listed, delisted, refused: own SKUs at the end; week: of the first listing. Stores: list any own SKU in the last week, of those open. Short: packs ordered and not delivered. Per facing: what a facing of the brand earned the chain a week, against a facing of incumbents (100% = as much). ` +
      `Listing fees: ${money(per_banner, "VND")} where a fee buys the whole chain, ${money(per_store, "VND")} where every store asks its own; paid, contributions included: ${money(paid, "VND")}. ` +
      `What usually becomes of listings, to be held against any forecast: ${rates.join(" ")}`,
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

/** The measures a planner looks at first, in reading order. */
const headlines: readonly string[] = [
  "sell_through",
  "sell_through_w13",
  "sell_through_w26",
  "sell_through_w52",
  "sell_through_brand",
  "sellin_value",
  "sellout_value",
  "sellout_cases",
  "nd",
  "wd",
  "ros",
  "oos_rate",
  "weeks_cover_dist",
  "weeks_cover_store",
  "awareness",
  "trial",
  "repeat",
  "share_val",
  "price_index",
  "nsv",
  "trade_rate",
  "contribution_y1",
  "contribution",
  "peak_cash",
  "peak_week",
  "payback_weeks",
];

export function headlineTable(run: RunDocument): TextTable {
  return {
    title: "Measures",
    head: ["measure", "value", "in TWD"],
    align: ["left", "right", "right"],
    rows: headlines.flatMap((id) => {
      const measure = measures.find((each) => each.id === id);
      if (measure === undefined) return [];
      const value = run.measures[id];
      const hasTwin =
        measure.unit === "VND" && value !== null && value !== undefined;
      const twin = hasTwin ? money(value / run.vndPerTwd, "TWD") : "";
      return [[measure.name, shown(value, measure), twin]];
    }),
    note: `1 TWD = ${grouped(run.vndPerTwd)} VND. A dash: not defined in this run; a payback that shows a dash lies beyond its ${run.weeks} weeks. What each measure means: taphoa measures`,
  };
}

/** Ratios that compare with a norm of 1 rather than say which part of a whole. */
export const comparisons: ReadonlySet<string> = new Set([
  "price_index",
  "stuffing_index",
  "tdp",
]);

function shown(value: number | null | undefined, measure: Measure): string {
  if (value === null || value === undefined) return grouped(value);
  switch (measure.unit) {
    case "VND":
    case "VND per household":
    case "VND per purchase":
    case "VND per call":
    case "VND per order":
    case "VND per case":
      return money(value, "VND");
    case "ratio":
      return comparisons.has(measure.id) ? grouped(value, 2) : percent(value);
    case "weeks":
      return `${grouped(value, 1)} weeks`;
    case "week":
      return `week ${grouped(value)}`;
    case "packs":
    case "cases":
      return `${grouped(value)} ${measure.unit}`;
    default:
      return grouped(value, 1);
  }
}

/** A row is worth printing when any of these moved. */
const MOVED = ["sellin_units", "secondary_units", "sellout_units"] as const;

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

function named(names: Names, id: string): string {
  return names.get(id) ?? id;
}
