import { describe, expect, it } from "vitest";
import { TET, readFestivals } from "../../src/inputs/festivals.ts";
import { dataProblems, theMarket } from "../support/inputs.ts";

describe("the table of festivals", () => {
  it("gives one Tết a year, sorted, and the same days among all festivals", () => {
    const { festivals, tetDates } = theMarket();
    expect(tetDates).toEqual([...tetDates].sort());
    expect(new Set(tetDates.map((date) => date.slice(0, 4))).size).toBe(
      tetDates.length,
    );
    expect(
      festivals
        .filter(({ festival }) => festival === TET)
        .map(({ date }) => date),
    ).toEqual(tetDates);
    expect(festivals.length).toBeGreaterThan(10 * tetDates.length);
  });

  it("is refused with a day that does not exist, or the same festival twice on a day", () => {
    const change = (from: RegExp, to: string) => (text: string) =>
      text.replace(from, to);
    expect(
      dataProblems("festivals.csv", change(/tet,2028-01-26/, "tet,2028-02-30")),
    ).toEqual(["bad-cell festivals.csv"]);
    expect(
      dataProblems("festivals.csv", change(/tet,2028-01-26/, "tet,2027-02-06")),
    ).toEqual(["duplicate-row festivals.csv"]);
  });

  it("is a problem when it is not there", () => {
    const reading = { files: {}, problems: [] };
    expect(readFestivals(reading, new Set())).toEqual([]);
    expect(reading.problems).toHaveLength(1);
  });
});
