import { describe, expect, it } from "vitest";
import { relatedTo, rowed } from "../../../web/levers/related-levers.ts";
import { theMarket } from "../../support/inputs.ts";
import { deskState } from "../../support/desk-state.ts";

const sheet = deskState().plan.sheet!;
const panel = new Set(
  sheet.levers.flatMap(({ fields }) => fields.map(({ lever }) => lever)),
);

describe("the levers that go with one", () => {
  it("are named for each of the twelve, known to the data, and never the lever itself", () => {
    const known = theMarket().levers;
    expect(Object.keys(rowed).sort()).toEqual([...panel].sort());
    for (const [lever, others] of Object.entries(rowed)) {
      expect(new Set(others).size, lever).toBe(others.length);
      expect(others).not.toContain(lever);
      for (const id of others) expect(known.has(id), id).toBe(true);
    }
  });

  it("are on the panel, so that a press leads there", () => {
    for (const [lever, others] of Object.entries(rowed))
      expect(
        relatedTo(lever, sheet).map((field) => field.lever),
        lever,
      ).toEqual(others);
  });

  it("are its neighbours where it has no row", () => {
    const related = relatedTo("facings", sheet);
    expect(related.length).toBeGreaterThan(0);
    expect(related.map(({ lever }) => lever)).not.toContain("facings");
    expect(relatedTo("nothing", sheet)).toEqual([]);
  });
});
