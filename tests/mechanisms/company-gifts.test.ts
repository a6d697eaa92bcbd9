import { describe, expect, it } from "vitest";
import { auditStock } from "../../src/ledger/audit.ts";
import {
  ledgerColumns,
  ownAt,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";
import { companyGifts } from "../../src/mechanisms/company-gifts.ts";
import { weeksSinceTet } from "../../src/world/tet.ts";
import {
  type Tiny,
  changedSince,
  snapshot,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const GIFT = 0;
const ROOM = 40;

/** A world with plenty in the warehouse in which companies' boxes alone move. */
function world(...sets: string[]): Tiny {
  const tiny = tinyWorld({ burnIn: 0, room: ROOM, sets });
  tiny.world.trade.brand.stock.fill(1e6);
  return tiny;
}

function deliver(tiny: Tiny): Tiny {
  for (let week = 1; week <= ROOM; week++)
    companyGifts.step(tiny.world, week, tiny.ledger);
  return tiny;
}

const boxes = (tiny: Tiny, week: number): number =>
  tiny.ledger.companyGiftUnits[ownAt(tiny.ledger, week, GIFT)]!;

describe("companies' gifts", () => {
  it("are delivered to the box, evenly over the weeks before Tết, and in no other week", () => {
    const tiny = deliver(world("b2b_gift[gift]=2003 packs"));
    const { plan } = tiny;
    let sum = 0;
    for (let week = 1; week <= ROOM; week++) {
      const before = -weeksSinceTet(tiny.world, week);
      const inside =
        before <= plan.parameter("companyGiftFirstWeek") &&
        before >= plan.parameter("companyGiftLastWeek");
      const weeks =
        plan.parameter("companyGiftFirstWeek") -
        plan.parameter("companyGiftLastWeek") +
        1;
      if (inside)
        expect(Math.abs(boxes(tiny, week) - 2003 / weeks)).toBeLessThan(1);
      else expect(boxes(tiny, week)).toBe(0);
      sum += boxes(tiny, week);
    }
    expect(sum).toBe(2003);
    expect(tiny.world.trade.brand.stock[GIFT]).toBe(1e6 - 2003);
  });

  it("leave the brand's stock and reach no tier of the trade: the identity of stocks holds in a whole run", () => {
    const tiny = tinyWorld({ weeks: 36, sets: ["b2b_gift[gift]=2000 packs"] });
    for (let week = 1; week <= 36; week++) auditStock(tiny.ledger, week);
    const out = (tier: string): number => {
      let sum = 0;
      for (let week = 1; week <= 36; week++)
        for (let r = 0; r < 3; r++)
          sum +=
            tiny.ledger.stock.out[
              stockAt(
                tiny.ledger,
                week,
                tiny.world.skus.ownFrom + GIFT,
                tiers.findIndex((each) => each === tier),
                r,
              )
            ]!;
      return sum;
    };
    let shipped = 0;
    for (let week = 1; week <= 36; week++)
      for (let r = 0; r < 3; r++)
        for (const tier of ["distributor", "chain"])
          shipped +=
            tiny.ledger.stock.in[
              stockAt(
                tiny.ledger,
                week,
                tiny.world.skus.ownFrom + GIFT,
                tiers.findIndex((each) => each === tier),
                r,
              )
            ]!;
    const delivered = total(tiny.ledger.companyGiftUnits);
    expect(delivered).toBeGreaterThan(0);
    expect(delivered).toBeLessThanOrEqual(2000);
    expect(out("brand")).toBe(shipped + delivered);
  });

  it("are sold at the recommended price without tax less the discount, and paid after the credit days", () => {
    const tiny = deliver(
      world(
        "b2b_gift[gift]=1000 packs",
        "b2b_discount=20 %",
        "rsp[gift]=110000 VND/pack",
        "credit_days_tt=21 days",
      ),
    );
    // VAT is 8% until the end of 2026, then 10%: 110,000 ÷ 1.1 × .8 × 1,000.
    expect(total(tiny.ledger.money.companyGifts)).toBeCloseTo(80_000_000, 3);
    expect(total(tiny.world.books.receivable)).toBeCloseTo(80_000_000, 3);
    expect(total(tiny.ledger.money.landedCost)).toBeLessThan(0);
    expect(total(tiny.ledger.money.netSales)).toBe(0);
  });

  it("are cut to what the warehouse has; what is missing follows while companies still wait, and no longer", () => {
    const tiny = world("b2b_gift[gift]=1000 packs");
    tiny.world.trade.brand.stock[GIFT] = 120;
    deliver(tiny);
    expect(total(tiny.ledger.companyGiftUnits)).toBe(120);

    const late = world("b2b_gift[gift]=1000 packs");
    for (let week = 1; week <= ROOM; week++) {
      const before = -weeksSinceTet(late.world, week);
      late.world.trade.brand.stock[GIFT] = before <= 3 ? 1e6 : 0;
      companyGifts.step(late.world, week, late.ledger);
      if (before === 3) expect(boxes(late, week)).toBe(800);
    }
    expect(total(late.ledger.companyGiftUnits)).toBe(1000);
  });

  it("are ordered of gift packs only", () => {
    const tiny = deliver(world("b2b_gift[main]=500 packs"));
    expect(total(tiny.ledger.companyGiftUnits)).toBe(0);
  });

  it("change only what they declare", () => {
    const tiny = world("b2b_gift[gift]=1000 packs");
    const before = snapshot(tiny);
    deliver(tiny);
    const changed = changedSince(tiny, before);
    expect(changed.length).toBeGreaterThan(4);
    expect(undeclared(companyGifts, changed)).toEqual([]);
  });

  it("leave no trace with the mechanism off: the ledger is that of a plan without orders", () => {
    const bytes = (...sets: string[]): string =>
      JSON.stringify(
        ledgerColumns(tinyWorld({ weeks: 34, sets }).ledger).map(
          ([, column]) => [...column],
        ),
      );
    const off = bytes(
      "b2b_gift[gift]=5000 packs",
      "mechanism_company_gifts=0 ratio",
    );
    expect(off).toBe(bytes());
    expect(off).not.toBe(bytes("b2b_gift[gift]=5000 packs"));
  });
});
