/** The page's queue of wishes, with workers that answer when told to. */
import { beforeEach, describe, expect, it } from "vitest";
import type { RunDocument } from "../../src/index.ts";
import type { JobMessage, RunJob, WorkerMessage } from "../../web/messages.ts";
import { Session, type Wish } from "../../web/session.ts";
import { sampleRun } from "../support/sample-run.ts";

/** A worker that remembers its jobs and answers on demand. */
class SlowWorker {
  onmessage: ((event: { data: WorkerMessage }) => void) | null = null;
  onerror: unknown = null;
  readonly jobs: JobMessage[] = [];
  ended = false;

  postMessage(job: JobMessage): void {
    this.jobs.push(job);
  }

  terminate(): void {
    this.ended = true;
  }

  finish(): RunJob {
    const job = this.jobs.at(-1) as RunJob & { id: number };
    const document: RunDocument = {
      ...sampleRun(),
      scale: job.scale,
      ledgerHash: job.plan.name,
    };
    this.onmessage?.({
      data: {
        kind: "result",
        id: job.id,
        document,
        seconds: 1,
        extras: { provinces: [], ladder: [], bottlenecks: [], shops: [] },
      },
    });
    return job;
  }
}

const wish = (name: string): Wish => ({
  plan: { name, text: "" },
  overrides: [],
});

let workers: SlowWorker[];
let told: string[];
let session: Session;

/** The live worker of a lane: the trial lane is made first, the full lane second; a replacement comes last. */
const busy = (): SlowWorker =>
  workers.findLast((worker) => !worker.ended && worker.jobs.length > 0)!;

const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Lets the live worker finish its job, and the session draw its conclusions. */
async function finish(): Promise<string> {
  const job = busy().finish();
  await turn();
  return `${job.plan.name} 1:${job.scale}`;
}

beforeEach(() => {
  workers = [];
  told = [];
  session = new Session(
    () => {
      const worker = new SlowWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    { seed: "1", scale: 1000, channelBasis: "brief" },
    {
      progress: () => undefined,
      result: (stage, document) =>
        told.push(`${stage} ${document.ledgerHash} 1:${document.scale}`),
      baseline: (document) =>
        told.push(`baseline ${document.ledgerHash} 1:${document.scale}`),
      proving: () => told.push("proving"),
      proof: (document) => told.push(`proof ${document.ledgerHash}`),
      refused: (answer) => told.push(answer.kind),
    },
  );
});

describe("a wish", () => {
  it("is answered by a trial run at an eighth of the size, as a sketch, then by a full one", async () => {
    session.want(wish("a"));
    await turn();
    expect([await finish(), await finish()]).toEqual(["a 1:8000", "a 1:1000"]);
    expect(told).toEqual(["preview a 1:8000", "full a 1:1000"]);
  });

  it("is compared only with a baseline of its own size, which is computed first", async () => {
    session.setBaseline(wish("base"), [sampleRun()]);
    session.want(wish("a"));
    await turn();
    expect([await finish(), await finish(), await finish()]).toEqual([
      "base 1:8000",
      "a 1:8000",
      "a 1:1000",
    ]);
    expect(told[0]).toBe("baseline base 1:8000");
  });

  it("that is newer ends the full run of the older, which is never shown", async () => {
    session.want(wish("a"));
    await turn();
    await finish();
    const full = busy();
    session.want(wish("b"));
    await turn();
    expect(full.ended).toBe(true);
    expect([await finish(), await finish()]).toEqual(["b 1:8000", "b 1:1000"]);
    expect(told).toEqual([
      "preview a 1:8000",
      "preview b 1:8000",
      "full b 1:1000",
    ]);
  });

  it("that is followed by others before it is begun is skipped", async () => {
    session.want(wish("a"));
    session.want(wish("b"));
    session.want(wish("c"));
    await turn();
    expect(await finish()).toBe("a 1:8000");
    expect(await finish()).toBe("c 1:8000");
  });

  it("can be cancelled, after which nothing is told", async () => {
    session.want(wish("a"));
    await turn();
    session.cancel();
    await turn();
    expect(told).toEqual([]);
    session.want(wish("b"));
    await turn();
    expect(await finish()).toBe("b 1:8000");
  });
});

describe("the proof", () => {
  it("is a full run of the demo", async () => {
    session.wantProof(wish("demo"));
    await turn();
    expect(await finish()).toBe("demo 1:1000");
    expect(told).toEqual(["proving", "proof demo"]);
  });

  it("gives way to a wish and is tried again after it", async () => {
    session.wantProof(wish("demo"));
    await turn();
    session.want(wish("a"));
    await turn();
    expect([await finish(), await finish(), await finish()]).toEqual([
      "a 1:8000",
      "a 1:1000",
      "demo 1:1000",
    ]);
    expect(told.at(-1)).toBe("proof demo");
  });
});
