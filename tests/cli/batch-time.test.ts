/** How long a batch is said to take. */
import { describe, expect, it } from "vitest";
import { readGrid, prepareBatch } from "../../src/index.ts";
import { secondsPerRun, timeText } from "../../src/cli/batch-time.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const market = theMarket();

function batchOf(rows: string) {
  const request = {
    ...{ grids: ["g.csv"], runs: 1, seed: "s", scale: 40_000, samples: 1 },
    ...{ channelBasis: "brief" as const, design: "grid" as const },
  };
  return prepareBatch([readGrid("g.csv", rows)], request, ["s 1"], {
    market,
    baseOf: () => ({ name: "b", text: read("scenarios/baseline.csv") }),
  }).batch!;
}

describe("the time of a batch", () => {
  it("is told from the first weeks of its first run that can be run", () => {
    const seconds = secondsPerRun(batchOf("name,reps\nA,-1\nB,4\n"), market);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(600);
    expect(secondsPerRun(batchOf("name,reps\nA,-1\n"), market)).toBeUndefined();
  });

  it("is said in the unit a person would take", () => {
    expect([0.2, 80, 600, 36_000].map(timeText)).toEqual([
      "1 s",
      "80 s",
      "10 min",
      "10.0 hours",
    ]);
  });
});
