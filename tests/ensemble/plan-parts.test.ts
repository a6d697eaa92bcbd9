import { describe, expect, it } from "vitest";
import {
  nameWithout,
  partsOf,
  plansWithout,
  promotedWeeks,
} from "../../src/ensemble/plan-parts.ts";
import { type Plan, readPlan } from "../../src/inputs/plan.ts";
import { sets, theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const text = { name: "demo", text: read("scenarios/baseline.csv") };

function planOf(changes: readonly string[] = [], from = text): Plan {
  const { plan, problems } = readPlan(from, theMarket(), sets(changes));
  if (plan === undefined) throw new Error(JSON.stringify(problems));
  return plan;
}

describe("the parts of a plan", () => {
  it("are what it spends on, and its SKUs", () => {
    const ids = partsOf(planOf()).map(({ id }) => id);
    expect(ids).toEqual("media promotions reps gift main value".split(" "));
  });

  it("grow with what is switched on, and leave out a SKU that stands alone", () => {
    const plan = planOf([
      "portfolio_mode=main_only",
      "kwave_on=on",
      "sampling_contacts=100",
      "promo_depth=0 %",
    ]);
    expect(partsOf(plan).map(({ id }) => id)).toEqual(
      "media endorsement sampling reps".split(" "),
    );
  });

  it("can each be left out: the plan without it is a plan, and has no such part", () => {
    for (const { id, kind, values } of partsOf(planOf())) {
      if (kind === "sku") continue;
      const changes = Object.entries(values).map(([k, v]) => `${k}=${v}`);
      const left = partsOf(planOf(changes)).map((part) => part.id);
      expect(left, id).not.toContain(id);
    }
  });

  it("take a SKU's rows out of the plan and keep the others' roles", () => {
    const plan = planOf();
    const plans = plansWithout(plan, text, partsOf(plan));
    expect(Object.keys(plans)).toEqual(
      ["gift", "main", "value"].map(nameWithout),
    );
    const without = planOf([], plans[nameWithout("main")]);
    expect(without.skus).toEqual(plan.skus.filter(({ id }) => id !== "main"));
    expect(without.number("rsp", { sku: "value" })).toBe(
      plan.number("rsp", { sku: "value" }),
    );
  });
});

describe("weeks with a promotion", () => {
  it("are those of any row that cuts a price", () => {
    const weeks = promotedWeeks(planOf(), 104);
    expect(weeks).toEqual([17, 18, 19, 20, 31, 32, 33]);
    expect(promotedWeeks(planOf(["promo_depth=10 %"]), 3)).toEqual([1, 2, 3]);
    expect(promotedWeeks(planOf(["promo_depth=0 %"]), 104)).toEqual([]);
  });
});
