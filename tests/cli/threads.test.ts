import { describe, expect, it } from "vitest";
import { spawned, taphoa } from "../support/command-line.ts";

interface Said {
  readonly ledgerHash: string;
}

/** The hash of a short run, and what else it said. */
function ran(...words: readonly string[]) {
  const size = ["--scale", "20000", "--weeks", "6"];
  const how = [...size, "--set", "burnInWeeks=26", "--format", "json"];
  const { code, out, err } = spawned(["run", ...how, ...words]);
  return { code, err, hash: (JSON.parse(out) as Said).ledgerHash };
}

describe("taphoa run --threads", () => {
  it("leaves the same bytes on one thread, two and seven, and ends its threads", () => {
    const one = ran("--threads", "1", "--audit");
    expect(one.code).toBe(0);
    for (const threads of ["2", "7"])
      expect(ran("--threads", threads, "--audit")).toEqual(one);
  });

  it("refuses a number that is none", () => {
    const { code, err } = taphoa(["run", "--threads", "0"]);
    expect(code).toBe(1);
    expect(err).toMatch(/--threads/);
  });
});
