import { describe, expect, it } from "vitest";
import { dataProblems, theMarket } from "../support/inputs.ts";
import { readAreas } from "../../src/inputs/areas.ts";

describe("areas", () => {
  it("are an urban and a rural part of each province, sorted by id", () => {
    const { areas } = theMarket();
    const ids = areas.map((area) => area.id);
    expect(ids).toEqual([...ids].sort());
    const provinces = new Set(areas.map((area) => area.province));
    expect(areas).toHaveLength(2 * provinces.size);
    for (const area of areas)
      expect(area.zone).toBe(`${area.region6}_${area.areaType}`);
  });

  it("have incomes in đồng that rise from fifth to fifth", () => {
    for (const { incomeVndPerPersonMonth: incomes } of theMarket().areas) {
      expect(incomes).toHaveLength(5);
      expect(incomes[0]).toBeGreaterThan(100_000);
      expect([...incomes].sort((a, b) => a - b)).toEqual(incomes);
    }
  });

  it("are refused in an unknown region and without their file", () => {
    const wrong = (text: string): string => text.replace(",south,", ",sud,");
    expect(dataProblems("areas.csv", wrong)).toEqual(["bad-cell areas.csv"]);
    const reading = { files: {}, problems: [] };
    expect(readAreas(reading, new Set())).toEqual([]);
    expect(reading.problems).toHaveLength(1);
  });
});
