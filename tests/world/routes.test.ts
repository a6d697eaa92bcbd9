import { describe, expect, it } from "vitest";
import {
  rampShare,
  routeCapacity,
  visitWeeks,
  wantedOutlets,
} from "../../src/world/routes.ts";
import { channelOf, tinyWorld } from "../support/tiny-world.ts";

const rows = [
  "reps,,,south,,,10,reps,",
  "calls_per_day,,,,,,30,calls,",
  "work_days,,,,,,24,days,",
  "visit_cycle,,,,,,14,days,",
  "region_on,,,north,13,,on,,",
  "nd_target,,tap_hoa,,,,50,%,",
  "nd_target,,wet_market,,,,50,%,",
  "nd_ramp_weeks,,tap_hoa,,,,40,weeks,",
  "channel_on,,wet_market,,,,off,,",
];
const { world, plan } = tinyWorld({ rows, burnIn: 0 });
const [NORTH, SOUTH] = [0, 2];
const SHOPS = channelOf("tap_hoa");

describe("the sales routes", () => {
  it("keep 3,312 shops with ten reps who call on 30 a day and come every second week", () => {
    // 10 × 30 × 24 ÷ (365.25 ÷ 12 ÷ 7) weeks in a month × 2 weeks = 7,200 ÷ 4.3482 × 2.
    expect(visitWeeks(world, 1)).toBe(2);
    expect(routeCapacity(world, SOUTH, 1)).toBeCloseTo(3311.7, 1);
  });

  it("never call more often than once a week", () => {
    const daily = tinyWorld({ rows: ["visit_cycle,,,,,,7,days,"], burnIn: 0 });
    expect(visitWeeks(daily.world, 1)).toBe(1);
  });
});

describe("the shops a plan wants", () => {
  it("are its target of those within reach", () => {
    const all = world.outlets.universe[SHOPS * 3 + SOUTH]!;
    const reach = plan.parameter("reachableTraditionalShare");
    expect(wantedOutlets(world, SHOPS, SOUTH, 1)).toBeCloseTo(
      all * reach * 0.5,
      6,
    );
  });

  it("are none where the plan does not sell: before the region opens, in a channel left out, in modern trade", () => {
    expect(wantedOutlets(world, SHOPS, NORTH, 12)).toBe(0);
    expect(wantedOutlets(world, SHOPS, NORTH, 13)).toBeGreaterThan(0);
    expect(wantedOutlets(world, channelOf("wet_market"), SOUTH, 1)).toBe(0);
    expect(wantedOutlets(world, channelOf("minimart"), SOUTH, 1)).toBe(0);
  });

  it("are approached in a straight line over the weeks of the ramp", () => {
    expect(rampShare(world, SHOPS, SOUTH, 10)).toBe(0.25);
    expect(rampShare(world, SHOPS, SOUTH, 40)).toBe(1);
    expect(rampShare(world, SHOPS, SOUTH, 90)).toBe(1);
  });
});
