/**
 * One worker that does one job at a time. A job can be cancelled: its worker is ended and a fresh one takes its place,
 * because a simulation does not listen while it computes. Leaves out: queues, which the caller keeps (it wants only the newest job).
 */
import type { Answer, Job, JobMessage, WorkerMessage } from "../messages.ts";

type Progress = (done: number, total: number) => void;

interface Running {
  readonly id: number;
  readonly settle: (answer: Answer) => void;
  readonly progress: Progress | undefined;
}

export class Lane {
  readonly #spawn: () => Worker;
  #worker: Worker;
  #running: Running | undefined;
  #last = 0;

  constructor(spawn: () => Worker) {
    this.#spawn = spawn;
    this.#worker = this.#start();
  }

  get busy(): boolean {
    return this.#running !== undefined;
  }

  /** Does a job; one that is still running is cancelled first. */
  ask(job: Job, progress?: Progress): Promise<Answer> {
    this.cancel();
    const id = ++this.#last;
    return new Promise((settle) => {
      this.#running = { id, settle, progress };
      const message: JobMessage = { ...job, id };
      this.#worker.postMessage(message);
    });
  }

  cancel(): void {
    if (this.#running === undefined) return;
    this.#worker.terminate();
    this.#worker = this.#start();
    this.#settle({ kind: "cancelled" });
  }

  /** Ends the worker for good. */
  end(): void {
    this.#worker.terminate();
    this.#settle({ kind: "cancelled" });
  }

  #start(): Worker {
    const worker = this.#spawn();
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (worker !== this.#worker || data.id !== this.#running?.id) return;
      if (data.kind === "progress")
        this.#running.progress?.(data.done, data.total);
      else this.#settle(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker)
        this.#settle({ kind: "failed", message: event.message });
    };
    return worker;
  }

  #settle(answer: Answer): void {
    const running = this.#running;
    this.#running = undefined;
    running?.settle(answer);
  }
}
