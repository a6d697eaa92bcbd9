import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawnValues, drawsCsv } from "../../src/calibrate/joint.ts";
import { inputsHash } from "../../src/inputs/base-inputs.ts";
import { drawColumns } from "../../src/inputs/joint-draws.ts";
import { theMarket } from "../support/inputs.ts";
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
      "category,basis,constant,part,value,target,simulated,allowed,inputs\ntoothpaste,brief,price,all,1.5,-2.6,-2.5,0.1,abc\n",
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
      "toothpaste,brief,price,all,1.5000,-2.6000,-2.5000,0.1000,abc",
    );
  });

  it("does not solve joint draws again that the file has, and counts those that fall short", () => {
    const market = theMarket();
    const inputs = inputsHash(market, "snacks", "brief");
    const rows = drawnValues(market, "snacks", 3).map((values, i) => ({
      ...{ category: "snacks", basis: "brief", draw: i + 1, inputs, values },
      verdict: i === 1 ? ("falls short" as const) : ("pass" as const),
      constants: market.calibration("snacks", "brief").constants,
      off: [0, 0, 0, 0, 0, 0],
    }));
    const path = folder.file("draws.csv", drawsCsv(rows, drawColumns));
    const { code, out, err } = taphoa(
      ["calibrate", ...ONE, "--draws", "3"].concat("--out", path),
    );
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/2 of 3 joint draws.*1 fall short/);
    const wrong = folder.file("wrong.csv", "category,basis\nsnacks,brief\n");
    const refused = taphoa(
      ["calibrate", ...ONE, "--draws", "3"].concat("--out", wrong),
    );
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("draw");
  });

  it("refuses a category it does not know, with the nearest one", () => {
    const { code, err } = taphoa(["calibrate", "--category", "snack"]);
    expect(code).toBe(1);
    expect(err).toMatch(/snacks/);
  });
});
