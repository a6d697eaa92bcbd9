/** Blank cells of a batch file, folded: a line per column says which rows took the base's value, and what it is. */
import { html, nothing } from "lit";
import type { BlankColumn } from "../../src/index.ts";
import { settingName, settingValue } from "../compare/setting-name.ts";
import type { PlanSheet } from "../messages.ts";
import { batchTexts } from "../text/batch-text.ts";
import { fill } from "../text/index.ts";
import type { View } from "../view.ts";

/** Rows of a column that are named. */
const NAMED = 3;

/** One column as a sentence. */
export function blankText(
  { column, rows, values }: BlankColumn,
  sheet: PlanSheet | undefined,
  view: View,
): string {
  const words = batchTexts[view.language];
  const named = rows.slice(0, NAMED).join(view.texts.listComma);
  const several = rows.length > NAMED;
  return fill(several ? words.blankMany : words.blankRows, {
    ...{ rows: named, count: rows.length, column },
    name: settingName(column, sheet, view),
    value:
      values.length === 0
        ? words.blankOwn
        : values
            .map((value) => settingValue(value, view))
            .join(view.texts.listComma),
  });
}

export function blankCells(
  blanks: readonly BlankColumn[],
  sheet: PlanSheet | undefined,
  view: View,
): unknown {
  if (blanks.length === 0) return nothing;
  return html`<details class="quiet small" data-blanks>
    <summary>
      ${fill(batchTexts[view.language].blanks, { count: blanks.length })}
    </summary>
    <ul>
      ${blanks.map((blank) => html`<li>${blankText(blank, sheet, view)}</li>`)}
    </ul>
  </details>`;
}
