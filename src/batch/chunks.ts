/** The runs of a batch as work for threads: chunks of one seed with the base plans they need. */
import type { WantedRun } from "./document.ts";
import type { BasePlan } from "./plans.ts";
import type { Chunk, Task } from "./work.ts";

/** Runs as workers want them. */
export function* tasksOf(wanted: Iterable<WantedRun>): Generator<Task> {
  for (const { id, run, scenario } of wanted) {
    const { name, base, values } = scenario;
    yield { id, run, asked: { name, base, values } };
  }
}

/** Chunks of at most so many runs of one seed. */
export function* chunksOf(
  tasks: Iterable<Task>,
  bases: Readonly<Record<string, BasePlan>>,
  most: number,
): Generator<Chunk> {
  let chunk: Task[] = [];
  for (const task of tasks) {
    const full = chunk.length === most;
    if (full || (chunk[0] ?? task).run.seed !== task.run.seed) {
      yield { tasks: chunk, bases: basesFor(chunk, bases) };
      chunk = [];
    }
    chunk.push(task);
  }
  if (chunk.length > 0) yield { tasks: chunk, bases: basesFor(chunk, bases) };
}

/** The base plans that a chunk needs, no others. */
function basesFor(
  tasks: readonly Task[],
  bases: Readonly<Record<string, BasePlan>>,
): Chunk["bases"] {
  return Object.fromEntries(
    tasks.flatMap(({ asked: { base } }) => {
      const plan = bases[base];
      return plan === undefined ? [] : [[base, plan] as const];
    }),
  );
}
