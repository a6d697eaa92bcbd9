/**
 * One batch at work in the page's workers: started, paused, gone on with; what is finished stays, and becomes a table at any
 * time. The first runs are timed to say how long the rest will take, and kept. Holds no element; tells by a callback.
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
  readonly #pool: Pick<Pool, "run" | "stop">;
  /** Who is told of each step. */
  news: () => void;
  readonly #results = new Map<string, MeasureValues>();
  readonly #failures = new Map<string, string>();
  readonly #wanted: ReadonlySet<string>;
  #stage: BatchStage = "ready";
  #round = 0;
  /** Seconds that each run of the newest chunk took its worker: the first has the market before week 1 in it, the next does not. */
  #timed: readonly number[] = [];

  constructor(
    batch: Batch,
    pool: Pick<Pool, "run" | "stop">,
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

  /** Seconds that what is left takes so many workers; undefined until the first runs are timed. */
  secondsLeft(workers: number): number | undefined {
    const [first] = this.#timed;
    if (first === undefined) return undefined;
    const each = this.#timed[1] ?? first;
    const lanes = Math.min(workers, this.wanted);
    const left = this.wanted - this.done;
    // A worker lives through a seed's market before week 1 once.
    const seeds = this.batch.document.seeds.length * (left / this.wanted);
    const perSeed = Math.ceil(left / Math.max(1, seeds) / CHUNK);
    const markets = seeds * Math.min(lanes, perSeed);
    return (each * left + Math.max(0, first - each) * markets) / lanes;
  }

  /** Does the first chunk of runs to learn how long one takes. */
  async time(): Promise<void> {
    await this.#work("timing", [...this.#missing(CHUNK)].slice(0, 1));
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
    this.#tell(stage);
    await this.#pool.run(
      chunks.map((chunk) => ({ kind: "chunk", chunk })),
      (answer, index) => {
        if (round !== this.#round) return;
        // Later chunks are warmer, and say it better.
        if (
          answer.kind === "lines" &&
          answer.seconds.length >= this.#timed.length
        )
          this.#timed = answer.seconds;
        for (const news of newsOf(answer, chunks[index])) this.#keep(news);
        this.news();
      },
    );
    if (round !== this.#round) return;
    const over = this.done >= this.wanted;
    this.#tell(over ? "done" : stage === "timing" ? "ready" : "paused");
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
