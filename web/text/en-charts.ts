/** Titles, units and takeaway sentences of the charts and of the table of regions by channels. */
import { lexiconEn } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const charts: Texts["charts"] = {
  ...lexiconEn.charts,
  showTable: "See table",
  showChart: "See chart",
  week: "Week",
  packSteps: ["packs a week", "thousand packs a week"],
  moneySteps: {
    VND: ["million ₫", "billion ₫"],
    TWD: ["thousand NT$", "million NT$"],
  },
  aria: "{title}. {takeaway} “See table” gives every figure.",
};

export const heat: Texts["heat"] = {
  title: "Where it sells: sell-through by region and channel",
  takeaway:
    "Sell-through = bought ÷ delivered to outlets. Highest: {best} ({bestShare}); lowest: {worst} ({worstShare}).",
  none: "Nothing has been delivered to any outlet yet.",
  region: "Region",
  all: "All",
  empty: "no deliveries",
  low: "below 60%",
  legend:
    "The deeper the colour, the higher; ▽ marks less than 60%. Second line: packs bought.",
};
