import { describe, expect, it } from "vitest";
import { WEEKS_PER_MONTH } from "../../src/base/calendar-date.ts";
import {
  communicationCost,
  influencerPosts,
  messageVersions,
} from "../../src/inputs/communication.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const silent = ["media_video", "media_social", "media_store"].flatMap((lever) =>
  ["north", "central", "south"].map(
    (region) => `${lever},,,${region},,,0,VND/month,`,
  ),
);
const free = ["message_cost,,,,,,0,VND/year,"];

describe("what a plan pays to be heard", () => {
  it("counts no version without media and one per open region with media", () => {
    const regional = "message_mode,,,,,,regional,,";
    expect(messageVersions(goodPlan([...silent, regional]), 1)).toBe(0);
    const all = ["north", "central", "south"].map(
      (region) => `region_on,,,${region},,,on,,`,
    );
    expect(messageVersions(goodPlan([...all, regional]), 1)).toBe(3);
    expect(messageVersions(goodPlan(all), 1)).toBe(1);
  });

  it("adds up influencers' fees and tastings of the regions that sell", () => {
    const plan = goodPlan([
      ...free,
      "region_on,,,south,,,on,,",
      "region_on,,,north,,,off,,",
      "kol_micro,,,,,,10,n/month,",
      "sampling_contacts,,minimart,south,,,8000,persons/month,",
      "sampling_cost,,,,,,9000,VND/person,",
    ]);
    expect(influencerPosts(plan, "north", "micro", 1)).toBe(0);
    let regions = 0;
    for (const region of ["north", "central", "south"])
      if (plan.flag("region_on", { region }, 1)) regions += 1;
    expect(communicationCost(plan, market, 1)).toBeCloseTo(
      (regions * 10 * market.fact("influencers", "micro", "fee") +
        8000 * 9000) /
        WEEKS_PER_MONTH,
      3,
    );
  });
});
