import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { taphoa, width, workFolder } from "../support/command-line.ts";

const folder = workFolder();
const ONE = ["--category", "snacks", "--channel-basis", "brief"];
const COARSE = ["--seeds", "1", "--scale", "20000"];

describe("taphoa calibrate", () => {
  it("checks what is shipped figure by figure, and ends with 1 if a target is missed", () => {
    const { code, out, err } = taphoa([
      "calibrate",
      "--check",
      ...ONE,
      ...COARSE,
    ]);
    expect(out).toMatch(
      /Calibration of snacks, basis brief, 1 : 20000, 1 seed/,
    );
    expect(out).toMatch(
      /south_urban, tap_hoa: % of\s+value|south_urban, tap_hoa/,
    );
    expect(out).toMatch(/own price elasticity.* -2\.62 /);
    expect(out).toMatch(/80\.9% of\s+all FMCG/);
    expect(code).toBe(/[1-9]\d* fall short/.test(out) ? 1 : 0);
    expect(err).toMatch(
      /^snacks, brief: seed 1: a year of the base market …\n/,
    );
    expect(out.split("\n").filter((line) => width(line) > 100)).toEqual([]);
  });

  it("solves, prints one document and writes its rows beside those of other sets", () => {
    const path = folder.file(
      "calibration.csv",
      "category,basis,constant,part,value,target,simulated,inputs\ntoothpaste,brief,price,all,1.5,-2.6,-2.5,abc\n",
    );
    const { code, out, err } = taphoa([
      "calibrate",
      ...ONE,
      ...COARSE,
      "--rounds",
      "1",
      "--format",
      "json",
      "--out",
      path,
    ]);
    expect(code).toBe(0);
    const document = JSON.parse(out) as { readonly figures: unknown[] };
    expect(document).toMatchObject({
      schema: "taphoa.calibrate/1",
      category: "snacks",
      channelBasis: "brief",
      seeds: ["1"],
    });
    expect(err).toContain("round 1 of 1");
    const lines = readFileSync(join(folder.path, "calibration.csv"), "utf8")
      .trimEnd()
      .split("\n");
    expect(lines).toHaveLength(2 + document.figures.length);
    expect(lines.at(-1)).toBe(
      "toothpaste,brief,price,all,1.5000,-2.6000,-2.5000,abc",
    );
  });

  it("refuses a category it does not know, with the nearest one", () => {
    const { code, err } = taphoa(["calibrate", "--category", "snack"]);
    expect(code).toBe(1);
    expect(err).toMatch(/snacks/);
  });
});
