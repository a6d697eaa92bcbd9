import { describe, expect, it } from "vitest";
import { fullest, levelsAt } from "../../../web/lab/flow-levels.ts";
import { sampleRun } from "../../support/sample-run.ts";

describe("the levels of the pipe", () => {
  const run = sampleRun();

  it("lose no pack: what was shipped rests or was bought, until more is bought than was counted in", () => {
    for (const week of [1, 20, 40]) {
      const { shipped, delivered, sold, partners, outlets } = levelsAt(
        run,
        week,
      );
      if (shipped >= delivered && delivered >= sold)
        expect(partners + outlets + sold).toBe(shipped);
      expect(partners).toBeGreaterThanOrEqual(0);
      expect(outlets).toBeGreaterThanOrEqual(0);
    }
    const early = levelsAt(run, 5);
    expect(early.partners + early.outlets + early.sold).toBe(early.shipped);
  });

  it("never rise above the fullest", () => {
    const most = fullest(run);
    for (let week = 1; week <= run.weeks; week += 7) {
      expect(levelsAt(run, week).partners).toBeLessThanOrEqual(most);
      expect(levelsAt(run, week).outlets).toBeLessThanOrEqual(most);
    }
  });
});
