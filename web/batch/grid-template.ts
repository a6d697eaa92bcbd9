/**
 * A batch file to start from, as a workbook: the plan's main levers as columns, an example row for each way a cell may be
 * written, lists to choose from where a lever has words, and a second sheet that says what each column is.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { PlanSheet } from "../messages.ts";
import type { FieldView } from "../levers/lever-sheet.ts";
import { batchTexts } from "../text/batch-text.ts";
import { wordOf } from "../text/index.ts";
import type { View } from "../view.ts";
import { settingName } from "../compare/setting-name.ts";

/** Columns that say what a scenario is, before its levers. */
const OWN = ["name", "base", "group", "note"] as const;
/** Rows in which a cell offers its list. */
const LISTED_ROWS = 500;
/** Characters of a list that a spreadsheet takes. */
const MOST_LIST = 255;

export interface GridTemplate {
  /** Rows of the sheet that is read, the head first. */
  readonly grid: readonly (readonly string[])[];
  /** Rows of the sheet that explains. */
  readonly levers: readonly (readonly string[])[];
  /** What may be chosen, by column from 0. */
  readonly lists: ReadonlyMap<number, readonly string[]>;
}

export function gridTemplate(
  sheet: PlanSheet | undefined,
  plans: readonly string[],
  view: View,
): GridTemplate {
  const words = batchTexts[view.language];
  const fields = (sheet?.levers ?? [])
    .flatMap((card) => card.fields)
    .filter(({ kind }) => kind !== "window");
  const head = [...OWN, ...fields.map(({ key }) => key)];
  const row = (name: string, base: string, values: Record<string, string>) =>
    head.map((column) => ({ name, base, ...values })[column] ?? "");
  const [number] = fields.filter(({ kind }) => kind === "number");
  const now = Number(number?.loaded);
  const part = (share: number): string =>
    String(Number((share * now).toPrecision(6)));
  return {
    grid: [
      head,
      row("A", plans[0] ?? "", {}),
      ...(number === undefined || !(now > 0)
        ? []
        : [
            row("B", "", { [number.key]: `${part(0.9)}|${part(1.1)}` }),
            row("C", "", { [number.key]: `${part(0.8)}..${part(1.2)}/3` }),
          ]),
    ],
    levers: [
      [...words.templateHead.split("|")],
      ...fields.map((field) => [
        field.key,
        settingName(field.key, sheet, view),
        wordOf(view.texts.words.units, field.unit),
        String(field.allowed.min ?? ""),
        String(field.allowed.max ?? ""),
        choicesOf(field).join("|"),
        field.loaded,
      ]),
    ],
    lists: new Map([
      [OWN.indexOf("base"), plans],
      ...fields.flatMap((field, i): [number, readonly string[]][] => {
        const choices = choicesOf(field);
        return choices.length === 0 ? [] : [[OWN.length + i, choices]];
      }),
    ]),
  };
}

function choicesOf({ kind, choices }: FieldView): readonly string[] {
  return kind === "flag" ? ["on", "off"] : choices;
}

/** The template as a workbook; lists are hints: a cell may hold ranges and lists of its own. */
export async function templateBook({
  grid,
  levers,
  lists,
}: GridTemplate): Promise<Blob> {
  const { default: write } = await import("write-excel-file/universal");
  const cells = (rows: GridTemplate["grid"]) =>
    rows.map((row, i) =>
      row.map((value) => ({
        value,
        type: String,
        ...(i === 0 && { fontWeight: "bold" as const }),
      })),
    );
  const columns = (rows: GridTemplate["grid"]) =>
    (rows[0] ?? []).map((_, i) => ({
      width: 2 + Math.max(...rows.map((row) => row[i]?.length ?? 0)),
    }));
  const book = await write([
    {
      ...{ sheet: "grid", data: cells(grid), columns: columns(grid) },
      stickyRowsCount: 1,
    },
    { sheet: "levers", data: cells(levers), columns: columns(levers) },
  ]).toBlob();
  const parts = unzipSync(new Uint8Array(await book.arrayBuffer()));
  const path = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  parts[path] = strToU8(
    xml.replace("</sheetData>", `</sheetData>${validations(lists)}`),
  );
  return new Blob([zipSync(parts)], { type: book.type });
}

/** Lists to choose from, in the words of the format. */
export function validations(lists: GridTemplate["lists"]): string {
  const each = [...lists].flatMap(([column, choices]) => {
    const list = choices.join(",");
    if (list.length > MOST_LIST || choices.some((one) => /[",<&]/.test(one)))
      return [];
    const letter = letterOf(column);
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}2:${letter}${LISTED_ROWS}"><formula1>"${list}"</formula1></dataValidation>`,
    ];
  });
  return each.length === 0
    ? ""
    : `<dataValidations count="${each.length}">${each.join("")}</dataValidations>`;
}

/** A column's letters: 0 is A, 26 is AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}
