import { describe, expect, it } from "vitest";
import type { Trial } from "../../../src/index.ts";
import { groupsOf, poolRunner, Stopped } from "../../../web/futures/futures.ts";
import type { Answer, Job } from "../../../web/messages.ts";
import type { Pool } from "../../../web/workers/pool.ts";

const trial = (seed: string, crowd = ""): Trial => ({
  plan: "p",
  values: {},
  seed,
  crowd,
  basis: "brief",
});

/** A pool that answers each trial with its seed as a figure. */
function fakePool(answerOf: (job: Job) => Answer): Pool {
  let stopped = false;
  return {
    stop: () => (stopped = true),
    run: (jobs: readonly Job[], answered: (a: Answer, i: number) => void) => {
      jobs.forEach((job, i) => {
        if (!stopped) answered(answerOf(job), i);
      });
      return Promise.resolve([]);
    },
  } as unknown as Pool;
}

const bySeed = (job: Job): Answer => ({
  kind: "answers",
  answers:
    job.kind === "trials"
      ? job.trials.map(({ seed }) => ({
          measures: { seed: Number(seed) },
          weekly: {},
        }))
      : [],
});

describe("trials", () => {
  const trials = ["1", "2", "1", "3"].map((seed) => trial(seed));

  it("of one seed stand in one group, whatever lies between them", () => {
    expect(groupsOf(trials)).toEqual([[0, 2], [1], [3]]);
    expect(groupsOf([trial("1"), trial("1", "second")])).toEqual([[0], [1]]);
  });

  it("of one seed are cut into pieces, so that several workers share them", () => {
    const many = Array.from({ length: 9 }, () => trial("1"));
    expect(groupsOf(many)).toEqual([[0, 1, 2, 3], [4, 5, 6, 7], [8]]);
  });

  it("are answered in their own order", async () => {
    const seen: number[] = [];
    const run = poolRunner(fakePool(bySeed), {}, 1000, [], (n) => seen.push(n));
    const answers = await run(trials);
    expect(answers.map(({ measures }) => measures["seed"])).toEqual([
      1, 2, 1, 3,
    ]);
    expect(seen).toEqual([2, 3, 4]);
  });

  it("end with the worker's message when one fails, and as stopped when they are stopped", async () => {
    const failing = fakePool(() => ({ kind: "failed", message: "torn" }));
    await expect(
      poolRunner(failing, {}, 1, [], () => undefined)(trials),
    ).rejects.toThrow("torn");
    const cut = fakePool(bySeed);
    cut.stop();
    await expect(
      poolRunner(cut, {}, 1, [], () => undefined)(trials),
    ).rejects.toThrow(Stopped);
  });
});
