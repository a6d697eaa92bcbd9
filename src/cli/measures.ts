/**
 * `taphoa measures [WORD]`: every measure a run reports: id, name, unit, formula, how to read it and where the definition comes
 * from, in the reader's language.
 */
import { Command } from "commander";
import {
  formatCsv,
  measureName,
  measures,
  measureWords,
  unitName,
  type Language,
  type Measure,
} from "../index.ts";
import { formatOption, langOption, orFail, type Format } from "./options.ts";
import { print, tableText } from "./output.ts";

interface Options {
  readonly format: Format;
  readonly lang: Language;
}

export function measuresCommand(): Command {
  return new Command("measures")
    .description("list what a run reports, with formula and source")
    .argument("[word]", "only measures whose id, name or formula has this word")
    .addOption(formatOption())
    .addOption(langOption())
    .action((word: string | undefined, { format, lang }: Options) => {
      const wanted = (word ?? "").toLowerCase();
      const told = measures.map((measure) => inWords(measure, lang));
      const found = told.filter((measure) =>
        [measure.id, measure.name, measure.formula, measure.howToRead]
          .join(" ")
          .toLowerCase()
          .includes(wanted),
      );
      const ids = measures.map((measure) => measure.id);
      print(WRITERS[format](orFail(found, word, ids), lang));
    });
}

/** A measure as the reader calls it; English stands beside the measure itself. */
function inWords(measure: Measure, lang: Language): Measure {
  const words = measureWords[lang][measure.id];
  return lang === "en" || words === undefined
    ? measure
    : {
        ...measure,
        name: measureName(measure.id, lang),
        formula: words.formula,
        howToRead: words.read,
      };
}

/** Title, head of the table, note. */
const PAGE: Readonly<Record<Language, readonly string[]>> = {
  "zh-TW": [
    "指標",
    "代號與名稱",
    "單位",
    "算法",
    "怎麼讀",
    "定義的出處：taphoa measures --format csv",
  ],
  en: [
    "Measures",
    "measure",
    "unit",
    "formula",
    "how to read it",
    "Where each definition comes from: taphoa measures --format csv",
  ],
  vi: [
    "Chỉ tiêu",
    "mã và tên",
    "đơn vị",
    "cách tính",
    "cách đọc",
    "Định nghĩa lấy từ đâu: taphoa measures --format csv",
  ],
};

const WRITERS: Readonly<
  Record<Format, (list: readonly Measure[], lang: Language) => string>
> = {
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
  table: (list, lang) => {
    const [title = "", ...words] = PAGE[lang];
    return tableText({
      title,
      head: words.slice(0, 4),
      align: ["left", "left", "left", "left"],
      widths: [20, 10, 33, 31],
      rows: list.map(({ id, name, unit, formula, howToRead }) => [
        lang === "en" ? id : `${id}\n${name}`,
        lang === "en" ? unit : unitName(unit, lang),
        formula,
        howToRead,
      ]),
      note: words[4] ?? "",
    });
  },
};
