/**
 * A run as a page of text for somebody who sees it for the first time: what was simulated, sell-through by region, channel
 * and SKU, the headline measures, the warnings, and on what base market and how much luck it rests.
 */
import {
  chainTable,
  channelTable,
  funnelTable,
  grouped,
  headlineTable,
  percent,
  reportNames,
  skuTable,
  type Market,
  type RunDocument,
} from "../index.ts";
import { tableText, warningList, wrap } from "./output.ts";

/** Columns for the name of a chain: a longer one takes a second line. */
const CHAIN = 18;

export function runText(run: RunDocument, market: Market): string {
  const names = reportNames(market, "en");
  const parts = [
    heading(run),
    tableText(channelTable(run, names)),
    tableText(skuTable(run)),
    tableText(funnelTable(run)),
    tableText({ ...chainTable(run, names), widths: [CHAIN] }),
    tableText(headlineTable(run)),
    warningList(run.warnings, market),
    footing(run),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function heading(run: RunDocument): string {
  const { households, outlets } = run;
  return [
    ...wrap(
      `${run.plan.name}: ${run.plan.category}, ${run.plan.skus.length} SKUs, ${run.weeks} weeks from ${run.plan.startDate}`,
    ),
    `model ${run.model.version}, data ${run.model.dataHash.slice(0, 12)}, seed ${run.seed}, channel basis ${run.channelBasis}`,
    `${grouped(households.simulated)} households simulated for ${grouped(households.real)} (scale 1:${run.scale}), ${grouped(outlets.simulated)} outlets for ${grouped(outlets.real)}`,
    "",
  ].join("\n");
}

function footing(run: RunDocument): string {
  return [
    ...wrap(
      `Base market: traditional trade holds ${percent(run.base.tt_share)} of all FMCG under the channel basis "${run.channelBasis}", and ${percent(run.base.category_tt_share)} of this category before the launch.`,
    ),
    ...wrap(
      `This is one seed (${run.seed}): one possible course of events, not a forecast. Run it again with --seed 2, 3, … to see how far luck alone moves it.`,
    ),
  ].join("\n");
}
