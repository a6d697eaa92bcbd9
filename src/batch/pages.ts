/**
 * A batch as the sheets of a workbook: the summary first, then its tables, what it is last. Cells are as the library
 * write-excel-file takes them, in Node and in a browser alike; texts are written as texts, whatever they begin with.
 */
import { summaryHeader, summaryRow } from "./batch-tables.ts";
import type { BatchDocument } from "./document.ts";
import { resultsOf } from "./results.ts";
import {
  storeTables,
  type StoreCell,
  type StoredResults,
} from "./store-tables.ts";

/** Rows of a sheet, its header included. */
export const MOST_ROWS = 1_048_576;

export interface Page {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: () => Iterable<readonly StoreCell[]>;
}

type PageCell = {
  readonly type: StringConstructor | NumberConstructor;
  readonly value: string | number;
  readonly fontWeight?: "bold";
} | null;

export interface PageSheet {
  readonly sheet: string;
  readonly stickyRowsCount: number;
  readonly data: PageCell[][];
}

export function batchPages(
  document: BatchDocument,
  results: StoredResults,
): Page[] {
  const { levers, model, data, request, seeds } = document;
  return [
    {
      name: "summary",
      head: summaryHeader(levers),
      *rows() {
        for (const result of resultsOf(document, results))
          yield summaryRow(levers, result);
      },
    },
    ...storeTables(document, results).map(({ name, columns, rows }) => ({
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

/** A page as a sheet, or undefined if it has more rows than a sheet holds. */
export function pageSheet({ name, head, rows }: Page): PageSheet | undefined {
  const data: PageCell[][] = [
    head.map((value) => ({ type: String, value, fontWeight: "bold" })),
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
  return { sheet: name, stickyRowsCount: 1, data };
}
