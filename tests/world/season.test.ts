import { describe, expect, it } from "vitest";
import { parseIsoDate } from "../../src/base/calendar-date.ts";
import {
  buildSeason,
  demandIndex,
  meanDemand,
} from "../../src/world/season.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const start = "2027-06-07";
const startDay = parseIsoDate(start)!;
const rows = [`start_date,,,,,,${start},,`, "horizon_weeks,,,,,,104,weeks,"];
const { year } = buildSeason(market, goodPlan(rows), startDay);
const [URBAN, RURAL] = [0, 1];

/** Column index of the week that holds a date. */
function at(date: string): number {
  const week = Math.floor((parseIsoDate(date)! - startDay) / 7) + 1;
  return week - year.firstWeek;
}

describe("the year of the category", () => {
  it("moves occasions by the month's index, away from Tết", () => {
    // September 2027: Monday the 6th to Sunday the 12th lie in one month. Packs per occasion are as ever.
    const week = at("2027-09-06");
    const index = market.fact("category_season", "snacks", "9");
    expect(year.occasions[URBAN]![week]).toBeCloseTo(index, 12);
    expect(year.packs[URBAN]![week]).toBe(1);
    expect(year.festive[RURAL]![week]).toBe(0);
    expect(year.demand[week]).toBeCloseTo(index, 12);
  });

  it("mixes two months in a week by their days", () => {
    // Monday 30 August 2027: two days of August, five of September.
    const august = market.fact("category_season", "snacks", "8");
    const september = market.fact("category_season", "snacks", "9");
    expect(year.occasions[URBAN]![at("2027-08-30")]).toBeCloseTo(
      (2 * august + 5 * september) / 7,
      12,
    );
  });

  it("makes baskets larger and not trips more frequent before Tết", () => {
    // Tết 2028 is Wednesday 26 January; the week of the 17th lies wholly before it.
    const week = at("2028-01-17");
    const january = market.fact("category_season", "snacks", "1");
    expect(year.packs[URBAN]![week]).toBeGreaterThan(1.5);
    expect(year.occasions[URBAN]![week]).toBeCloseTo(january, 12);
  });

  it("lifts the four weeks before Tết by the category's own index on average", () => {
    // Day by day, 28 days: 1 + (index − 1) × (height − 1) ÷ mean rise; its mean is the height. Weeks begin on Monday and
    // Tết on a Wednesday: 5 weeks from 27 December hold these 28 days, 2 + 5 others have the indices of −5 and 0.
    const height = market.fact("category_facts", "snacks", "tet_index", "all");
    for (const type of ["urban", "rural"]) {
      let mean = 0;
      for (const week of ["-4", "-3", "-2", "-1"])
        mean += market.fact("tet_weeks", type, week) / 4;
      const scale = (height - 1) / (mean - 1);
      const before = 1 + (market.fact("tet_weeks", type, "-5") - 1) * scale;
      const after = market.fact("tet_weeks", type, "0");
      let sum = 0;
      for (let week = at("2027-12-27"); week <= at("2028-01-17"); week++)
        sum += 7 * year.packs[type === "urban" ? 0 : 1]![week]!;
      // 27 and 28 December are of the week −5; of Tết's own week Monday and Tuesday are still of the week −1.
      const top = 1 + (market.fact("tet_weeks", type, "-1") - 1) * scale;
      const days = sum - 2 * before + 2 * top;
      expect(days / 28).toBeCloseTo(height, 10);
      expect(after).toBeLessThan(1);
    }
  });

  it("thins trips after Tết and leaves baskets as they are", () => {
    const week = at("2028-01-31");
    expect(year.packs[RURAL]![week]).toBe(1);
    expect(year.occasions[RURAL]![week]).toBeLessThan(0.8);
  });

  it("rests the trade for the week of Tết and no other week of that winter", () => {
    // The rest of 8 days begins the day before: 25 January to 1 February. Six of its days fall in the week of the 24th,
    // two in the next: more than half a week is a week without deliveries.
    const resting = [];
    for (let week = at("2027-12-06"); week < at("2028-03-06"); week++)
      if (year.deliveries[week] === 0) resting.push(week);
    expect(resting).toEqual([at("2028-01-24")]);
  });

  it("has its height of gift buying in the last seven days before Tết", () => {
    // The week of the 17th has two days of the week −2 and five of the week −1, whose rise is the highest.
    const rise = (week: string) => market.fact("tet_weeks", "rural", week) - 1;
    const festive = year.festive[RURAL]!;
    expect(festive[at("2028-01-17")]).toBeCloseTo(
      (2 * rise("-2") + 5 * rise("-1")) / 7 / rise("-1"),
      10,
    );
    expect(Math.max(...festive)).toBeLessThanOrEqual(1);
  });

  it("is flat when the calendar is switched off", () => {
    const flat = buildSeason(
      market,
      goodPlan([...rows, "mechanism_calendar,,,,,,0,ratio,"]),
      startDay,
    ).year;
    for (const column of [...flat.occasions, ...flat.packs, flat.demand])
      expect(column.every((x) => x === 1)).toBe(true);
    expect(flat.deliveries.every((x) => x === 1)).toBe(true);
  });

  it("is longer than the horizon, so that orders can look ahead; beyond it every week is ordinary", () => {
    expect(year.firstWeek + year.demand.length).toBeGreaterThan(104 + 52);
    expect(demandIndex(year, 10_000)).toBe(1);
    expect(demandIndex(year, 1)).toBe(year.demand[1 - year.firstWeek]);
    const mean = (demandIndex(year, 3) + demandIndex(year, 4)) / 2;
    expect(meanDemand(year, 3, 4)).toBeCloseTo(mean, 12);
  });
});
