import { describe, expect, it } from "vitest";
import {
  batchText,
  readBatch,
  runCount,
  wantedRuns,
} from "../../src/batch/document.ts";
import { aBatch, aRun } from "../support/stored-run.ts";

describe("the document of a batch", () => {
  it("gives back what was written, and nothing for another version or a part of one", () => {
    expect(readBatch(batchText(aBatch()))).toEqual(aBatch());
    // Another version, one cut off, and one that lacks its parts.
    const { scenarios, ...lacking } = aBatch();
    expect(scenarios).toHaveLength(2);
    for (const text of [
      ...["", "null", "[]", '{"schema":"taphoa.batch/0"}'],
      batchText(aBatch()).slice(0, -20),
      '{"schema":"taphoa.batch/1"}',
      JSON.stringify(lacking),
    ])
      expect(readBatch(text)).toBeUndefined();
  });

  it("wants every run once, seed by seed; equal plans share theirs", () => {
    const batch = aBatch();
    const [a, b] = batch.scenarios;
    const more = [
      { ...a!, name: "A again" },
      { ...b!, name: "wrong", error: "no" },
    ];
    const larger = { ...batch, scenarios: [...batch.scenarios, ...more] };
    const runs = [...wantedRuns(larger)];
    expect(runs.map(({ run, scenario }) => [run.seed, scenario.name])).toEqual([
      ["s 1", "A"],
      ["s 1", "B"],
      ["s 2", "A"],
      ["s 2", "B"],
    ]);
    expect(runCount(larger)).toBe(4);
    expect(runs[0]!.id).toBe(aRun().id);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(4);
  });

  it("gives parts that together want every run once", () => {
    const all = [...wantedRuns(aBatch())].map(({ id }) => id);
    const parts = [0, 1, 2].flatMap((part) =>
      [...wantedRuns(aBatch(), (n) => n % 3 === part)].map(({ id }) => id),
    );
    expect(parts.sort()).toEqual(all.sort());
  });
});
