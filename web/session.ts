/**
 * What the page simulates: the newest wish first on the trial lane at an eighth of the size and as a sketch, then on the full lane; the baseline of the
 * same size is computed before the first comparison, so that differences are never differences of size. Older wishes are
 * dropped. The demo is proved when nothing else is wanted. Tells the page by callbacks; holds no element.
 */
import type { Override, RunDocument, RunOptions } from "../src/index.ts";
import { Lane } from "./workers/lane.ts";
import type { Answer, Extras, Job, PlanSource, PlanText } from "./messages.ts";

/** How many times as many real households a simulated one stands for in a trial run. */
export const TRIAL = 8;

export interface Wish {
  readonly plan: PlanText;
  readonly overrides: readonly Override[];
}

export type Stage = "preview" | "full";

export interface SessionNews {
  progress(stage: Stage, scale: number, done: number, total: number): void;
  result(
    stage: Stage,
    document: RunDocument,
    seconds: number,
    extras: Extras,
    wish: Wish,
  ): void;
  baseline(document: RunDocument): void;
  proof(document: RunDocument, extras: Extras): void;
  refused(answer: Answer): void;
  proving(): void;
}

export interface SessionOptions {
  readonly seed: string;
  readonly scale: number;
  readonly channelBasis: RunOptions["channelBasis"];
}

export class Session {
  readonly #spawn: () => Worker;
  readonly #news: SessionNews;
  readonly #lanes: Readonly<Record<Stage, Lane>>;
  #options: SessionOptions;
  #wanted: Wish | undefined;
  #working = false;
  #toProve: Wish | undefined;
  #baseline: Wish | undefined;
  #baselineScales = new Set<number>();
  #warming: Promise<void> | undefined;

  constructor(spawn: () => Worker, options: SessionOptions, news: SessionNews) {
    this.#spawn = spawn;
    this.#news = news;
    this.#options = options;
    this.#lanes = { preview: new Lane(spawn), full: new Lane(spawn) };
  }

  /** Whether anything is being computed, asked for or not. */
  get busy(): boolean {
    const { preview, full } = this.#lanes;
    return this.#working || preview.busy || full.busy;
  }

  /** Reads a plan into its sheet. Whatever runs on the trial lane is dropped. */
  read(source: PlanSource): Promise<Answer> {
    this.#wanted = undefined;
    this.#lanes.full.cancel();
    return this.#lanes.preview.ask({ kind: "read", source });
  }

  /** Writes a plan out as a file, beside whatever is being computed. */
  save(wish: Wish): Promise<Answer> {
    return this.aside({ kind: "save", ...wish });
  }

  /** Does a job that is soon done in a worker of its own, beside whatever is being computed. */
  async aside(job: Job): Promise<Answer> {
    const lane = new Lane(this.#spawn);
    const answer = await lane.ask(job);
    lane.end();
    return answer;
  }

  /** Runs from now on under another seed; documents of the old one are no baseline any more. */
  reseed(seed: string): void {
    this.cancel();
    this.#options = { ...this.#options, seed };
    this.#baselineScales = new Set();
  }

  /** The plan that results are compared with; documents of it that are known already count by their scale. */
  setBaseline(wish: Wish, known: readonly RunDocument[]): void {
    this.#baseline = wish;
    this.#baselineScales = new Set(known.map((document) => document.scale));
  }

  /** Asks for a result; the newest wish is the only one that counts. */
  want(wish: Wish): void {
    this.#wanted = wish;
    this.#lanes.full.cancel();
    void this.#work();
  }

  /** Asks for a run of the demo when there is nothing else to do. */
  wantProof(wish: Wish): void {
    this.#toProve = wish;
    void this.#work();
  }

  /** Computes the baseline at the trial size ahead of the first change, so that the change is answered at once. */
  warm(): void {
    const baseline = this.#baseline;
    if (baseline === undefined || this.#lanes.preview.busy) return;
    this.#warming = this.#quietRun("preview", baseline).then((answer) => {
      if (answer.kind === "result" && baseline === this.#baseline)
        this.#keepBaseline(answer.document);
    });
  }

  /** Stops everything, the proof included. */
  cancel(): void {
    this.#wanted = undefined;
    this.#toProve = undefined;
    this.#lanes.preview.cancel();
    this.#lanes.full.cancel();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    try {
      while (this.#wanted !== undefined || this.#toProve !== undefined) {
        const wish = this.#wanted;
        this.#wanted = undefined;
        if (wish !== undefined) await this.#answer(wish);
        else await this.#prove();
      }
    } finally {
      this.#working = false;
    }
  }

  async #answer(wish: Wish): Promise<void> {
    for (const stage of ["preview", "full"] as const) {
      if (this.#wanted !== undefined) return;
      if (!(await this.#compareAt(stage, wish))) return;
      const answer = await this.#run(stage, wish);
      if (answer.kind !== "result") {
        if (answer.kind !== "cancelled") this.#news.refused(answer);
        return;
      }
      const { document, seconds, extras } = answer;
      if (wish === this.#baseline) this.#keepBaseline(document);
      this.#news.result(stage, document, seconds, extras, wish);
    }
  }

  /** Makes sure the baseline is known at the size of a stage; false when that was cancelled or refused. */
  async #compareAt(stage: Stage, wish: Wish): Promise<boolean> {
    const baseline = this.#baseline;
    if (baseline === undefined || baseline === wish) return true;
    if (stage === "preview") await this.#warming;
    if (this.#baselineScales.has(this.#scaleOf(stage))) return true;
    const answer = await this.#run(stage, baseline);
    if (answer.kind === "result") this.#keepBaseline(answer.document);
    // A baseline that cannot be run must not hold back the result itself.
    return answer.kind !== "cancelled";
  }

  #keepBaseline(document: RunDocument): void {
    this.#baselineScales.add(document.scale);
    this.#news.baseline(document);
  }

  async #prove(): Promise<void> {
    const wish = this.#toProve;
    if (wish === undefined) return;
    this.#news.proving();
    const answer = await this.#quietRun("full", wish);
    // A wish that came in between is served first; the proof is tried again after it.
    if (answer.kind === "cancelled") return;
    this.#toProve = undefined;
    if (answer.kind === "result")
      this.#news.proof(answer.document, answer.extras);
    else this.#news.refused(answer);
  }

  #scaleOf(stage: Stage): number {
    const { scale } = this.#options;
    return stage === "full" ? scale : TRIAL * scale;
  }

  #run(stage: Stage, wish: Wish): Promise<Answer> {
    const scale = this.#scaleOf(stage);
    this.#news.progress(stage, scale, 0, 0);
    return this.#quietRun(stage, wish, (done, total) =>
      this.#news.progress(stage, scale, done, total),
    );
  }

  #quietRun(
    stage: Stage,
    wish: Wish,
    progress?: (done: number, total: number) => void,
  ): Promise<Answer> {
    const scale = this.#scaleOf(stage);
    return this.#lanes[stage].ask(
      {
        kind: "run",
        ...wish,
        ...this.#options,
        scale,
        sketch: stage === "preview",
      },
      progress,
    );
  }
}
