import { describe, expect, it } from "vitest";
import { buildPromotions } from "../../src/world/promotions.ts";

describe("promotions of the week", () => {
  it("begin with none: no cut, no sign, usual packs and looks in every channel and region", () => {
    const { type, cut, value, sign, run, packs, attention } = buildPromotions(
      8,
      16,
    );
    for (const column of [type, cut, value, sign])
      expect(new Set(column)).toEqual(new Set([0]));
    for (const column of [run, packs, attention])
      expect(new Set(column)).toEqual(new Set([1]));
    expect(type).toHaveLength(8 * 3 * 16);
  });
});
