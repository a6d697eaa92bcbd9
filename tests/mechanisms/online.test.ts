import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/ledger/ledger.ts";
import { online } from "../../src/mechanisms/online.ts";
import { priceCell } from "../../src/world/world.ts";
import {
  type Tiny,
  changesOf,
  channelOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const ONLINE = channelOf("online");
const STREET = channelOf("tap_hoa");
const SOUTH = 2;

/** A week of the mechanism after own sales online last week; every own SKU at the same two prices. */
function week(
  sold: number,
  prices: { street: number; online: number },
  sets: readonly string[] = [],
): Tiny {
  const tiny = tinyWorld({ burnIn: 1, sets });
  const { world, ledger } = tiny;
  const { ownFrom, count } = world.skus;
  for (let k = ownFrom; k < count; k++)
    for (let r = 0; r < 3; r++) {
      world.pricing.shelfVnd[priceCell(world.channels, k, STREET, r)] =
        prices.street;
      world.pricing.shelfVnd[priceCell(world.channels, k, ONLINE, r)] =
        prices.online;
    }
  ledger.cells.sellOutUnits[cellAt(ledger, 1, ownFrom, ONLINE, SOUTH)] = sold;
  world.marketing.notice.fill(0.5);
  online.step(world, 2, ledger);
  return tiny;
}

const level = { street: 18_000, online: 18_000 };
const seen = (tiny: Tiny): number => tiny.world.online.visibility[0]!;
const conflict = (tiny: Tiny): number =>
  tiny.world.trade.onlineConflict[SOUTH]!;
const none = ["affiliate=0 %"];

describe("the online channel", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({
      weeks: 3,
      sets: ["livestream=50000000 VND/month"],
    });
    const changed = changesOf(online, tiny);
    expect(changed.length).toBeGreaterThan(1);
    expect(undeclared(online, changed)).toEqual([]);
  });

  it("shows a newcomer little, and more with every review: half of the rest at the half of the table", () => {
    const newcomer = week(0, level, none);
    const { plan } = newcomer;
    const low = plan.parameter("onlineNewcomerVisibility");
    expect(seen(newcomer)).toBeCloseTo(low, 12);
    const half =
      plan.parameter("onlineReviewsHalf") / plan.parameter("onlineReviewShare");
    expect(seen(week(half, level, none))).toBeCloseTo((1 + low) / 2, 12);
    expect(seen(week(100 * half, level, none))).toBeGreaterThan(0.98);
  });

  it("sells sight for money: livestreams and affiliates show what has no review yet", () => {
    const low = seen(week(0, level, none));
    const affiliates = week(0, level, ["affiliate=20 %"]);
    expect(seen(affiliates)).toBeCloseTo(
      low + (1 - low) * 0.2 * affiliates.plan.parameter("affiliateReach"),
      12,
    );
    const live = week(0, level, [
      ...none,
      "livestream=200000000 VND/month",
      "livestreamReference=200000000 VND/month",
    ]);
    expect(seen(live)).toBeCloseTo(low + (1 - low) * (1 - Math.exp(-1)), 10);
    expect(total(live.ledger.money.media)).toBeCloseTo(
      -200_000_000 / (365.25 / 12 / 7),
      3,
    );
    expect(total(affiliates.ledger.money.media)).toBe(0);
  });

  it("multiplies the chance to be noticed online, and in no other channel", () => {
    const tiny = week(0, level, none);
    expect(tiny.world.marketing.notice[ONLINE]).toBeCloseTo(
      0.5 * seen(tiny),
      12,
    );
    tiny.world.marketing.notice.forEach((chance, c) => {
      if (c !== ONLINE) expect(chance).toBe(0.5);
    });
  });

  it("angers the trade from the threshold on, by the gap, up to the most", () => {
    const gap = (share: number) =>
      conflict(week(0, { street: 10_000, online: 10_000 * (1 - share) }));
    const { plan } = tinyWorld({ burnIn: 0 });
    const threshold = plan.parameter("onlineConflictThreshold");
    const full = plan.parameter("onlineConflictFull");
    const most = plan.parameter("onlineConflictMost");
    expect(gap(-0.1)).toBe(0);
    expect(gap(threshold)).toBeCloseTo(0, 12);
    expect(gap((threshold + full) / 2)).toBeCloseTo(most / 2, 12);
    expect(gap(full)).toBeCloseTo(most, 12);
    expect(gap(0.6)).toBeCloseTo(most, 12);
  });

  it("angers nobody in a region where the brand does not sell online", () => {
    const closed = week(0, { street: 10_000, online: 5000 }, [
      "channel_on[online]=off",
    ]);
    expect(conflict(closed)).toBe(0);
    expect(conflict(week(0, { street: 10_000, online: 5000 }))).toBeGreaterThan(
      0,
    );
  });

  it("sees everything and angers nobody with the mechanism off", () => {
    const off = week(0, { street: 10_000, online: 5000 }, [
      ...none,
      "mechanism_online=0 ratio",
    ]);
    expect(seen(off)).toBe(1);
    expect(off.world.marketing.notice[ONLINE]).toBe(0.5);
    expect([...off.world.trade.onlineConflict]).toEqual([0, 0, 0]);
  });

  it("switched off streams nothing and pays for nothing", () => {
    const paid = (...sets: string[]): number => {
      const tiny = tinyWorld({
        sets: ["livestream=50000000 VND/month", ...sets],
        weeks: 2,
      });
      const row = tiny.week - tiny.ledger.shape.firstWeek;
      online.step(tiny.world, tiny.week, tiny.ledger);
      return 0 - tiny.ledger.money.media[row]!;
    };
    expect(paid()).toBeGreaterThan(0);
    expect(paid("mechanism_online=0")).toBe(0);
  });
});
