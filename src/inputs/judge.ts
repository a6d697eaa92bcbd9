/**
 * Judges everything a plan sets: each number by its limits, and rows against one another.
 */
import type { Problem, Warning } from "../base/problem.ts";
import {
  agree,
  evaluations,
  isNumber,
  judgeEntry,
  MAX_EVALUATIONS,
  type Trial,
} from "./amounts.ts";
import { indexEntries, layers, rivalPairs, type Entry } from "./entry.ts";
import { quote } from "./mistake.ts";
import { report } from "./plan-rows.ts";
import { checkReferences } from "./references.ts";

/** Reports impossible numbers and returns the odd ones as warnings, in order of row. */
export function judgeAll(
  index: ReadonlyMap<string, readonly Entry[]>,
  trial: Trial,
  problems: Problem[],
): Warning[] {
  const warnings: { row: number; warning: Warning }[] = [];
  let left = MAX_EVALUATIONS;
  for (const entry of [...index.values()].flat()) {
    if (entry.layer === layers.market || !isNumber(entry)) continue;
    const place = placeOf(entry);
    left -= evaluations(entry, trial);
    if (left < 0) {
      report(problems, place, "value", {
        code: "too-many-expressions",
        found: `expressions that need more than ${MAX_EVALUATIONS} evaluations`,
        expected: "fewer expressions, or narrower rows",
        fix: "write numbers, or name SKU, channel, region or weeks",
      });
      break;
    }
    const finding = judgeEntry(entry, trial);
    if (finding?.stops === true)
      report(problems, place, "value", finding.mistake);
    else if (finding !== undefined) {
      const { code, found, expected, fix } = finding.mistake;
      const at =
        place.row === undefined ? place.file : `${place.file} row ${place.row}`;
      const message = `${at}: found ${found}, expected ${expected}; ${fix}.`;
      const params = {
        file: place.file,
        row: place.row ?? 0,
        lever: entry.lever,
        // Of a file only: a change of a form has no row that could be looked up.
        at: place.row === undefined ? "" : ` (${place.file}:${place.row})`,
        ...finding.figures,
      };
      warnings.push({
        row: place.row ?? Infinity,
        warning: { code, message, params },
      });
    }
  }
  warnings.sort((a, b) => a.row - b.row);
  return warnings.map((each) => each.warning);
}

/** Reports rows of equal reach that overlap and disagree. */
export function reportRivals(
  index: ReadonlyMap<string, readonly Entry[]>,
  trial: Trial,
  problems: Problem[],
): void {
  for (const [lever, entries] of index) {
    const set = entries.filter((entry) => entry.layer !== layers.market);
    const inOrder = [...set].sort(
      (a, b) => (a.setting.row ?? 0) - (b.setting.row ?? 0),
    );
    for (const [a, b] of rivalPairs(inOrder, trial.names, (x, y) =>
      agree(x, y, trial),
    )) {
      const where =
        a.setting.row === undefined ? "an earlier one" : `row ${a.setting.row}`;
      report(problems, placeOf(b), "value", {
        code: "rows-disagree",
        found: `${quote(b.setting.value)} for ${lever}, where ${where} of equal reach says ${quote(a.setting.value)}`,
        expected: "one value for each SKU, channel, region and week",
        fix: "narrow one of the two by a scope or weeks, or remove it",
      });
    }
  }
}

/** Reports values that need themselves or too many others, and returns the entries without them. */
export function withoutCircles(
  entries: readonly Entry[],
  levers: Trial["levers"],
  problems: Problem[],
): Entry[] {
  const wrong = new Set<Entry>();
  for (const { entry, mistake } of checkReferences(
    indexEntries(entries),
    levers,
  )) {
    if (!wrong.has(entry)) report(problems, placeOf(entry), "value", mistake);
    wrong.add(entry);
  }
  return entries.filter((entry) => !wrong.has(entry));
}

/** File and row that set an entry. */
function placeOf(entry: Entry): {
  file: string;
  row: number | undefined;
} {
  return { file: entry.setting.file, row: entry.setting.row };
}
