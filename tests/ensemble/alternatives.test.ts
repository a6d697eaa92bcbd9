import { describe, expect, it } from "vitest";
import { alternativesOf } from "../../src/ensemble/alternatives.ts";
import { goodPlan } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

describe("named alternatives", () => {
  it("begin with the plan as it stands, and step away from it one at a time", () => {
    const plan = goodPlan([...briskPlan, "fee_basis,,,,,,per_store,,"]);
    const all = alternativesOf(plan, "panel");
    expect(all[0]).toEqual({
      id: "channel_basis=panel",
      basis: "panel",
      values: {},
    });
    const ids = all.map(({ id }) => id);
    expect(ids).toContain("channel_basis=brief");
    expect(ids).toContain("channel_basis=abstract");
    expect(ids).toContain("fee_basis=per_banner");
    expect(ids).not.toContain("fee_basis=per_store");
    expect(ids).not.toContain(`rep_employer=${plan.word("rep_employer")}`);
    expect(all.every(({ values }) => Object.keys(values).length < 2)).toBe(
      true,
    );
  });
});
