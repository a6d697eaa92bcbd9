import { describe, expect, it } from "vitest";
import type { Batch, BatchScenario } from "../../../src/index.ts";
import { BatchWork } from "../../../web/batch/batch-work.ts";
import type { Answer, Job } from "../../../web/messages.ts";

const scenario = (name: string): BatchScenario => ({
  ...{ name, base: "", group: "", note: "", line: 2, values: {} },
  ...{ weeks: 2, plan: name, error: "" },
});

const batch: Batch = {
  bases: { "": { name: "b", text: "" } },
  document: {
    schema: "taphoa.batch/1",
    ...{ model: "1", data: "d", levers: [], seeds: ["s 1", "s 2"] },
    request: {
      ...{ grids: [], runs: 2, seed: "s", scale: 1000, samples: 1 },
      ...{ channelBasis: "brief", design: "grid" },
    },
    scenarios: [scenario("A"), scenario("B"), scenario("C")],
  },
};

type Answered = (answer: Answer, index: number) => void;

/** A pool that answers so many jobs of a round, then waits until it is stopped. */
function slowPool(most: number, answerOf: (job: Job) => Answer = lines) {
  let end: (() => void) | undefined;
  const seen: Job[] = [];
  return {
    seen,
    size: 1,
    stop: () => end?.(),
    run: (jobs: readonly Job[], answered: Answered = () => undefined) => {
      jobs.slice(0, most).forEach((job, i) => {
        seen.push(job);
        answered(answerOf(job), i);
      });
      if (jobs.length <= most) return Promise.resolve([]);
      return new Promise<Answer[]>((resolve) => {
        end = () => {
          // What a worker says after it was stopped must not count.
          answered(lines(jobs.at(-1)!), jobs.length - 1);
          resolve([]);
        };
      });
    },
  };
}

function lines(job: Job): Answer {
  if (job.kind !== "chunk") throw new Error("no chunk");
  return {
    kind: "lines",
    seconds: secondsOf(job.chunk.tasks.map(({ run }) => run.seed)),
    news: job.chunk.tasks.map(({ id, run, asked }) => ({
      id,
      failed: false,
      line: `${JSON.stringify({ schema: "taphoa.journal/2", id, run, asked, error: "", result: { measures: { nd: 0.5 }, weekly: {} } })}\n`,
    })),
  };
}

/** A run takes a second, a seed's market two before its first run, and a cold worker ten before all. */
const secondsOf = (seeds: readonly string[]): number[] =>
  seeds.map(
    (seed, i) => 1 + (seed === seeds[i - 1] ? 0 : 2) + (i === 0 ? 10 : 0),
  );

describe("a batch on the page", () => {
  it("times runs of two seeds, keeps them, and does the rest once", async () => {
    const pool = slowPool(99);
    const work = new BatchWork(batch, pool, () => undefined);
    expect(work.secondsLeft).toBeUndefined();
    await work.time();
    expect([work.stage, work.done, work.wanted]).toEqual(["ready", 4, 6]);
    // The start of the worker once, two runs of a second, and the market of what is left of two seeds.
    expect(work.secondsLeft).toBeCloseTo(10 + 2 + 2 * (2 / 3), 6);
    await work.start();
    expect(work.secondsLeft).toBe(0);
    expect([work.stage, work.done]).toEqual(["done", 6]);
    const asked = pool.seen.flatMap((job) =>
      job.kind === "chunk" ? job.chunk.tasks.map(({ id }) => id) : [],
    );
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toHaveLength(6);
  });

  it("goes by the pace of warm workers once it knows one", async () => {
    const seeds = ["s 1", "s 2", "s 3"];
    const long = { ...batch, document: { ...batch.document, seeds } };
    const calm = (job: Job): Answer => ({
      ...(lines(job) as Extract<Answer, { kind: "lines" }>),
      seconds: [2, 2],
    });
    const pool = slowPool(2, calm);
    const work = new BatchWork(long, pool, () => undefined);
    const running = work.start();
    // Two chunks are done, the first of them by a cold worker.
    expect([work.done, work.wanted]).toEqual([3, 9]);
    expect(work.secondsLeft).toBe(2 * 6);
    work.pause();
    await running;
  });

  it("paused keeps what is finished, writes it, and goes on with the rest", async () => {
    const pool = slowPool(1);
    const work = new BatchWork(batch, pool, () => undefined);
    const running = work.start();
    work.pause();
    await running;
    expect([work.stage, work.done]).toEqual(["paused", 2]);
    const partial = work.summary().split("\r\n");
    expect(partial.map((row) => row.split(",")[4]).slice(1, 4)).toEqual([
      "1",
      "1",
      "0",
    ]);
    const sheets = work.sheets();
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "summary",
      "runs",
      "measures",
      "inputs",
      "about",
    ]);
    expect(sheets[2]?.data).toHaveLength(1 + work.done);
    const more = work.start();
    work.pause();
    await more;
    expect(work.done).toBe(3);
  });

  it("counts the runs of a worker that broke as failed and says why", async () => {
    const pool = slowPool(99, () => ({ kind: "failed", message: "no room" }));
    const work = new BatchWork(batch, pool, () => undefined);
    await work.start();
    expect([work.stage, work.failed]).toEqual(["done", 6]);
    expect(work.summary()).toContain("no room");
    expect(work.runs().trim().split("\r\n")).toHaveLength(1);
  });
});
