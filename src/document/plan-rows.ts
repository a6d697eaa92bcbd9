/** Rows of a plan as a report shows them: names for ids, figures with their thousands apart, words for choices and units. */
import type { RunDocument } from "../report/run-document.ts";
import { dateText, figure } from "../report/speech.ts";
import { lexicons } from "./lexicon.ts";
import { type Report, nameOf } from "./report-data.ts";
import { fill } from "./words.ts";

type Row = RunDocument["plan"]["rows"][number];

/** Lever, scope, value with its unit, note. */
export function planRow(report: Report, row: Row): string[] {
  return [
    leverName(report, row.lever),
    [
      ...[row.sku, row.channel, row.region].map((ids) =>
        scopeName(report, ids),
      ),
      weeksText(report, row),
    ]
      .filter((part) => part !== "")
      .join(" "),
    valueText(report, row.value, row.unit),
    row.note,
  ];
}

/** The name of a lever; a plan's category is no lever of the data. */
export function leverName(report: Report, lever: string): string {
  return lever === "category" ? report.texts.category : nameOf(report, lever);
}

/** Names of one or several ids in a cell. */
export function scopeName(report: Pick<Report, "names">, ids: string): string {
  return ids
    .split(/[,;|\s]+/)
    .map((id) => report.names.get(id) ?? id)
    .join(" ");
}

/** A figure with its unit; a date, a choice or an id in words; anything else as it is written. */
export function valueText(
  { language, names }: Pick<Report, "language" | "names">,
  value: string,
  unit: string,
): string {
  const { choices, units } = lexicons[language];
  const number = Number(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dateText(value, language);
  if (value.trim() === "" || !Number.isFinite(number))
    return `${choices[value] ?? names.get(value) ?? value} ${units[unit] ?? unit}`.trim();
  const decimals = /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
  return `${figure(number, decimals, language)} ${units[unit] ?? unit}`.trim();
}

function weeksText(
  { texts }: Pick<Report, "texts">,
  { from_week: from, to_week: to }: Row,
): string {
  if (from === "" && to === "") return "";
  return fill(texts.weeks, { from: from || "1", to });
}
