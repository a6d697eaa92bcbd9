import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { taphoa, workFolder } from "../support/command-line.ts";

const { path: folder, file } = workFolder();
const out = join(folder, "out");
const journal = join(out, "journal.ndjson");
const grid = file("grid.csv", "name,rsp[main],reps\nA,15000 VND,\nB,,5\n");
const SMALL = ["--scale", "100000", "--weeks", "2", "--runs", "2"];

function status(...words: string[]) {
  return taphoa(["status", out, ...words]);
}

describe("taphoa status", () => {
  it("says how far a batch is, and who is at work", () => {
    expect(taphoa(["batch", grid, "--out", out, ...SMALL]).code).toBe(0);
    expect(status().out).toMatch(/4 of 4 runs done, 0 failed, 0 left/);
    const facts = JSON.parse(status("--format", "json").out) as object;
    expect(facts).toMatchObject({ runs: 4, done: 4, left: 0, working: "" });
    writeFileSync(join(out, "lock"), "elsewhere 7\n");
    expect(status().out).toMatch(/at work: process 7 on elsewhere/);
  });

  it("counts a torn line as left, and changes nothing", () => {
    const whole = readFileSync(journal, "utf8");
    writeFileSync(journal, whole.slice(0, -9));
    expect(status().out).toMatch(/3 of 4 runs done, 0 failed, 1 left/);
    expect(status().out).toMatch(/cut off or damaged in the journal: 1 line;/);
    expect(status("--why").out).toMatch(/cut off or damaged/);
    expect(readFileSync(journal, "utf8")).toBe(whole.slice(0, -9));
    writeFileSync(journal, whole);
  });

  it("says why runs are reused or not as the files are now", () => {
    expect(status("--why").out).toMatch(/would take 4 of 4 runs/);
    writeFileSync(grid, "name,rsp[main],reps\nA,16000 VND,\nB,,5\nC,,6\n");
    const { out: csv } = status("--why", "--format", "csv");
    expect(csv.match(/^A,.*,no,plan,.*15000 VND, is 16000 VND/gm)).toHaveLength(
      2,
    );
    expect(csv.match(/^B,.*,yes,done,/gm)).toHaveLength(2);
    expect(csv.match(/^C,.*,no,never,not run yet/gm)).toHaveLength(2);
  });

  it("says which journal or folder it cannot read", () => {
    expect(taphoa(["status", folder]).err).toMatch(/no batch\.json/);
    expect(taphoa(["status", join(folder, "x")]).err).toMatch(/no such folder/);
    writeFileSync(journal, '{"schema":"taphoa.journal/1","id":"a"}\n');
    const ended = status();
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/journal of another version of the program/);
  });
});
