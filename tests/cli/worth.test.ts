import { describe, expect, it } from "vitest";
import {
  baseline,
  taphoa,
  width,
  workFolder,
} from "../support/command-line.ts";

const folder = workFolder();
const a = folder.file("a.csv", baseline);
const COARSE = ["--scale", "40000", "--weeks", "3", "--runs", "2"] as const;
const args = ["worth", a, ...COARSE, "--set", "burnInWeeks=26 weeks"] as const;

describe("taphoa worth", () => {
  it("runs the plan and the plan without each part, and tells what each brings", () => {
    const ended = taphoa([...args]);
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(
      /The plan and 6 plans without a part of it: 14 runs/,
    );
    for (const part of [
      "Media",
      "Promotions",
      "Sales reps",
      "Gift box",
      "Main",
    ])
      expect(ended.out).toMatch(new RegExp(`^${part} +-?[0-9]`, "m"));
    expect(Math.max(...ended.out.split("\n").map(width))).toBeLessThan(121);
  });

  it("refuses a plan that cannot be read, with the row", () => {
    const wrong = folder.file("wrong.csv", `${baseline}\nrepz,,,,,,5,,\n`);
    const ended = taphoa(["worth", wrong]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/repz/);
  });
});
