import { describe, expect, it } from "vitest";
import {
  overridesOf,
  type LeverField,
} from "../../../web/levers/lever-edits.ts";

const field = (over: Partial<LeverField>): LeverField => ({
  key: "rsp[main]",
  lever: "rsp",
  scope: ["main"],
  kind: "number",
  loaded: "18000",
  unit: "VND/pack",
  allowed: { min: 1000, max: 2_000_000 },
  slider: { min: 1000, max: 80_000, step: 500 },
  choices: [],
  places: [],
  horizonWeeks: 104,
  ...over,
});

const place = {
  scope: ["main"],
  weeks: "",
  value: 18_000,
  expression: "",
  unit: "",
};

const summary = (
  fields: LeverField[],
  edits: Record<string, string>,
): string[] =>
  overridesOf(fields, edits).map(
    ({ lever, scope, value, unit }) =>
      `${lever}[${scope.join(",")}]=${value}${unit}`,
  );

describe("moving a lever", () => {
  it("sets it where the plan sets it", () => {
    expect(
      summary([field({ places: [place] })], { "rsp[main]": "20000" }),
    ).toEqual(["rsp[main]=20000"]);
  });

  it("back to the loaded value changes nothing", () => {
    expect(
      summary([field({ places: [place] })], { "rsp[main]": "18000" }),
    ).toEqual([]);
  });

  it("keeps the weeks and the proportions of several settings", () => {
    const promotion = field({
      key: "promo_depth",
      lever: "promo_depth",
      scope: [],
      loaded: "20",
      places: [
        { ...place, scope: [], value: 0 },
        { ...place, scope: ["main", "minimart"], weeks: "20..23", value: 20 },
        { ...place, scope: ["gift"], weeks: "31..33", value: 10 },
      ],
    });
    expect(summary([promotion], { promo_depth: "30" })).toEqual([
      "promo_depth[main,minimart,20..23]=30",
      "promo_depth[gift,31..33]=15",
    ]);
  });

  it("keeps an expression of the week and multiplies it", () => {
    const growing = field({
      places: [{ ...place, expression: "18000*1.05^(week/52)", unit: "VND" }],
    });
    expect(summary([growing], { "rsp[main]": "27000" })).toEqual([
      "rsp[main]=(18000*1.05^(week/52))*1.5VND",
    ]);
  });

  it("sets the field's own scope where the plan has nothing but nought", () => {
    const nothing = field({
      key: "promo_depth",
      lever: "promo_depth",
      scope: [],
      loaded: "0",
      places: [{ ...place, scope: [], value: 0 }],
    });
    expect(summary([nothing], { promo_depth: "15" })).toEqual([
      "promo_depth[]=15",
    ]);
  });

  it("opens a region from a week on, and closes it before", () => {
    const north = field({
      key: "region_on[north]",
      lever: "region_on",
      scope: ["north"],
      kind: "window",
      loaded: "13",
    });
    expect(summary([north], { "region_on[north]": "20" })).toEqual([
      "region_on[north,1..19]=off",
      "region_on[north,20..104]=on",
    ]);
    expect(summary([north], { "region_on[north]": "1" })).toEqual([
      "region_on[north]=on",
    ]);
    expect(summary([north], { "region_on[north]": "off" })).toEqual([
      "region_on[north]=off",
    ]);
  });

  it("never writes an exponent, however small the figure", () => {
    const tiny = field({ places: [{ ...place, value: 1 }] });
    expect(summary([tiny], { "rsp[main]": "0.0000001" })).toEqual([
      "rsp[main]=0.0000001",
    ]);
  });
});
