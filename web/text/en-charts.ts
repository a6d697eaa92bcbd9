/** Titles, units and takeaway sentences of the charts and of the table of regions by channels. */
import type { Texts } from "./zh-tw.ts";

export const charts: Texts["charts"] = {
  showTable: "See table",
  showChart: "See chart",
  week: "Week",
  weekName: "Week {week} (from {date})",
  weekAxis: "Weeks since launch",
  tet: "Tết {date}",
  baseline: "{name}, baseline",
  packSteps: ["packs a week", "thousand packs a week"],
  moneySteps: {
    VND: ["million ₫", "billion ₫"],
    TWD: ["thousand NT$", "million NT$"],
  },
  percent: "%",
  flow: {
    title: "Where the goods are: sell-in, secondary, sell-out",
    takeaway: "{weeks} weeks: {sellIn} packs shipped, {sellOut} bought. {rest}",
    inChannel: "{packs} packs are still in the trade.",
    noneInChannel: "Nothing is left in the trade.",
  },
  cash: {
    title: "Cash and cumulative contribution",
    cash: "Cumulative cash",
    contribution: "Cumulative contribution",
    takeaway: "Cash is lowest in week {week}: {amount}; it ends at {end}.",
    takeawayNever: "Cash never falls below zero; it ends at {end}.",
    lowest: "Lowest",
  },
  lines: {
    title: "Where the money goes: lines of the contribution",
    total: "Contribution",
    takeaway:
      "{income} in, {spending} out, {total} left; the largest cost is: {largest}.",
    income: "Income",
    spending: "Spending",
    line: "Line",
  },
  reach: {
    title: "Can it be found? Distribution and out-of-stock",
    takeaway:
      "At the end: numeric distribution {nd}, weighted {wd}; out of stock {oos}.",
  },
  people: {
    title: "Awareness, trial, repeat",
    takeaway:
      "At the end {awareness} know the brand and {trial} have tried it; {repeat} of triers bought again.",
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
