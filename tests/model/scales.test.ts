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

/** Claims that hold. */
const held = ["sell-in", "sell-out", "trial", "numeric distribution"] as const;

/**
 * Claims that do not hold yet. A store that stands for fewer real ones than a household for households meets several
 * shoppers of one household at once; its shelf empties by lumps, more so at a coarse scale (README, limits). The bias
 * is measured here against a bound, so that it cannot grow unseen; the bound goes when the bias does.
 */
const biased = [
  ["category volume", 0.025],
  ["traditional trade's share of the category's value", 0.01],
] as const;

const names = [...held, ...biased.map(([name]) => name)] as const;

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
  it.each(held)("has the same %s within simulation error", (name) => {
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

  it.each(biased)(
    "has a %s that moves with scale by a known bias under %d",
    (name, bound) => {
      const coarse = mean(samples.get(2000)![name]);
      const fine = mean(samples.get(500)![name]);
      expect(Math.abs(coarse / fine - 1)).toBeGreaterThan(0);
      expect(Math.abs(coarse / fine - 1)).toBeLessThan(bound);
    },
  );
});
