import { describe, expect, it } from "vitest";
import { buildRivals, priceGaps } from "../../src/world/rivals.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const { world, plan } = tinyWorld({ burnIn: 0 });
const { skus } = world;

describe("rivals at rest", () => {
  it("sell at the usual price, promote nothing in answer and advertise as usual", () => {
    const rivals = buildRivals(skus);
    for (const column of [
      rivals.priceIndex,
      rivals.advertising,
      rivals.adstock,
    ])
      expect(column.every((x) => x === 1)).toBe(true);
    for (const column of [rivals.promotion, rivals.answerFrom, rivals.copied])
      expect(column.every((x) => x === 0)).toBe(true);
  });
});

describe("gaps in price", () => {
  const gaps = priceGaps(plan, skus, 1);
  const gap = (sku: string) => gaps[skus.ids.indexOf(sku)]!;

  it("compare prices per gram of packs for one use, whichever is dearer", () => {
    // Main: 18,000 ÷ 78 = 230.8; thai_bag 13,000 ÷ 52 = 250; chips_large 11,000 ÷ 75 = 146.7; both for personal use.
    expect(gap("thai_bag")).toBeCloseTo(250 / (18_000 / 78), 12);
    expect(gap("chips_large")).toBeCloseTo(18_000 / 78 / (11_000 / 75), 12);
  });

  it("are endless where the entrant has no pack for the use", () => {
    expect(gap("pie_box")).toBe(Infinity);
  });
});
