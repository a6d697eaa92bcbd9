import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { taphoa, workFolder } from "../support/command-line.ts";

const folder = workFolder().path;
const COARSE = ["--scale", "40000", "--weeks", "4"] as const;
const SHORT = ["--set", "burnInWeeks=26 weeks"] as const;

describe("taphoa report", () => {
  it("writes a page, a workbook and slides", () => {
    const out = join(folder, "r");
    const ended = taphoa([
      "report",
      "--html",
      "--xlsx",
      "--pptx",
      "--out",
      out,
      ...COARSE,
      ...SHORT,
    ]);
    expect(ended.err).toMatch(/Report written to .*r\.pptx/);
    expect(ended.code).toBe(0);
    const html = readFileSync(`${out}.html`, "utf8");
    expect(html.match(/<svg/g)).toHaveLength(5);
    expect(html).toContain("種子 20261122");
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
    for (const kind of ["xlsx", "pptx"]) {
      const bytes = readFileSync(`${out}.${kind}`);
      expect(bytes.subarray(0, 2).toString()).toBe("PK");
      expect(bytes.length).toBeGreaterThan(20_000);
    }
  });

  it("reports a result folder with its own seed and scale", () => {
    const result = join(folder, "result");
    const made = taphoa([
      "run",
      ...COARSE,
      ...SHORT,
      "--seed",
      "kept",
      "--out",
      result,
    ]);
    expect(made.code).toBe(0);
    const out = join(folder, "kept.html");
    expect(taphoa(["report", result, "--out", out, "--lang", "en"]).code).toBe(
      0,
    );
    expect(readFileSync(out, "utf8")).toMatch(/seed kept .* 1:40000/);
    expect(taphoa(["report", result, "--out", out, "--lang", "vi"]).code).toBe(
      0,
    );
    const vietnamese = readFileSync(out, "utf8");
    expect(vietnamese).toContain("Điều cần lưu ý");
    expect(vietnamese).not.toMatch(/undefined|NaN|aims at|<td>snacks/);
  });

  it("writes into a folder, under the plan's name, and makes one that is named with a slash", () => {
    const there = join(folder, "there");
    mkdirSync(there);
    for (const out of [there, `${join(folder, "made")}/`]) {
      const ended = taphoa(["report", "--out", out, ...COARSE, ...SHORT]);
      expect(ended.code).toBe(0);
      expect(readdirSync(out)).toEqual(["baseline.html"]);
    }
    expect(existsSync(`${there}.html`)).toBe(false);
  });

  it("refuses a folder that holds no result, and a place it cannot write to", () => {
    const ended = taphoa(["report", folder]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/without manifest\.json/);
    const out = join(folder, "no", "r.html");
    const nowhere = taphoa(["report", "--out", out, ...COARSE, ...SHORT]);
    expect([nowhere.code, existsSync(out)]).toEqual([1, false]);
    expect(nowhere.err).toMatch(/ENOENT/);
  });
});
