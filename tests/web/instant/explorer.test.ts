/** Runs made beforehand, with workers that answer when told to. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bestMoves } from "../../../web/instant/best-moves.ts";
import { Explorer, type Exploring } from "../../../web/instant/explorer.ts";
import { movable, nearestOf, probesOf } from "../../../web/instant/probes.ts";
import type { JobMessage, WorkerMessage } from "../../../web/messages.ts";
import { deskState } from "../../support/desk-state.ts";

const { plan, price } = deskState();
const loaded = Number(price.loaded);

interface Played {
  readonly jobs: (JobMessage & { kind: "trials" })[];
  ended: boolean;
  onmessage: ((event: { data: WorkerMessage }) => void) | null;
}

let workers: Played[];
let wanted: Exploring | undefined;
let explorer: Explorer;
/** Runs that were told of. */
let told: number;

const spawn = (): Worker => {
  const worker = {
    jobs: [] as Played["jobs"],
    ended: false,
    onmessage: null,
    postMessage: (job: Played["jobs"][number]) => worker.jobs.push(job),
    terminate: () => (worker.ended = true),
  };
  workers.push(worker);
  return worker as unknown as Worker;
};

const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1001);

/** Answers the job at hand: sales are the price that was tried, or the plan's own. */
async function answer(fails = false): Promise<void> {
  const worker = workers.findLast(({ ended }) => !ended)!;
  const job = worker.jobs.at(-1)!;
  const set = Object.entries(job.trials[0]?.values ?? {}).find(([column]) =>
    column.startsWith("rsp"),
  );
  const sold = Number(set?.[1].split(" ")[0] ?? loaded);
  const measures = { sellout_units: sold, contribution: sold };
  worker.onmessage?.({
    data: fails
      ? { kind: "failed", id: job.id, message: "cannot be run" }
      : { kind: "answers", id: job.id, answers: [{ measures, weekly: {} }] },
  });
  await vi.advanceTimersByTimeAsync(0);
}

const guess = (to: number): number | undefined =>
  explorer.estimate(plan, deskState({ [price.key]: String(to) }).plan, "1", {
    sellout_units: 100_000,
  })?.values["sellout_units"];

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  const options = { seed: "1", scale: 1000, channelBasis: "brief" } as const;
  wanted = { plan, lock: undefined, options };
  told = 0;
  explorer = new Explorer(
    spawn,
    () => wanted,
    () => (told += 1),
  );
  explorer.stir();
});

afterEach(() => {
  explorer.leave();
  vi.useRealTimers();
});

describe("runs made beforehand", () => {
  it("begin after a rest: sketches at the trial size, the plan itself first", async () => {
    await vi.advanceTimersByTimeAsync(900);
    expect(workers).toEqual([]);
    await rest();
    const [job] = workers[0]!.jobs;
    expect(job?.settings).toMatchObject({ scale: 8000, sketch: true });
    expect(job?.trials).toMatchObject([{ seed: "1", values: {} }]);
    const all = probesOf(movable(plan, undefined), {}).length;
    expect(explorer.missing).toBe(all + 1);
  });

  it("answer the lever that was tried, and no other value or plan", async () => {
    await rest();
    expect(guess(loaded + 10)).toBeUndefined();
    const [first] = probesOf([price], {});
    // The plan itself, and every lever's nearest value above.
    for (let i = 0; i <= movable(plan, undefined).length; i++) await answer();
    expect(guess((loaded + first!.value) / 2)).toBeCloseTo(
      100_000 + (first!.value - loaded) / 2,
      6,
    );
    expect(guess(first!.value + 1)).toBeUndefined();
  });

  it("tell of each, and show the best neighbouring moves of all once these are tried", async () => {
    const state = wanted!;
    const all = nearestOf(movable(plan, undefined), {}).length;
    await rest();
    expect(explorer.tried(state)).toEqual({ done: 0, total: all, moves: [] });
    // The plan itself, the price a little up, one that cannot be run, then the others.
    await answer();
    await answer();
    await answer(true);
    expect(explorer.tried(state).done).toBe(2);
    for (let i = 2; i < all; i++) await answer();
    expect(told).toBe(all + 1);
    const { done, moves } = explorer.tried(state);
    expect(done).toBe(all);
    // Contribution is the price: it gains above and nowhere else, and what was tried is farther than a tenth.
    expect(nearestOf([price], {})[0]!.value).toBeGreaterThan(loaded + 2000);
    expect(bestMoves(moves)).toMatchObject([
      {
        ...{ field: price, from: loaded, to: loaded + 2000 },
        ...{ gain: 2000, cash: undefined },
      },
    ]);
    const dearer = deskState({ [price.key]: String(loaded * 2) }).plan;
    expect(explorer.tried({ ...state, plan: dearer }).done).toBe(0);
  });

  it("are left after the run at hand when the reader asks for something, and taken up where they stood", async () => {
    await rest();
    await answer();
    await answer();
    const before = explorer.missing!;
    const { jobs } = workers[0]!;
    explorer.stir();
    expect(workers[0]?.ended).toBe(false);
    await answer();
    expect(jobs).toHaveLength(3);
    expect(explorer.missing).toBe(before - 1);
    await rest();
    expect(workers).toHaveLength(1);
    expect(jobs).toHaveLength(4);
    expect(jobs[3]!.trials).not.toEqual(jobs[2]!.trials);
  });

  it("begin no second run while the first is still at work", async () => {
    await rest();
    explorer.stir();
    await rest();
    await rest();
    expect(workers[0]!.jobs).toHaveLength(1);
    await answer();
    expect(workers[0]!.jobs).toHaveLength(2);
  });

  it("end with their worker where nobody looks any more", async () => {
    await rest();
    explorer.leave();
    expect(workers[0]?.ended).toBe(true);
    await rest();
    expect(workers).toHaveLength(1);
  });

  it("wait as long as anything else is computed", async () => {
    const before = wanted;
    wanted = undefined;
    await rest();
    await rest();
    expect(workers).toEqual([]);
    wanted = before;
    await rest();
    expect(workers).toHaveLength(1);
    // Begun without a word, in the middle of a run.
    wanted = undefined;
    await answer();
    expect(workers[0]?.jobs).toHaveLength(1);
    await rest();
    expect(workers[0]?.jobs).toHaveLength(1);
  });

  it("are not tried again where the plan cannot be run", async () => {
    await rest();
    await answer();
    await answer(true);
    const { jobs } = workers[0]!;
    const failed = jobs[1]!.trials;
    explorer.stir();
    await answer();
    await rest();
    expect(jobs.length).toBeGreaterThan(3);
    for (const { trials } of jobs.slice(2)) expect(trials).not.toEqual(failed);
  });

  it("come to an end, and end their worker", async () => {
    await rest();
    while (workers.some(({ ended }) => !ended)) await answer();
    expect(explorer.missing).toBe(0);
    await rest();
    expect(workers).toHaveLength(1);
  });
});
