/** The plans that ship with the page: every plan of the folder of scenarios, by the name of its file. */
import { fill } from "./text/index.ts";
import type { View } from "./view.ts";

export interface ShippedPlan {
  readonly id: string;
  readonly text: string;
}

const files: Readonly<Record<string, string>> = import.meta.glob(
  ["../scenarios/*.csv", "!../scenarios/strategies.csv"],
  { query: "?raw", import: "default", eager: true },
);

/** All of them, the one named first at the head. */
export function shippedPlans(first: string): ShippedPlan[] {
  return Object.entries(files)
    .map(([path, text]) => ({
      id: path.slice(path.lastIndexOf("/") + 1, -".csv".length),
      text,
    }))
    .sort((a, b) => Number(b.id === first) - Number(a.id === first));
}

/** Which plan a result belongs to, apart from the language it is named in. */
export interface PlanIdentity {
  readonly planId: string;
  /** Name of the reader's own file, if it is one. */
  readonly ownName: string | undefined;
  /** Whether levers of the panel were moved. */
  readonly changed: boolean;
}

/** The plan's name in the reader's language, saying so when levers were moved. */
export function planTitle(plan: PlanIdentity, view: View): string {
  const name = plan.ownName ?? planName(plan.planId, view);
  return plan.changed ? fill(view.texts.plan.withChanges, { name }) : name;
}

/** What a shipped plan is called: the catalogue's name, or the file's own. */
export function planName(id: string, view: View): string {
  const names: Readonly<Record<string, string>> = view.texts.plans;
  return names[id] ?? id;
}
