/**
 * `taphoa levers [WORD]`: what a plan can set: id, unit, range, scope and meaning of every lever, or of those a word names.
 */
import { Command } from "commander";
import { formatCsv, grouped, type Lever } from "../index.ts";
import { loadMarket } from "./files.ts";
import { formatOption, orFail, type Format } from "./options.ts";
import { print, tableText } from "./output.ts";

export function leversCommand(): Command {
  return new Command("levers")
    .description("list what a plan can set")
    .argument("[word]", "only levers whose id, group or meaning has this word")
    .addOption(formatOption())
    .action((word: string | undefined, options: { format: Format }) => {
      const { levers } = loadMarket();
      const found = [...levers.values()].filter((lever) =>
        matches(lever, word),
      );
      print(WRITERS[options.format](orFail(found, word, [...levers.keys()])));
    });
}

function matches(lever: Lever, word: string | undefined): boolean {
  if (word === undefined) return true;
  const text = [lever.id, lever.group, lever.label.en, lever.help.en].join(" ");
  return text.toLowerCase().includes(word.toLowerCase());
}

const WRITERS: Readonly<Record<Format, (levers: readonly Lever[]) => string>> =
  {
    json: (levers) => JSON.stringify(levers, null, 2),
    csv: (levers) =>
      formatCsv(
        [
          "lever",
          "group",
          "kind",
          "unit",
          "min",
          "max",
          "scopes",
          "choices",
          "label_en",
          "help_en",
        ],
        levers.map((lever) => [
          lever.id,
          lever.group,
          lever.kind,
          lever.unit,
          lever.min ?? "",
          lever.max ?? "",
          lever.scopes.join(" "),
          lever.choices.join(" "),
          lever.label.en,
          lever.help.en,
        ]),
      ),
    table: (levers) =>
      tableText({
        title: "Levers",
        head: ["lever", "unit", "range or choices", "scope", "meaning"],
        align: ["left", "left", "left", "left", "left"],
        widths: [21, 16, 22, 8, 25],
        rows: levers.map((lever) => [
          lever.id,
          lever.kind === "number" ? lever.unit : lever.kind,
          rangeOf(lever),
          lever.scopes.map((scope) => scope.slice(0, 1)).join(" "),
          lever.label.en,
        ]),
        note: "Scope letters: s = one SKU, b and i = a brand or SKU of the incumbents (in the column sku), c = a channel or chain, r = a region or area, w = weeks. A range is where the page's slider stops; values beyond it are allowed with a warning. More words on one lever: taphoa levers --format json",
      }),
  };

function rangeOf(lever: Lever): string {
  const range =
    lever.min === undefined || lever.max === undefined
      ? []
      : [`${plain(lever.min)} to ${plain(lever.max)}`];
  return [...range, ...lever.choices].join(", ");
}

function plain(value: number): string {
  return Number.isInteger(value) ? grouped(value) : String(value);
}
