/** What an uncertain number is called: a lever by its label, a number of the model by its own name. Pure. */
import type { Factor } from "../../src/index.ts";
import type { PlanSheet } from "../messages.ts";
import { fieldsOf } from "../plan-wish.ts";
import { labelText, type View } from "../view.ts";

export function factorName(
  { id, kind }: Pick<Factor, "id" | "kind">,
  sheet: PlanSheet | undefined,
  view: View,
): string {
  if (kind === "parameter") return id;
  const field = fieldsOf(sheet).find(({ lever }) => lever === id);
  return field === undefined ? id : labelText(field.label, view.language);
}
