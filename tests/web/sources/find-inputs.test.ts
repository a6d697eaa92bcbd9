import { describe, expect, it } from "vitest";
import { provenance, readPlan } from "../../../src/index.ts";
import {
  assumptionKey,
  assumptionsOf,
} from "../../../web/levers/lever-edits.ts";
import { findInputs, setBy } from "../../../web/sources/find-inputs.ts";
import { goodPlan, planText, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const inputs = provenance(goodPlan(briskPlan), theMarket(), "brief");

describe("the inputs of a run", () => {
  it("are found by grade and by any part of their name or note, numbers of the model first", () => {
    const assumed = findInputs(inputs, "", "assumed");
    expect(assumed.length).toBeGreaterThan(100);
    expect(assumed.every(({ grade }) => grade === "assumed")).toBe(true);
    expect(assumed[0]?.table).toBe("parameters");
    const found = findInputs(inputs, " burnIN ", "all");
    expect(found.map(({ name }) => name)).toContain("burnInWeeks");
    expect(findInputs(inputs, "no such number", "all")).toEqual([]);
  });

  it("are found by their chapter", () => {
    const rivals = findInputs(inputs, "", "all", undefined, "rivals");
    expect(new Set(rivals.map(({ table }) => table))).toContain("skus");
    expect(rivals.some(({ table }) => table === "parameters")).toBe(false);
  });

  it("show the replaced ones first", () => {
    const [first] = findInputs(inputs, "", "all", ({ name }) =>
      Number(name === "distributorHurdle"),
    );
    expect(first?.name).toBe("distributorHurdle");
  });

  it("say who set them: the reader, the plan, or the data", () => {
    const by = (table: string, name: string, edits = {}) => {
      const input = inputs.find(
        (one) => one.table === table && one.name.split("/")[0] === name,
      );
      if (input === undefined) throw new Error(`no ${name}`);
      return setBy(input, edits);
    };
    expect(by("parameters", "distributorHurdle")).toBe("data");
    expect(
      by("parameters", "distributorHurdle", { "=distributorHurdle": "30" }),
    ).toBe("you");
    const decided = inputs.find(({ grade }) => grade === "decided");
    if (decided === undefined) throw new Error("the plan decides nothing");
    const [lever = ""] = decided.name.split("/");
    expect(setBy(decided, {})).toBe("plan");
    expect(setBy(decided, { [`${lever}[main]`]: "1" })).toBe("you");
  });

  it("are replaced by an override the plan takes", () => {
    const overrides = assumptionsOf({
      [assumptionKey("distributorHurdle")]: "30",
      "rsp[main]": "9",
    });
    const { plan, problems } = readPlan(
      { name: "p", text: planText(briskPlan) },
      theMarket(),
      overrides,
    );
    expect(problems).toEqual([]);
    expect(plan?.parameter("distributorHurdle")).toBeCloseTo(0.3);
  });
});
