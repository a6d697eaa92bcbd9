import { describe, expect, it } from "vitest";
import {
  REPORT_MARKS,
  fingerprint,
  hasReport,
  stampIn,
  stampOf,
  withReport,
} from "../../src/evidence/stamp.ts";
import { shortfalls } from "../../src/evidence/shortfalls.ts";
import type { ValidateDocument } from "../../src/evidence/validate.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const statistic = {
  statistic: "gap",
  text: "gap of a | b",
  low: undefined,
  high: 0.06,
  unit: "ratio",
  reference: "",
  median: 0.0712,
  seeds: [0.07, 0.05],
  inside: 1,
  verdict: "falls short",
} as const;

const report: ValidateDocument = {
  schema: "taphoa.validate/1",
  model: { version: "0", dataHash: "0" },
  category: "snacks",
  scale: 5000,
  channelBasis: "brief",
  seeds: ["1", "2"],
  rows: [
    {
      id: "A1",
      simulated: "",
      verdict: "falls short",
      statistics: [
        statistic,
        { ...statistic, verdict: "pass" },
        {
          ...statistic,
          text: "S of the fit; no band",
          high: undefined,
          median: 1.2345,
          verdict: "pass",
        },
      ],
    },
    {
      id: "D10",
      simulated: "",
      verdict: "not run",
      reason: "needs word of mouth",
      statistics: [],
    },
  ],
  totals: { pass: 0, "falls short": 1, "not run": 1 },
};

const empty = `before\n\n${REPORT_MARKS.join("\n\n")}\n\nafter\n`;

describe("the evidence report in a document", () => {
  it("takes the place of the one before, between the marks and nowhere else", () => {
    const once = withReport(empty, report, theMarket());
    expect(once).toMatch(/^before\n\n<!-- evidence:start -->\n\n_Stamp: /);
    expect(once).toMatch(/<!-- evidence:end -->\n\nafter\n$/);
    expect(withReport(once, report, theMarket())).toBe(once);
    expect(hasReport("no marks")).toBe(false);
  });

  it("says of each row what is outside its band, or why it was not run", () => {
    const text = withReport(empty, report, theMarket());
    expect(text).toContain(
      "| A1 | gap of a \\| b | falls short | gap of a \\| b: 0.0712 (up to 0.06; 1 of 2) |",
    );
    expect(text).toContain("| D10 |  | not run | needs word of mouth |");
    expect(text).toContain("\n- **A1**: S of the fit: 1.23.\n");
    expect(text).toContain(`\n- **A1**: ${shortfalls["A1"]!}`);
  });

  it("is stamped with data and model: the same market, the same stamp", () => {
    const market = theMarket();
    expect(stampIn(withReport(empty, report, market))).toBe(stampOf(market));
    expect(stampIn(empty)).toBeUndefined();
  });
});

describe("the fingerprint of the model", () => {
  it("moves with any number of the market", () => {
    const market = theMarket();
    const trips = market.parameters.get("shoppingHabit")!;
    const other = {
      ...market,
      parameters: new Map([
        ...market.parameters,
        ["shoppingHabit", { ...trips, value: trips.value * 1.01 }],
      ]),
    };
    expect(fingerprint(other)).not.toBe(fingerprint(market));
  });
});

describe("the report in src/README.md", () => {
  const text = read("src/README.md");

  it("speaks of this data and this model; `npm run validate` renews it", () => {
    expect(stampIn(text)).toBe(stampOf(theMarket()));
  });

  it("has a reason for each row that falls short, and for no other", () => {
    const short = [...text.matchAll(/^\| (\w+) +\|.*\| falls short +\|/gm)].map(
      ([, id]) => id,
    );
    expect(short.length).toBeGreaterThan(0);
    expect(Object.keys(shortfalls).sort()).toEqual(short.sort());
  });
});
