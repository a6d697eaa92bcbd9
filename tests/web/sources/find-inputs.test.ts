import { describe, expect, it } from "vitest";
import { provenance, readPlan } from "../../../src/index.ts";
import {
  assumptionKey,
  assumptionsOf,
} from "../../../web/levers/lever-edits.ts";
import { chapters } from "../../../web/sources/chapters.ts";
import { findInputs, setBy } from "../../../web/sources/find-inputs.ts";
import { goodPlan, planText, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const inputs = provenance(goodPlan(briskPlan), theMarket(), "brief");

describe("the inputs of a run", () => {
  const flat = (found: ReturnType<typeof findInputs>) =>
    found.flatMap((one) => one.inputs);

  it("stand in the chapters of a guide, all of them, those of the plan last", () => {
    const found = findInputs(inputs, "", "all");
    expect(found.map(({ chapter }) => chapter)).toEqual([...chapters]);
    expect(flat(found)).toHaveLength(inputs.length);
    const rivals = found.find(({ chapter }) => chapter === "rivals");
    expect(new Set(rivals?.inputs.map(({ table }) => table))).toContain("skus");
  });

  it("are found by grade and by any part of their name or note; a chapter without any is left out", () => {
    const assumed = flat(findInputs(inputs, "", "assumed"));
    expect(assumed.length).toBeGreaterThan(100);
    expect(assumed.every(({ grade }) => grade === "assumed")).toBe(true);
    const found = findInputs(inputs, " burnIN ", "all");
    expect(flat(found).map(({ name }) => name)).toContain("burnInWeeks");
    expect(found.map(({ chapter }) => chapter)).not.toContain("people");
    expect(findInputs(inputs, "no such number", "all")).toEqual([]);
  });

  it("show the replaced ones first in their chapter", () => {
    const behaviour = findInputs(inputs, "", "all", ({ name }) =>
      Number(name === "distributorHurdle"),
    ).find(({ chapter }) => chapter === "behaviour");
    expect(behaviour?.inputs[0]?.name).toBe("distributorHurdle");
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
