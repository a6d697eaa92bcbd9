import { describe, expect, it } from "vitest";
import {
  column,
  ghosts,
  inScale,
  largest,
  lastValue,
  moneyScale,
  packScale,
  rounded,
} from "../../src/report/chart-parts.ts";
import { plainWords } from "../support/chart-words.ts";
import { sampleRun } from "../support/sample-run.ts";

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
  it("is thousands of packs from twenty thousand on", () => {
    const { texts } = plainWords();
    expect(packScale(19_999, texts).divisor).toBe(1);
    expect(packScale(20_000, texts).divisor).toBe(1000);
  });

  it("follows the reader's currency at the document's rate", () => {
    const run = sampleRun();
    const vnd = moneyScale(3_000_000_000, run, plainWords());
    expect([vnd.name, vnd.divisor]).toEqual(["bn VND", 1_000_000_000]);
    const twd = moneyScale(3_000_000_000, run, plainWords({ currency: "TWD" }));
    expect([twd.name, twd.divisor]).toEqual(["m TWD", 838_000_000]);
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
