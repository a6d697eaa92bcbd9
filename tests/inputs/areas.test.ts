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

/** A name without its marks, as ids are made. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .replace(/^TP\. Ho Chi Minh$/, "Ho Chi Minh City")
    .replace(/[\s-]+/g, " ");
}

describe("the names of the provinces", () => {
  const { areas } = theMarket();

  it("are 63, and 34 since July 2025", () => {
    expect(new Set(areas.map((area) => area.provinceVi)).size).toBe(63);
    expect(new Set(areas.map((area) => area.province34)).size).toBe(34);
  });

  it("are each written with the marks of Vietnamese over the plain name of the id", () => {
    for (const { id, province, provinceVi } of areas) {
      expect(plain(provinceVi), id).toBe(province.replace(/[\s-]+/g, " "));
      expect(id).toMatch(
        new RegExp(`^${plain(province).toLowerCase().replace(/ /g, "_")}_`),
      );
    }
    const marked = areas.filter(
      ({ provinceVi }) => plain(provinceVi) !== provinceVi,
    );
    expect(marked.length).toBeGreaterThan(areas.length * 0.8);
  });

  it("name a province after the merger by one of those it was made of", () => {
    const old = new Set(areas.map((area) => area.provinceVi));
    const fresh = areas
      .map((area) => area.province34)
      .filter((name) => !old.has(name) && name !== "Huế");
    expect(fresh).toEqual([]);
  });
});
