import { describe, expect, it } from "vitest";
import { PATTERNS_FILE, readPatterns } from "../../src/evidence/patterns.ts";
import { dataFiles } from "../support/inputs.ts";

const files = dataFiles();
const { patterns, problems } = readPatterns(files);

describe("patterns.csv", () => {
  it("is read without a problem and holds the 26 rows of the report", () => {
    expect(problems).toEqual([]);
    const ids = [...new Set(patterns.map(({ id }) => id))];
    expect(ids.sort()).toEqual(
      (
        "A1 A2 A3 A4 A5 A6 C10 C7 C8 C9 D1 D10 D11 D12 D13 D2 D3 D4 D7 D8 D9 " +
        "E1 E2 E3 E4 E5"
      ).split(" "),
    );
  });

  it("has a band for every row, and no band upside down", () => {
    const upside = patterns.filter(
      ({ low, high }) => low !== undefined && high !== undefined && low > high,
    );
    expect(upside).toEqual([]);
    for (const id of new Set(patterns.map((pattern) => pattern.id)))
      expect(
        patterns.some(
          (pattern) =>
            pattern.id === id &&
            (pattern.low !== undefined || pattern.high !== undefined),
        ),
        id,
      ).toBe(true);
  });

  it("is refused with a statistic twice or a band that is no number", () => {
    const line = files[PATTERNS_FILE]!.split("\n")[1]!;
    const twice = readPatterns({
      [PATTERNS_FILE]: `${files[PATTERNS_FILE]!}${line}\n`,
    });
    expect(twice.problems).toHaveLength(1);
    const wrong = readPatterns({
      [PATTERNS_FILE]: files[PATTERNS_FILE]!.replace(",0.06,", ",six,"),
    });
    expect(wrong.problems).toHaveLength(1);
  });
});
