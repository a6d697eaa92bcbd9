/** What a state of the plan asks to be run: its file and its changes as overrides. Pure. */
import { parseSet } from "../src/index.ts";
import { assumptionsOf, overridesOf } from "./levers/lever-edits.ts";
import type { FieldView } from "./levers/lever-sheet.ts";
import type { PlanSheet } from "./messages.ts";
import type { PlanState } from "./plan-state.ts";
import type { Wish } from "./session.ts";

/** Undefined until the plan is read. */
export function wishOf({ sheet, edits }: PlanState): Wish | undefined {
  if (sheet === undefined) return undefined;
  return {
    plan: sheet.plan,
    overrides: [
      ...overridesOf(fieldsOf(sheet), edits),
      ...assumptionsOf(edits),
    ],
  };
}

/** Every field a plan shows, those behind "more" included. */
export function fieldsOf(sheet: PlanSheet | undefined): FieldView[] {
  return [...(sheet?.levers ?? []), ...(sheet?.more ?? [])].flatMap(
    (card) => card.fields,
  );
}

/** Levers by column, `rsp[main]`, as changes on top of a plan; what is no column is left out. */
export function overridesFrom(
  values: Readonly<Record<string, string>>,
): Wish["overrides"] {
  return Object.entries(values).flatMap(([column, value]) => {
    const set = parseSet(`${column}=${value}`);
    return "code" in set ? [] : [{ ...set, from: "form" }];
  });
}
