/**
 * `taphoa measures [WORD]`: every measure a run reports: id, unit, formula, how to read it and where the definition comes from.
 */
import { Command } from "commander";
import { formatCsv, measures, type Measure } from "../index.ts";
import { formatOption, orFail, type Format } from "./options.ts";
import { print, tableText } from "./output.ts";

export function measuresCommand(): Command {
  return new Command("measures")
    .description("list what a run reports, with formula and source")
    .argument("[word]", "only measures whose id or formula has this word")
    .addOption(formatOption())
    .action((word: string | undefined, options: { format: Format }) => {
      const wanted = (word ?? "").toLowerCase();
      const found = measures.filter((measure) =>
        [measure.id, measure.name, measure.formula, measure.howToRead]
          .join(" ")
          .toLowerCase()
          .includes(wanted),
      );
      const ids = measures.map((measure) => measure.id);
      print(WRITERS[options.format](orFail(found, word, ids)));
    });
}

const WRITERS: Readonly<Record<Format, (list: readonly Measure[]) => string>> =
  {
    json: (list) => JSON.stringify(list, null, 2),
    csv: (list) =>
      formatCsv(
        [
          "measure",
          "name",
          "unit",
          "arrow",
          "tier",
          "formula",
          "how_to_read",
          "source",
        ],
        list.map((measure) => [
          measure.id,
          measure.name,
          measure.unit,
          measure.arrow,
          measure.tier,
          measure.formula,
          measure.howToRead,
          measure.source,
        ]),
      ),
    table: (list) =>
      tableText({
        title: "Measures",
        head: ["measure", "unit", "formula", "how to read it"],
        align: ["left", "left", "left", "left"],
        widths: [20, 8, 34, 32],
        rows: list.map((measure) => [
          measure.id,
          measure.unit,
          measure.formula,
          measure.howToRead,
        ]),
        note: "Where each definition comes from: taphoa measures --format csv",
      }),
  };
