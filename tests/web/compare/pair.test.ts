/** The studies of a pair of plans, with the worker's own preparation and a formula in place of the runs. */
import { describe, expect, it } from "vitest";
import type { Trial } from "../../../src/index.ts";
import { betweenJob } from "../../../web/compare/between.ts";
import {
  bridgeOf,
  turningOf,
  turningRows,
  TURNING_RUNS,
  type Pair,
} from "../../../web/compare/pair.ts";
import type { Answer, BetweenJob, Job } from "../../../web/messages.ts";
import type { PlanDesk } from "../../../web/plan-desk.ts";
import { factor, number } from "../../support/ensemble.ts";
import { planText, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const a = planText([...briskPlan, "rsp,main,,,,,18000,VND,"]);
const b = planText([
  ...briskPlan,
  "rsp,main,,,,,15000,VND,",
  "media_video,,,south,,,500000000,VND/month,",
]);

const factors = [factor("x"), factor("y")];
const pair: Pair = {
  plans: [
    { name: "a", text: a },
    { name: "b", text: b },
  ],
  names: ["A", "B"],
  factors: [factors, factors],
  alternative: { id: "brief", basis: "brief", values: {} },
  measure: "contribution",
  verdict: "better",
};

/** A desk whose workers answer by a formula of the trial. */
function deskOf(worth: (trial: Trial) => number): PlanDesk {
  const run = (
    jobs: readonly Job[],
    answered: (answer: Answer, index: number) => void,
  ): Promise<Answer[]> => {
    jobs.forEach((job, i) => {
      if (job.kind !== "trials") throw new Error(job.kind);
      const answers = job.trials.map((trial) => {
        if (!(trial.plan in job.plans)) throw new Error(trial.plan);
        return { measures: { contribution: worth(trial) }, weekly: {} };
      });
      answered({ kind: "answers", answers }, i);
    });
    return Promise.resolve([]);
  };
  return {
    options: { seed: "1", scale: 1000, channelBasis: "brief" },
    aside: (job: Job) =>
      Promise.resolve(betweenJob(job as BetweenJob, theMarket())),
    pool: { run, stop: () => undefined },
  } as unknown as PlanDesk;
}

describe("the bridge", () => {
  it("runs the plans between and splits the difference over their groups", async () => {
    const seen: (number | undefined)[][] = [];
    // The lower price takes 3, media adds 10, both together lose 2 more.
    const worths = [100, 97, 110, 105];
    const found = await bridgeOf(
      deskOf(({ plan }) => worths[Number(plan.split(" ")[1])] ?? NaN),
      pair,
      (done, total) => seen.push([done, total]),
    );
    expect(found?.total.mean).toBe(5);
    expect(
      found?.parts.map(({ groups, effect }) => [groups, effect.mean]),
    ).toEqual([
      [["price"], -4],
      [["media"], 9],
    ]);
    expect(found?.parts[1]?.leansOn?.grade).toBe("assumed");
    expect(seen.at(-1)).toEqual([16, 16]);
  });
});

describe("when the other is better", () => {
  it("is found as the value that turns the choice, with the side and the check", async () => {
    const counts: number[] = [];
    // B is ahead by 2 as it stands; a high x costs it ten times the way from the middle, y does nothing.
    const turning = await turningOf(
      deskOf((trial) =>
        trial.plan === "b" ? 2 - 10 * (number(trial, "x", 0.5) - 0.5) : 0,
      ),
      pair,
      (done) => counts.push(done),
    );
    if (turning === undefined) throw new Error("nothing found");
    const { better, rows } = turningRows(turning, "contribution");
    expect(better).toBe(1);
    expect(rows.map(({ factor: { id } }) => id)).toEqual(["x", "y"]);
    expect(rows[0]?.turn?.side).toBe("above");
    expect(rows[0]?.turn?.at).toBeCloseTo(0.7);
    expect(rows[0]?.worth).toBeGreaterThan(0);
    expect(rows[1]).toMatchObject({ turn: undefined, worth: 0 });
    expect(Math.max(...counts)).toBeLessThanOrEqual(TURNING_RUNS);
    // Of a measure that should be small, the same figures speak for the other plan.
    expect(turningRows(turning, "peak_cash").better).toBe(0);
  });
});
