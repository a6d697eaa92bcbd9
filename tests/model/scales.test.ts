import { beforeAll, describe, expect, it } from "vitest";
import { mean } from "../../src/base/stats.ts";
import { readPlan } from "../../src/inputs/plan.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import { simulate, type Run } from "../../src/simulate.ts";
import { sets, theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";
import { apart, bandOfDifference } from "../support/tolerance.ts";

/**
 * No expected result may depend on how many real households a simulated one stands for. Means over seeds at three scales
 * are held against each other; bands come from the spread between seeds (four standard errors of the difference).
 * Of the headline measures one is left out: the largest cash need is the lowest point of a path, and a path that wobbles
 * more goes lower. It may only shrink with finer scales.
 */
const WEEKS = 104;
const seedsAt = new Map([
  [4000, 12],
  [1000, 8],
  [250, 4],
]);

/** Headline measures of the demo's two years, and those they are made of. */
const names = [
  "sellout_cases",
  "contribution_y1",
  "payback_weeks",
  "sell_through",
  "sell_through_w52",
  "sellout_units",
  "sellin_units",
  "secondary_units",
  "nd",
  "wd",
  "contribution",
  "awareness",
  "trial",
  "repeat",
  "ros",
  "oos_rate",
  "lost_sales",
  "share_vol",
  "share_val",
  "price_index",
  "weeks_cover_dist",
  "weeks_cover_store",
] as const;
const ofCategory = ["category packs", "category TT share"] as const;

const { plan } = readPlan(
  { name: "baseline.csv", text: read("scenarios/baseline.csv") },
  theMarket(),
  sets(["burnInWeeks=18"]),
);

/** Packs of the whole category in the plan's weeks, and traditional trade's share of its value. */
function category(run: Run): Record<(typeof ofCategory)[number], number> {
  const { cells, shape } = run.ledger;
  let packs = 0;
  let all = 0;
  let traditional = 0;
  cells.sellOutUnits.forEach((sold, at) => {
    const channel = Math.floor(at / 3) % shape.channels;
    const value = cells.sellOutValue[at]!;
    packs += sold;
    all += value;
    if (run.market.channels[channel]!.trade === "traditional")
      traditional += value;
  });
  return { "category packs": packs, "category TT share": traditional / all };
}

const samples = new Map<number, Readonly<Record<string, number | null>>[]>();

const sampleOf = (scale: number, name: string): number[] =>
  samples.get(scale)!.map((values) => values[name] ?? NaN);

beforeAll(() => {
  for (const [scale, seeds] of seedsAt)
    samples.set(
      scale,
      Array.from({ length: seeds }, (_, i) => {
        const run = simulate(plan!, theMarket(), {
          seed: `scale ${i + 1}`,
          scale,
          channelBasis: "brief",
          weeks: WEEKS,
        });
        const values = measureValues(run);
        return {
          ...values,
          ...category(run),
          // Not within the two years: later than the last week, at every scale alike.
          payback_weeks: values.payback_weeks ?? WEEKS + 1,
        };
      }),
    );
}, 900_000);

describe("the demo at scales 4000, 1000 and 250", () => {
  const pairs = [
    [4000, 1000],
    [1000, 250],
    [4000, 250],
  ] as const;

  it.each([...names, ...ofCategory])(
    "has the same %s within simulation error",
    (name) => {
      const wrong = pairs.flatMap(([coarse, fine]) => {
        const a = sampleOf(coarse, name);
        const b = sampleOf(fine, name);
        expect([...a, ...b]).not.toContain(NaN);
        return Math.abs(mean(a) - mean(b)) <= bandOfDifference(a, b)
          ? []
          : [
              `${coarse}: ${mean(a)}, ${fine}: ${mean(b)}, ${apart(a, b)} errors apart`,
            ];
      });
      expect(wrong).toEqual([]);
    },
  );

  it("pays back within the two years in most runs of each scale", () => {
    for (const scale of seedsAt.keys()) {
      const weeks = sampleOf(scale, "payback_weeks");
      const paid = weeks.filter((week) => week <= WEEKS);
      expect(paid.length, String(scale)).toBeGreaterThan(weeks.length / 2);
    }
  });

  it("needs no more cash at its lowest point the finer it is, within simulation error", () => {
    const wrong = pairs.filter(([coarse, fine]) => {
      const a = sampleOf(coarse, "peak_cash");
      const b = sampleOf(fine, "peak_cash");
      return mean(b) - mean(a) > bandOfDifference(a, b);
    });
    expect(wrong).toEqual([]);
  });
});
