import { describe, expect, it } from "vitest";
import { parseIsoDate } from "../../src/base/calendar-date.ts";
import { festivalDays } from "../../src/world/festivals.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();
const [URBAN, RURAL] = [0, 1];

function days(from: string, count: number, category = "snacks") {
  return festivalDays(market, category, parseIsoDate(from)!, count);
}

describe("festivals by the day", () => {
  it("put Mid-Autumn's baskets and gifts into the two weeks before it, and nothing after it", () => {
    // 15 September 2027.
    const { packs, gift } = days("2027-08-31", 30);
    const fact = (effect: string, last: string): number =>
      market.fact(
        "festival_days",
        "mid_autumn",
        "snacks",
        "all",
        effect,
        "-14",
        last,
      );
    expect(packs[URBAN]![0]).toBe(1);
    expect(packs[URBAN]![1]).toBe(fact("packs", "0"));
    expect(packs[RURAL]![15]).toBe(fact("packs", "0"));
    expect(packs[RURAL]![16]).toBe(1);
    expect(gift[URBAN]![14]).toBe(fact("gift", "-1"));
    expect(gift[URBAN]![15]).toBe(0);
  });

  it("move Mid-Autumn with the moon: in 2028 it falls in October", () => {
    const { packs } = days("2028-09-15", 20);
    expect(packs[URBAN]![3]).toBe(1);
    expect(packs[URBAN]![4]).toBeGreaterThan(1);
    expect(packs[URBAN]![18]).toBeGreaterThan(1);
    expect(packs[URBAN]![19]).toBe(1);
  });

  it("use the rows of every category where a category has none of its own", () => {
    const own = days("2027-09-01", 14);
    const other = days("2027-09-01", 14, "none_such");
    expect(other.gift[URBAN]![5]).toBeLessThan(own.gift[URBAN]![5]!);
    expect(other.gift[URBAN]![5]).toBeGreaterThan(0);
    expect(other.packs[URBAN]![5]).toBe(1);
  });

  it("lift the first and the fifteenth day of the lunar month, in the countryside more", () => {
    // 4 July 2027 is the first of the sixth lunar month.
    const { occasions } = days("2027-07-01", 10);
    const lift = (t: number): number => occasions[t]![3]! / occasions[t]![7]!;
    expect(lift(URBAN)).toBeCloseTo(1.06, 12);
    expect(lift(RURAL)).toBeCloseTo(1.1, 12);
  });

  it("are the same for a day however many days are asked for", () => {
    const long = days("2027-07-01", 200);
    const short = days("2027-09-01", 30);
    for (const effect of ["occasions", "packs", "gift", "online"] as const)
      for (const t of [URBAN, RURAL])
        expect([...long[effect][t]!.slice(62, 92)]).toEqual([
          ...short[effect][t]!,
        ]);
  });
});
