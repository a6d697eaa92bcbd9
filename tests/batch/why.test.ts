import { describe, expect, it } from "vitest";
import { wantedRuns } from "../../src/batch/document.ts";
import type { RunRecord } from "../../src/batch/journal.ts";
import { runId, type RunKey } from "../../src/batch/run-id.ts";
import { reasonFor, shelfOf } from "../../src/batch/why.ts";
import { aBatch, aRun } from "../support/stored-run.ts";

const [wanted] = [...wantedRuns(aBatch())];

function reason(
  changes: Partial<RunKey>,
  more: Partial<RunRecord> = {},
  cut: readonly string[] = [],
) {
  const run = { ...aRun().run, ...changes };
  const stored = { ...aRun({ run, id: runId(run) }), ...more };
  return reasonFor(wanted!, shelfOf([stored], new Set(cut)));
}

describe("the reason why a run is or is not taken from the store", () => {
  it("is that it is there, failed, was cut off, or was never run", () => {
    expect(reason({})).toMatchObject({ reused: true, code: "done" });
    expect(reason({}, { error: "no stock" })).toMatchObject({
      reused: false,
      code: "failed",
      text: "it failed and is tried again: no stock",
    });
    expect(reason({ seed: "s 2" }, {}, [wanted!.id]).code).toBe("cut");
    expect(reason({ seed: "s 2" }).code).toBe("never");
    expect(reasonFor(wanted!, shelfOf([], new Set())).code).toBe("never");
  });

  it.each([
    [{ model: "0.9.0" }, "another version of the model: was 0.9.0, is 1.0.0"],
    [
      { data: "e".repeat(64) },
      "other data: were eeeeeeeeeeee, are dddddddddddd",
    ],
    [{ scale: 4000 }, "another scale: was 1:4000, is 1:1000"],
    [
      { channelBasis: "panel" as const },
      "another channel basis: was panel, is brief",
    ],
    [{ weeks: 52 }, "other weeks: were 52, are 2"],
    [
      { model: "0.9.0", weeks: 52 },
      "another version of the model: was 0.9.0, is 1.0.0; other weeks: were 52, are 2",
    ],
    [{ plan: "c".repeat(64) }, "another plan: its base plan has changed"],
  ])("names what differs: %j", (changes, text) => {
    expect(reason(changes)).toMatchObject({ reused: false, text });
  });

  it("names the cells of the row that changed", () => {
    const plan = "c".repeat(64);
    const values = { reps: "4", nd_target: "1" };
    expect(
      reason({ plan }, { asked: { name: "A", base: "hybrid", values } }).text,
    ).toBe(
      'another plan: base was "hybrid", is "", reps was 4, is 5, nd_target was 1, is the base\'s',
    );
  });

  it("is taken from the stored run that differs least", () => {
    const far = aRun({ run: { ...aRun().run, model: "0.8.0", weeks: 9 } });
    const near = aRun({ run: { ...aRun().run, model: "0.9.0" } });
    const other = aRun({ run: { ...aRun().run, seed: "s 2" } });
    const { text } = reasonFor(wanted!, shelfOf([other, far, near], new Set()));
    expect(text).toBe("another version of the model: was 0.9.0, is 1.0.0");
  });
});
