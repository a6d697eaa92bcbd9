import { describe, expect, it } from "vitest";
import { promotionTypes } from "../../src/inputs/ids.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { promotions } from "../../src/mechanisms/promotions.ts";
import { purchase } from "../../src/mechanisms/purchase.ts";
import { oddsRow, priceCell } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  channelOf,
  liveUpTo,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

const SOUTH = 2;
const [SHOP, MINIMART, ONLINE] = ["tap_hoa", "minimart", "online"].map(
  channelOf,
) as [number, number, number];

function promoted(type: string, rows: readonly string[] = []): Tiny {
  const tiny = tinyWorld({
    rows: [
      ...briskPlan,
      "promo_depth,main,,,,,20,%,",
      `promo_type,main,,,,,${type},,`,
      ...rows,
    ],
    burnIn: 0,
  });
  promotions.step(tiny.world, 1, tiny.ledger);
  pricing.step(tiny.world, 1, tiny.ledger);
  return tiny;
}

/** What a shopper of the South meets of the SKU main in a channel. */
function met({ world }: Tiny, c: number) {
  const k = world.skus.ids.indexOf("main");
  const at = oddsRow(world, c, SOUTH) + k;
  const cell = priceCell(world.channels, k, c, SOUTH);
  return {
    type: promotionTypes[world.promotions.type[at]! - 1],
    cut: world.promotions.cut[at]!,
    value: world.promotions.value[at]!,
    packs: world.promotions.packs[at]!,
    attention: world.promotions.attention[at]!,
    odds: world.pricing.odds[at]!,
    price: world.pricing.shelfVnd[cell]!,
  };
}

describe("promotions", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({
      rows: [...briskPlan, "promo_depth,,,,,,20,%,"],
      weeks: 3,
    });
    expect(undeclared(promotions, changesOf(promotions, tiny))).toEqual([]);
  });

  it("leave the price of a gift as it is, and let its worth raise the odds", () => {
    const plain = met(
      promoted("gift_with_purchase", ["promo_depth,main,,,1,,0,%,"]),
      MINIMART,
    );
    const gift = met(promoted("gift_with_purchase"), MINIMART);
    expect(gift.type).toBe("gift_with_purchase");
    expect(plain.type).toBeUndefined();
    expect(gift.price).toBe(plain.price);
    // 20% × 70% of its shop price, but for the tenth that chains keep of 80% of it.
    expect(gift.value).toBeCloseTo(0.2 * 0.7 * (0.9 + 0.1 * 0.2), 12);
    expect(gift.odds).toBeGreaterThan(plain.odds);
    expect(gift.attention).toBeGreaterThan(1);
  });

  it("keep in a small shop what is on the pack, and hardly a price-off or a gift", () => {
    const odds = (type: string) => met(promoted(type), SHOP).odds;
    expect(odds("bonus_pack")).toBeGreaterThan(odds("gift_with_purchase"));
    expect(odds("printed_price")).toBeGreaterThan(odds("price_off"));
    expect(odds("price_off")).toBeGreaterThan(1);
  });

  it("run only where their type can: no coupon in a shop, no display online", () => {
    expect(met(promoted("coupon"), SHOP)).toMatchObject({ cut: 0, odds: 1 });
    expect(met(promoted("coupon"), ONLINE).odds).toBeGreaterThan(1);
    expect(met(promoted("display"), ONLINE).odds).toBe(1);
    expect(met(promoted("display"), MINIMART).odds).toBeGreaterThan(
      met(promoted("feature"), MINIMART).odds,
    );
  });

  it("mechanism_promotions at 0 leaves what comes off the price, and nothing else", () => {
    const off = ["mechanism_promotions,,,,,,0,ratio,"];
    const gift = met(promoted("gift_with_purchase", off), MINIMART);
    expect(gift).toMatchObject({ value: 0, packs: 1, attention: 1, odds: 1 });
    const cut = met(promoted("price_off", off), MINIMART);
    expect(cut.cut).toBeCloseTo(0.18, 12);
    const beta = theMarket().fact("traits", "price_exponent", "south");
    const regular = met(promoted("gift_with_purchase", off), MINIMART).price;
    expect(cut.odds).toBeCloseTo(Math.pow(cut.price / regular, -beta), 10);
  });

  it("sell more packs at a time in a multi-buy than in a price-off of the same depth", () => {
    const packs = (type: string): number => {
      const tiny = tinyWorld({
        rows: [
          ...briskPlan,
          "promo_depth,,,,,,20,%,",
          `promo_type,,,,,,${type},,`,
          // Stocking up sells more packs as well.
          "mechanism_stock_at_home,,,,,,0,ratio,",
        ],
        weeks: 16,
      });
      liveUpTo(tiny, purchase);
      const before = Uint8Array.from(tiny.world.trips.packsWanted);
      purchase.step(tiny.world, tiny.week, tiny.ledger);
      const { trips, skus } = tiny.world;
      let [wanted, taken] = [0, 0];
      for (let i = 0; i < trips.count[0]!; i++) {
        if (trips.bought[i]! < skus.ownFrom || trips.bought[i] === 255)
          continue;
        wanted += before[i]!;
        taken += trips.packsWanted[i]!;
      }
      expect(wanted).toBeGreaterThan(0);
      return taken / wanted;
    };
    expect(packs("multi_buy")).toBeGreaterThan(1.1);
    expect(packs("price_off")).toBe(1);
  });
});
