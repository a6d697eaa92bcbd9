/**
 * `taphoa sources PLAN.csv`: what a result of this plan rests on, number by number: grade, source, range; and how much of
 * it is assumed. The table counts; JSON and CSV list every number.
 */
import { Command } from "commander";
import {
  assumedShare,
  grouped,
  inputsCsv,
  percent,
  provenance,
  standingOrder,
  standings,
  type ChannelBasis,
  type Input,
} from "../index.ts";
import { loadMarket, loadPlan } from "./files.ts";
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
}

export function sourcesCommand(): Command {
  return new Command("sources")
    .description("list the numbers a result rests on, with grade and source")
    .argument("[plan]", "plan file; the demo if absent")
    .addOption(setOption())
    .addOption(basisOption())
    .addOption(formatOption())
    .action((path: string | undefined, options: Options) => {
      const market = loadMarket();
      const overrides = overridesOf(options.set);
      const { plan } = loadPlan(path, market, overrides);
      const inputs = provenance(plan, market, options.channelBasis);
      print(WRITERS[options.format](inputs));
    });
}

const WRITERS: Readonly<Record<Format, (inputs: readonly Input[]) => string>> =
  {
    json: (inputs) =>
      JSON.stringify(
        {
          schema: "taphoa.sources/1",
          assumed_share: assumedShare(inputs),
          inputs,
        },
        null,
        2,
      ),
    csv: inputsCsv,
    table: (inputs) => {
      const rows = [...standings(inputs)].map(([table, counts]) => [
        table,
        ...standingOrder.map((standing) =>
          counts[standing] === 0 ? "" : grouped(counts[standing]),
        ),
      ]);
      const all = standingOrder.map((standing) =>
        grouped(inputs.filter(({ grade }) => grade === standing).length),
      );
      return tableText({
        title: "What the result rests on",
        head: ["table", ...standingOrder],
        align: ["left", ...standingOrder.map(() => "right" as const)],
        rows: [...rows, ["all", ...all]],
        note: `${percent(assumedShare(inputs))} of the market's numbers are assumed. Counted, not weighed: this says how much is known, not how much it matters. Every number with its source: taphoa sources --format csv`,
      });
    },
  };
