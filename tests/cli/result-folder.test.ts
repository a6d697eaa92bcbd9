import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { SMALL, taphoa, withRow, workFolder } from "../support/command-line.ts";

const folder = workFolder();

describe("a result folder", () => {
  it("holds plan, ledger, summary and a manifest that says what made them", () => {
    const out = join(folder.path, "deep/result");
    const { code } = taphoa(["run", ...SMALL, "--out", out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      "ledger.csv",
      "manifest.json",
      "plan.csv",
      "shipments.csv",
      "summary.csv",
    ]);
    const manifest = JSON.stringify(
      JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")),
    );
    for (const part of ["20261122", "20000", "0.1.0"])
      expect(manifest).toContain(part);
    for (const name of [
      "ledger.csv",
      "plan.csv",
      "shipments.csv",
      "summary.csv",
    ]) {
      const text = readFileSync(join(out, name), "utf8");
      expect(text.startsWith("\ufeff")).toBe(true);
      expect(parseCsv(name, text).problems).toEqual([]);
    }
    expect(readdirSync(join(folder.path, "deep"))).toEqual(["result"]);
  });

  it("of an earlier version, without shipments, is replaced too", () => {
    const out = join(folder.path, "earlier");
    taphoa(["run", ...SMALL, "--out", out]);
    rmSync(join(out, "shipments.csv"));
    expect(taphoa(["run", ...SMALL, "--out", out]).code).toBe(0);
    expect(readdirSync(out)).toContain("shipments.csv");
  });

  it("is replaced by the next result", () => {
    const out = join(folder.path, "again");
    taphoa(["run", ...SMALL, "--out", out]);
    const before = readFileSync(join(out, "ledger.csv"), "utf8");
    const { code } = taphoa(["run", ...SMALL, "--seed", "2", "--out", out]);
    expect(code).toBe(0);
    expect(readFileSync(join(out, "ledger.csv"), "utf8")).not.toBe(before);
  });

  it("never takes the place of anything else", () => {
    const taken = join(folder.path, "thesis");
    mkdirSync(taken);
    writeFileSync(join(taken, "chapter.txt"), "years of work");
    const { code, out, err } = taphoa(["run", ...SMALL, "--out", taken]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toMatch(
      /thesis, which holds chapter\.txt, expected a new or empty folder/,
    );
    expect(readdirSync(taken)).toEqual(["chapter.txt"]);
  });

  it("is not written where a file stands or nothing can be written", () => {
    const plain = folder.file("plain.txt", "text");
    expect(taphoa(["run", ...SMALL, "--out", plain]).code).toBe(1);
    const inside = taphoa(["run", ...SMALL, "--out", join(plain, "x")]);
    expect(inside.code).toBe(1);
    expect(inside.err).toMatch(/lies under the file .*plain\.txt/);
  });

  it("is not begun when the plan is wrong", () => {
    const out = join(folder.path, "never");
    const plan = folder.file("wrong.csv", withRow("rspp,,,,,,18000,VND,"));
    expect(taphoa(["run", plan, "--out", out]).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
