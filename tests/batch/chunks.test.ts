import { describe, expect, it } from "vitest";
import { chunksOf, tasksOf } from "../../src/batch/chunks.ts";
import type { WantedRun } from "../../src/batch/document.ts";

const bases = {
  "": { name: "baseline", text: "b" },
  h: { name: "hybrid", text: "h" },
};

function wanted(id: string, seed: string, base = ""): WantedRun {
  const scenario = { name: id, base, values: { reps: "4" }, weeks: 2 };
  return { id, run: { seed }, scenario } as unknown as WantedRun;
}

const runs = [
  wanted("a", "1"),
  wanted("b", "1", "h"),
  wanted("c", "1"),
  wanted("d", "2", "h"),
];

describe("chunks", () => {
  it("hold runs of one seed, so many at most, in order, with the bases they need", () => {
    const chunks = [...chunksOf(tasksOf(runs), bases, 2)];
    expect(
      chunks.map(({ tasks }) => tasks.map(({ id }) => id).join("")),
    ).toEqual(["ab", "c", "d"]);
    expect(chunks.map((chunk) => Object.keys(chunk.bases))).toEqual([
      ["", "h"],
      [""],
      ["h"],
    ]);
    expect(chunks[2]!.tasks[0]!.asked).toEqual({
      name: "d",
      base: "h",
      values: { reps: "4" },
    });
  });

  it("are none when there is nothing to run", () => {
    expect([...chunksOf([], bases, 2)]).toEqual([]);
  });
});
