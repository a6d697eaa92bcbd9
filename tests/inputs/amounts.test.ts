import { describe, expect, it } from "vitest";
import { MAX_EVALUATIONS } from "../../src/inputs/amounts.ts";
import { planOf, problemCodes } from "../support/inputs.ts";

const first = (rows: readonly string[]) => planOf(rows).problems[0];

describe("numbers tried over the horizon", () => {
  it("that divide by zero in one week are refused with the week", () => {
    const problem = first(["rsp,main,,,,,18000+1/(week-30),VND,"]);
    expect(problem?.code).toBe("not-finite");
    expect(problem?.found).toContain("week 30");
  });

  it("are tried only in the weeks of their row", () => {
    expect(problemCodes(["rsp,main,,,31,,18000+1/(week-30),VND,"])).toEqual([]);
    expect(problemCodes(["rsp,main,,,,,18000-1000*week,VND,"])).toEqual([
      "not-positive",
    ]);
    expect(problemCodes(["rsp,main,,,1,10,18000-1000*week,VND,"])).toEqual([]);
  });

  it("that read another lever are tried wherever it differs", () => {
    const rows = [
      "promo_depth,main,minimart,,5,8,60,%,",
      "retailer_funding,,,,,,promo_depth*2,%,",
    ];
    const problem = first(rows);
    expect(problem?.code).toBe("share-above-100");
    expect(problem?.found).toContain("120 %");
    expect(problem?.found).toContain("week 5");
  });

  it("that read a lever without a value somewhere are refused", () => {
    expect(
      problemCodes(["rsp,main,,,,,10000*(1+front_margin/100),VND,"]),
    ).toEqual(["no-value"]);
    expect(
      problemCodes(["rsp,main,minimart,,,,10000*(1+front_margin/100),VND,"]),
    ).toEqual([]);
  });

  it("are refused when trying them all would take too long", () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `rsp,,,,${(i % 100) + 1},,18000+promo_depth+${i},VND,`,
    );
    expect(104 * 24 * 3 * rows.length).toBeGreaterThan(MAX_EVALUATIONS);
    expect(problemCodes(rows)).toContain("too-many-expressions");
  });
});
