/**
 * Money of a sheet in NT$ too: a column more for each column of VND, as formulas over it at the plan's rate, so that finance
 * sees both and can trace the one to the other. Which columns hold VND, the row of units says.
 */
import { lexicons } from "./lexicon.ts";
import type { Language } from "../report/speech.ts";
import {
  type Cell,
  type Sheet,
  WHOLE,
  bold,
  letter,
  text,
} from "./sheet-cells.ts";

const NT = "NT$";
const WIDTH = 20;

/** Names stand in the first row, units in the second. */
const HEAD = 2;

/** The figure of another cell of the sheet in NT$; empty where that is. `column` and `row` count from 0. */
export function twin(
  column: number,
  row: number,
  vndPerTwd: number,
  isBold = false,
): Cell {
  const at = `${letter(column)}${row + 1}`;
  return {
    value: `IF(ISNUMBER(${at}),${at}/${vndPerTwd},"")`,
    ...{ formula: true, format: WHOLE },
    ...(isBold ? { bold: true } : {}),
  };
}

/** The sheet with its twins at the end of each row, in the order of what they are of. */
export function withTwins(
  sheet: Sheet,
  vndPerTwd: number,
  language: Language,
): Sheet {
  const dong = [lexicons[language].units["VND"], "VND"];
  const [names = [], units = []] = sheet.rows;
  const columns = units.flatMap(({ value }, i) =>
    dong.includes(String(value)) ? [i] : [],
  );
  return {
    ...sheet,
    widths: [...sheet.widths, ...columns.map(() => WIDTH)],
    rows: sheet.rows.map((row, r) => [
      ...row,
      ...columns.map((column): Cell => {
        if (r === 0) return bold(String(names[column]?.value ?? ""));
        if (r < HEAD) return text(NT);
        // A row of totals may end before a column does.
        const from = row[column];
        return from === undefined || from.value === ""
          ? text("")
          : twin(column, r, vndPerTwd, from.bold === true);
      }),
    ]),
  };
}
