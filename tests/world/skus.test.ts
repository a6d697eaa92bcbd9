import { describe, expect, it } from "vitest";
import { packUses } from "../../src/inputs/ids.ts";
import { buildSkus } from "../../src/world/skus.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const market = theMarket();
const skus = buildSkus(
  goodPlan([
    "rsp,main,,,,,21000,VND/pack,",
    "units_per_case,main,,,,,24,packs,",
  ]),
);
const index = (id: string) => skus.ids.indexOf(id);

describe("the SKUs of a run", () => {
  it("are all incumbents by brand, then the entrant's own by id", () => {
    expect(skus.ownFrom).toBe(market.skus("snacks").length);
    expect(skus.ids.slice(skus.ownFrom)).toEqual(["gift", "main", "value"]);
    expect(skus.brandIds.at(-1)).toBe("own");
    expect(skus.ownBrand).toBe(market.brands("snacks").length);
  });

  it("belong to one brand each, whose bits are theirs and stand side by side", () => {
    let all = 0;
    skus.brandIds.forEach((_, b) => {
      const mask = skus.brandMask[b]!;
      expect(all & mask).toBe(0);
      all |= mask;
      for (let k = 0; k < skus.count; k++) {
        const inside =
          k >= skus.brandFirst[b]! &&
          k < skus.brandFirst[b]! + skus.brandCount[b]!;
        expect(inside).toBe(skus.brand[k] === b);
        expect(((mask >>> k) & 1) === 1).toBe(inside);
      }
    });
    expect(all).toBe(2 ** skus.count - 1);
  });

  it("share their brand's packs: value shares ÷ price, 1 in all", () => {
    const sum = new Float64Array(skus.brandIds.length);
    for (let k = 0; k < skus.count; k++)
      sum[skus.brand[k]!]! += skus.shareOfBrand[k]!;
    for (const share of sum) expect(share).toBeCloseTo(1, 12);
    // 45% of value at 9,500 and 55% at 5,000: 4.737 to 11 packs, so 30.1% and 69.9%; mean price 1 ÷ 0.00015737 = 6,354.
    expect(skus.shareOfBrand[index("lvl_large")]).toBeCloseTo(0.301, 3);
    const leader = skus.brandIds.indexOf("local_value_leader");
    expect(skus.brandPriceVnd[leader]).toBeCloseTo(6354.5, 0);
  });

  it("take the entrant's facts from the plan and the incumbents' from the data", () => {
    const main = index("main");
    expect(skus.priceVnd[main]).toBe(21_000);
    expect(skus.casePack[main]).toBe(24);
    expect(skus.shareOfBrand[main]).toBeCloseTo(1 / 3, 15);
    const sku = market.skus("snacks").find(({ id }) => id === "pie_box")!;
    expect(skus.priceVnd[index("pie_box")]).toBe(sku.priceVnd);
    expect(packUses[skus.packUse[index("pie_box")]!]).toBe(sku.packUse);
  });
});
