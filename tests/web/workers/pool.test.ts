import { describe, expect, it } from "vitest";
import type { Answer, Job } from "../../../web/messages.ts";
import { lanesFor, Pool } from "../../../web/workers/pool.ts";

const job = (name: string): Job => ({ kind: "read", source: { name } });

/** Workers that answer with the job's name after a turn of the event loop; counts how many live at once. */
function workers(slow: (name: string) => number = () => 0): {
  spawn: () => Worker;
  most: () => number;
} {
  let [alive, most] = [0, 0];
  const spawn = (): Worker => {
    alive += 1;
    most = Math.max(most, alive);
    let ended = false;
    const worker = {
      onmessage: (() => undefined) as (event: unknown) => void,
      postMessage: (message: { id: number; source: { name: string } }) => {
        setTimeout(() => {
          if (!ended)
            worker.onmessage({
              data: { kind: "file", text: message.source.name, id: message.id },
            });
        }, slow(message.source.name));
      },
      terminate: () => {
        if (!ended) alive -= 1;
        ended = true;
      },
    };
    return worker as unknown as Worker;
  };
  return { spawn, most: () => most };
}

const textsOf = (answers: readonly Answer[]): string[] =>
  answers.map((answer) => (answer.kind === "file" ? answer.text : answer.kind));

describe("a pool", () => {
  it("answers in the order of the jobs, whichever is done first, with no more workers than it may", async () => {
    const { spawn, most } = workers((name) => (name === "a" ? 12 : 1));
    const names = ["a", "b", "c", "d", "e"];
    const seen: number[] = [];
    const answers = await new Pool(spawn, 2).run(names.map(job), (_, i) =>
      seen.push(i),
    );
    expect(textsOf(answers)).toEqual(names);
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(most()).toBe(2);
  });

  it("settles what is left when it is stopped", async () => {
    const { spawn } = workers((name) => (name === "a" ? 0 : 10_000));
    const pool = new Pool(spawn, 1);
    const answers = await pool.run(["a", "b", "c"].map(job), () => {
      setTimeout(() => pool.stop(), 5);
    });
    expect(textsOf(answers)).toEqual(["a", "cancelled", "cancelled"]);
  });

  it("leaves a core to the page", () => {
    expect([1, 2, 4, 16].map(lanesFor)).toEqual([1, 1, 3, 4]);
  });
});
