import { beforeAll, describe, expect, it } from "vitest";
import { mean } from "../../src/base/stats.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import { simulate, type Run } from "../../src/simulate.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";
import { apart, bandOfDifference } from "../support/tolerance.ts";

/**
 * No expected result may depend on how many real households a simulated one stands for. Means over seeds at three scales
 * are held against each other; bands come from the spread between seeds (four standard errors of the difference).
 */
const WEEKS = 26;
const seedsAt = new Map([
  [2000, 12],
  [1000, 8],
  [500, 6],
]);

const { plan } = readPlan(
  { name: "baseline.csv", text: read("scenarios/baseline.csv") },
  theMarket(),
);

/** Packs, value, and lost packs of the whole category in the plan's weeks, traditional trade's value apart. */
function category(run: Run) {
  const { cells, shape } = run.ledger;
  const sums = { packs: 0, value: 0, traditional: 0, lost: 0 };
  cells.sellOutUnits.forEach((packs, at) => {
    const channel = Math.floor(at / 3) % shape.channels;
    const value = cells.sellOutValue[at]!;
    sums.packs += packs;
    sums.value += value;
    sums.lost += cells.lostUnits[at]!;
    if (run.market.channels[channel]!.trade === "traditional")
      sums.traditional += value;
  });
  return sums;
}

const names = [
  "sell-in",
  "sell-out",
  "trial",
  "numeric distribution",
  "category volume",
  "traditional trade's share of the category's value",
] as const;

type Sample = Record<(typeof names)[number], number[]>;

function sampleAt(scale: number, seeds: number): Sample {
  const sample = Object.fromEntries(
    names.map((name) => [name, [] as number[]]),
  ) as Sample;
  for (let i = 1; i <= seeds; i++) {
    const run = simulate(plan!, theMarket(), {
      seed: `scale ${i}`,
      scale,
      channelBasis: "brief",
      weeks: WEEKS,
    });
    const values = measureValues(run);
    const { packs, value, traditional } = category(run);
    sample["category volume"].push(packs);
    sample["traditional trade's share of the category's value"].push(
      traditional / value,
    );
    sample["sell-in"].push(values["sellin_units"]!);
    sample["sell-out"].push(values["sellout_units"]!);
    sample.trial.push(values["trial"]!);
    sample["numeric distribution"].push(values["nd"]!);
  }
  return sample;
}

const samples = new Map<number, Sample>();

beforeAll(() => {
  for (const [scale, seeds] of seedsAt)
    samples.set(scale, sampleAt(scale, seeds));
}, 900_000);

describe("the demo at scales 2000, 1000 and 500", () => {
  it.each(names)("has the same %s within simulation error", (name) => {
    const pairs = [
      [2000, 1000],
      [1000, 500],
      [2000, 500],
    ] as const;
    const wrong = pairs.flatMap(([coarse, fine]) => {
      const a = samples.get(coarse)![name];
      const b = samples.get(fine)![name];
      return Math.abs(mean(a) - mean(b)) <= bandOfDifference(a, b)
        ? []
        : [
            `${coarse}: ${mean(a)}, ${fine}: ${mean(b)}, ${apart(a, b)} errors apart`,
          ];
    });
    expect(wrong).toEqual([]);
  });
});
