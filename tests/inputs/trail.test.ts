import { describe, expect, it } from "vitest";
import { readPlan, type Plan } from "../../src/inputs/plan.ts";
import { planCsv } from "../../src/inputs/trail.ts";
import { read } from "../support/source.ts";
import { goodPlan, sets, theMarket } from "../support/inputs.ts";

const rows = [
  "rsp,main,,,,,19000*1.02^(week/52),VND,note",
  "rsp,main,tap_hoa,,13,26,17000,VND,",
  "safety_weeks,,,,,,6,weeks,",
  "exw_cost,main,,,,,0.2 USD,,",
  "noticeChance,,,,,,0.12,,",
];

function again(plan: Plan, overrides: readonly string[] = []): Plan {
  const source = { name: "plan.csv", text: planCsv(plan) };
  const { plan: copy, problems } = readPlan(
    source,
    theMarket(),
    sets(overrides),
  );
  expect(problems).toEqual([]);
  return copy!;
}

/** A plan.csv without the column that says where a row stood. */
function withoutPlace(plan: Plan): string[] {
  return plan.settings.map((setting) =>
    JSON.stringify({ ...setting, file: "", row: 0 }),
  );
}

describe("the trail", () => {
  const plan = goodPlan(rows, ["rsp[main]=21000 VND", "moq=700"]);
  const of = (lever: string) =>
    plan.settings.filter((setting) => setting.lever === lever);

  it("says for each value which row of which file set it", () => {
    expect(of("safety_weeks")).toEqual([
      expect.objectContaining({
        value: "6",
        unit: "weeks",
        from: "plan file",
        file: "plan.csv",
        row: 4,
      }),
    ]);
    expect(of("moq")[0]).toMatchObject({ from: "--set", row: undefined });
    expect(of("overhead")[0]).toMatchObject({
      from: "data",
      file: "lever_defaults.csv",
    });
    expect(of("exw_cost").find((each) => each.sku === "main")).toMatchObject({
      value: "0.2",
      unit: "USD",
    });
    expect(of("noticeChance")).toHaveLength(1);
  });

  it("holds what is in force only, in order of lever and scope", () => {
    expect(of("rsp").map((each) => `${each.sku} ${each.from}`)).toEqual([
      "gift data",
      "main --set",
      "value data",
    ]);
    const levers = plan.settings.map((setting) => setting.lever);
    expect(levers).toEqual([...levers].sort());
  });

  it("names every lever and every parameter", () => {
    const named = new Set(plan.settings.map((setting) => setting.lever));
    for (const id of theMarket().levers.keys()) expect(named).toContain(id);
    for (const id of theMarket().parameters.keys()) expect(named).toContain(id);
  });

  it("reads back from plan.csv to the same plan and the same trail", () => {
    const copy = again(plan);
    expect(withoutPlace(copy)).toEqual(withoutPlace(plan));
    expect(withoutPlace(again(copy))).toEqual(withoutPlace(plan));
    const shop = { sku: "main", channel: "tap_hoa" };
    expect(copy.number("rsp", shop, 20)).toBe(21_000);
  });

  it("reads back after an override shortened the plan, and may be overridden again", () => {
    const short = goodPlan(
      [...rows, "rsp,gift,,,60,104,160000,,"],
      ["horizon_weeks=52"],
    );
    expect(again(short).horizonWeeks).toBe(52);
    const dearer = again(plan, ["rsp[main]=23000 VND"]);
    expect(dearer.number("rsp", { sku: "main" })).toBe(23_000);
  });

  it("of the demo plan reads back too", () => {
    const text = read("scenarios/baseline.csv");
    const { plan: demo } = readPlan(
      { name: "baseline.csv", text },
      theMarket(),
    );
    expect(withoutPlace(again(demo!))).toEqual(withoutPlace(demo!));
    expect(planCsv(demo!).startsWith("\ufefflever,")).toBe(true);
    expect(planCsv(demo!)).toContain("baseline.csv row 2\r\n");
    // What the planner set stands first.
    const from = planCsv(demo!)
      .split("\r\n")
      .map((row) => row.includes(",data,"));
    expect(from.indexOf(true)).toBeGreaterThan(60);
    expect(from.slice(from.indexOf(true), -1)).not.toContain(false);
  });
});
