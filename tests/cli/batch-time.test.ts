/** How long a batch is said to take. */
import { describe, expect, it } from "vitest";
import { readGrid, prepareBatch } from "../../src/index.ts";
import {
  batchSeconds,
  marketsMet,
  timeOfRun,
  timeText,
} from "../../src/cli/batch-time.ts";
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
  it("is told from its first run that can be run", () => {
    const time = timeOfRun(batchOf("name,reps\nA,-1\nB,4\n"), market, 1)!;
    expect(time.run).toBeGreaterThan(0);
    expect(time.burnIn).toBeGreaterThan(0);
    expect(time.run + time.burnIn).toBeLessThan(600);
    expect(timeOfRun(batchOf("name,reps\nA,-1\n"), market, 1)).toBeUndefined();
  });

  it("counts the market before week 1 once for each seed that a thread meets", () => {
    expect(marketsMet([15, 15], 2, 4)).toBe(4);
    expect(marketsMet([3, 1], 2, 4)).toBe(2);
    const each = { run: 1, burnIn: 2 };
    expect(batchSeconds(each, { runs: 30, markets: 4, threads: 2 })).toBe(19);
    expect(batchSeconds(each, { runs: 1, markets: 1, threads: 8 })).toBe(3);
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
