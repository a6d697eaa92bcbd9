import { describe, expect, it } from "vitest";
import { brandAt } from "../../src/ledger/ledger.ts";
import { reachTime } from "../../src/report/reach-time.ts";
import { sliceOf } from "../../src/report/slice.ts";
import { blankRun, channelOf } from "../support/tiny-world.ts";

const SOUTH = 2;

describe("time to the distribution aimed at", () => {
  const run = blankRun(6);
  const { ledger, plan } = run;
  const minimart = channelOf("minimart");
  const aim = plan.number("nd_target", {
    channel: "minimart",
    region: "south",
  });
  const slice = { channel: minimart, region: SOUTH };
  const outlets = (week: number, withStock: number): void => {
    const at = brandAt(ledger, week, minimart, SOUTH);
    ledger.openOutlets[at] = 1000;
    ledger.brandHandling[at] = withStock;
  };
  for (let week = 1; week <= 6; week++) outlets(week, 0);

  it("is the first week in which outlets with stock are as many as the target asks for", () => {
    expect(aim).toBeGreaterThan(0);
    outlets(3, 1000 * aim - 1);
    outlets(4, 1000 * aim);
    outlets(5, 0);
    expect(reachTime(run, sliceOf(run, slice))["time_to_nd"]).toBe(4);
  });

  it("is empty while the target is not met, or where nothing is aimed at", () => {
    const early = sliceOf(run, { ...slice, toWeek: 3 });
    expect(reachTime(run, early)["time_to_nd"]).toBeNull();
    const off = blankRun(6, { rows: ["region_on,,,south,,,off,,"] });
    for (const week of [1, 2])
      off.ledger.brandHandling[brandAt(off.ledger, week, minimart, SOUTH)] = 9;
    expect(reachTime(off, sliceOf(off, slice))["time_to_nd"]).toBeNull();
  });

  it("is not told of one SKU, nor of weeks that begin after the launch", () => {
    const { ownFrom } = run.world.skus;
    expect(reachTime(run, sliceOf(run, { ...slice, sku: ownFrom }))).toEqual(
      {},
    );
    expect(reachTime(run, sliceOf(run, { ...slice, fromWeek: 2 }))).toEqual({});
  });
});
