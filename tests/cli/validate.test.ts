import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SMALL, taphoa, width, workFolder } from "../support/command-line.ts";

const folder = workFolder();
const COARSE = ["--seeds", "1", "--scale", "20000"];

describe("taphoa validate", () => {
  it("prints a row's statistics with band, median and verdict, progress apart", () => {
    const { code, out, err } = taphoa(["validate", "--only", "e5", ...COARSE]);
    expect(code).toBe(0);
    expect(out).toMatch(/E5 .*from 0\.97 +\S+ +1 of 1 +pass/);
    expect(out).toMatch(/1 pass, 0 fall short, 0 not run/);
    expect(err).toMatch(/^Simulating seed 1, E5 …\n$/);
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it("prints one JSON document with the value of every seed", () => {
    const { code, out } = taphoa([
      "validate",
      "--only",
      "E5",
      "--format",
      "json",
      ...COARSE,
    ]);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      schema: "taphoa.validate/1",
      category: "snacks",
      scale: 20000,
      seeds: ["1"],
    });
    expect(document.rows[0].statistics[0].seeds).toHaveLength(1);
  });

  it("refuses a row or a category it does not know, with the nearest one", () => {
    const row = taphoa(["validate", "--only", "A9"]);
    expect(row.code).toBe(1);
    expect(row.err).toMatch(/"A9"/);
    const category = taphoa(["validate", "--category", "snack"]);
    expect(category.code).toBe(1);
    expect(category.err).toMatch(/snacks/);
  });
});

describe("taphoa run --panel", () => {
  it("writes every purchase below a line that says who was observed", () => {
    const path = join(folder.path, "panel.csv");
    const { code, err } = taphoa(["run", ...SMALL, "--panel", path]);
    expect(code).toBe(0);
    expect(err).toContain(`Panel written to ${path}`);
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(lines[0]).toMatch(
      /^# households observed: \d+, each stands for 20000; seed 20261122; weeks 1 to 12/,
    );
    expect(lines[1]).toBe(
      "household,week,region,area,place,channel,outlet,brand,sku,packs,price_paid_vnd,promotion",
    );
    expect(lines.length).toBeGreaterThan(1000);
    expect(new Set(lines.map((line) => line.split(",").length))).toContain(12);
    expect(lines[2]).toMatch(/^[a-z_]+-\d+,1,/);
  });

  it("says before it simulates that a file cannot be written", () => {
    const { code, err } = taphoa([
      "run",
      ...SMALL,
      "--panel",
      join(folder.path, "none", "panel.csv"),
    ]);
    expect(code).toBe(1);
    expect(err).toMatch(/ENOENT/);
    expect(err).not.toMatch(/Simulating/);
  });
});
