import { describe, expect, it } from "vitest";
import { taphoa } from "../support/command-line.ts";

describe("taphoa sensitivity", () => {
  it("moves the numbers named", () => {
    const ended = taphoa([
      "sensitivity",
      "--scale",
      "40000",
      "--weeks",
      "3",
      "--runs",
      "2",
      "--parameters",
      "repeat_liking",
      "--set",
      "burnInWeeks=26 weeks",
      "--format",
      "json",
    ]);
    expect(ended.code).toBe(0);
    const { method, result } = JSON.parse(ended.out) as {
      method: string;
      result: { bars: { factor: { id: string } }[] };
    };
    expect(method).toBe("tornado");
    expect(result.bars.map(({ factor }) => factor.id)).toEqual([
      "repeat_liking",
    ]);
  });

  it("names them in the reader's language", () => {
    const ended = taphoa([
      ...["sensitivity", "--scale", "40000", "--weeks", "3", "--runs", "2"],
      ...["--parameters", "repeat_liking", "--set", "burnInWeeks=26 weeks"],
      ...["--lang", "zh-TW"],
    ]);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(/回購意願 +\d+ \| \d+ \| \d+ % +猜測/);
    expect(ended.out).not.toMatch(/repeat_liking/);
  });

  it("refuses numbers that are calibrated or not there, all at once", () => {
    const words = ["sensitivity", "--parameters", "shoppingHabit,nothing"];
    const ended = taphoa(words);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/"shoppingHabit"[^]*"nothing"[^]*2 problems/);
  });
});
