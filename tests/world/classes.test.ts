import { describe, expect, it } from "vitest";
import {
  CLASSES,
  FIFTHS,
  buildClasses,
  classIndex,
} from "../../src/world/classes.ts";
import { KINDS, buildGeography } from "../../src/world/geography.ts";
import { theMarket } from "../support/inputs.ts";
import { total } from "../support/tiny-world.ts";

const market = theMarket();
const geography = buildGeography(market, 20_000);
const classes = buildClasses(market, geography);

describe("the classes of households", () => {
  it("are six kinds of area by five fifths, each with its own number", () => {
    const all = new Set<number>();
    for (let kind = 0; kind < KINDS; kind++)
      for (let f = 0; f < FIFTHS; f++) all.add(classIndex(kind, f));
    expect(all.size).toBe(CLASSES);
    expect(CLASSES).toBe(30);
  });

  it("hold every real household once", () => {
    const real = total(market.areas.map((area) => area.households));
    expect(total(classes.households)).toBeCloseTo(real, 3);
  });

  it("cut the nation into fifths, to within half of the largest cell at either edge", () => {
    const real = total(classes.households);
    const largest = Math.max(...market.areas.map((a) => a.households)) / FIFTHS;
    for (let f = 0; f < FIFTHS; f++) {
      let n = 0;
      for (let kind = 0; kind < KINDS; kind++)
        n += classes.households[classIndex(kind, f)]!;
      expect(Math.abs(n - real / FIFTHS)).toBeLessThanOrEqual(largest);
    }
  });

  it("put an area's richer fifth never below its poorer one", () => {
    market.areas.forEach((area, a) => {
      for (let f = 1; f < FIFTHS; f++)
        if (
          area.incomeVndPerPersonMonth[f]! >=
          area.incomeVndPerPersonMonth[f - 1]!
        )
          expect(classes.nationalFifth[a * FIFTHS + f]!).toBeGreaterThanOrEqual(
            classes.nationalFifth[a * FIFTHS + f - 1]!,
          );
    });
  });

  it("have the nation's income as their mean, and more of it in every higher fifth", () => {
    let mean = 0;
    for (let c = 0; c < CLASSES; c++)
      mean += classes.households[c]! * classes.incomeIndex[c]!;
    expect(mean / total(classes.households)).toBeCloseTo(1, 10);
    for (let kind = 0; kind < KINDS; kind++)
      for (let f = 1; f < FIFTHS; f++)
        expect(classes.incomeIndex[classIndex(kind, f)]!).toBeGreaterThan(
          classes.incomeIndex[classIndex(kind, f - 1)]!,
        );
  });

  it("measure an area's fifths against the mean of its kind", () => {
    const sum = new Float64Array(KINDS);
    const n = new Float64Array(KINDS);
    market.areas.forEach((area, a) => {
      const kind = geography.kind[a]!;
      for (let f = 0; f < FIFTHS; f++) {
        sum[kind]! +=
          (area.households / FIFTHS) * classes.incomeRatio[a * FIFTHS + f]!;
        n[kind]! += area.households / FIFTHS;
      }
    });
    for (let kind = 0; kind < KINDS; kind++)
      expect(sum[kind]! / n[kind]!).toBeCloseTo(1, 10);
  });
});
