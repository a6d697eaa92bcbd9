import { describe, expect, it } from "vitest";
import {
  drawnLaunch,
  isDead,
  survival,
  triangular,
} from "../../src/evidence/launch-survival.ts";
import { pairedRuns, planOf } from "../../src/evidence/experiment.ts";
import { cellAt } from "../../src/ledger/ledger.ts";
import { coarseLab } from "../support/lab.ts";
import { blankRun } from "../support/tiny-world.ts";

const lab = coarseLab();

describe("launches drawn from priors", () => {
  it("lie between low and high, most often near the value", () => {
    expect([0, 0.25, 1].map((u) => triangular(10, 20, 50, u))).toEqual([
      10, 20, 50,
    ]);
    expect(triangular(3, 3, 3, 0.7)).toBe(3);
    const { low, high } = lab.market.certificate("launch_priors", "nd_target");
    const targets = Array.from({ length: 50 }, (_, n) =>
      Number(
        drawnLaunch(lab, "1", n)
          .find((row) => row.startsWith("nd_target"))!
          .split(",")[6],
      ),
    );
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(low);
    expect(Math.max(...targets)).toBeLessThanOrEqual(high);
    expect(new Set(targets).size).toBe(50);
  });

  it("are plans that run, the same for a seed and number", () => {
    const rows = drawnLaunch(lab, "1", 3);
    expect(drawnLaunch(lab, "1", 3)).toEqual(rows);
    expect(drawnLaunch(lab, "2", 3)).not.toEqual(rows);
    const plan = planOf(lab, "drawn", rows);
    expect(plan.skus.map(({ role }) => role)).toEqual(["main"]);
    const run = pairedRuns(lab, plan, "1")(13);
    expect(typeof isDead(run, 13)).toBe("boolean");
    expect(survival.map(({ id }) => id)).toEqual(["C9"]);
  });
});

describe("a brand", () => {
  /** A run of 40 weeks in which an own SKU is listed by one outlet until a week and sells as told. */
  function lived(sold: (week: number) => number, listedUntil = 40) {
    const run = blankRun(40);
    const { cells } = run.ledger;
    const k = run.world.skus.ownFrom;
    for (let week = 1; week <= 40; week++) {
      const at = cellAt(run.ledger, week, k, 0, 0);
      cells.sellOutUnits[at] = sold(week);
      cells.listedOutlets[at] = week <= listedUntil ? 1 : 0;
    }
    return isDead(run, 40);
  }

  it("is dead once nobody lists it", () => {
    expect(lived(() => 100, 39)).toBe(true);
    expect(lived(() => 100)).toBe(false);
  });

  it("is dead after a quarter under a hundredth of its best", () => {
    expect(lived((week) => (week <= 27 ? 1000 : 9))).toBe(true);
    expect(lived((week) => (week <= 27 ? 1000 : 11))).toBe(false);
    expect(lived((week) => (week <= 28 ? 1000 : 9))).toBe(false);
  });
});
