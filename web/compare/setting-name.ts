/** A setting of a plan in the reader's words: what its lever is called, where and when it holds, and its value with its unit. Pure. */
import { grouped } from "../format.ts";
import type { PlanSheet } from "../messages.ts";
import { fieldsOf } from "../plan-wish.ts";
import { nameOf } from "../text/data-names.ts";
import { compareTexts } from "../text/compare-text.ts";
import { fill, wordOf } from "../text/index.ts";
import { labelText, type View } from "../view.ts";

/** `rsp[main,convenience,17..20]` as its lever, products, places and weeks. */
export function settingName(
  column: string,
  sheet: PlanSheet | undefined,
  view: View,
): string {
  const [, lever = column, scope = ""] =
    /^([^[]+)(?:\[(.*)\])?$/.exec(column) ?? [];
  return [
    leverName(lever, sheet, view),
    ...scope
      .split(",")
      .filter((id) => id !== "")
      .map((id) => placeName(id, sheet, view)),
  ].join(" · ");
}

function leverName(
  lever: string,
  sheet: PlanSheet | undefined,
  view: View,
): string {
  const field = fieldsOf(sheet).find((one) => one.lever === lever);
  if (field !== undefined) return labelText(field.label, view.language);
  return nameOf(view.language, "lever", lever) ?? lever;
}

function placeName(
  id: string,
  sheet: PlanSheet | undefined,
  { texts: { words }, language }: View,
): string {
  const [, first, , last] = /^(\d*)(\.\.)?(\d*)$/.exec(id) ?? [];
  if (first !== undefined)
    return fill(compareTexts[language].weeks, {
      weeks: [...new Set([first, last || first])].join("–"),
    });
  const known = [words.roles, words.channels, words.regions, sheet?.chains];
  const found = known.find((names) => names && Object.hasOwn(names, id));
  return found === undefined ? id : wordOf(found, id);
}

/** `18000 VND/pack` with its number grouped and its unit named; a word by what it is called; a dash where nothing is set. */
export function settingValue(
  written: string,
  { texts: { words }, language }: View,
): string {
  if (written === "") return "–";
  const [first = "", ...unit] = written.split(" ");
  const number = Number(first);
  if (!Number.isFinite(number)) return wordOf(words.choices, written);
  const decimals = first.split(".")[1]?.length ?? 0;
  const name = wordOf(words.units, unit.join(" "));
  const gap = name === "%" ? "" : " ";
  return `${grouped(number, decimals, language)}${gap}${name}`.trim();
}
