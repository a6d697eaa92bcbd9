import { describe, expect, it } from "vitest";
import {
  factorsBetween,
  hybridText,
  plansBetween,
  playersOf,
  type Side,
} from "../../src/ensemble/hybrid.ts";
import { planDiff } from "../../src/ensemble/plan-diff.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { goodPlan, planText, theMarket } from "../support/inputs.ts";
import { briskPlan } from "../support/tiny-world.ts";

const market = theMarket();
const side = (rows: readonly string[]): Side => ({
  plan: goodPlan(rows),
  text: { name: "p.csv", text: planText(rows) },
});
const a = side([...briskPlan, "rsp,main,,,,,18000,VND,"]);
const b = side([
  ...briskPlan,
  "rsp,main,,,,,15000,VND,",
  "media_video,,,south,,,500000000,VND/month,",
  "concept_appeal,,,,,,40,%,",
]);

describe("players between two plans", () => {
  it("are the groups in which they differ, each with its differences", () => {
    const players = playersOf(a, b, market, 8);
    expect(players.map(({ groups }) => groups.join("+"))).toEqual([
      "product",
      "price",
      "media",
    ]);
    expect(players[1]!.differences).toEqual([
      { lever: "rsp", column: "rsp[main]", a: "18000 VND", b: "15000 VND" },
    ]);
    expect(players[2]!.leansOn?.grade).toBe("assumed");
    expect(playersOf(a, a, market, 8)).toEqual([]);
  });

  it("are joined when there are more than asked for", () => {
    const players = playersOf(a, b, market, 2);
    expect(players.map(({ groups }) => groups.join("+"))).toEqual([
      "product+media",
      "price",
    ]);
    expect(players[0]!.differences).toHaveLength(2);
  });

  it("make plans between the two, from the first to the second", () => {
    const players = playersOf(a, b, market, 8);
    const plan = (coalition: number) =>
      readPlan(hybridText(a, b, players, coalition, market), market).plan!;
    expect(planDiff(plan(0), a.plan)).toEqual([]);
    expect(planDiff(plan(7), b.plan)).toEqual([]);
    const price = planDiff(a.plan, plan(2));
    expect(price.map(({ column }) => column)).toEqual(["rsp[main]"]);
  });

  it("keep rows of a SKU that one plan lacks with its product", () => {
    const more = side([
      ...briskPlan,
      "sku_role,new,,,,,premium,,",
      "portfolio_mode,,,,,,custom,,",
      "rsp,new,,,,,35000,VND,",
    ]);
    const plain = side(briskPlan);
    const players = playersOf(plain, more, market, 8);
    for (let coalition = 0; coalition < 1 << players.length; coalition++)
      expect(
        readPlan(hybridText(plain, more, players, coalition, market), market)
          .problems,
      ).toEqual([]);
  });

  it("are wanted by coalition, and what a plan decides is drawn for neither", () => {
    const players = playersOf(a, b, market, 8);
    const plans = plansBetween(a, b, players, [0, 2], market);
    expect(Object.keys(plans)).toEqual(["between 0", "between 2"]);
    expect(plans["between 2"]).toEqual(hybridText(a, b, players, 2, market));
    const drawn = factorsBetween(a, a, market, "brief").map(({ id }) => id);
    const [some = ""] = drawn;
    const sure = side([...briskPlan, `${some},,,,,,0.2,,`]);
    expect(
      factorsBetween(a, sure, market, "brief").map(({ id }) => id),
    ).toEqual(drawn.filter((id) => id !== some));
  });
});
