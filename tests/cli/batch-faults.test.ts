import { spawnSync } from "node:child_process";
import {
  existsSync,
  openSync,
  ftruncateSync,
  closeSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { program, taphoa, workFolder } from "../support/command-line.ts";

const { path: folder, file } = workFolder();
const grid = file("grid.csv", "name,reps\nA,5\nB,6\nC,7\nD,8\n");
const SMALL = ["--scale", "100000", "--weeks", "2", "--runs", "1"];

function words(out: string): string[] {
  return ["batch", grid, "--out", out, ...SMALL];
}

function read(...path: string[]): string {
  return readFileSync(join(folder, ...path), "utf8");
}

describe("grids from a spreadsheet", () => {
  it("are read as UTF-8, UTF-16, Big5 or workbook", async () => {
    const text = "name,note,reps\r\n價格,南部,5\r\n";
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    // 價格, 南部 in Big5.
    const big5 = Buffer.concat([
      Buffer.from("name,note,reps\r\n"),
      Buffer.from([0xbb, 0xf9, 0xae, 0xe6, 0x2d, 0x42, 0x2c]),
      Buffer.from([0xab, 0x6e, 0xb3, 0xa1]),
      Buffer.from(",5\r\n"),
    ]);
    const book = await writeExcelFile([
      ["name", "note", "reps"],
      ["價格-X", "南部", 5],
    ]).toBuffer();
    const ended = taphoa([
      "batch",
      file("utf16.csv", utf16),
      file("big5.csv", big5),
      file("book.xlsx", book),
      ...["--dry-run", "--out", join(folder, "dry")],
    ]);
    expect(ended.err).toMatch(/3 scenarios \(3 can be run\)/);
    expect(ended.out).toBe("價格\treps=5\n價格-B\treps=5\n價格-X\treps=5\n");
  });

  it("are not read when they cannot be grids: 100 MB, a million scenarios", () => {
    const large = join(folder, "large.csv");
    const fd = openSync(large, "w");
    ftruncateSync(fd, 100_000_000);
    closeSync(fd);
    const out = join(folder, "dry");
    const ended = taphoa(["batch", large, "--out", out]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(
      /large\.csv: found 100000000 bytes, expected at most 50000000 bytes/,
    );
    const many = file(
      "many.csv",
      "name,reps,nd_target\nA,1..9/1000,0..80/999\n",
    );
    const wide = taphoa(["batch", many, "--out", out]);
    expect(wide.code).toBe(1);
    expect(wide.err).toMatch(/at most 200000 scenarios.* there are 999000/);
  });
});

describe("rows of a grid", () => {
  it("run without one whose base is not there or whose name is taken, when told to go on", () => {
    const rows = file(
      "rows.csv",
      "name,base,reps\nA,hybird,5\nB,,6\nB,,7\nC,hybird,8\nD,lost/plan.csv,9\n",
    );
    const asked = ["batch", rows, "--out", join(folder, "rows"), ...SMALL];
    const stopped = taphoa(asked);
    expect(stopped.code).toBe(1);
    expect(stopped.err).toMatch(
      /A \(row 2\), C \(row 5\), base: found "hybird", .*nearest valid names: hybrid/,
    );
    expect(stopped.err).toMatch(
      /D \(row 6\), base: found "lost\/plan\.csv": no such file/,
    );
    expect(stopped.err).toMatch(/row 4, name: .*"B" of row 3 again/);
    const on = taphoa([...asked, "--keep-going", "--dry-run"]);
    expect(on.code).toBe(0);
    expect(on.err).toMatch(/5 scenarios \(1 can be run\)/);
    expect(on.out).toMatch(/^B\treps=6$/m);
  });
});

describe("a batch's folder", () => {
  it("is named when it cannot be written", () => {
    // A place where nobody makes folders, whoever runs the tests.
    const ended = taphoa(words("/sys/taphoa"));
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/--out: found \/sys\/taphoa: /);
    expect(ended.err).toMatch(/a folder that can be written/);
  });

  it("loses no finished run when the disk is full, and the batch goes on", () => {
    const out = join(folder, "full");
    // Files of at most 8 kB: writing fails in the middle of a line, as on a full disk.
    const script = `trap "" XFSZ; ulimit -f 8; exec "$@"`;
    const ended = spawnSync(
      "bash",
      ["-c", script, "bash", process.execPath, program, ...words(out)],
      { encoding: "utf8" },
    );
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/larger than allowed \(EFBIG\)/);
    expect(ended.stderr).toMatch(/no finished run is lost/);
    expect(ended.stderr).toMatch(/1 problem; what was finished before is kept/);
    expect(existsSync(join(out, "lock"))).toBe(false);
    const kept = read("full", "journal.ndjson");
    expect(kept.endsWith("\n")).toBe(true);
    const lines = kept.trim().split("\n").length;
    const again = taphoa(words(out));
    expect(again.code).toBe(0);
    expect(again.err).toMatch(`In the store, and not run again: ${lines} run`);
    expect(read("full", "journal.ndjson").startsWith(kept)).toBe(true);
  });

  it("is read past a damaged line, whose run is run again", () => {
    const out = join(folder, "full");
    const summary = read("full", "summary.csv");
    const journal = read("full", "journal.ndjson");
    const at = Math.floor(journal.length / 3);
    writeFileSync(
      join(out, "journal.ndjson"),
      `${journal.slice(0, at)}\u0001${journal.slice(at + 1)}`,
    );
    const ended = taphoa(words(out));
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(/Cut off or damaged in the journal: 1 line;/);
    expect(ended.err).toMatch(/not run again: 3 runs\./);
    expect(read("full", "summary.csv")).toBe(summary);
  });

  it("is not touched when another version of the program wrote it", () => {
    const out = join(folder, "full");
    const old = '{"schema":"taphoa.journal/1","id":"a","measures":{}}\n';
    writeFileSync(join(out, "journal.ndjson"), old);
    const ended = taphoa(words(out));
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/journal of another version of the program/);
    expect(read("full", "journal.ndjson")).toBe(old);
    expect(existsSync(join(out, "lock"))).toBe(false);
  });
});
