import { describe, expect, it } from "vitest";
import {
  baseline,
  taphoa,
  workFolder,
  withRow,
} from "../support/command-line.ts";

const folder = workFolder();
const a = folder.file("a.csv", baseline);
const b = folder.file("b.csv", withRow("rsp,main,,,6,,12000,VND,"));
const COARSE = ["--scale", "40000", "--weeks", "4", "--max-runs", "2"] as const;

describe("taphoa compare", () => {
  it("finds plans that differ later than the last week identical, and names what differs", () => {
    const ended = taphoa([
      "compare",
      a,
      b,
      ...COARSE,
      "--set",
      "burnInWeeks=26 weeks",
    ]);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/b and a are the same in every future/);
    expect(ended.out).toMatch(/Recommended retail price \(Main, from week 6\)/);
  });

  it("refuses one plan, an unknown measure, and all mistakes of all plans at once", () => {
    expect(taphoa(["compare", a]).err).toMatch(/expected 2 to 4 plans/);
    expect(taphoa(["compare", a, b, "--measure", "ndd"]).err).toMatch(/"ndd"/);
    const wrong = taphoa(["compare", "nothing-1.csv", "nothing-2.csv"]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/nothing-1[^]*nothing-2[^]*2 problems/);
  });
});
