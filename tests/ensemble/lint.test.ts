import { describe, expect, it } from "vitest";
import { overridesOf } from "../../src/batch/grid.ts";
import { lint, lintRules } from "../../src/ensemble/lint.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { simulate } from "../../src/simulate.ts";
import { planText, theMarket } from "../support/inputs.ts";
import { TINY_SCALE, briskPlan } from "../support/tiny-world.ts";

const market = theMarket();

/** A plan with every fault there is a rule for: Tết is in week 11. */
const faulty = [
  ...briskPlan.filter((row) => !/^(reps,,,north|capacity_week)/.test(row)),
  "start_date,,,,,,2027-11-15,,",
  "horizon_weeks,,,,,,26,weeks,",
  "burnInWeeks,,,,,,26,weeks,",
  "reps,,,north,,,1,reps,",
  "capacity_week,,,,,,50,cases,",
  "promo_depth,main,minimart,,5,8,70,%,",
  "media_video,,,south,,,900000000,VND/month,",
  "media_video,,,central,,,1000000,VND/month,",
  "media_social,,,central,,,0,VND/month,",
  "media_store,,,central,,,0,VND/month,",
  "listing_fee,,,,,,300000000,VND/SKU,",
];
const text = { name: "p.csv", text: planText(faulty) };
const { plan, warnings } = readPlan(text, market);
const options = {
  seed: "1",
  scale: TINY_SCALE,
  channelBasis: "brief" as const,
  weeks: 16,
};
const run = simulate(plan!, market, options, warnings);
// Shelves that were never full: what there is before Tết does not hang on how fast the trade is.
run.ledger.cells.emptyOutlets.set(run.ledger.cells.listedOutlets);
const found = lint(run);
const of = (rule: (typeof lintRules)[number]) =>
  found.filter((finding) => finding.rule === rule);

describe("what experience objects to", () => {
  it("a promotion below landed cost, with the depth that the pack can bear", () => {
    const [finding] = of("promotion-below-cost");
    expect(finding!.params).toMatchObject({
      sku: "main",
      channel: "minimart",
      week: 5,
      depth: 0.7,
    });
    const column = "promo_depth[main,minimart,5..8]";
    const fixed = readPlan(text, market, overridesOf(finding!.fix)).plan!;
    expect(Object.keys(finding!.fix)).toEqual([column]);
    const again = simulate(fixed, market, { ...options, weeks: 1 });
    expect(lint(again).map(({ rule }) => rule)).not.toContain(
      "promotion-below-cost",
    );
  });

  it("media under the level at which they move awareness, and only there", () => {
    expect(
      of("media-under-threshold").map(({ params }) => params["region"]),
    ).toEqual(["central"]);
  });

  it("shelves empty before Tết because the factory makes no more", () => {
    const [finding] = of("empty-before-tet");
    expect(finding!.params).toMatchObject({
      date: "2028-01-26",
      from: 7,
      to: 10,
    });
    expect(finding!.params["why"]).toBe("factory");
    expect(finding!.fix["capacity_week"]).toBe("75 cases");
  });

  it("a fee that was never earned back", () => {
    const [finding] = of("fee-not-earned");
    expect(Number(finding!.params["earned"])).toBeLessThan(
      Number(finding!.params["paid"]),
    );
  });

  it("outlets that the reps cannot visit", () => {
    const [finding] = of("reps-cannot-reach");
    expect(finding!.params).toMatchObject({ region: "north", reps: 1 });
    expect(finding!.fix).toEqual({
      "reps[north]": `${finding!.params["needed"]} reps`,
    });
  });

  it("media spent weeks before the shelves are half full", () => {
    for (const { params, fix } of of("media-before-distribution")) {
      expect(Number(params["weeks"])).toBeGreaterThanOrEqual(4);
      expect(Object.keys(fix)[0]).toBe(
        `media_video[${params["region"]},1..${Number(params["half"]) - 1}]`,
      );
    }
  });

  it("with fixes that the plan can take", () => {
    expect(found.length).toBeGreaterThan(4);
    for (const { rule, fix } of found)
      expect(readPlan(text, market, overridesOf(fix)).problems, rule).toEqual(
        [],
      );
  });
});
