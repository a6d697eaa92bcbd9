import { describe, expect, it } from "vitest";
import { civilDate, parseIsoDate } from "../../src/base/calendar-date.ts";
import { mean } from "../../src/base/stats.ts";
import { missions, packUses, regionIds } from "../../src/inputs/ids.ts";
import { festivalDays } from "../../src/world/festivals.ts";
import { missionPacks, missionShares } from "../../src/world/missions.ts";
import {
  GIFT_PACK,
  buildSeason,
  demandIndex,
  giftShare,
  meanDemand,
} from "../../src/world/season.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const start = "2027-06-07";
const startDay = parseIsoDate(start)!;
const rows = [`start_date,,,,,,${start},,`, "horizon_weeks,,,,,,104,weeks,"];
const { year } = buildSeason(market, goodPlan(rows), startDay, 1);
const [URBAN, RURAL] = [0, 1];
const PERSONAL = packUses.indexOf("personal");

/** Packs per occasion over all missions: what the mix of a festive week adds is taken off every mission. */
function wantedPacks(
  t: number,
  week: number,
  category = "snacks",
  of = year,
): number {
  const packs = missionPacks(market, category);
  const regions = regionIds.map((region) =>
    missionShares(market, category, region),
  );
  const shares = missions.map((_, m) => mean(regions.map((each) => each[m]!)));
  const gift = missions.indexOf("gift");
  const height = market.fact(
    "category_facts",
    category,
    "gift_share_in_tet",
    "all",
  );
  const wanted = giftShare(shares[gift]!, height, of.festive[t]![week]!);
  const total = (gifts: number): number =>
    shares.reduce(
      (sum, share, m) =>
        sum +
        packs[m]! *
          (m === gift ? gifts : (share * (1 - gifts)) / (1 - shares[gift]!)),
      0,
    );
  return (of.packs[t]![week]! * total(wanted)) / total(shares[gift]!);
}

/** Categories that sell more before Tết: where less is sold, trips are fewer and baskets as ever. */
const lifted = market.categories.filter(
  (category) => market.fact("category_facts", category, "tet_index", "all") > 1,
);

/** Column index of the week that holds a date. */
function at(date: string): number {
  const week = Math.floor((parseIsoDate(date)! - startDay) / 7) + 1;
  return week - year.firstWeek;
}

describe("the year of the category", () => {
  it("moves occasions by the month's index, away from Tết", () => {
    // July 2027: Monday the 5th to Sunday the 11th lie in one month and hold no festival; the month's two lunar days and
    // nothing else move its other days. Packs per occasion are as ever.
    const week = at("2027-07-05");
    const index = market.fact("category_season", "snacks", "7");
    const { occasions } = festivalDays(
      market,
      "snacks",
      parseIsoDate("2027-07-05")!,
      7,
    );
    for (const [t, type] of [URBAN, RURAL].entries()) {
      const factor = mean([...occasions[type]!]);
      expect(factor).toBeGreaterThan(0.98);
      expect(factor).toBeLessThan(1);
      expect(year.occasions[t]![week]).toBeCloseTo(index * factor, 12);
    }
    expect(year.packs[URBAN]![week]).toBe(1);
    expect(year.festive[RURAL]![week]).toBe(0);
    expect(year.demand[PERSONAL]![week]).toBeCloseTo(
      (year.occasions[URBAN]![week]! + year.occasions[RURAL]![week]!) / 2,
      12,
    );
  });

  it("keeps the volume of a month, whatever its festivals do inside it", () => {
    // Every month from July 2027 to December 2028 but those of Tết, weighed by the days of its weeks.
    const { occasions, packs } = festivalDays(
      market,
      "snacks",
      parseIsoDate("2027-07-01")!,
      550,
    );
    for (const t of [URBAN, RURAL]) {
      const sums = new Map<string, number[]>();
      occasions[t]!.forEach((x, d) => {
        const { year: y, month } = civilDate(parseIsoDate("2027-07-01")! + d);
        const days = sums.get(`${y}-${month}`) ?? [];
        days.push(x * packs[t]![d]!);
        sums.set(`${y}-${month}`, days);
      });
      expect(sums.size).toBe(18);
      for (const days of sums.values()) expect(mean(days)).toBeCloseTo(1, 12);
    }
  });

  it("makes baskets larger and not trips more frequent before Tết", () => {
    // Tết 2028 is Wednesday 26 January; the week of the 17th lies wholly before it.
    const week = at("2028-01-17");
    const january = market.fact("category_season", "snacks", "1");
    expect(year.packs[URBAN]![week]).toBeGreaterThan(1.5);
    expect(year.occasions[URBAN]![week]! / january).toBeGreaterThan(0.95);
    expect(year.occasions[URBAN]![week]! / january).toBeLessThan(1.05);
  });

  it.each(lifted)(
    "lifts the four weeks before Tết by the index of %s on average",
    (category) => {
      const { year: own } = buildSeason(
        market,
        goodPlan([`category,,,,,,${category},,`, ...rows]),
        startDay,
        1,
      );
      // Day by day, 28 days: 1 + (index − 1) × (height − 1) ÷ mean rise; its mean is the height. Weeks begin on Monday and
      // Tết on a Wednesday: 5 weeks from 27 December hold these 28 days, 2 + 5 others have the indices of −5 and 0.
      const height = market.fact(
        "category_facts",
        category,
        "tet_index",
        "all",
      );
      for (const type of ["urban", "rural"]) {
        let mean = 0;
        for (const week of ["-4", "-3", "-2", "-1"])
          mean += market.fact("tet_weeks", type, week) / 4;
        const scale = (height - 1) / (mean - 1);
        const before = 1 + (market.fact("tet_weeks", type, "-5") - 1) * scale;
        const after = market.fact("tet_weeks", type, "0");
        let sum = 0;
        for (let week = at("2027-12-27"); week <= at("2028-01-17"); week++)
          sum += 7 * wantedPacks(type === "urban" ? 0 : 1, week, category, own);
        // 27 and 28 December are of the week −5; of Tết's own week Monday and Tuesday are still of the week −1.
        const top = 1 + (market.fact("tet_weeks", type, "-1") - 1) * scale;
        const days = sum - 2 * before + 2 * top;
        expect(days / 28).toBeCloseTo(height, 10);
        expect(after).toBeLessThan(1);
      }
    },
  );

  it("thins trips after Tết and leaves baskets as they are", () => {
    const week = at("2028-01-31");
    expect(wantedPacks(RURAL, week)).toBeCloseTo(1, 12);
    expect(year.occasions[RURAL]![week]).toBeLessThan(0.8);
  });

  it("rests the trade day by day around Tết, and on no other day of that winter", () => {
    // The rest of 8 days begins the day before: 25 January to 1 February. Six of its days fall in the week of the 24th,
    // two in the next.
    const rest = new Map<number, number>();
    for (let week = at("2027-12-06"); week < at("2028-03-06"); week++)
      if (year.deliveries[week] !== 1) rest.set(week, year.deliveries[week]!);
    expect([...rest.keys()]).toEqual([at("2028-01-24"), at("2028-01-31")]);
    expect(rest.get(at("2028-01-24"))).toBeCloseTo(1 / 7, 12);
    expect(rest.get(at("2028-01-31"))).toBeCloseTo(5 / 7, 12);
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
      1,
    ).year;
    for (const column of [
      ...flat.occasions,
      ...flat.packs,
      ...flat.online,
      ...flat.demand,
    ])
      expect(column.every((x) => x === 1)).toBe(true);
    expect(flat.deliveries.every((x) => x === 1)).toBe(true);
  });

  it("is longer than the horizon, so that orders can look ahead; beyond it every week is ordinary", () => {
    expect(year.firstWeek + year.deliveries.length).toBeGreaterThan(104 + 52);
    expect(demandIndex(year, 10_000, PERSONAL)).toBe(1);
    expect(demandIndex(year, 1, GIFT_PACK)).toBe(
      year.demand[GIFT_PACK]![1 - year.firstWeek],
    );
    const middle =
      (demandIndex(year, 3, PERSONAL) + demandIndex(year, 4, PERSONAL)) / 2;
    expect(meanDemand(year, 3, 4, PERSONAL)).toBeCloseTo(middle, 12);
  });

  it("knows that gift packs have a season of their own: several times the rest before Tết, and some at Mid-Autumn", () => {
    const against = (date: string): number =>
      year.demand[GIFT_PACK]![at(date)]! / year.demand[PERSONAL]![at(date)]!;
    expect(against("2028-01-17")).toBeGreaterThan(3);
    expect(against("2027-09-06")).toBeGreaterThan(1.3);
    expect(against("2027-07-05")).toBeCloseTo(1, 12);
  });

  it("pulls shoppers online on sale days of the platforms and pushes them away in the days around", () => {
    // Thursday 11 November 2027: three days before, the day, three after: all in one week.
    const facts = ["-3/-1", "0/0", "1/3"].map((days) =>
      market.fact(
        "festival_days",
        "mega_sale",
        "all",
        "all",
        "online",
        ...days.split("/"),
      ),
    );
    const [before, day, after] = facts;
    expect(year.online[URBAN]![at("2027-11-08")]).toBeCloseTo(
      (3 * before! + day! + 3 * after!) / 7,
      12,
    );
    expect(year.online[RURAL]![at("2027-11-22")]).toBe(1);
  });
});
