import { describe, expect, it } from "vitest";
import { missions, regionIds } from "../../src/inputs/ids.ts";
import { missionPacks, missionShares } from "../../src/world/missions.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();
const onTheGo = missions.indexOf("on_the_go");

describe("missions of a category", () => {
  it("are those of the tables for snacks, to the last bit", () => {
    for (const region of regionIds)
      expect(missionShares(market, "snacks", region)).toEqual(
        missions.map((mission) => market.fact("missions", mission, region)),
      );
    const units = market.fact(
      "category_facts",
      "snacks",
      "units_per_trip",
      "all",
    );
    expect(missionPacks(market, "snacks")).toEqual(
      missions.map((mission) => units * market.fact("mission_packs", mission)),
    );
  });

  it("sum to one in every region, whatever the category leans to", () => {
    for (const category of market.categories)
      for (const region of regionIds)
        expect(
          missionShares(market, category, region).reduce((a, b) => a + b, 0),
        ).toBeCloseTo(1, 9);
  });

  it("put a drink on the go more often than a snack, and a toothpaste hardly ever", () => {
    const share = (category: string): number =>
      missionShares(market, category, "south")[onTheGo]!;
    expect(share("rtd_tea")).toBeGreaterThan(share("snacks"));
    expect(share("toothpaste")).toBeLessThan(0.05);
  });

  it("keep the mean of packs near the units of a trip", () => {
    for (const category of market.categories) {
      const units = market.fact(
        "category_facts",
        category,
        "units_per_trip",
        "all",
      );
      const packs = missionPacks(market, category);
      for (const region of regionIds) {
        const mean = missionShares(market, category, region).reduce(
          (sum, share, m) => sum + share * Math.max(1, packs[m]!),
          0,
        );
        expect(mean / units, `${category} ${region}`).toBeGreaterThan(0.8);
        expect(mean / units, `${category} ${region}`).toBeLessThan(1.2);
      }
    }
  });
});
