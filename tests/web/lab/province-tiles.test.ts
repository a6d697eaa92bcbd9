import { describe, expect, it } from "vitest";
import {
  provinceTiles,
  tileColumns,
  tileRows,
} from "../../../web/lab/province-tiles.ts";
import { theMarket } from "../../support/inputs.ts";

describe("the tiles", () => {
  it("are one for every province of the data, none on another, all on the board", () => {
    const provinces = new Set(theMarket().areas.map((area) => area.province34));
    expect(Object.keys(provinceTiles).sort()).toEqual([...provinces].sort());
    const places = Object.values(provinceTiles);
    expect(new Set(places.map(String)).size).toBe(34);
    for (const [column, row] of places) {
      expect(column).toBeLessThan(tileColumns);
      expect(row).toBeLessThan(tileRows);
    }
  });

  it("keep the North above the Centre above the South on the whole", () => {
    const mean = (region: string): number => {
      const rows = theMarket()
        .areas.filter((area) => area.region === region)
        .map((area) => provinceTiles[area.province34]?.[1] ?? 0);
      return rows.reduce((a, b) => a + b, 0) / rows.length;
    };
    expect(mean("north")).toBeLessThan(mean("central"));
    expect(mean("central")).toBeLessThan(mean("south"));
  });
});
