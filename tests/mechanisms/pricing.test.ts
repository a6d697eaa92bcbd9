import { describe, expect, it } from "vitest";
import { passThrough } from "../../src/mechanisms/pass-through.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { promotions } from "../../src/mechanisms/promotions.ts";
import { adviceRow, oddsRow, priceCell } from "../../src/world/world.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  briskPlan,
  changesOf,
  channelOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

const market = theMarket();
const SOUTH = 2;
const [SHOP, MINIMART] = [channelOf("tap_hoa"), channelOf("minimart")];

/** A week in which a new recommended price reaches the shelf of shops at once and in full. */
function priceWeek({ world, ledger }: Tiny, week: number): void {
  passThrough.step(world, week, ledger);
  promotions.step(world, week, ledger);
  pricing.step(world, week, ledger);
}

function priced(rows: readonly string[], weeks = 1): Tiny {
  const tiny = tinyWorld({
    rows: [...briskPlan, "mechanism_pass_through,,,,,,0,ratio,", ...rows],
    burnIn: 0,
  });
  promotions.step(tiny.world, 0, tiny.ledger);
  pricing.step(tiny.world, 0, tiny.ledger);
  for (let week = 1; week <= weeks; week++) priceWeek(tiny, week);
  return tiny;
}

/** What the shelf of a channel in the South says of an own SKU. */
function shelf({ world }: Tiny, c: number, sku = "main") {
  const k = world.skus.ids.indexOf(sku);
  const cell = priceCell(world.channels, k, c, SOUTH);
  return {
    price: world.pricing.shelfVnd[cell]!,
    usual: world.pricing.usualVnd[cell]!,
    depth: world.pricing.depth[cell]!,
    odds: world.pricing.odds[oddsRow(world, c, SOUTH) + k]!,
  };
}

const beta = market.fact("traits", "price_exponent", "south");

describe("pricing", () => {
  it("changes only what it declares", () => {
    expect(undeclared(pricing, changesOf(pricing))).toEqual([]);
  });

  it("puts the reference price × the channel's index on the shelf, in whole đồng, with odds of 1", () => {
    const tiny = priced(["rsp,main,,,,,18500,VND/pack,"]);
    const index = tiny.world.channelPrice[MINIMART]!;
    const main = shelf(tiny, MINIMART);
    expect(main.price).toBe(Math.round(18_500 * index));
    expect(main.odds).toBe(1);
    expect(main.depth).toBe(0);
  });

  it("multiplies the reference price by the level an experiment has set", () => {
    const tiny = priced(["rsp,main,,,,,18500,VND/pack,"]);
    const { world } = tiny;
    const k = world.skus.ids.indexOf("main");
    expect(new Set(world.pricing.level)).toEqual(new Set([1]));
    world.pricing.level[k] = 1.1;
    const other = shelf(tiny, MINIMART, "value").price;
    pricing.step(world, 2, tiny.ledger);
    const raised = Math.round(18_500 * 1.1 * world.channelPrice[MINIMART]!);
    expect(shelf(tiny, MINIMART).price).toBe(raised);
    expect(shelf(tiny, MINIMART, "value").price).toBe(other);
  });

  it("lets a price-off reach the shopper in a chain, with a sign", () => {
    const tiny = priced(["promo_depth,main,minimart,,,,20,%,"]);
    const { plan, world } = tiny;
    const seen = 0.2 * plan.parameter("priceOffPassThroughModern");
    const main = shelf(tiny, MINIMART);
    const regular = Math.round(18_000 * world.channelPrice[MINIMART]!);
    expect(main.depth).toBeCloseTo(seen, 12);
    expect(main.price).toBe(
      Math.round(18_000 * world.channelPrice[MINIMART]! * (1 - seen)),
    );
    // The sign's effect on sales becomes odds through (S + 1) ÷ S.
    const s = market.fact("category_facts", "snacks", "dirichlet_s", "all");
    const sign = Math.pow(
      plan.parameter("promotionSignalMultiplier"),
      (s + 1) / s,
    );
    expect(main.odds).toBeCloseTo(
      Math.pow(main.price / regular, -beta) * sign,
      10,
    );
  });

  it("hangs out a sign at an unchanged price where an experiment wants it, but in no shop", () => {
    const tiny = priced([]);
    const { world, plan } = tiny;
    const k = world.skus.ids.indexOf("main");
    const shopOdds = shelf(tiny, SHOP).odds;
    expect(shelf(tiny, MINIMART).odds).toBe(1);
    world.pricing.sign[k] = 1;
    pricing.step(world, 2, tiny.ledger);
    const s = market.fact("category_facts", "snacks", "dirichlet_s", "all");
    const sign = plan.parameter("promotionSignalMultiplier") ** ((s + 1) / s);
    expect(shelf(tiny, MINIMART).odds).toBeCloseTo(sign, 10);
    expect(shelf(tiny, MINIMART).depth).toBe(0);
    expect(shelf(tiny, SHOP).odds).toBe(shopOdds);
  });

  it("lets only a fifth of a price-off through in a shop, without a sign", () => {
    const tiny = priced(["promo_depth,main,tap_hoa,,,,20,%,"]);
    const main = shelf(tiny, SHOP);
    expect(tiny.plan.parameter("priceOffPassThroughTraditional")).toBe(0.2);
    // 18,000 × (1 − 20% × 20%) = 17,280.
    expect(main.price).toBe(17_280);
    expect(main.odds).toBeCloseTo(Math.pow(0.96, -beta), 10);
    const chain = shelf(
      priced(["promo_depth,main,minimart,,,,20,%,"]),
      MINIMART,
    );
    expect(chain.odds).toBeGreaterThan(main.odds);
    expect(main.odds).toBeGreaterThan(1);
  });

  it("answers a dearer price with odds under 1, more strongly than a cheaper one of the same size", () => {
    const change = (price: number) =>
      shelf(
        priced(
          [
            "rsp,main,,,1,1,18000,VND/pack,",
            `rsp,main,,,2,,${price},VND/pack,`,
          ],
          2,
        ),
        SHOP,
      ).odds;
    const tiny = priced([]);
    const loss = tiny.plan.parameter("priceLossAversion");
    expect(change(19_800)).toBeCloseTo(Math.pow(1.1, -beta * loss), 10);
    expect(change(16_200)).toBeCloseTo(Math.pow(0.9, -beta), 10);
    expect(Math.log(change(19_800))).toBeLessThan(-Math.log(change(16_200)));
  });

  it("lets a new price become usual: the loss is felt less every week", () => {
    const rows = [
      "rsp,main,,,1,1,18000,VND/pack,",
      "rsp,main,,,2,,19800,VND/pack,",
    ];
    const tiny = priced(rows, 2);
    const memory = tiny.plan.parameter("usualPriceWeeks");
    // One week of 19,800 moves the usual price by a 26th of 1,800.
    expect(shelf(tiny, SHOP).usual).toBeCloseTo(18_000 + 1800 / memory, 6);
    const odds = shelf(tiny, SHOP).odds;
    priceWeek(tiny, 3);
    expect(shelf(tiny, SHOP).odds).toBeGreaterThan(odds);
  });

  it("never lets what passes exceed its cap", () => {
    const tiny = priced(["promo_depth,,minimart,,,,50,%,"]);
    const cap = tiny.plan.parameter("promotionMultiplierCap");
    expect(Math.max(...tiny.world.pricing.odds)).toBeLessThanOrEqual(cap);
  });

  it("has no price of the entrant before its launch", () => {
    const tiny = tinyWorld({ burnIn: 1 });
    expect(shelf(tiny, SHOP).price).toBe(0);
    expect(shelf(tiny, SHOP).usual).toBe(0);
  });

  it("gives all odds the value 1 when it is off and nobody is louder than usual", () => {
    const tiny = priced([
      "mechanism_pricing,,,,,,0,ratio,",
      "promo_depth,main,minimart,,,,20,%,",
    ]);
    // Behind the plain rows stand those of the mechanism counter.
    const odds = tiny.world.pricing.odds.subarray(
      0,
      adviceRow(tiny.world, 0, 0),
    );
    expect(odds.every((x) => x === 1)).toBe(true);
  });
});

describe("incumbents", () => {
  it("run price-offs in modern channels only, and the same ones whatever the plan", () => {
    const rows = ["rsp,main,,,,,25000,VND/pack,"];
    const one = priced([], 13).world;
    const other = priced(rows, 13).world;
    let promoted = 0;
    for (let c = 0; c < one.channels; c++)
      for (let r = 0; r < 3; r++)
        for (let k = 0; k < one.skus.ownFrom; k++) {
          const cell = priceCell(one.channels, k, c, r);
          expect(other.pricing.depth[cell]).toBe(one.pricing.depth[cell]);
          if (one.pricing.depth[cell] === 0) continue;
          promoted += 1;
          expect(market.channels[c]!.trade).toBe("modern");
        }
    expect(promoted).toBeGreaterThan(0);
  });
});
