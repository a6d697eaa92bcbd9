import { describe, expect, it } from "vitest";
import { readPlan } from "../../src/inputs/plan.ts";
import { planTemplate } from "../../src/inputs/template.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const text = planTemplate(market, "snacks");

describe("a template plan", () => {
  it("is read without a problem and gives the plan of all defaults", () => {
    const { plan, problems } = readPlan({ name: "t.csv", text }, market);
    expect(problems).toEqual([]);
    const empty = goodPlan(["category,,,,,,snacks,,"]);
    expect(plan?.skus).toEqual(empty.skus);
    const levers = [...market.levers.values()].filter(
      (lever) => lever.group !== "incumbents",
    );
    for (const lever of levers)
      for (const { id: sku } of empty.skus)
        for (const region of ["north", "south"])
          for (const place of [
            { channel: "minimart" },
            { channel: "online" },
            { channel: "minimart", chain: "win_mart_plus" },
            { channel: "convenience", chain: "seven_eleven" },
          ]) {
            const scope = { sku, region, ...place };
            if (lever.kind === "flag")
              expect(plan?.flag(lever.id, scope)).toBe(
                empty.flag(lever.id, scope),
              );
            else if (lever.kind === "number" && lever.choices.length === 0)
              expect(plan?.number(lever.id, scope)).toBe(
                empty.number(lever.id, scope),
              );
            else
              expect(plan?.word(lever.id, scope)).toBe(
                empty.word(lever.id, scope),
              );
          }
  });

  it.each(market.categories)(
    "of %s with its incumbents is read without a problem and changes nothing of them",
    (category) => {
      const text = planTemplate(market, category, { incumbents: true });
      const { plan, problems, warnings } = readPlan(
        { name: "t.csv", text },
        market,
      );
      expect(problems).toEqual([]);
      const empty = goodPlan([`category,,,,,,${category},,`]);
      expect(plan?.incumbentKey).toBe(empty.incumbentKey);
      const odd = warnings.map((warning) => warning.code);
      expect(odd).not.toContain("outside-range");
      expect(odd).not.toContain("incumbent-shares");
      expect(text).toMatch(/\nincumbent_price,/);
      expect(planTemplate(market, category)).not.toMatch(/\nincumbent_price,/);
    },
  );

  it("names every lever below the expert level, none above", () => {
    for (const lever of market.levers.values())
      expect(text.includes(`\n${lever.id},`)).toBe(lever.level < 3);
  });

  it("opens in a spreadsheet and says how sure each number is", () => {
    expect(text.startsWith("\ufefflever,sku,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text).toMatch(/\nrsp,main,[^\n]*assumed/);
  });
});
