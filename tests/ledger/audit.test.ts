import { describe, expect, it } from "vitest";
import { Bug } from "../../src/base/problem.ts";
import { auditStock } from "../../src/ledger/audit.ts";
import {
  type StockField,
  createLedger,
  stockAt,
  tiers,
} from "../../src/ledger/ledger.ts";

function emptyLedger() {
  return createLedger({
    firstWeek: 1,
    weeks: 2,
    skus: 3,
    ownFrom: 2,
    channels: 1,
    areas: 1,
    chains: 1,
  });
}

/** A ledger with one cell of stock: SKU 2 (own) at a tier in region 1, week 2. */
function withStock(
  tier: (typeof tiers)[number],
  values: Partial<Record<StockField, number>>,
  sku = 2,
) {
  const ledger = emptyLedger();
  for (const [field, value] of Object.entries(values))
    ledger.stock[field as StockField][
      stockAt(ledger, 2, sku, tiers.indexOf(tier), 1)
    ] = value;
  return ledger;
}

describe("the audit", () => {
  it("passes an empty ledger and one that adds up", () => {
    // 10 + 5 − 4 − 2 − 1 = 8.
    const right = withStock("outlet", {
      opening: 10,
      in: 5,
      out: 4,
      writeOff: 2,
      returned: 1,
      closing: 8,
    });
    expect(() => auditStock(emptyLedger(), 2)).not.toThrow();
    expect(() => auditStock(right, 2)).not.toThrow();
  });

  it("finds a single missing pack in any tier and any flow, and says where", () => {
    for (const tier of tiers)
      for (const field of ["opening", "in", "closing"] as const)
        expect(() => auditStock(withStock(tier, { [field]: 1 }), 2)).toThrow(
          Bug,
        );
    expect(() => auditStock(withStock("chain", { in: 1 }), 2)).toThrow(
      /week 2, SKU 2, tier chain, region 1/,
    );
  });

  it("looks at the week it was asked about only", () => {
    expect(() => auditStock(withStock("outlet", { in: 1 }), 1)).not.toThrow();
  });

  it("leaves incumbents' factories out: they keep no stock", () => {
    expect(() =>
      auditStock(withStock("brand", { out: 9 }, 0), 2),
    ).not.toThrow();
    expect(() => auditStock(withStock("brand", { out: 9 }, 2), 2)).toThrow();
  });
});
