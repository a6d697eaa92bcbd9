import { describe, expect, it } from "vitest";
import {
  knownFestivals,
  newYear,
  ruleDates,
  shelfLife,
  stormLaunch,
  stormSeason,
} from "../../src/inputs/checks-time.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("the checks of time", () => {
  it("ask for the days a chain wants after the way and the stock", () => {
    const rows = [
      "min_life_at_receipt,,,,,,60,%,",
      "sea_days,,,,,,10,,",
      "clearance_days,,,,,,4,,",
      "safety_weeks,,,,,,2,,",
      "review_weeks,,,,,,1,,",
    ];
    // 10 + 4 + 21 = 35 days go by; 40% of the life must cover them: 87.5 days at least.
    const at = (days: number) =>
      shelfLife.find(
        goodPlan([...rows, `shelf_life_days,,,,,,${days},,`]),
        market,
      );
    expect(at(88)).toEqual([]);
    expect(at(87)).toHaveLength(3);
  });

  it("hold the life of a pack against the strictest chain the plan sells to", () => {
    const asked = (chain: string) =>
      shelfLife.find(
        goodPlan([
          "shelf_life_days,,,,,,100,days,",
          "sea_days,,,,,,7,days,",
          "safety_weeks,,,,,,4,weeks,",
          "channel_on,,,,,,off,,",
          `channel_on,,${chain},,,,on,,`,
        ]),
        market,
      )[0]?.params["askedDays"];
    expect(asked("circle_k")).toBeCloseTo(67, 9);
    expect(asked("win_mart_plus")).toBeCloseTo(70, 9);
  });

  it("count back eight weeks from the lunar new year within the horizon", () => {
    const rows = [
      "listing_weeks,,,,,,4,,",
      "prod_weeks,,,,,,2,,",
      "sea_days,,,,,,4,,",
      "clearance_days,,,,,,3,,",
    ];
    // 7 weeks are needed before 2027-12-01, eight weeks before Tết 2028: a start by 2027-10-13.
    const at = (start: string) =>
      newYear.find(goodPlan([...rows, `start_date,,,,,,${start},,`]), market);
    expect(at("2027-10-11")).toEqual([]);
    expect(at("2027-10-18")).toHaveLength(1);
    expect(at("2028-01-31")).toEqual([]);
  });

  it("name the rules that change within the horizon, not those of other goods", () => {
    const found = ruleDates.find(
      goodPlan(["start_date,,,,,,2026-12-07,,"]),
      market,
    );
    expect(found.map(({ params }) => params["date"])).toEqual(["2027-01-01"]);
    expect(
      ruleDates.find(goodPlan(["start_date,,,,,,2027-01-04,,"]), market),
    ).toEqual([]);
  });

  it("know the lunar new year as far as the data go", () => {
    const last = market.tetDates.at(-1)!;
    const late = goodPlan(["start_date,,,,,,2035-06-04,,"]);
    expect(knownFestivals.find(late, market)[0]?.params["last"]).toBe(last);
    expect(knownFestivals.find(goodPlan(["moq,,,,,,600,,"]), market)).toEqual(
      [],
    );
  });

  it("warn of a region opened in its months of storms, and of no other region or month", () => {
    // typhoon-launch: week 14 of a start on 7 June is 6 September, week 27 is 6 December.
    const open = (region: string, week: number) =>
      stormLaunch.find(
        goodPlan([
          "start_date,,,,,,2027-06-07,,",
          "region_on,,,central,,,off,,",
          `region_on,,,${region},${week},,on,,`,
        ]),
        market,
      );
    expect(open("central", 14)[0]?.params).toEqual({
      region: "central",
      date: "2027-09-06",
    });
    expect(open("central", 27)).toEqual([]);
    expect(open("north", 14)).toEqual([]);
  });

  it("warn of a storm set for months that have none", () => {
    // typhoon-season
    const set = (week: number) =>
      stormSeason.find(
        goodPlan([
          "start_date,,,,,,2027-06-07,,",
          `shocks,,,,${week},${week},typhoon,,`,
        ]),
        market,
      );
    expect(set(18)).toEqual([]);
    expect(set(40)[0]?.params["week"]).toBe(40);
  });
});
