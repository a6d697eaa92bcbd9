import { describe, expect, it } from "vitest";
import { judgeAll } from "../../src/inputs/judge.ts";
import type { Trial } from "../../src/inputs/amounts.ts";
import { planOf, problemCodes, theMarket } from "../support/inputs.ts";

describe("two rows of equal reach", () => {
  const row = (scope: string, value: string): string =>
    `rsp,${scope},${value},,`;

  it.each([
    ["the same scope", "main,,,,", "main,,,,"],
    ["a SKU and a channel", "main,,,,", ",minimart,,,"],
    ["a chain and an area", ",aeon,,,", ",,ha_noi_urban,,"],
    ["weeks that touch", "main,,,1,13", "main,,,13,26"],
    ["weeks and a SKU", ",,,5,9", "main,,,,"],
  ])("that overlap and disagree are a problem: %s", (_, a, b) => {
    expect(problemCodes([row(a, "18000"), row(b, "19000")])).toEqual([
      "rows-disagree",
    ]);
    expect(problemCodes([row(a, "18000"), row(b, "18000")])).toEqual([]);
  });

  it.each([
    ["different SKUs", "main,,,,", "gift,,,,"],
    ["weeks apart", "main,,,1,12", "main,,,13,26"],
    ["one finer", "main,,,,", "main,minimart,,,"],
    ["a chain in another channel", ",aeon,,,", ",minimart,,,"],
    ["a chain finer than its channel", ",aeon,,,", ",hypermarket,,,"],
  ])("may differ where they do not: %s", (_, a, b) => {
    expect(problemCodes([row(a, "18000"), row(b, "19000")])).toEqual([]);
  });

  it("agree if their values do, whatever they are written in", () => {
    expect(
      problemCodes([
        "rsp,main,,,,,25,TWD,",
        "rsp,main,,,,,25 TWD,,",
        "rsp,main,,,,,25,TWD/pack,",
      ]),
    ).toEqual([]);
    const rows = ["rsp,main,,,1,9,17000+week,,", "rsp,main,,,5,,17000+week,,"];
    expect(problemCodes(rows)).toEqual([]);
    expect(problemCodes([...rows, "rsp,main,,,8,,17000+2*week,,"])).toEqual([
      "rows-disagree",
    ]);
  });

  it("are compared in reasonable time, however many there are", () => {
    const rows = Array.from({ length: 4000 }, () => "rsp,main,,,,,18000,,");
    expect(problemCodes(rows)).toEqual([]);
  });

  it("name one another in the problem", () => {
    const { problems } = planOf(["moq,,,,,,600,,", "moq,,,,,,700,,"]);
    expect(problems[0]).toMatchObject({ row: 3, code: "rows-disagree" });
    expect(problems[0]?.found).toContain("row 2");
  });

  it("of the command line are held to the same", () => {
    expect(problemCodes(["moq,,,,,,600,,"], ["moq=1", "moq=2"])).toEqual([
      "rows-disagree",
    ]);
  });
});

describe("thousands of đồng for đồng", () => {
  it.each([
    ["rep_cost", 14_000, "14000000"],
    ["overhead", 180_000, "180000000"],
    ["drop_size", 180, "180000"],
    ["budget_total", 12_000_000, "12000000000"],
    ["budget_total", 12, "12000000000"],
    ["media_video", 150, "150000000"],
    ["kwave_fee", 15_000_000, "15000000000"],
    ["listing_fee", 30_000, "30000000"],
  ])("stop: %s %d, where %s is meant", (lever, value, meant) => {
    const { plan, problems } = planOf([`${lever},,,,,,${value},,`]);
    expect(plan).toBeUndefined();
    expect(problems).toEqual([
      expect.objectContaining({
        code: "thousand-dong",
        ...{ file: "plan.csv", row: 2, column: "value" },
        fix: `did you mean ${meant}? write the value in đồng`,
      }),
    ]);
    expect(problems[0]?.found).toContain(`${value} VND`);
    expect(problems[0]?.expected).toContain("an amount in đồng");
    expect(
      problemCodes(["moq,,,,,,600,,"], [`${lever}=${value} VND`]),
    ).toContain("thousand-dong");
  });

  it("do not stop where little may be meant, nor in an expression that fades out, nor in another currency", () => {
    const { plan, warnings } = planOf([
      "setup,,,,,,400000,VND,",
      "media_video,,,,,,100000000*0.5^week,VND/month,",
      "media_social,,,,,,5,TWD/month,",
    ]);
    expect(plan).toBeDefined();
    expect(warnings.filter(({ code }) => code === "thousand-dong").length).toBe(
      3,
    );
  });

  it("are never what the data take for usual, its range, or nothing at all", () => {
    const money = theMarket().leverDefaults.filter((each) =>
      each.unit.startsWith("VND"),
    );
    expect(money.length).toBeGreaterThan(25);
    const stopped = money.flatMap(({ lever, value, low, high, unit, ...of }) =>
      [value, low, high, 0].filter(
        (amount) =>
          problemCodes([
            `${lever},${of.role},${of.channel},${of.region},,,${amount},${unit},`,
          ]).includes("thousand-dong") && amount !== 0,
      ),
    );
    expect(stopped).toEqual([]);
  });
});

describe("odd numbers", () => {
  it("warn in order of row, and stop nothing", () => {
    const { plan, warnings } = planOf([
      "nd_target,,tap_hoa,,,,0.04,%,",
      "cash_open,,,,,,20000000,VND,",
      "concept_appeal,main,,,,,0.35,%,",
      "safety_weeks,,,,,,30,weeks,",
    ]);
    expect(plan).toBeDefined();
    const own = warnings.filter((each) => "row" in each.params);
    expect(own.map((each) => each.code)).toEqual([
      "thousand-dong",
      "fraction-for-percent",
      "outside-range",
    ]);
    expect(own[0]?.message).toContain("plan.csv row 3");
    expect(own[0]?.params).toMatchObject({
      ...{ lever: "cash_open", at: " (plan.csv:3)", value: 20_000_000 },
      ...{ unit: "VND", meant: 20_000_000_000 },
    });
    expect(own[1]?.params).toMatchObject({ value: 0.35, meant: 35 });
    expect(own[2]?.params).toMatchObject({ value: 30, unit: "weeks", low: 0 });
    expect(Number(own[2]?.params["high"])).toBeLessThan(30);
  });

  it("of an override warn too", () => {
    const { warnings } = planOf(["moq,,,,,,600,,"], ["safety_weeks=30"]);
    const odd = warnings.find(({ code }) => code === "outside-range");
    expect(odd?.params).toMatchObject({ lever: "safety_weeks", at: "" });
  });

  it("are none where nothing is set", () => {
    expect(judgeAll(new Map(), {} as Trial, [])).toEqual([]);
  });
});
