import { describe, expect, it } from "vitest";
import { byWeek } from "../../src/inputs/by-week.ts";
import { demoWith } from "../support/levers.ts";
import { theMarket } from "../support/inputs.ts";

describe("answers by week", () => {
  it("are worked out once for a plan, a market, a SKU and a week, and again for any other", () => {
    const asked: string[] = [];
    const price = byWeek((plan, _market, sku, week) => {
      asked.push(`${sku} ${week}`);
      return plan.number("rsp", { sku }, week);
    });
    const market = theMarket();
    const [plan, dearer] = [demoWith([]), demoWith(["rsp[main]=20000 VND"])];
    const first = price(plan, market, "main", 3);
    expect(price(plan, market, "main", 3)).toBe(first);
    expect(asked).toEqual(["main 3"]);
    price(plan, market, "main", 5);
    price(plan, market, "value", 3);
    expect(asked).toEqual(["main 3", "main 5", "value 3"]);
    expect(price(dearer, market, "main", 3)).toBe(20000);
    price(plan, { ...market }, "main", 3);
    expect(asked).toHaveLength(5);
  });
});
