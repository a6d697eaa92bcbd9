/** Cells of a workbook: text, amounts with a number format, sums as formulas. */
export interface Cell {
  readonly value: string | number | null;
  /** The value is a formula, without its sign of equality. */
  readonly formula?: boolean;
  readonly format?: string;
  readonly bold?: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows that stay when scrolling. */
  readonly frozen: number;
  readonly rows: readonly (readonly Cell[])[];
}

export const WHOLE = "#,##0";
export const SHARE = "0.0%";

export function text(value: string): Cell {
  return { value };
}

export function bold(value: string): Cell {
  return { value, bold: true };
}

export function amount(value: number | null | undefined, format = WHOLE): Cell {
  return { value: value ?? null, format };
}

export function sum(
  column: string,
  from: number,
  to: number,
  format = WHOLE,
): Cell {
  return {
    value: `SUM(${column}${from}:${column}${to})`,
    formula: true,
    format,
    bold: true,
  };
}

/** Letter of a column, the first is A. */
export function letter(index: number): string {
  const before = Math.floor(index / 26);
  return (
    (before > 0 ? letter(before - 1) : "") +
    String.fromCharCode(65 + (index % 26))
  );
}

export function formatOf(unit: string): string {
  if (unit === "ratio") return SHARE;
  return ["index", "packs per outlet and week", "purchases"].includes(unit)
    ? "0.00"
    : WHOLE;
}
