/** Full disks and places that cannot be written: a clear message, exit code 1, and nothing lost. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  program,
  taphoa,
  withRow,
  workFolder,
} from "../support/command-line.ts";

const { path: folder, file } = workFolder();
const node = process.execPath;
const COARSE = ["--scale", "100000", "--weeks", "2"];

/** Runs a shell script; its words are $1, $2 … */
function shell(script: string, ...words: string[]) {
  return spawnSync("bash", ["-c", script, "bash", ...words], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
}

describe("a full disk", () => {
  it("costs a batch no finished run: with room again it goes on to the same bytes", () => {
    const grid = file(
      "grid.csv",
      "name,reps,burnInWeeks\nA,5,26\nB,6,26\nC,7,26\nD,8,26\n",
    );
    const words = ["batch", grid, "--runs", "1", "--threads", "1"];
    const whole = join(folder, "whole");
    expect(taphoa([...words, ...COARSE, "--out", whole]).code).toBe(0);
    const place = join(folder, "disk");
    mkdirSync(place);
    // A disk of 12 kB where one may be mounted, else files of at most 5 kB; then room.
    const ended = shell(
      `place=$1; keep=$2; shift 2
if mount -t tmpfs -o size=12k tmpfs "$place" 2>/dev/null; then echo mounted
else trap "" XFSZ; ulimit -S -f 5; fi
"$@" --out "$place/out"; echo "first $?"
echo "kept $(grep -c . "$place/out/journal.ndjson")"
if [ -e "$place/out/lock" ]; then echo locked; fi
mount -o remount,size=20m "$place" 2>/dev/null; ulimit -S -f unlimited
"$@" --out "$place/out"; echo "second $?"
cp "$place/out/summary.csv" "$place/out/journal.ndjson" "$keep"
umount "$place" 2>/dev/null; true`,
      ...[place, folder, node, program, ...words, ...COARSE],
    );
    expect(ended.stderr).toMatch(
      /no room is left on the disk|larger than allowed/,
    );
    expect(ended.stderr).toMatch(/no finished run is lost/);
    expect(ended.stdout).toMatch(/first 1\nkept [1-3]\nsecond 0\n/);
    const [, kept] = /kept (\d)/.exec(ended.stdout) ?? [];
    expect(ended.stderr).toMatch(
      new RegExp(`In the store, and not run again: ${kept} runs?\\.`),
    );
    for (const name of ["summary.csv", "journal.ndjson"])
      expect(readFileSync(join(folder, name), "utf8"), name).toBe(
        readFileSync(join(whole, name), "utf8"),
      );
  });

  it("leaves an earlier result of a run as it was, and prints the new one", () => {
    const plan = file("p.csv", withRow("burnInWeeks,,,,,,26,weeks,"));
    const out = join(folder, "result");
    const words = ["run", plan, ...COARSE, "--out", out];
    expect(taphoa(words).code).toBe(0);
    const before = readFileSync(join(out, "ledger.csv"), "utf8");
    const ended = shell(
      `trap "" XFSZ; ulimit -f 4; exec "$@"`,
      ...[node, program, ...words, "--seed", "2"],
    );
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(/Sell-through/);
    expect(ended.stderr).toMatch(
      /cannot be written: a file is larger than allowed/,
    );
    expect(ended.stderr).toMatch(
      /the result is printed, an earlier one .* as it was/,
    );
    expect(readFileSync(join(out, "ledger.csv"), "utf8")).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual(
      [],
    );
  });

  it("is said where output goes there, or a panel", () => {
    const ended = shell(`"$@" > /dev/full`, node, program, "levers");
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/no room is left on the disk \(ENOSPC\)/);
    expect(ended.stderr).not.toMatch(/ at \w+ \(/);
    const panel = taphoa(["run", ...COARSE, "--panel", "/dev/full"]);
    expect(panel.code).toBe(1);
    expect(panel.err).toMatch(/no room is left on the disk/);
  });
});

describe("a place that cannot be written", () => {
  it("is named, and under a file before anything is simulated", () => {
    const under = join(file("a-file", "x"), "result");
    const ended = taphoa(["run", ...COARSE, "--out", under]);
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.err).toMatch(/lies under the file .*a-file/);
    expect(ended.err).not.toMatch(/Simulating/);
    // A place where nobody makes folders, whoever runs the tests.
    const system = taphoa(["run", ...COARSE, "--out", "/sys/taphoa"]);
    expect(system.code).toBe(1);
    expect(system.err).toMatch(
      /\/sys\/taphoa, which cannot be written: it (may not be written|can only be read) \(E/,
    );
    const grid = file("g.csv", "name,reps\nA,5\n");
    const batch = taphoa(["batch", grid, "--out", under]);
    expect(batch.code).toBe(1);
    expect(batch.err).toMatch(/a folder that can be written/);
    const report = taphoa([
      "report",
      ...COARSE,
      "--out",
      join(under, "r.html"),
    ]);
    expect(report.code).toBe(1);
    expect(report.err).toMatch(/a place to write to/);
  });

  it("is named, and never waited for, where a system makes no folders", () => {
    // Node's own recursive mkdir runs for ever here.
    const grid = file("proc.csv", "name,reps\nA,5\n");
    for (const words of [["batch", grid], ["mmm"], ["report", "--html"]]) {
      const ended = taphoa([...words, ...COARSE, "--out", "/proc/taphoa/x"]);
      expect([words[0], ended.code]).toEqual([words[0], 1]);
      expect(ended.err).toMatch(/none can be made there \(ENOENT\)/);
      // Before anything is simulated.
      expect(ended.err).not.toMatch(/Simulating|of 1 run/);
    }
    const taken = taphoa(["batch", grid, "--out", grid]);
    expect(taken.err).toMatch(/there is a file of that name \(EEXIST\)/);
  });

  it("is free again when a lock has nothing in it", () => {
    const grid = file("lock.csv", "name,reps\nA,5\n");
    const out = join(folder, "locked");
    mkdirSync(out);
    writeFileSync(join(out, "lock"), "");
    utimesSync(join(out, "lock"), new Date(0), new Date(0));
    const words = ["batch", grid, ...COARSE, "--runs", "1", "--out", out];
    expect(taphoa(words).code).toBe(0);
  });
});
