/**
 * One batch at work in the page's workers: started, paused, gone on with; what is finished stays, and becomes a table at any
 * time. The first runs are timed to say how long the rest will take, and kept; once workers are warm, their own pace says it.
 * Holds no element; tells by a callback.
 */
import {
  batchPages,
  batchRuns,
  batchSummary,
  chunksOf,
  failedRun,
  pageSheet,
  readJournalLine,
  resultsOf,
  tasksOf,
  wantedRuns,
  type Batch,
  type Chunk,
  type MeasureValues,
  type PageSheet,
  type RunNews,
  type ScenarioResult,
} from "../../src/index.ts";
import type { Answer } from "../messages.ts";
import type { Pool } from "../workers/pool.ts";

/** Runs of one job at most: a pause gives up no more than these per worker. */
const CHUNK = 2;

export type BatchStage = "timing" | "ready" | "running" | "paused" | "done";

export class BatchWork {
  readonly batch: Batch;
  readonly #pool: Pick<Pool, "run" | "stop" | "size">;
  /** Who is told of each step. */
  news: () => void;
  readonly #results = new Map<string, MeasureValues>();
  readonly #failures = new Map<string, string>();
  readonly #wanted: ReadonlySet<string>;
  #stage: BatchStage = "ready";
  #round = 0;
  /** Seconds that the timed runs took one worker: two of one seed, and two of another if there is one. */
  #timed: readonly number[] = [];
  /** Seconds that runs took workers that had done a chunk before, and how many these were. */
  #pace = { seconds: 0, runs: 0 };

  constructor(
    batch: Batch,
    pool: Pick<Pool, "run" | "stop" | "size">,
    news: () => void,
  ) {
    this.batch = batch;
    this.#pool = pool;
    this.news = news;
    this.#wanted = new Set([...wantedRuns(batch.document)].map(({ id }) => id));
  }

  get stage(): BatchStage {
    return this.#stage;
  }

  get wanted(): number {
    return this.#wanted.size;
  }

  get done(): number {
    return this.#results.size + this.#failures.size;
  }

  get failed(): number {
    return this.#failures.size;
  }

  /** Seconds that what is left takes; undefined until the first runs are timed. */
  get secondsLeft(): number | undefined {
    const lanes = Math.min(this.#pool.size, this.wanted);
    const left = this.wanted - this.done;
    const { seconds, runs } = this.#pace;
    if (runs > 0) return ((seconds / runs) * left) / lanes;
    const [first, second, third, fourth] = this.#timed;
    if (first === undefined) return undefined;
    const each = fourth ?? second ?? first;
    // The very first run also starts the worker, which every worker does once; a new seed's first lives through the market before week 1.
    const market = Math.max(0, (third ?? each) - each);
    const start = Math.max(0, first - each - market);
    const seeds = this.batch.document.seeds.length * (left / this.wanted);
    const perSeed = Math.ceil(left / Math.max(1, seeds) / CHUNK);
    const markets = seeds * Math.min(lanes, perSeed);
    return start + (each * left + market * markets) / lanes;
  }

  /** Does a few runs of two seeds in one worker, to learn how long one takes. */
  async time(): Promise<void> {
    const chunks = [...this.#missing(CHUNK)];
    const [first] = chunks;
    if (first === undefined) return;
    const seedOf = ({ tasks }: Chunk): string | undefined => tasks[0]?.run.seed;
    // A batch of two chunks is timed by one, so that something is left to be started.
    const other =
      chunks.length > 2
        ? chunks.find((one) => seedOf(one) !== seedOf(first))
        : undefined;
    const both = other === undefined ? [first] : [first, other];
    await this.#work("timing", [
      {
        tasks: both.flatMap(({ tasks }) => tasks),
        bases: Object.fromEntries(
          both.flatMap(({ bases }) => Object.entries(bases)),
        ),
      },
    ]);
    this.news();
  }

  /** Does what is not done yet. */
  async start(): Promise<void> {
    await this.#work("running", [...this.#missing(CHUNK)]);
  }

  /** Runs in hand are given up and done again later; all others stay. */
  pause(): void {
    if (this.#stage !== "running" && this.#stage !== "timing") return;
    this.#round += 1;
    this.#pool.stop();
    this.#tell(this.done === 0 ? "ready" : "paused");
  }

  /** What is there of each scenario. */
  results(): Iterable<ScenarioResult> {
    return resultsOf(this.batch.document, {
      result: (id) => {
        const measures = this.#results.get(id);
        return measures && { measures };
      },
      failure: (id) => this.#failures.get(id),
    });
  }

  /** The bytes that the command line writes for the same runs. */
  summary(): string {
    const { levers } = this.batch.document;
    return [...batchSummary(levers, this.results())].join("");
  }

  runs(): string {
    return [...batchRuns(this.results(), this.batch.document.seeds)].join("");
  }

  /** Everything that is there as one value: what was asked for, versions and seeds, and every run's measures. */
  json(): string {
    const { document } = this.batch;
    const results = [...this.results()].map(({ scenario, runs, error }) => ({
      ...scenario,
      error,
      runs: runs.flatMap((measures, i) =>
        measures === undefined ? [] : [{ seed: document.seeds[i], measures }],
      ),
    }));
    const { model, data, request, seeds } = document;
    const schema = "taphoa.batch-results/1";
    return JSON.stringify({ schema, model, data, request, seeds, results });
  }

  /** The sheets of the command line's workbook, without the weeks, which are not kept here. */
  sheets(): PageSheet[] {
    return batchPages(this.batch.document, {
      result: (id) => {
        const measures = this.#results.get(id);
        return measures && { measures, weekly: {} };
      },
      failure: (id) => this.#failures.get(id),
    })
      .filter(({ name }) => name !== "weekly")
      .flatMap((page) => pageSheet(page) ?? []);
  }

  *#missing(most: number): Generator<Chunk> {
    const { document, bases } = this.batch;
    const open = [...wantedRuns(document)].filter(
      ({ id }) => !this.#results.has(id) && !this.#failures.has(id),
    );
    yield* chunksOf(tasksOf(open), bases, most);
  }

  async #work(
    stage: "timing" | "running",
    chunks: readonly Chunk[],
  ): Promise<void> {
    const round = ++this.#round;
    let answered = 0;
    this.#tell(stage);
    await this.#pool.run(
      chunks.map((chunk) => ({ kind: "chunk", chunk })),
      (answer, index) => {
        if (round !== this.#round) return;
        if (answer.kind === "lines") {
          if (stage === "timing") this.#timed = answer.seconds;
          // The first of each worker starts it.
          else if (++answered > this.#pool.size) this.#learn(answer.seconds);
        }
        for (const news of newsOf(answer, chunks[index])) this.#keep(news);
        this.news();
      },
    );
    if (round !== this.#round) return;
    const over = this.done >= this.wanted;
    this.#tell(over ? "done" : stage === "timing" ? "ready" : "paused");
  }

  #learn(seconds: readonly number[]): void {
    this.#pace = {
      seconds: this.#pace.seconds + seconds.reduce((a, b) => a + b, 0),
      runs: this.#pace.runs + seconds.length,
    };
  }

  #keep({ id, line }: RunNews): void {
    const record = readJournalLine(line.trimEnd());
    if (typeof record === "string" || !this.#wanted.has(id)) return;
    if (record.result === undefined) this.#failures.set(id, record.error);
    else this.#results.set(id, record.result.measures);
  }

  #tell(stage: BatchStage): void {
    this.#stage = stage;
    this.news();
  }
}

/** What an answer says of the runs of its chunk; a worker that broke fails them all. */
function newsOf(answer: Answer, chunk: Chunk | undefined): readonly RunNews[] {
  if (answer.kind === "lines") return answer.news;
  const message = answer.kind === "failed" ? answer.message : "no answer";
  return (chunk?.tasks ?? []).map((task) => failedRun(task, message));
}
