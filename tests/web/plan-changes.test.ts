import { describe, expect, it } from "vitest";
import { advance, startHistory } from "../../web/history.ts";
import { PlanChanges, type PlanHolder } from "../../web/plan-changes.ts";
import type { PlanState } from "../../web/plan-state.ts";
import { deskState } from "../support/desk-state.ts";

const { plan, price, other } = deskState();

/** A holder of the plan, what it holds after each run, and the changes under test. */
function held(lock?: PlanHolder["lock"]) {
  const shell: PlanHolder = {
    history: startHistory<PlanState>(plan),
    get plan() {
      return this.history.present;
    },
    lock,
    problems: [],
    changePlan(change, gesture) {
      this.history = advance(
        this.history,
        { ...this.plan, ...change },
        gesture,
      );
    },
  };
  const runs: PlanState["edits"][] = [];
  const changes = new PlanChanges(shell, () => runs.push(shell.plan.edits));
  return { shell, runs, changes };
}

describe("a change of the plan", () => {
  it("is run, and is none where the value is the one that was loaded", () => {
    const { runs, changes } = held();
    changes.edit(price.key, "25000");
    changes.edit(price.key, price.loaded);
    expect(runs).toEqual([{ [price.key]: "25000" }, {}]);
  });

  it("of one slider on its way is one step back; of another thing a step of its own", () => {
    const { shell, changes } = held();
    changes.edit(price.key, "25000");
    changes.edit(price.key, "26000");
    changes.edit(other.key, "1");
    changes.step("undo");
    expect(shell.plan.edits).toEqual({ [price.key]: "26000" });
    changes.step("undo");
    expect(shell.plan.edits).toEqual({});
    changes.step("redo");
    expect(shell.plan.edits).toEqual({ [price.key]: "26000" });
  });

  it("of several fields is one step, and takes others back", () => {
    const { shell, changes } = held();
    changes.edit(price.key, "25000");
    changes.replace({ [other.key]: "1" }, [price.key]);
    expect(shell.plan.edits).toEqual({ [other.key]: "1" });
    changes.step("undo");
    expect(shell.plan.edits).toEqual({ [price.key]: "25000" });
  });

  it("of a number of the model is taken back by an empty value, all changes by a reset", () => {
    const { shell, changes } = held();
    changes.assume("conceptExponent", "2");
    changes.edit(price.key, "25000");
    expect(Object.values(shell.plan.edits)).toEqual(["2", "25000"]);
    changes.assume("conceptExponent", "");
    expect(shell.plan.edits).toEqual({ [price.key]: "25000" });
    changes.reset("all");
    expect(shell.plan.edits).toEqual({});
  });

  it("is not made where a lesson has locked the field, nor a step where there is none", () => {
    const { shell, runs, changes } = held({
      ...{ lesson: 1, seed: "1", levers: [other.lever] },
    });
    changes.edit(price.key, "25000");
    changes.replace({ [other.key]: "1", [price.key]: "25000" }, []);
    changes.assume("conceptExponent", "2");
    changes.step("undo");
    expect([shell.plan.edits, runs]).toEqual([{}, []]);
    changes.edit(other.key, "1");
    expect(runs).toEqual([{ [other.key]: "1" }]);
  });
});
