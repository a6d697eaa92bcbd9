import { describe, expect, it } from "vitest";
import {
  conversion,
  engineValue,
  ownValue,
  parseUnit,
  unitNames,
  type Unit,
} from "../../src/base/units.ts";

const rates = { TWD: 800, USD: 26_000 };
const unit = (text: string): Unit => {
  const parsed = parseUnit(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};
const convert = (from: string, to: string): number | undefined =>
  conversion(unit(from), unit(to), rates);

describe("a unit", () => {
  it("is any listed name, or such names per others", () => {
    for (const name of unitNames) expect(parseUnit(name)).toBeDefined();
    expect(unit("VND/store/month").per).toEqual(["month", "store"]);
  });

  it("is unknown if it is misspelt, prefixed, inherited or empty", () => {
    for (const text of ["kVND", "vnd", "VND/shop", "", "/", "constructor"])
      expect(parseUnit(text)).toBeUndefined();
    expect(parseUnit("__proto__/VND")).toBeUndefined();
    expect(parseUnit("VND/pack/pack/pack/pack")).toBeUndefined();
    expect(parseUnit("word/pack")).toBeUndefined();
  });

  it("may be written with the sign of its currency, in plural or singular", () => {
    expect(unit("₫").currency).toBe("VND");
    expect(unit("NT$/packs").currency).toBe("TWD");
    expect(convert("week", "weeks")).toBe(1);
  });
});

describe("conversion", () => {
  it("turns money at the rates given", () => {
    expect(convert("TWD", "VND")).toBe(800);
    expect(convert("USD/container", "VND/container")).toBe(26_000);
    expect(convert("VND", "TWD")).toBe(1 / 800);
  });

  it("takes money without denominators per the same things", () => {
    expect(convert("TWD", "VND/pack")).toBe(800);
  });

  it("converts spans of time, also under the line", () => {
    expect(convert("weeks", "days")).toBe(7);
    expect(convert("VND/week", "VND/month")).toBeCloseTo(30.4375 / 7, 12);
  });

  it("keeps percent, index and ratio on one scale", () => {
    expect(convert("ratio", "%")).toBe(100);
    expect(convert("index", "%")).toBe(1);
  });

  it("refuses what does not measure the same", () => {
    expect(convert("stores", "VND")).toBeUndefined();
    expect(convert("VND/store", "VND/pack")).toBeUndefined();
    expect(convert("VND/month", "VND/pack")).toBeUndefined();
    expect(convert("packs", "cases")).toBeUndefined();
    expect(convert("kg", "weeks")).toBeUndefined();
  });

  it("pours a volume where a mass is wanted, a litre for a kilogram, and not the other way", () => {
    expect(engineValue(450, unit("ml"), rates, unit("g"))).toBe(450);
    expect(engineValue(1.5, unit("l"), rates, unit("g"))).toBe(1500);
    expect(convert("g", "m3")).toBeUndefined();
  });

  it("lets a bare count stand for anything counted", () => {
    expect(convert("n", "stores")).toBe(1);
    expect(convert("stores", "n")).toBeUndefined();
  });
});

describe("the engine's unit", () => {
  it("is đồng for money, a fraction for percent, 1 for an index of 100", () => {
    expect(engineValue(25, unit("TWD/pack"), rates)).toBe(20_000);
    expect(engineValue(35, unit("%"), rates)).toBe(0.35);
    expect(engineValue(115, unit("index"), rates)).toBe(1.15);
  });

  it("is the unit itself for everything else", () => {
    expect(engineValue(12, unit("weeks"), rates)).toBe(12);
    expect(engineValue(2, unit("weeks"), rates, unit("days"))).toBe(14);
  });

  it("turns back into the unit", () => {
    expect(ownValue(0.35, unit("%"), rates)).toBe(35);
    expect(ownValue(20_000, unit("TWD/pack"), rates)).toBe(25);
    expect(ownValue(12, unit("weeks"), rates)).toBe(12);
  });
});
