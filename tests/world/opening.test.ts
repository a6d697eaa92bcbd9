import { describe, expect, it } from "vitest";
import { newcomerRate, openingPacks } from "../../src/world/opening.ts";
import { storesOfChain } from "../support/chains.ts";
import { theMarket } from "../support/inputs.ts";
import { tinyWorld } from "../support/tiny-world.ts";

const tiny = tinyWorld({ weeks: 1 });
const { world, plan } = tiny;
const { shelf, skus, pricing, channels } = world;
const k = skus.ids.indexOf("main");

describe("what a store expects of a new SKU", () => {
  it("is the share of its neighbours' value that keeps the listing, in packs", () => {
    const [o] = storesOfChain(tiny, "coop_mart");
    // Two incumbents sell 100 and 300 thousand đồng a week: 200 on average, × hurdle ÷ the own price.
    shelf.listed[o!] = 0b11;
    shelf.rate[o! * skus.count] = 100_000 / skus.priceVnd[0]!;
    shelf.rate[o! * skus.count + 1] = 300_000 / skus.priceVnd[1]!;
    const cell =
      (k * channels + world.outlets.channel[o!]!) * 3 +
      world.outlets.region[o!]!;
    const expected =
      (plan.parameter("delistHurdle") * 200_000) / pricing.shelfVnd[cell]!;
    expect(newcomerRate(world, o!, k) / expected).toBeCloseTo(1, 5);
  });

  it("sets the opening order: cover of that rate and the minimum on the shelf, never under the plan's load", () => {
    const market = theMarket();
    const [big] = storesOfChain(tiny, "coop_mart");
    const term = (name: string) => market.fact("terms", name, "supermarket");
    expect(openingPacks(world, big!, k)).toBeCloseTo(
      Math.max(
        plan.number("opening_load"),
        term("min_shelf_packs") +
          newcomerRate(world, big!, k) *
            term("order_cover_weeks") *
            world.season.outlook[0]!,
      ),
      9,
    );
    shelf.rate.fill(0, big! * skus.count, (big! + 1) * skus.count);
    expect(openingPacks(world, big!, k)).toBe(
      Math.max(plan.number("opening_load"), term("min_shelf_packs")),
    );
  });
});
