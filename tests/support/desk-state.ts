/** A plan on the desk, as the page holds it, with some of its fields. */
import type { FieldView } from "../../web/levers/lever-sheet.ts";
import { leverSheet, moreSheet } from "../../web/levers/lever-sheet.ts";
import type { Edits } from "../../web/levers/lever-edits.ts";
import { noPlan, type PlanState } from "../../web/plan-state.ts";
import { goodPlan, planText, theMarket } from "./inputs.ts";
import { briskPlan } from "./tiny-world.ts";

export interface DeskState {
  readonly plan: PlanState;
  readonly price: FieldView;
  /** Another number of the panel. */
  readonly other: FieldView;
  /** A field that is chosen, not moved. */
  readonly word: FieldView;
}

export function deskState(edits: Edits = {}): DeskState {
  const [market, plan] = [theMarket(), goodPlan(briskPlan)];
  const levers = leverSheet(market, plan);
  const fields = levers.flatMap((card) => card.fields);
  const find = (is: (field: FieldView) => boolean): FieldView => {
    const found = fields.find(is);
    if (found === undefined) throw new Error("no such field on the panel");
    return found;
  };
  const price = find(({ lever }) => lever === "rsp");
  const sheet = {
    plan: { name: "brisk.csv", text: planText(briskPlan) },
    horizonWeeks: plan.horizonWeeks,
    levers,
    more: moreSheet(market, plan),
    measures: [],
    chains: {},
    labels: Object.fromEntries(
      [...market.levers.values()].map(({ id, label }) => [id, label]),
    ),
    tetDates: [],
    targetCases: undefined,
    grades: { measured: 0, reported: 0, derived: 0, assumed: 0 },
    checked: { rules: undefined, numbers: undefined },
  };
  return {
    plan: { ...noPlan, planId: "brisk", sheet, edits },
    price,
    other: find(({ kind, key }) => kind === "number" && key !== price.key),
    word: find(({ kind }) => kind === "word"),
  };
}
