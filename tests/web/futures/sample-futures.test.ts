/** The single futures that are drawn over the fan are futures that were counted. */
import { describe, expect, it } from "vitest";
import { futuresOf, type Ensemble, type Trial } from "../../../src/index.ts";
import { runSamples, sampled } from "../../../web/futures/sample-futures.ts";
import type { Answer, Doubts, Job } from "../../../web/messages.ts";
import type { Pool } from "../../../web/workers/pool.ts";

describe("the futures chosen", () => {
  it("are the middle of each fifth, from the least to the most", () => {
    const values = Array.from({ length: 50 }, (_, i) => (i * 7) % 50);
    expect(sampled(values).map((i) => values[i])).toEqual([5, 15, 25, 35, 45]);
  });

  it("are all there are where there are few, and never one without a figure", () => {
    expect(sampled([3, NaN, 1])).toEqual([2, 0]);
    expect(sampled([])).toEqual([]);
  });
});

describe("a future that is run again", () => {
  it("is the trial it was: the same draw under the same seed", async () => {
    const alternative = { id: "a", basis: "brief" as const, values: {} };
    const plan = { name: "p", text: "" };
    const doubts = { plan, factors: [], alternative } as unknown as Doubts;
    const result = {
      futures: 10,
      values: Array.from({ length: 10 }, (_, i) => ({ sellout_cases: 10 - i })),
    } as unknown as Ensemble;
    const asked: Trial[] = [];
    const pool = {
      stop: () => undefined,
      run: (jobs: readonly Job[], answered: (a: Answer, i: number) => void) => {
        jobs.forEach((job, i) => {
          if (job.kind !== "trials") return;
          asked.push(...job.trials);
          const answers = job.trials.map(({ seed }) => ({
            measures: {},
            weekly: { cash: [Number(seed.split(" ")[1])] },
          }));
          answered({ kind: "answers", answers }, i);
        });
        return Promise.resolve([]);
      },
    } as unknown as Pool;
    const of = { result, seed: "7", scale: 4000 };
    const samples = await runSamples(doubts, pool, of, () => undefined);
    expect(samples.map(({ cases }) => cases)).toEqual([2, 4, 6, 8, 10]);
    expect(samples.map(({ future }) => future)).toEqual([9, 7, 5, 3, 1]);
    const trials = futuresOf({
      ...{ plan: "p", alternative, factors: [], seed: "7", futures: 10 },
    });
    for (const { future, seed, weekly } of samples) {
      expect(asked).toContainEqual(trials[future - 1]);
      expect(seed).toBe(trials[future - 1]?.seed);
      expect(weekly["cash"]).toEqual([future]);
    }
  });
});
