import { describe, expect, it } from "vitest";
import type { ScenarioResult } from "../../../src/index.ts";
import {
  arranged,
  nextSorting,
  resultRows,
} from "../../../web/batch/result-rows.ts";

function result(
  name: string,
  cases: readonly (number | undefined)[],
  over: { note?: string; values?: Record<string, string>; error?: string } = {},
): ScenarioResult {
  const { note = "", values = {}, error = "" } = over;
  return {
    scenario: { name, base: "", group: "", note, line: 2, values },
    runs: cases.map((n) => (n === undefined ? n : { sellout_cases: n })),
    error,
  };
}

const rows = resultRows([
  result("A 10", [30, 10, undefined], { note: "Dear" }),
  result("A 9", [50, 70], { values: { reps: "60" } }),
  result("B", [], { error: "no such lever" }),
]);
const names = (...given: Parameters<typeof arranged>) =>
  arranged(...given).map(({ name }) => name);
const none = new Set<string>();

describe("rows of results", () => {
  it("hold medians of the runs that are there", () => {
    expect(rows.map(({ runs, medians }) => [runs, medians[0]])).toEqual([
      [2, 20],
      [2, 60],
      [0, null],
    ]);
  });

  it("are found by all words, in names, notes, levers and problems", () => {
    expect(names(rows, "", undefined, none)).toEqual(["A 10", "A 9", "B"]);
    expect(names(rows, "a dear", undefined, none)).toEqual(["A 10"]);
    expect(names(rows, "reps=60", undefined, none)).toEqual(["A 9"]);
    expect(names(rows, "LEVER", undefined, none)).toEqual(["B"]);
    expect(names(rows, "nothing like it", undefined, none)).toEqual([]);
  });

  it("are sorted either way, numbers in names as numbers, rows without a figure last", () => {
    const by = (key: "name" | "sellout_cases", down: boolean) =>
      names(rows, "", { by: key, down }, none);
    expect(by("name", false)).toEqual(["A 9", "A 10", "B"]);
    expect(by("name", true)).toEqual(["B", "A 10", "A 9"]);
    expect(by("sellout_cases", true)).toEqual(["A 9", "A 10", "B"]);
    expect(by("sellout_cases", false)).toEqual(["A 10", "A 9", "B"]);
  });

  it("stay at the head when pinned, whatever is looked for", () => {
    const pinned = new Set(["B"]);
    expect(names(rows, "dear", { by: "name", down: false }, pinned)).toEqual([
      "B",
      "A 10",
    ]);
  });
});

describe("a press on a head", () => {
  it("sorts figures from the largest and names from the first, then the other way, then not", () => {
    const cases = nextSorting(undefined, "sellout_cases");
    expect(cases).toEqual({ by: "sellout_cases", down: true });
    const up = nextSorting(cases, "sellout_cases");
    expect(up).toEqual({ by: "sellout_cases", down: false });
    expect(nextSorting(up, "sellout_cases")).toBeUndefined();
    expect(nextSorting(up, "name")).toEqual({ by: "name", down: false });
  });
});
