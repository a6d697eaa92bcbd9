/** What an uncertain number is called: a lever by its label, a number of the model by the name the data give it. Pure. */
import type { Factor } from "../../src/index.ts";
import type { PlanSheet } from "../messages.ts";
import { fieldsOf } from "../plan-wish.ts";
import { nameOf } from "../text/data-names.ts";
import { labelText, type View } from "../view.ts";

export function factorName(
  { id, kind }: Pick<Factor, "id" | "kind">,
  sheet: PlanSheet | undefined,
  view: Pick<View, "language">,
): string {
  if (kind === "parameter") return nameOf(view.language, "parameter", id) ?? id;
  const field = fieldsOf(sheet).find(({ lever }) => lever === id);
  return field === undefined ? id : labelText(field.label, view.language);
}
