import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlan, type Plan } from "../../src/inputs/plan.ts";
import { decodeText } from "../../src/inputs/decode.ts";
import { read } from "../support/source.ts";
import {
  goodPlan,
  planOf,
  planText,
  problemCodes,
  theMarket,
} from "../support/inputs.ts";

const rows = [
  "rsp,main,,,,,19000*1.02^(week/52),VND,長期漲一點",
  "rsp,main,tap_hoa,,13,26,17000,VND,",
  "exw_cost,main,,,,,0.2 USD,,",
  "region_on,,,north,13,,on,,",
  "nd_target,,minimart,south,,,55,%,",
  "safety_weeks,,,,,,6,weeks,",
  "promo_depth,main,win_mart_plus,,5,8,20,%,",
  "retailer_funding,,,,,,promo_depth*2,%,",
  "noticeChance,,,,,,0.12,ratio,own test",
];

/** Every value of a plan at many places and weeks, as text. */
function values(plan: Plan): string {
  const market = theMarket();
  const found: unknown[] = [plan.skus, plan.startDate, plan.category];
  const places = [
    {},
    { channel: "tap_hoa", region: "south" },
    { chain: "win_mart_plus", region: "north" },
    { channel: "minimart", area: market.areas[0]!.id },
  ];
  for (const lever of market.levers.values())
    for (const { id: sku } of plan.skus)
      for (const place of places)
        for (const week of [1, 6, 13, 40]) {
          const scope = { sku, ...place };
          try {
            found.push(
              lever.kind === "flag"
                ? plan.flag(lever.id, scope, week)
                : lever.kind === "number" && lever.choices.length === 0
                  ? plan.number(lever.id, scope, week)
                  : plan.word(lever.id, scope, week),
            );
          } catch {
            found.push("none");
          }
        }
  for (const name of market.parameters.keys()) found.push(plan.parameter(name));
  return JSON.stringify(found);
}

describe("a plan", () => {
  const plan = goodPlan(rows);

  it("gives money in đồng at its own rates, percent as fractions, and weeks as they are", () => {
    expect(plan.number("rsp", { sku: "main" }, 52)).toBeCloseTo(19_380, 9);
    const usd = plan.number("fx_usd_vnd");
    expect(plan.number("exw_cost", { sku: "main" })).toBeCloseTo(0.2 * usd, 9);
    expect(
      plan.number("nd_target", { channel: "minimart", region: "south" }),
    ).toBe(0.55);
    expect(plan.number("safety_weeks")).toBe(6);
    const dear = goodPlan([...rows, "fx_usd_vnd,,,,,,30000,VND,"]);
    expect(dear.number("exw_cost", { sku: "main" })).toBeCloseTo(6000, 9);
  });

  it("takes the finer row, and a chain for its channel", () => {
    const shop = { sku: "main", channel: "tap_hoa", region: "south" };
    expect(plan.number("rsp", shop, 13)).toBe(17_000);
    expect(plan.number("rsp", shop, 27)).toBeGreaterThan(19_000);
    const chain = { sku: "main", chain: "win_mart_plus", region: "south" };
    expect(plan.number("promo_depth", chain, 5)).toBe(0.2);
    expect(plan.number("nd_target", chain)).toBe(0.55);
    expect(plan.number("promo_depth", { ...chain, chain: "aeon" }, 5)).toBe(0);
  });

  it("computes an expression of other levers for the scope and week asked", () => {
    const chain = { sku: "main", chain: "win_mart_plus", region: "south" };
    expect(plan.number("retailer_funding", chain, 5)).toBeCloseTo(0.4, 12);
    expect(plan.number("retailer_funding", chain, 9)).toBe(0);
  });

  it("switches by week and region, an area for its region", () => {
    expect(plan.flag("region_on", { region: "north" }, 12)).toBe(false);
    expect(plan.flag("region_on", { region: "north" }, 13)).toBe(true);
    const area = theMarket().areas.find((each) => each.region === "north")!;
    expect(plan.flag("region_on", { area: area.id }, 13)).toBe(true);
  });

  it("may have its own value of a parameter", () => {
    expect(plan.parameter("noticeChance")).toBe(0.12);
    expect(plan.parameter("containerCbm")).toBe(
      theMarket().parameter("containerCbm"),
    );
    expect(() => plan.parameter("constructor")).toThrow("constructor");
  });

  it("is frozen, and calls a question without an answer a bug", () => {
    expect(Object.isFrozen(plan) && Object.isFrozen(plan.settings)).toBe(true);
    expect(() => plan.number("no_such_lever")).toThrow("no_such_lever");
    expect(() => plan.number("front_margin")).toThrow("front_margin");
    expect(() => plan.number("duty_rate", { sku: "main" })).toThrow("word");
    expect(plan.word("duty_rate", { sku: "main" })).toBe("by_rule");
  });

  it("is the same whatever the order of its rows", () => {
    const expected = values(plan);
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
    fc.assert(
      fc.property(shuffled, (order) => values(goodPlan(order)) === expected),
      { numRuns: 10 },
    );
  });

  it("is the same with comma, semicolon or tab, LF or CRLF, a mark or none", () => {
    const expected = values(plan);
    const plain = planText(rows);
    for (const separator of [",", ";", "\t"])
      for (const end of ["\n", "\r\n"])
        for (const mark of ["", "\ufeff"]) {
          const text =
            mark + plain.replaceAll(",", separator).replaceAll("\n", end);
          const other = readPlan({ name: "p.csv", text }, theMarket()).plan!;
          expect(values(other)).toBe(expected);
        }
  });

  it("is empty of surprises when it says nothing: all defaults", () => {
    const empty = goodPlan(["safety_weeks,,,,,,,,".replace(/,,$/, "4,,")]);
    expect(empty.skus.map((sku) => sku.id)).toEqual(["gift", "main", "value"]);
    expect(empty.name).toBe("plan");
  });
});

describe("an override", () => {
  it("may shorten a plan whose rows name later weeks", () => {
    const long = ["rsp,main,,,60,104,17000,VND,"];
    expect(problemCodes(long)).toEqual([]);
    expect(problemCodes(long, ["horizon_weeks=52"])).toEqual([]);
    expect(goodPlan(long, ["horizon_weeks=52"]).horizonWeeks).toBe(52);
    expect(problemCodes([...long, "horizon_weeks,,,,,,52,,"])).toEqual([
      "week-outside-horizon",
      "week-outside-horizon",
    ]);
  });
});

describe("a bad plan", () => {
  it("with rows that disagree says so, also where their line ends differ", () => {
    const text = `${read("scenarios/hybrid.csv").replace(/\r?\n/g, "\r\n")}reps,,,south,,,20,reps,\nreps,,,south,,,30,reps,\n`;
    const { problems } = readPlan({ name: "mixed.csv", text }, theMarket());
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(["rows-disagree"]),
    );
  });

  it("comes back as all its problems at once, in order of row, and no plan", () => {
    const { plan, problems } = planOf([
      "rsp,main,,,,,45.000,VND,",
      "rps,main,,,,,18000,VND,",
      "rsp,mian,,,,,18000,VND,",
      "rsp,main,minmart,,,,18000,VND,",
      "rsp,main,,suoth,,,18000,VND,",
      "rsp,main,,,110,,18000,VND,",
      "rsp,main,,,20,10,18000,VND,",
      "rsp,main,,,,,-18000,VND,",
      "rsp,value,,,,,18,VND,",
      "rsp,gift,,,,,150,kVND,",
      "rsp,gift,tap_hoa,,,,150000,stores,",
      "rsp,gift,minimart,,,,150000/(week-5),VND,",
      "rsp,gift,minimart,south,,,1e999,VND,",
      'rsp,gift,minimart,north,,,"ones(10000,10000)",VND,',
      "__proto__,,,,,,1,,",
      "constructor,,,,,,1,,",
    ]);
    expect(plan).toBeUndefined();
    expect(problems.map((p) => `${p.row} ${p.code}`)).toEqual([
      "2 grouped-number",
      "3 unknown-lever",
      "4 unknown-sku",
      "5 unknown-channel",
      "6 unknown-region",
      "7 week-outside-horizon",
      "8 weeks-reversed",
      "9 negative-number",
      "10 thousand-dong",
      "11 unknown-unit",
      "12 wrong-unit",
      "13 negative-number",
      "14 not-finite",
      "15 unknown-function",
      "16 unknown-lever",
      "17 unknown-lever",
    ]);
    for (const problem of problems) {
      expect(problem.found && problem.expected && problem.fix).toBeTruthy();
      expect(problem.file).toBe("plan.csv");
    }
    expect(problems[1]?.fix).toContain("rsp");
  });

  it.each([
    ["", "empty-file"],
    ["\u0000\u0001\u0002", "binary-file"],
    ["lever,value\n", "no-rows"],
    ["nothing,here\n1,2", "missing-column"],
  ])("with the text %j is refused as %s", (text, code) => {
    const { plan, problems } = readPlan({ name: "p.csv", text }, theMarket());
    expect(plan).toBeUndefined();
    expect(problems.map((p) => p.code)).toContain(code);
  });

  it("is never thrown at the reader, whatever its cells", () => {
    const word = fc.constantFrom(
      ...["", "rsp", "main", "tap_hoa", "south", "sku_role", "region_on"],
      ...["1", "-1", "0", "1e308", "week", "1/0", "rsp", "__proto__", "on"],
      ...["fx_twd_vnd", "exw_cost", "TWD", "VND", "%", "horizon_weeks", "gift"],
      ...[
        "category",
        "portfolio_mode",
        "barbell",
        "noticeChance",
        "start_date",
      ],
    );
    const cell = fc.oneof({ weight: 5, arbitrary: word }, fc.string());
    const row = fc
      .array(cell, { minLength: 9, maxLength: 9 })
      .map((cells) => cells.map((c) => `"${c.replaceAll('"', "")}"`).join(","));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (text) => {
        const { plan, problems } = planOf(text);
        expect(plan === undefined).toBe(problems.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the demo plan", () => {
  it("is read without a problem and goes South, North, Central", () => {
    const text = decodeText(
      new TextEncoder().encode(read("scenarios/baseline.csv")),
    ).text!;
    const { plan, problems } = readPlan(
      { name: "scenarios/baseline.csv", text },
      theMarket(),
    );
    expect(problems).toEqual([]);
    expect(plan?.name).toBe("baseline");
    const on = (region: string): number[] =>
      [1, 12, 13, 26, 27].filter((week) =>
        plan!.flag("region_on", { region }, week),
      );
    expect(on("south")).toEqual([1, 12, 13, 26, 27]);
    expect(on("north")).toEqual([13, 26, 27]);
    expect(on("central")).toEqual([27]);
    expect(plan?.skus.map((sku) => sku.role)).toEqual([
      "gift",
      "main",
      "value",
    ]);
    expect(plan?.startDate).toBe("2027-06-07");
    expect(plan?.horizonWeeks).toBe(104);
  });
});
