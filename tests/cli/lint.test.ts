import { describe, expect, it } from "vitest";
import { taphoa } from "../support/command-line.ts";

describe("taphoa lint", () => {
  it("objects, with a fix to each", () => {
    const ended = taphoa([
      "lint",
      "--runs",
      "0",
      "--lang",
      "en",
      "--scale",
      "40000",
      "--weeks",
      "6",
      "--set",
      "burnInWeeks=26 weeks",
      "--set",
      "reps[north]=1 reps",
    ]);
    expect(ended.code).toBe(0);
    expect(ended.out).toMatch(
      /North: 1 reps visit [^]*Fix: --set "reps\[north\]=/,
    );
  });
});
