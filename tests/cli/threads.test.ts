import { describe, expect, it } from "vitest";
import { spawned, taphoa } from "../support/command-line.ts";

describe("taphoa run --threads", () => {
  it("proves the stock identity of a run on two threads, and ends", () => {
    const size = ["--scale", "20000", "--weeks", "3", "--threads", "2"];
    const { code, out, err } = spawned([
      "run",
      ...size,
      ...["--set", "burnInWeeks=26", "--audit"],
    ]);
    expect(err).toContain("the stock identity held in each of 3 weeks");
    expect(out).toContain("Sell-through by region and channel");
    expect(code).toBe(0);
  });

  it("refuses a number that is none", () => {
    const { code, err } = taphoa(["run", "--threads", "0"]);
    expect(code).toBe(1);
    expect(err).toMatch(/--threads/);
  });
});
