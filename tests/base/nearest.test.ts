import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  editDistance,
  nearestNames,
  suggestNames,
} from "../../src/base/nearest.ts";

const valid = ["rsp", "reps", "region_on", "rep_cost", "promo_depth"];

describe("the nearest names", () => {
  it("are those a slip of the finger away, nearest first", () => {
    expect(nearestNames("rps", valid)[0]).toBe("reps");
    expect(nearestNames("promo_dpeth", valid)).toEqual(["promo_depth"]);
    expect(nearestNames("RSP", valid)[0]).toBe("rsp");
  });

  it("are none for a word unlike all", () => {
    expect(nearestNames("warehouse_elephant", valid)).toEqual([]);
  });

  it("include names the word is a part of", () => {
    expect(nearestNames("depth", valid)).toEqual(["promo_depth"]);
    // A letter that is in every word is near to none.
    expect(nearestNames("bananas", ["n", "rsp"])).toEqual([]);
  });
});

describe("the suggestion", () => {
  it("lists a short list whole when nothing is near", () => {
    expect(suggestNames("maybe", ["north", "south"])).toBe(
      "use one of north, south",
    );
    expect(suggestNames("x", [])).toBe("remove it");
    const many = Array.from({ length: 30 }, (_, i) => `name_${i}`);
    expect(suggestNames("zzzzzzzzzzzz", many)).toContain("list");
  });
});

describe("the edit distance", () => {
  it("counts inserts, deletes, changes and swaps of neighbours as one each", () => {
    expect(editDistance("rsp", "rsp")).toBe(0);
    expect(editDistance("rps", "rsp")).toBe(1);
    expect(editDistance("mian", "main")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("kitten", "sitting")).toBe(3);
  });

  it("is the same both ways", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => editDistance(a, b) === editDistance(b, a),
      ),
    );
  });
});
