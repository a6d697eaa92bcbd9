/**
 * A batch as a workbook: a sheet per table, the summary first, what it is last. Texts are written as texts, whatever they
 * begin with. A table with more rows than a sheet holds is left out, and said.
 */
import writeExcelFile, { type SheetData } from "write-excel-file/node";
import {
  resultsOf,
  storeTables,
  summaryHeader,
  summaryRow,
  type BatchDocument,
  type StoreCell,
} from "../index.ts";
import type { Journals } from "./journal-file.ts";
import { note } from "./output.ts";
import { cannotWrite, orCannotWrite, writeWhole } from "./table-files.ts";

/** Rows of a sheet, its header included. */
const MOST_ROWS = 1_048_576;

interface Page {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: () => Iterable<readonly StoreCell[]>;
}

export async function writeWorkbook(
  path: string,
  document: BatchDocument,
  journals: Journals,
): Promise<void> {
  const sheets = pagesOf(document, journals).flatMap((page) => {
    const data = sheetOf(page);
    if (data !== undefined)
      return [{ data, sheet: page.name, stickyRowsCount: 1 }];
    note(
      `The sheet ${page.name} is left out: it would have more than ${MOST_ROWS} rows. --csv and --parquet have them all.`,
    );
    return [];
  });
  const bytes = await writeExcelFile(sheets)
    .toBuffer()
    .catch((error: unknown) => {
      throw cannotWrite(path, error);
    });
  orCannotWrite(path, () => {
    writeWhole(path, [bytes]);
  });
}

function pagesOf(document: BatchDocument, journals: Journals): Page[] {
  const { levers, model, data, request, seeds } = document;
  return [
    {
      name: "summary",
      head: summaryHeader(levers),
      *rows() {
        for (const result of resultsOf(document, journals))
          yield summaryRow(levers, result);
      },
    },
    ...storeTables(document, journals).map(({ name, columns, rows }) => ({
      name,
      head: columns.map((column) => column.name),
      rows,
    })),
    {
      name: "about",
      head: ["what", "value"],
      rows: () => [
        ["program", "taphoa"],
        ["model", model],
        ["data", data],
        ["scale", request.scale],
        ["channel basis", request.channelBasis],
        ["grids", request.grids.join(", ")],
        ["design", request.design],
        ["seeds", seeds.length],
        ["first seed", seeds[0] ?? ""],
      ],
    },
  ];
}

/** The rows as cells, or undefined if there are too many. */
function sheetOf({ head, rows }: Page): SheetData | undefined {
  const data: SheetData = [
    head.map((value) => ({ type: String, value, fontWeight: "bold" as const })),
  ];
  for (const row of rows()) {
    if (data.length === MOST_ROWS) return undefined;
    data.push(
      row.map((value) => {
        if (value === null || value === "") return null;
        return typeof value === "number"
          ? { type: Number, value }
          : { type: String, value };
      }),
    );
  }
  return data;
}
