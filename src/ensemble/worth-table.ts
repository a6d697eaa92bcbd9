/** What parts of a plan bring, as tables for a terminal. */
import { grouped, percent } from "../report/number-words.ts";
import type { TextTable } from "../report/tables.ts";
import type { Interval } from "./interval.ts";
import type { Worth } from "./worth.ts";

/** The parts' names; a SKU has its own. */
const names: Readonly<Record<string, string>> = {
  media: "media",
  influencers: "influencers",
  livestream: "livestream",
  endorsement: "endorsement",
  co_branding: "co-branding",
  sampling: "sampling",
  promotions: "promotions",
  display: "display",
  reps: "sales reps",
  company_gifts: "company gifts",
};

export const partName = ({ part }: Worth): string =>
  part.kind === "sku" ? part.id : (names[part.id] ?? part.id);

/** Billions of VND, as the heads say. */
const vnd = (value: number): string => grouped(value / 1e9, 1);

function plusMinus(
  { mean, half }: Interval,
  text: (value: number) => string,
): string {
  if (!Number.isFinite(mean)) return "–";
  return `${text(mean)} ± ${Number.isFinite(half) ? text(half) : "?"}`;
}

/** What each part adds to sales, margin, spending and cash. */
export function worthTable(
  parts: readonly Worth[],
  futures: number,
): TextTable {
  return {
    title: `What each part brings: the plan against the plan without it, bn VND, 95% intervals over ${futures} common futures`,
    head: [
      "part",
      "sell-out",
      "margin",
      "spending",
      "per đồng",
      "contribution",
      "cash need",
    ],
    align: ["left", "right", "right", "right", "right", "right", "right"],
    rows: parts.map((each) => [
      partName(each),
      plusMinus(each.sales, vnd),
      plusMinus(each.margin, vnd),
      plusMinus(each.spending, vnd),
      each.perDong === undefined ? "–" : each.perDong.toFixed(2),
      plusMinus(each.contribution, vnd),
      plusMinus(each.peakCash, vnd),
    ]),
    note: "Sell-out at shelf prices; margin = net sales − landed cost; spending = all other costs; per đồng = margin ÷ spending. Parts overlap, so they do not sum to the plan.",
  };
}

/** Where the sell-out of each part comes from. */
export function sourceTable(parts: readonly Worth[]): TextTable {
  return {
    title: "Where the sell-out comes from, bn VND",
    head: [
      "part",
      "sold",
      "from own SKUs",
      "from rivals",
      "category growth",
      "cannibalised",
    ],
    align: ["left", "right", "right", "right", "right", "right"],
    rows: parts.map((each) => [
      partName(each),
      plusMinus(each.sku?.sold ?? each.sales, vnd),
      each.sku === undefined ? "–" : plusMinus(each.sku.fromOwn, vnd),
      plusMinus(each.fromRivals, vnd),
      plusMinus(each.fromCategory, vnd),
      each.sku === undefined
        ? "–"
        : plusMinus(each.sku.cannibalisation, (x) => percent(x)),
    ]),
    note: "Cannibalised = from own SKUs ÷ sold. Rivals' losses carry the luck of a whole category: mind the intervals, and take a finer --scale.",
  };
}

/** What promotions add in their weeks and take from later ones; "" for a plan without any. */
export function promotionText(parts: readonly Worth[]): string {
  const found = parts.find(({ promotion }) => promotion !== undefined);
  if (found?.promotion === undefined) return "";
  const { lift, pulled } = found.promotion;
  // No week of the run has a promotion, or nothing was sold in any.
  if (!Number.isFinite(lift.mean)) return "";
  const share = (x: number): string => percent(x);
  const clear = ({ mean, half }: Interval): boolean => Math.abs(mean) > half;
  const lifted = `Promotions lift sell-out in their weeks by ${plusMinus(lift, share)}`;
  if (!clear(lift)) return `${lifted}, which cannot be told from luck.`;
  return clear(pulled)
    ? `${lifted}; ${plusMinus(pulled, share)} of what they add is missing in the eight weeks after.`
    : `${lifted}; nothing clear is missing in the eight weeks after.`;
}
