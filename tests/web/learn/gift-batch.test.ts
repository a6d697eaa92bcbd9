/** The lesson on Tết stands: what its batch is asked for is what is made, and what the lesson says must show does show. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { answerTrial, createBaseCache } from "../../../src/index.ts";
import {
  ample,
  bestQuantity,
  expectedProfit,
  flows,
  forecastOf,
  lastTwoWeeks,
  late,
  newsvendorOf,
  outcomeOf,
  valuesOf,
  weeksOf,
  without,
  type Batch,
  type Future,
  type Newsvendor,
  type Outcome,
} from "../../../web/learn/gift-batch.ts";
import { theMarket } from "../../support/inputs.ts";

const base = createBaseCache();
const text = readFileSync(
  new URL("../../../scenarios/baseline.csv", import.meta.url),
  "utf8",
);
const futures = Array.from({ length: 8 }, (_, f) => `2 ${f + 1}`);

const run = (batch: Batch): Future[] =>
  futures.map((seed) =>
    answerTrial(
      {
        ...{ plan: "gift", crowd: "", basis: "brief" },
        seed,
        values: valuesOf(batch),
      },
      { gift: { name: "gift.csv", text } },
      theMarket(),
      { scale: 4000, weeks: weeksOf(batch), weekly: flows },
      base,
    ),
  );

const batch = { cases: 4500, weeks: 9, returns: 0 };

describe("a batch of gift boxes", () => {
  let none: Future[];
  let asked: Newsvendor;
  let onTime: Outcome;
  let tooLate: Outcome;
  const outcome = (one: Batch): Outcome => outcomeOf(one, run(one), none);

  beforeAll(() => {
    none = run(without(batch));
    asked = newsvendorOf(batch, run(ample(batch)));
    onTime = outcome(batch);
    const delayed = late(batch);
    tooLate = outcomeOf(delayed, run(delayed), run(without(delayed)));
  }, 300_000);

  it("is made once, in the quantity asked for, and stands somewhere to the last case", () => {
    const { sold, warehouse, depots, shops, stock } = onTime;
    expect(sold + warehouse + depots + shops).toBeCloseTo(batch.cases, 6);
    expect(Math.min(sold, warehouse, depots, shops)).toBeGreaterThan(0);
    expect(stock.at(-1)).toBeCloseTo(warehouse + depots + shops, 6);
    expect(none.every(({ measures }) => measures["sellin_units"] === 0)).toBe(
      true,
    );
  });

  it("loses more than half of its profit when it is two weeks late", () => {
    expect(onTime.profit).toBeGreaterThan(0);
    expect(tooLate.profit).toBeLessThan(onTime.profit / 2);
  });

  it("is sold to households for the most part in the last two of the four weeks before Tết", () => {
    expect(lastTwoWeeks(batch, onTime)).toBeGreaterThan(0.5);
  });

  it("costs more by a case too many than by one too few, so that the best quantity is below the forecast", () => {
    expect(asked.over).toBeGreaterThan(asked.under);
    const [best, forecast] = [bestQuantity(asked), forecastOf(asked)];
    expect(best).toBeLessThan(forecast);
    const lost = (cases: number): number =>
      expectedProfit(asked, best) - expectedProfit(asked, cases);
    expect(lost(best + 2000)).toBeGreaterThan(lost(best - 2000));
  });

  it("earns in the runs what the newsvendor's sum says, but for freight, bonus and the like", () => {
    const said = expectedProfit(asked, batch.cases);
    expect(onTime.profit).toBeLessThan(said);
    expect(onTime.profit).toBeGreaterThan(said * 0.75);
  });

  it("costs the brand more where shops may send back", () => {
    expect(outcome({ ...batch, returns: 30 }).profit).toBeLessThan(
      onTime.profit,
    );
  }, 60_000);
});

describe("the newsvendor", () => {
  const demand = [100, 200, 300, 400, 1000];

  it("has enough in as many futures as A ÷ (A + B)", () => {
    const best = (under: number, over: number): number =>
      bestQuantity({ demand, under, over });
    expect(best(1, 1)).toBe(300);
    expect(best(4, 1)).toBe(400);
    expect(best(1, 4)).toBe(100);
    expect(best(1e9, 1)).toBe(1000);
    expect(best(0, 1)).toBe(100);
  });

  it("finds the quantity that earns most", () => {
    const vendor = { demand, under: 3, over: 5 };
    const best = expectedProfit(vendor, bestQuantity(vendor));
    for (let cases = 0; cases <= 1200; cases += 10)
      expect(expectedProfit(vendor, cases)).toBeLessThanOrEqual(best + 1e-9);
    expect(expectedProfit(vendor, 100)).toBe(300);
    expect(expectedProfit(vendor, 200)).toBe((4 * 600 + 300 - 500) / 5);
  });
});
