/** Sheets as the library write-excel-file takes them, in Node and in a browser alike: typed cells, formulas, frozen rows, widths. */
import type { Sheet } from "./sheet-cells.ts";

type FileCell = {
  readonly value: string | number;
  readonly type: StringConstructor | NumberConstructor | "Formula";
  readonly format?: string;
  readonly fontWeight?: "bold";
} | null;

export interface FileSheet {
  readonly sheet: string;
  readonly stickyRowsCount: number;
  readonly columns: { readonly width: number }[];
  readonly data: FileCell[][];
}

/** The font that finance departments in Taiwan have. */
export const sheetFont = { fontFamily: "Microsoft JhengHei", fontSize: 11 };

export function sheetFile(sheets: readonly Sheet[]): FileSheet[] {
  return sheets.map(({ name, frozen, widths, rows }) => ({
    sheet: name,
    stickyRowsCount: frozen,
    columns: widths.map((width) => ({ width })),
    data: rows.map((row) =>
      row.map((cell): FileCell => {
        const { value, format, bold, formula } = cell;
        if (value === null || value === "") return null;
        const style = {
          ...(bold === true && { fontWeight: "bold" as const }),
          ...(format !== undefined && { format }),
        };
        if (formula === true)
          return { ...style, type: "Formula", value: String(value) };
        return typeof value === "number"
          ? { ...style, type: Number, value }
          : {
              ...(bold === true && { fontWeight: "bold" }),
              type: String,
              value,
            };
      }),
    ),
  }));
}
