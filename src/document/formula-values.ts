/**
 * What the formulas of a sheet come to, so that a file shows its totals where nothing computes: in a preview, on a phone, in a
 * spreadsheet's protected view. Knows the forms that the workbooks write and no others.
 */
import { quantile } from "../base/stats.ts";
import { type Sheet, letter } from "./sheet-cells.ts";

export type FormulaValue = number | "";

const AT = "([A-Z]+)\\$?(\\d+)";
const NUMBER = "(-?[\\d.]+(?:e[+-]?\\d+)?)";
const form = (pattern: string): RegExp => new RegExp(`^${pattern}$`);

const forms = {
  total: form(
    `(?:IF\\(COUNT\\([^)]+\\)=0,"",)?(SUM|MIN|MAX)\\(${AT}:${AT}\\)\\)?`,
  ),
  ratio: form(`IF\\(${AT}=0,0,${AT}/${AT}\\)`),
  twin: form(`(?:IF\\(ISNUMBER\\(${AT}\\),)?${AT}/${NUMBER}(?:,""\\))?`),
  difference: form(`${AT}-\\(${NUMBER}\\)`),
  percentile: form(
    `IF\\(COUNT\\(${AT}:${AT}\\)=0,"",PERCENTILE\\([^,]+,${NUMBER}\\)\\)`,
  ),
};

/** Values of a sheet's formulas by the address of their cells. */
export function formulaValues(sheet: Sheet): ReadonlyMap<string, FormulaValue> {
  const known = new Map<string, FormulaValue>();
  for (const [r, row] of sheet.rows.entries())
    for (const [c, { formula }] of row.entries())
      if (formula === true) {
        const value = valueAt(sheet, c, r);
        if (typeof value === "number" || value === "")
          known.set(`${letter(c)}${r + 1}`, value);
      }
  return known;
}

type Found = number | string | null;

function valueAt(sheet: Sheet, column: number, row: number): Found {
  const cell = sheet.rows[row]?.[column];
  if (cell === undefined) return null;
  return cell.formula === true
    ? evaluated(sheet, String(cell.value))
    : cell.value;
}

function evaluated(sheet: Sheet, formula: string): Found {
  const at = (name = "", row = ""): Found =>
    valueAt(sheet, columnOf(name), Number(row) - 1);
  const numbers = (column = "", from = "", to = ""): number[] =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) =>
      at(column, String(Number(from) + i)),
    ).filter((value) => typeof value === "number");
  const total = forms.total.exec(formula);
  if (total !== null) {
    const [, name, column, from, , to] = total;
    const values = numbers(column, from, to);
    if (name === "SUM") return values.reduce((sum, each) => sum + each, 0);
    if (values.length === 0) return "";
    return name === "MIN" ? Math.min(...values) : Math.max(...values);
  }
  const ratio = forms.ratio.exec(formula);
  if (ratio !== null) {
    const under = Number(at(ratio[5], ratio[6]));
    return under === 0 ? 0 : Number(at(ratio[3], ratio[4])) / under;
  }
  const twin = forms.twin.exec(formula);
  if (twin !== null) {
    const value = at(twin[3], twin[4]);
    return typeof value === "number" ? value / Number(twin[5]) : "";
  }
  const difference = forms.difference.exec(formula);
  if (difference !== null)
    return Number(at(difference[1], difference[2])) - Number(difference[3]);
  const percentile = forms.percentile.exec(formula);
  if (percentile !== null) {
    const values = numbers(percentile[1], percentile[2], percentile[4]);
    return values.length === 0 ? "" : quantile(values, Number(percentile[5]));
  }
  return null;
}

/** A is the first, AA the one after Z. */
function columnOf(name: string): number {
  return (
    Array.from(name).reduce(
      (sum, each) => sum * 26 + each.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}
