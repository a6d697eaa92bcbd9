import { describe, expect, it } from "vitest";
import { shelves } from "../../src/evidence/mix-shelf.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

const lab = coarseLab();

describe("shelves", () => {
  it("sell more of a brand that stands on more of them (D4)", () => {
    const effect = rowOf(shelves, "D4").measure(lab, "1");
    expect(effect["brands"]).toBeGreaterThan(3);
    expect(effect["long"]).toBeGreaterThan(0.1);
    expect(effect["long"]).toBeLessThan(3);
  });

  it("that are empty send every hindered purchase somewhere (D8)", () => {
    const outcome = rowOf(shelves, "D8").measure(lab, "1");
    const names = ["other_store", "other_brand", "same_brand", "delay", "none"];
    expect(outcome["occasions"]).toBeGreaterThan(30);
    expect(names.reduce((sum, name) => sum + outcome[name]!, 0)).toBeCloseTo(
      1,
      9,
    );
    for (const name of names)
      expect(outcome[name], name).toBeGreaterThanOrEqual(0);
    expect(outcome["other_brand"]).toBeGreaterThan(0);
    expect(outcome["other_store"]).toBeGreaterThan(0);
  });

  it("are empty now and then, in both trades (D9)", () => {
    const empty = rowOf(shelves, "D9").measure(lab, "1");
    for (const trade of ["traditional", "modern"]) {
      expect(empty[trade]).toBeGreaterThan(0);
      expect(empty[trade]).toBeLessThan(0.5);
    }
  });
});
