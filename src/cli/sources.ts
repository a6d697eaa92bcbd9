/**
 * `taphoa sources PLAN.csv`: what a result of this plan rests on, number by number: grade, source, range; and how much of
 * it is assumed. The table counts; JSON and CSV list every number.
 */
import { Command } from "commander";
import {
  assumedShare,
  inputsCsv,
  provenance,
  standingTable,
  type ChannelBasis,
  type Input,
  type Language,
} from "../index.ts";
import { langOption } from "./explain.ts";
import { loadDataNames, loadMarket, loadPlan } from "./files.ts";
import {
  basisOption,
  formatOption,
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
    .argument("[plan]", "plan file; the demo if absent")
    .addOption(setOption())
    .addOption(basisOption())
    .addOption(formatOption())
    .addOption(langOption("en"))
    .action((path: string | undefined, options: Options) => {
      const market = loadMarket();
      const overrides = overridesOf(options.set);
      const { plan } = loadPlan(path, market, overrides);
      const inputs = provenance(plan, market, options.channelBasis);
      print(written(inputs, options));
    });
}

function written(inputs: readonly Input[], { format, lang }: Options): string {
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
      return inputsCsv(inputs);
    case "table":
      return tableText(standingTable(inputs, lang, loadDataNames()));
  }
}
