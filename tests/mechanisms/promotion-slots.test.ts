import { describe, expect, it } from "vitest";
import { promotionSlots } from "../../src/mechanisms/promotion-slots.ts";
import { changedMarket, theMarket } from "../support/inputs.ts";
import {
  chainOf,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const market = theMarket();
const rows = ["promo_depth,,,,1,40,20,%,", "promo_depth,gift,,,1,40,0,%,"];

/** Slots won by SKU `main` (and `gift`, which asks for none) over the chains of modern trade, in four quarters. */
function slots(sets: readonly string[] = []) {
  let main = 0;
  let gift = 0;
  let fees = 0;
  const tiny = tinyWorld({ rows, sets, burnIn: 1, room: 60 });
  const { world, ledger } = tiny;
  world.trade.listedStores.fill(1);
  for (const week of [1, 14, 27, 40]) {
    promotionSlots.step(world, week, ledger);
    market.chains.forEach((chain, n) => {
      if (chain.channel === "online") return;
      gift += world.trade.slot[n * 3]!;
      main += world.trade.slot[n * 3 + 1]!;
    });
  }
  fees += -total(ledger.money.promotion);
  return { main, gift, fees, all: 4 * (market.chains.length - 1) };
}

describe("promotion-slots", () => {
  it("change only what they declare", () => {
    expect(undeclared(promotionSlots, changesOf(promotionSlots))).toEqual([]);
  });

  it("are given only for price-offs that are planned, and not always", () => {
    const { main, gift, all } = slots();
    expect(gift).toBe(0);
    expect(main).toBeGreaterThan(0);
    expect(main).toBeLessThan(all);
  });

  it("are won more often for a fee, which is owed for slots won alone", () => {
    const free = slots();
    const paid = slots(["promo_slot_fee=200000000 VND"]);
    expect(paid.main).toBeGreaterThanOrEqual(free.main);
    expect(free.fees + 0).toBe(0);
    expect(paid.fees).toBeGreaterThan(0);
    expect(paid.fees % 200_000_000).toBe(0);
  });

  it("are as many as the chain's own row says, whatever its channel's", () => {
    const won = (own: number) => {
      const changed = changedMarket({
        "terms.csv": (text) =>
          text
            .replace(
              /^promotion_slots,convenience,,.*?,n,/m,
              "promotion_slots,convenience,,0,0,0,n,",
            )
            .replace(
              /^promotion_slots,convenience,gs25,.*?,n,/m,
              `promotion_slots,convenience,gs25,${own},${own},${own},n,`,
            ),
      });
      const tiny = tinyWorld({ market: changed, rows, burnIn: 1 });
      promotionSlots.step(tiny.world, 1, tiny.ledger);
      return ["gs25", "circle_k"].map(
        (chain) => tiny.world.trade.slot[chainOf(chain) * 3 + 1],
      );
    };
    expect(won(999)).toEqual([1, 0]);
    expect(won(0)).toEqual([0, 0]);
  });

  it("have no limit on a marketplace, and none anywhere while switched off", () => {
    const tiny = tinyWorld({ rows, burnIn: 1 });
    promotionSlots.step(tiny.world, 1, tiny.ledger);
    const online = market.chains.findIndex(
      ({ channel }) => channel === "online",
    );
    expect(tiny.world.trade.slot[online * 3 + 1]).toBe(1);
    const open = slots(["mechanism_promotion_slots=0"]);
    expect(open.main).toBe(open.all);
  });
});
