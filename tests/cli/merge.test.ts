import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { taphoa, workFolder } from "../support/command-line.ts";

const { path: folder, file } = workFolder();
const grid = file("grid.csv", "name,reps\nA,5\nB,6\n");
const SMALL = ["--scale", "100000", "--weeks", "2", "--runs", "2"];

function batch(out: string, ...words: string[]) {
  const place = ["--out", join(folder, out), "--threads", "1"];
  return taphoa(["batch", grid, ...place, ...SMALL, ...words]);
}

function merge(out: string, ...parts: string[]) {
  return taphoa(
    ["merge", out, ...parts].map((word, i) =>
      i === 0 ? word : join(folder, word),
    ),
  );
}

function read(...path: string[]): string {
  return readFileSync(join(folder, ...path), "latin1");
}

describe("taphoa merge", () => {
  it("makes of parts the bytes of a batch that was never divided", () => {
    expect(batch("whole").code).toBe(0);
    const part = batch("one", "--shard", "1/2");
    expect(part.code).toBe(0);
    expect(part.err).toMatch(/2 of 4 runs are in .*one\.\n.*taphoa merge/);
    batch("two", "--shard", "2/2");
    const merged = merge("merged", "one", "two");
    expect(merged.err).toMatch(/4 of 4 runs are in/);
    expect(merged.code).toBe(0);
    for (const name of [
      "batch.json",
      "journal.ndjson",
      "summary.csv",
      "runs.csv",
      "runs.parquet",
      "measures.parquet",
      "weekly.parquet",
      "inputs.parquet",
    ])
      expect(read("merged", name), name).toBe(read("whole", name));
  });

  it("counts runs that came twice with equal bytes, and says what is missing", () => {
    const merged = merge("again", "one", "whole");
    expect(merged.err).toMatch(/2 runs came in two parts, with equal results/);
    expect(read("again", "runs.csv")).toBe(read("whole", "runs.csv"));
    const half = merge("half", "one");
    expect(half.code).toBe(1);
    expect(half.err).toMatch(/2 of 4 runs .*\n.*same command again/);
  });

  it("names a run that came twice with two results, and takes neither", () => {
    const journal = join(folder, "one", "journal-1-of-2.ndjson");
    const before = readFileSync(journal, "utf8");
    writeFileSync(journal, before.replace(/"cash":\[-?\d+/, '"cash":[1'));
    const merged = merge("never", "one", "whole");
    expect(merged.code).toBe(1);
    expect(merged.err).toMatch(
      /run [0-9a-f]{12} \("[AB]", seed "20261122 \d"\) twice, with two results/,
    );
    writeFileSync(journal, before);
  });

  it("refuses parts of another batch, and says in what they differ", () => {
    const path = join(folder, "two", "batch.json");
    const other = JSON.parse(readFileSync(path, "utf8")) as object;
    writeFileSync(path, JSON.stringify({ ...other, model: "0.0.9" }));
    const merged = merge("never", "one", "two");
    expect(merged.code).toBe(1);
    expect(merged.err).toMatch(
      /two.*: found version of the model 0\.0\.9, expected .*as in .*one/,
    );
  });
});
