/** What the planner works on, as one immutable value that undo and redo step through: which plan is open, and what was changed in it. */
import type { Edits } from "./levers/lever-edits.ts";
import type { PlanSheet } from "./messages.ts";

export interface PlanState {
  readonly planId: string;
  /** Name of the reader's own file, if it is one. */
  readonly ownName: string | undefined;
  /** The plan as it was opened; absent until it is read. */
  readonly sheet: PlanSheet | undefined;
  /** The panel's changes by field. */
  readonly edits: Edits;
}

export const noPlan: PlanState = {
  planId: "",
  ownName: undefined,
  sheet: undefined,
  edits: {},
};
