/**
 * `taphoa sources PLAN.csv`: what a result of this plan rests on, number by number: grade, source, range; and how much of
 * it is assumed. The table counts; CSV lists every number in the reader's words, JSON as the data have it.
 */
import { Command } from "commander";
import {
  appendixCsv,
  assumedShare,
  inputsInWords,
  provenance,
  standingTable,
  type ChannelBasis,
  type Market,
  type Plan,
  type Language,
} from "../index.ts";
import {
  BASELINE,
  loadDataNames,
  loadDataWords,
  loadMarket,
  loadPlan,
} from "./files.ts";
import {
  basisOption,
  formatOption,
  langOption,
  overridesOf,
  setOption,
  type Format,
} from "./options.ts";
import { print, tableText } from "./output.ts";

interface Options {
  readonly set: readonly string[];
  readonly channelBasis: ChannelBasis;
  readonly format: Format;
  readonly lang: Language;
}

export function sourcesCommand(): Command {
  return new Command("sources")
    .description("list the numbers a result rests on, with grade and source")
    .argument("[plan]", `plan file (default: ${BASELINE})`)
    .addOption(setOption())
    .addOption(basisOption())
    .addOption(formatOption())
    .addOption(langOption())
    .action((path: string | undefined, options: Options) => {
      const market = loadMarket();
      const overrides = overridesOf(options.set);
      const { plan } = loadPlan(path, market, overrides);
      print(written(plan, market, options));
    });
}

function written(
  plan: Plan,
  market: Market,
  { format, lang, channelBasis }: Options,
): string {
  const inputs = provenance(plan, market, channelBasis);
  switch (format) {
    case "json":
      return JSON.stringify(
        {
          schema: "taphoa.sources/1",
          assumed_share: assumedShare(inputs),
          inputs,
        },
        null,
        2,
      );
    case "csv":
      return appendixCsv(
        inputsInWords(plan, market, channelBasis, {
          words: loadDataWords(),
          language: lang,
        }),
        lang,
      );
    case "table":
      return tableText(standingTable(inputs, lang, loadDataNames()));
  }
}
