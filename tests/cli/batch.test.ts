import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { program, taphoa, workFolder } from "../support/command-line.ts";

const folder = workFolder().path;
const grid = join(folder, "grid.csv");
writeFileSync(
  grid,
  'name,base,note,"rsp[main]",reps\nPrice,,=cmd(),15000|21000 VND,\nReps,hybrid,,,60\n',
);
const SMALL = ["--scale", "100000", "--weeks", "2", "--runs", "2"] as const;

function text(...parts: string[]): string {
  return readFileSync(join(folder, ...parts), "utf8");
}

describe("taphoa batch", () => {
  it("simulates every scenario, keeps a journal, and writes a row per scenario in order", () => {
    const ended = taphoa(["batch", grid, "--out", join(folder, "a"), ...SMALL]);
    expect(ended.err).toMatch(
      /3 scenarios \(3 can be run\) × 2 seeds = 6 runs/,
    );
    expect(ended.code).toBe(0);
    const rows = text("a", "summary.csv").split("\r\n");
    expect(rows.slice(1, 4).map((row) => row.split(",")[0])).toEqual([
      "Price #1",
      "Price #2",
      "Reps",
    ]);
    expect(text("a", "journal.ndjson").trim().split("\n").length).toBe(6);
    expect(existsSync(join(folder, "a", "lock"))).toBe(false);
  });

  it("runs nothing twice", () => {
    const words = ["batch", grid, ...SMALL, "--resume", "--out"];
    const again = taphoa([...words, join(folder, "a")]);
    expect(again.err).toMatch(/not run again: 6 runs\./);
    expect(text("a", "journal.ndjson").trim().split("\n").length).toBe(6);
  });

  it("goes on only where there is a batch, when told to go on", () => {
    const words = ["batch", grid, ...SMALL, "--resume", "--out"];
    const ended = taphoa([...words, join(folder, "nowhere")]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/nowhere: found no such folder/);
  });

  it("killed and begun again on another number of threads ends in the same bytes", async () => {
    const out = join(folder, "killed");
    const words = [
      program,
      "batch",
      grid,
      "--out",
      out,
      ...SMALL,
      "--threads",
      "2",
    ];
    await new Promise((resolve) => {
      const child = spawn(process.execPath, words, { stdio: "ignore" });
      const look = setInterval(() => {
        const journal = join(out, "journal.ndjson");
        if (existsSync(journal) && readFileSync(journal).length > 0)
          child.kill("SIGKILL");
      }, 20);
      child.on("exit", () => {
        clearInterval(look);
        resolve(undefined);
      });
    });
    const before = text("killed", "journal.ndjson");
    // As if the last line had been cut in the middle.
    writeFileSync(join(out, "journal.ndjson"), before.slice(0, -5));
    const ended = taphoa([...words.slice(1, -1), "1"]);
    expect(ended.code).toBe(0);
    for (const name of ["summary.csv", "runs.csv"])
      expect(text("killed", name)).toBe(text("a", name));
  });

  it("says every mistake of every row and runs nothing, or leaves such rows out when told", () => {
    const wrong = join(folder, "wrong.csv");
    writeFileSync(wrong, "name,reps,repz\nA,-4,\nB,,1\nC,5,\n");
    const out = join(folder, "wrong");
    const ended = taphoa(["batch", wrong, "--out", out, ...SMALL]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/^A \(row 2\), reps: found -4/);
    expect(ended.err).toMatch(/^B \(row 3\), repz: found "repz"/m);
    expect(existsSync(out)).toBe(false);
    const kept = taphoa([
      "batch",
      wrong,
      "--out",
      out,
      ...SMALL,
      "--keep-going",
    ]);
    expect(kept.err).toMatch(/2 scenarios could not be run/);
    const rows = text("wrong", "summary.csv").trim().split("\r\n");
    expect(rows.length).toBe(4);
    expect(rows[2]).toMatch(/repz/);
  });

  it("lets one batch at a time into a folder, and takes over from a process that is gone", () => {
    const lock = join(folder, "a", "lock");
    writeFileSync(lock, `elsewhere 1\n`);
    const refused = taphoa([
      "batch",
      grid,
      "--out",
      join(folder, "a"),
      ...SMALL,
    ]);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/process 1 on elsewhere is working/);
    // No process has this number: more than the system gives.
    writeFileSync(lock, `${hostname()} 99999999\n`);
    const taken = taphoa(["batch", grid, "--out", join(folder, "a"), ...SMALL]);
    expect(taken.code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it("says what it would run", () => {
    const dry = taphoa([
      "batch",
      grid,
      "--out",
      join(folder, "dry"),
      "--dry-run",
    ]);
    expect(dry.out).toMatch(/^Price #1\trsp\[main\]=15000/);
    expect(dry.err).toMatch(
      /Blank cells, at the base's value:\n {2}rsp\[main\]: 1 row \(3\): \d+ VND\/pack\n {2}reps: 1 row \(2\): /,
    );
    expect(dry.err).toMatch(/About \d+(\.\d)? (s|min|hours) for \d+ runs/);
    const part = taphoa([
      ...["batch", grid, "--out", join(folder, "dry"), ...SMALL],
      ...["--dry-run", "--shard", "1/3"],
    ]);
    expect(part.err).toMatch(/3 scenarios .* of which shard 1\/3 has 2,/);
    expect(part.out).toMatch(/^Price #1\t.*\t2 runs\n$/);
    expect(existsSync(join(folder, "dry"))).toBe(false);
  });
});
