/** What a state of the plan asks to be run: its file and its changes as overrides. Pure. */
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
