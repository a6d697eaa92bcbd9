/** The numbers a result rests on as a table for people, in their language: a sheet of the workbook, and a file of its own. */
import { formatCsv } from "../base/csv.ts";
import type { Language } from "../report/speech.ts";
import type { ToldInput } from "./input-names.ts";
import { standingName } from "./standing-table.ts";
import { reportTexts } from "./words.ts";

/** The header, then a row per input, whose words are the reader's already. */
export function appendixRows(
  inputs: readonly ToldInput[],
  language: Language,
): readonly (readonly string[])[] {
  const texts = reportTexts[language];
  return [
    [
      texts.contents,
      texts.name,
      texts.value,
      texts.low,
      texts.high,
      texts.unit,
      texts.grade,
      texts.source,
      texts.checked,
      texts.note,
      texts.idInData,
    ],
    ...inputs.map((each) => [
      each.table,
      each.name,
      each.value,
      each.low,
      each.high,
      each.unit,
      standingName(each.grade, language).replace("\n", " "),
      each.source,
      each.checkedOn,
      each.note,
      each.id,
    ]),
  ];
}

export function appendixCsv(
  inputs: readonly ToldInput[],
  language: Language,
): string {
  const [head = [], ...rows] = appendixRows(inputs, language);
  return formatCsv(head, rows);
}
