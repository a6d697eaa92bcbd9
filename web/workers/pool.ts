/**
 * Several workers that share a list of jobs: as many as the machine has cores to spare, started when there is something to
 * do. The answers come in the order of the jobs. Stopping ends the workers; what was answered until then stays with the caller.
 */
import { Lane } from "./lane.ts";
import type { Answer, Job } from "../messages.ts";

const MOST = 4;

/** Workers to use: one core stays with the page, as far as there are several. */
export function lanesFor(cores: number): number {
  return Math.max(1, Math.min(MOST, cores - 1));
}

export class Pool {
  readonly #spawn: () => Worker;
  /** Workers at most. */
  readonly size: number;
  #lanes: Lane[] = [];
  #round = 0;

  constructor(spawn: () => Worker, size: number) {
    this.#spawn = spawn;
    this.size = size;
  }

  get busy(): boolean {
    return this.#lanes.length > 0;
  }

  /** Does the jobs; `answered` hears of each as it is done, `progress` on the way there. A stop settles all that is left as cancelled. */
  async run(
    jobs: readonly Job[],
    answered: (answer: Answer, index: number) => void = () => undefined,
    progress?: (done: number, total: number, index: number) => void,
  ): Promise<Answer[]> {
    this.stop();
    const round = ++this.#round;
    const answers = jobs.map((): Answer => ({ kind: "cancelled" }));
    let next = 0;
    this.#lanes = Array.from(
      { length: Math.min(this.size, jobs.length) },
      () => new Lane(this.#spawn),
    );
    await Promise.all(
      this.#lanes.map(async (lane) => {
        while (round === this.#round) {
          const index = next++;
          const job = jobs[index];
          if (job === undefined) return;
          const answer = await lane.ask(job, (done, total) =>
            progress?.(done, total, index),
          );
          answers[index] = answer;
          if (answer.kind !== "cancelled") answered(answer, index);
        }
      }),
    );
    if (round === this.#round) this.stop();
    return answers;
  }

  stop(): void {
    this.#round += 1;
    for (const lane of this.#lanes) lane.end();
    this.#lanes = [];
  }
}
