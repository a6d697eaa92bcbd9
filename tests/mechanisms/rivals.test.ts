import { describe, expect, it } from "vitest";
import { shapeAt } from "../../src/base/gamma-tables.ts";
import { cellAt } from "../../src/ledger/ledger.ts";
import { pricing } from "../../src/mechanisms/pricing.ts";
import { rivals } from "../../src/mechanisms/rivals.ts";
import { ledgerHash, simulate } from "../../src/simulate.ts";
import { CLASSES } from "../../src/world/classes.ts";
import { regionOfClass } from "../../src/world/taste.ts";
import { priceCell } from "../../src/world/world.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import {
  TINY_SCALE,
  type Tiny,
  type TinyOptions,
  briskPlan,
  changesOf,
  channelOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

const SOUTH = 2;
const SHOP = channelOf("tap_hoa");
const SURE = ["rivalAnswerChance=1", "competitor_strength=2"];

/** A world before any week in whose South the entrant's main pack sold a part of the region's value in weeks 6–13. */
function sold(share: number, sets: readonly string[], more: TinyOptions = {}) {
  const tiny = tinyWorld({ burnIn: 0, room: 60, sets, ...more });
  const { skus } = tiny.world;
  const own = skus.ids.indexOf("main");
  const put = (k: number, week: number, value: number): void => {
    const at = cellAt(tiny.ledger, week, k, SHOP, SOUTH);
    tiny.ledger.cells.sellOutValue[at] = value;
  };
  for (let week = 6; week <= 13; week++) {
    put(own, week, 1000 * share);
    for (let k = 0; k < skus.ownFrom; k++)
      put(k, week, (1000 * (1 - share)) / skus.ownFrom);
  }
  return tiny;
}

/** Steps the mechanism through weeks. */
function through(tiny: Tiny, from: number, to: number): Tiny {
  for (let week = from; week <= to; week++)
    rivals.step(tiny.world, week, tiny.ledger);
  return tiny;
}

/** Brands that answer in the South, in order. */
function answering({ world }: Tiny): string[] {
  const { skus } = world;
  return skus.brandIds.filter(
    (_, b) => world.rivals.answerFrom[b * 3 + SOUTH]! > 0,
  );
}

function southOf({ world }: Tiny, column: Float64Array, sku: string): number {
  return column[world.skus.ids.indexOf(sku) * 3 + SOUTH]!;
}

describe("rivals", () => {
  it("change only what they declare", () => {
    expect(undeclared(rivals, changesOf(rivals))).toEqual([]);
  });

  it("answer nothing while the entrant's share is under their thresholds", () => {
    // 0.3% of the region, and 3 of 3 + 997 ÷ 13 = 3.8% among near packs for personal use.
    const tiny = through(sold(0.003, SURE), 14, 30);
    expect(answering(tiny)).toEqual([]);
    expect(tiny.world.rivals.priceIndex.every((x) => x === 1)).toBe(true);
  });

  it("answer in the region where they have seen the entrant, and in no other", () => {
    const tiny = through(sold(0.05, SURE), 14, 14);
    const regions = new Set(
      [...tiny.world.rivals.answerFrom].flatMap((from, i) =>
        from > 0 ? [i % 3] : [],
      ),
    );
    expect([...regions]).toEqual([SOUTH]);
  });

  it("answer if their packs are near or they lead, others do not", () => {
    const tiny = sold(0.05, SURE);
    // Main: 18,000 ÷ 78 g = 231 đồng a gram for personal use. Near, within 1.5: thai_bag (250), none of the others for
    // personal use but lvl_large (146, ratio 1.58), chips_large (147, 1.57), japan_cracker (417), biscuit (120), regional (100).
    // Value, 26 g on the go, 231: pie_twin (136), chips_small (186), lvl_small (167), rice_small (172): the last three near.
    const put = cellAt(tiny.ledger, 13, 0, SHOP, SOUTH);
    const leader = tiny.world.skus.brandIds[tiny.world.skus.brand[0]!]!;
    tiny.ledger.cells.sellOutValue[put] = 1e6;
    for (let week = 6; week <= 13; week++) {
      const own = tiny.world.skus.ids.indexOf("main");
      tiny.ledger.cells.sellOutValue[
        cellAt(tiny.ledger, week, own, SHOP, SOUTH)
      ] = 1e5;
    }
    through(tiny, 14, 14);
    expect(answering(tiny)).toEqual(
      [
        "thai_snack",
        "multinational_chips",
        "local_value_leader",
        "local_rice_cracker",
        leader,
      ].sort(),
    );
  });

  it("see a pack that is strong among near ones although its brand is small in the region", () => {
    const tiny = sold(0, SURE);
    const { skus } = tiny.world;
    const put = (sku: string, value: number): void => {
      for (let week = 6; week <= 13; week++) {
        const k = skus.ids.indexOf(sku);
        const at = cellAt(tiny.ledger, week, k, SHOP, SOUTH);
        tiny.ledger.cells.sellOutValue[at] = value;
      }
    };
    for (const sku of skus.ids) put(sku, 0);
    put("lvl_large", 10_000);
    put("thai_bag", 100);
    put("main", 10);
    through(tiny, 14, 14);
    // 10 of 10,110 is no share; 10 of 110 among near packs for personal use is one of nine.
    expect(answering(tiny)).toEqual(["thai_snack"]);
  });

  it("decide by a luck of brand, region and quarter that no scale changes", () => {
    const decided = (scale: number) =>
      [14, 27, 40].map((week) => {
        const tiny = sold(0.5, ["rivalAnswerChance=0.5"], { scale });
        for (let w = week - 8; w < week; w++)
          for (let k = 0; k < tiny.world.skus.count; k++)
            tiny.ledger.cells.sellOutValue[
              cellAt(tiny.ledger, w, k, SHOP, SOUTH)
            ] = 1;
        return answering(through(tiny, week, week));
      });
    const fine = decided(20_000);
    expect(decided(100_000)).toEqual(fine);
    expect(new Set(fine.map(String)).size).toBeGreaterThan(1);
  });

  it("follow in price after the lag, on near packs, and return when the answer is over", () => {
    const tiny = through(sold(0.05, SURE), 14, 21);
    expect(tiny.world.rivals.priceIndex.every((x) => x === 1)).toBe(true);
    through(tiny, 22, 22);
    expect(southOf(tiny, tiny.world.rivals.priceIndex, "thai_bag")).toBe(0.92);
    pricing.step(tiny.world, 0, tiny.ledger);
    const k = tiny.world.skus.ids.indexOf("thai_bag");
    const shelf = tiny.world.pricing.shelfVnd;
    expect(shelf[priceCell(tiny.world.channels, k, SHOP, SOUTH)]).toBe(11_960);
    expect(shelf[priceCell(tiny.world.channels, k, SHOP, 0)]).toBe(13_000);
    through(tiny, 23, 35);
    expect(tiny.world.rivals.priceIndex.every((x) => x === 1)).toBe(true);
  });

  it("wage a promotion war in every second window, louder than usual until it ends", () => {
    const war = [...SURE, "competitor_reaction=promotion_war"];
    const tiny = through(sold(0.05, war), 14, 22);
    const { world } = tiny;
    const thai = world.skus.brandIds.indexOf("thai_snack") * 3 + SOUTH;
    expect(southOf(tiny, world.rivals.promotion, "thai_bag")).toBe(0.15);
    expect(world.rivals.advertising[thai]).toBe(1.5);
    expect(world.marketing.salience[thai]).toBeGreaterThan(1);
    through(tiny, 23, 26);
    expect(southOf(tiny, world.rivals.promotion, "thai_bag")).toBe(0);
    expect(world.rivals.advertising[thai]).toBe(1.5);
    through(tiny, 27, 35);
    expect(world.rivals.advertising[thai]).toBe(1);
    expect(world.rivals.priceIndex.every((x) => x === 1)).toBe(true);
  });

  it("copy once: a part of the entrant's shape joins the brand's in that region, for good", () => {
    const tiny = sold(0.05, [...SURE, "competitor_reaction=copy"]);
    const { world } = tiny;
    const { skus, taste } = world;
    pricing.step(world, 1, tiny.ledger);
    const brand = skus.brandIds.indexOf("multinational_chips");
    const shapes = (b: number) =>
      Array.from(
        { length: taste.shape.length / skus.brandIds.length },
        (_, c) => shapeAt(taste.shape[c * skus.brandIds.length + b]!),
      );
    const before = shapes(brand);
    through(tiny, 14, 39);
    expect(shapes(brand)).toEqual(before);
    through(tiny, 40, 40);
    const own = shapes(skus.ownBrand);
    shapes(brand).forEach((shape, c) => {
      const gained = regionOfClass(c % CLASSES) === SOUTH ? 0.3 * own[c]! : 0;
      // Positions on the grid are kept in single precision.
      expect(shape).toBeCloseTo(before[c]! + gained, 5);
    });
    const after = shapes(brand);
    through(tiny, 41, 60);
    expect(shapes(brand)).toEqual(after);
  });
});

describe("incumbents' advertising", () => {
  it("is at its norm and changes nothing, to the last bit, while they spend as usual", () => {
    const tiny = through(sold(0, []), -3, 12);
    expect(tiny.world.marketing.salience.every((x) => x === 1)).toBe(true);
  });

  it("makes a brand that spends half as much again salient, until that has become its norm", () => {
    const tiny = through(sold(0, []), 1, 1);
    const { world } = tiny;
    const chips =
      world.skus.brandIds.indexOf("multinational_chips") * 3 + SOUTH;
    world.marketing.spending[chips] = 1.5;
    through(tiny, 2, 14);
    const loud = world.marketing.salience[chips]!;
    const s = theMarket().fact(
      "category_facts",
      "snacks",
      "dirichlet_s",
      "all",
    );
    // At most 1.5 to the elasticity, as odds; a brand with few contacts gets less of it.
    expect(loud).toBeLessThan(Math.pow(1.5, (0.12 * (s + 1)) / s));
    expect(loud).toBeGreaterThan(1.02);
    through(tiny, 15, 200);
    expect(world.marketing.salience[chips]!).toBeCloseTo(1, 3);
    expect(world.marketing.salience[SOUTH]).toBe(1);
  });
});

describe("the lever", () => {
  const hash = (...sets: string[]) =>
    ledgerHash(
      simulate(
        goodPlan(briskPlan, ["burnInWeeks=26 weeks", ...sets]),
        theMarket(),
        {
          seed: "rivals",
          scale: TINY_SCALE,
          channelBasis: "brief",
          weeks: 30,
        },
      ).ledger,
    );

  it("mechanism_rivals at 0 gives the ledger of rivals who never answer, another one gives another", () => {
    const none = hash("competitor_reaction=none");
    expect(hash("mechanism_rivals=0", ...SURE)).toBe(none);
    expect(hash(...SURE)).not.toBe(none);
    expect(hash("mechanism_rivals=0", "competitor_reaction=copy")).toBe(none);
  });
});
