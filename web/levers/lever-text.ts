/** Names and values of lever fields in the reader's words. Money of a month is shown in millions, everything else in its own unit. Pure. */
import { dateText, grouped, money } from "../format.ts";
import type { LeverField } from "./lever-edits.ts";
import type { FieldView } from "./lever-sheet.ts";
import { fill, wordOf } from "../text/index.ts";
import { labelText, type View } from "../view.ts";

/** What the numeric box counts in: the lever's unit, or millions of it where figures would be long. */
export interface ShownUnit {
  readonly factor: number;
  readonly unit: string;
}

export function shownUnit(field: Pick<LeverField, "unit">): ShownUnit {
  return field.unit === "VND/month"
    ? { factor: 1_000_000, unit: "million VND/month" }
    : { factor: 1, unit: field.unit };
}

/** `Sales reps, South`: the lever's label with the places the field is about. */
export function fieldName(field: FieldView, view: View): string {
  const label = labelText(field.label, view.language);
  const places = placeWords(field, view);
  return places === ""
    ? label
    : view.language === "zh-TW"
      ? `${label}（${places}）`
      : `${label} (${places})`;
}

/** What the lever means: the catalogue's line, or the data's own. */
export function helpText(field: FieldView, view: View): string {
  const { leverHelp } = view.texts;
  const { help, lever } = field;
  if (view.language === "zh-TW") return help.zh_tw;
  const general = lever.startsWith("mechanism_") ? "mechanism" : lever;
  return leverHelp[lever] ?? leverHelp[general] ?? help.en;
}

/** The places a field is about, without the lever's name; empty for the whole market. */
export function placeWords(
  field: Pick<LeverField, "scope">,
  view: View,
): string {
  const { channels, regions, roles } = view.texts.words;
  const names: Readonly<Record<string, string>> = {
    ...roles,
    ...channels,
    ...regions,
  };
  return field.scope.map((id) => wordOf(names, id)).join(view.texts.listComma);
}

/** A field's value with its unit, as a person says it. */
export function valueText(
  field: Pick<LeverField, "kind" | "unit">,
  value: string,
  view: View,
): string {
  const { words } = view.texts;
  if (field.kind === "date") return dateText(value, view.language);
  if (field.kind === "window" && value !== "off")
    return fill(words.weekOf, { value });
  const number = Number(value);
  if (value === "" || !Number.isFinite(number))
    return wordOf(words.choices, value);
  const { factor, unit } = shownUnit(field);
  const amount = grouped(number / factor, 2, view.language);
  if (unit === "%") return `${amount}%`;
  const name = wordOf(words.units, unit);
  return name === "" ? amount : `${amount} ${name}`;
}

/** Money of a field in the other currency; empty for anything that is not money in VND. */
export function twinText(
  field: Pick<LeverField, "unit">,
  value: string,
  view: View,
): string {
  const number = Number(value);
  if (!field.unit.startsWith("VND") || !Number.isFinite(number)) return "";
  return `≈ ${money(number, { ...view, currency: "TWD" })}`;
}
