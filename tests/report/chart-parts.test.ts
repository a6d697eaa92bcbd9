import { describe, expect, it } from "vitest";
import {
  column,
  ghosts,
  inScale,
  largest,
  lastValue,
  rounded,
  stepFor,
  withUnit,
} from "../../src/report/chart-parts.ts";
import { plainWords } from "../support/chart-words.ts";

describe("figures of a chart", () => {
  it("are rounded half away from nought, and never to a negative nought", () => {
    expect(rounded(2.25, 1)).toBe(2.3);
    expect(rounded(-2.25, 1)).toBe(-2.3);
    expect(Object.is(rounded(-0.04, 1), 0)).toBe(true);
  });

  it("keep a missing value missing", () => {
    const scale = { divisor: 1000, decimals: 1, name: "k" };
    expect(inScale(null, scale)).toBeNull();
    expect(column("a", [null, 1250], scale).values).toEqual([null, 1.3]);
    expect(lastValue([1, 2, null])).toBe(2);
    expect(largest([null, -3, 2])).toBe(3);
  });
});

describe("the unit of an axis", () => {
  it("is the largest of which the largest figure holds two", () => {
    const { moneySteps } = plainWords();
    const name = (most: number): string => stepFor(most, moneySteps).name;
    expect(name(1_999_999_999)).toBe("m VND");
    expect(name(2_000_000_000)).toBe("bn VND");
  });

  it("is the smallest when all figures are small, and plain when none is given", () => {
    expect(stepFor(3, plainWords().moneySteps).name).toBe("m VND");
    expect(stepFor(3, []).divisor).toBe(1);
  });
});

describe("the baseline behind a line", () => {
  it("is drawn only when there is one", () => {
    const scale = { divisor: 1, decimals: 0, name: "" };
    expect(ghosts("a", [], scale, plainWords())).toEqual([]);
    expect(ghosts("a", [5], scale, plainWords())).toEqual([
      { name: "a before", values: [5] },
    ]);
  });
});

describe("a name with its unit", () => {
  it("is put together by the language, and stands alone without one", () => {
    const words = plainWords();
    const texts = { ...words.texts, withUnit: "{name}（{unit}）" };
    expect(withUnit("實銷", "萬包", { ...words, texts })).toBe("實銷（萬包）");
    expect(withUnit("sold", "k", words)).toBe("sold (k)");
    expect(withUnit("sold", "", words)).toBe("sold");
  });
});
