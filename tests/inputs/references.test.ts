import { describe, expect, it } from "vitest";
import { checkReferences, MAX_READS } from "../../src/inputs/references.ts";
import { goodPlan, planOf, problemCodes } from "../support/inputs.ts";

describe("references between levers", () => {
  it("may follow one another to a number", () => {
    const plan = goodPlan([
      "cash_open,,,,,,budget_total*2,,",
      "budget_total,,,,,,setup*30,,",
      "setup,,,,,,5e8,,",
    ]);
    expect(plan.number("cash_open")).toBe(3e10);
  });

  it("may not form a circle, short or long, or through the exchange rate", () => {
    expect(problemCodes(["moq,,,,,,moq*2,,"])).toEqual(["circular-levers"]);
    const { problems } = planOf([
      "cash_open,,,,,,budget_total,,",
      "budget_total,,,,,,setup*30,,",
      "setup,,,,,,cash_open/100,,",
    ]);
    expect(problems.map((p) => p.code)).toEqual(["circular-levers"]);
    expect(problems[0]?.found).toContain("cash_open");
    expect(
      problemCodes(["fx_twd_vnd,,,,,,setup/500000,,", "setup,,,,,,5e5,TWD,"]),
    ).toEqual(["circular-levers"]);
  });

  it("may not multiply into thousands of readings", () => {
    const chain = ["cash_open", "budget_total", "setup", "overhead"];
    const rows = chain.map((lever, i) => {
      const next = chain[i + 1] ?? "moq";
      return `${lever},,,,,,${Array(9).fill(next).join("+")},,`;
    });
    expect(problemCodes(rows)).toContain("too-many-references");
    expect(MAX_READS).toBeLessThan(9 ** 4);
  });

  it("are no mistake where there are none", () => {
    expect(checkReferences(new Map(), new Map())).toEqual([]);
  });
});
