import { describe, expect, it } from "vitest";
import {
  type CompareRequest,
  FIRST_ROUND,
  compare,
  roundsOf,
} from "../../src/ensemble/compare.ts";
import { factor, formula, noise, number } from "../support/ensemble.ts";

const guess = factor("guess");
const request: CompareRequest = {
  plans: ["a", "b"],
  alternative: { id: "brief", basis: "brief", values: {} },
  factors: [[guess], [guess]],
  seed: "s",
  measure: "contribution",
  margin: 1,
  confidence: 0.95,
  maxRuns: 64,
  others: ["sellout_units"],
};

/** Both plans share 100 × guess and luck of 20; b gains `lift` and has noise of its own. */
function twoPlans(lift: number, own: number) {
  return formula((trial) => {
    const { plan, seed } = trial;
    const extra = plan === "a" ? 0 : lift + own * noise(`${plan} ${seed}`);
    const common = 100 * number(trial, "guess") + 20 * noise(seed);
    return { contribution: common + extra, sellout_units: extra };
  });
}

describe("a comparison under common draws", () => {
  it("looks in doubling rounds", () => {
    expect(roundsOf(64)).toEqual([8, 16, 32, 64]);
    expect(roundsOf(20)).toEqual([8, 16, 20]);
    expect(roundsOf(4)).toEqual([4]);
  });

  it("stops as soon as the better plan is clear, and says what common draws saved", async () => {
    const market = twoPlans(10, 1);
    const result = await compare(request, market);
    expect(result).toMatchObject({ futures: FIRST_ROUND, clear: true });
    expect(market.asked).toHaveLength(2 * FIRST_ROUND);
    const [rival] = result.rivals;
    expect(rival).toMatchObject({ verdict: "better", wins: 8, losses: 0 });
    expect(rival!.gain).toBeGreaterThan(500);
    expect(result.regret[0]).toBeCloseTo(rival!.difference.mean, 8);
    expect(result.regret[1]).toBe(0);
    expect(rival!.others["sellout_units"]!.count).toBe(8);
  });

  it("says zero of identical plans, exactly", async () => {
    const { rivals, clear } = await compare(request, twoPlans(0, 0));
    expect(clear).toBe(true);
    expect(rivals[0]).toMatchObject({
      verdict: "identical",
      difference: { mean: 0, half: 0 },
      ties: 8,
      gain: undefined,
    });
  });

  it("calls a tie a tie, and what is not clear not clear", async () => {
    const tie = await compare({ ...request, margin: 5 }, twoPlans(0.5, 1));
    expect(tie.rivals[0]!.verdict).toBe("tie");
    const open = await compare(request, twoPlans(1, 20));
    expect(open).toMatchObject({ clear: false, futures: 64, rounds: 4 });
    expect(open.rivals[0]!.verdict).toBe("unclear");
  });

  it("flips its signs when the plans change places", async () => {
    const there = await compare(request, twoPlans(10, 3));
    const back = await compare(
      { ...request, plans: ["b", "a"] },
      twoPlans(10, 3),
    );
    const [x, y] = [there.rivals[0]!, back.rivals[0]!];
    expect(y.difference.mean).toBe(-x.difference.mean);
    expect(y.difference.half).toBe(x.difference.half);
    expect([y.verdict, y.losses]).toEqual(["worse", x.wins]);
    expect(y.worst).toBe(-x.best);
  });

  it("knows that less cash needed is better", async () => {
    const market = formula(({ plan, seed }) => ({
      peak_cash: (plan === "a" ? 100 : 50) + noise(`${plan}${seed}`),
    }));
    const { rivals } = await compare(
      { ...request, measure: "peak_cash" },
      market,
    );
    expect(rivals[0]).toMatchObject({ verdict: "better", wins: 8 });
    expect(rivals[0]!.worst).toBeGreaterThan(rivals[0]!.best);
  });
});
