import { describe, expect, it } from "vitest";
import { coBranding } from "../../src/mechanisms/co-branding.ts";
import { silent } from "../support/spending.ts";
import {
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const contract = ["cobrand_on=on", "cobrand_royalty=6 %"];

describe("co-branding", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ sets: contract, weeks: 3 });
    expect(undeclared(coBranding, changesOf(coBranding, tiny))).toEqual([]);
  });

  it("lends trust and opens doors while the contract lasts, and no longer", () => {
    const tiny = silent(["cobrand_on,,,,3,5,on,,"]);
    const { opinion } = tiny.world;
    const seen = [2, 3, 5, 6].map((week) => {
      coBranding.step(tiny.world, week, tiny.ledger);
      return [opinion.borrowed[0]! > 0, opinion.acceptance[0]! > 1];
    });
    const [no, yes] = [
      [false, false],
      [true, true],
    ];
    expect(seen).toEqual([no, yes, yes, no]);
  });

  it("costs its royalty on net sales, to the đồng, and pays for nothing else", () => {
    const { ledger } = tinyWorld({ sets: contract, weeks: 12 });
    expect(total(ledger.money.netSales)).toBeGreaterThan(0);
    ledger.money.netSales.forEach((sales, row) =>
      expect(ledger.money.royalty[row]! + 0).toBeCloseTo(-0.06 * sales, 3),
    );
  });

  it("gets the brand into more shops than without", () => {
    const weak = ["strike_rate=20 %"];
    const shops = (sets: string[]) => {
      const { world } = tinyWorld({ sets: [...weak, ...sets], weeks: 4 });
      const own = world.skus.brandMask[world.skus.ownBrand]!;
      return world.shelf.listed.reduce(
        (sum, listed, o) =>
          sum + ((listed & own) !== 0 ? world.outlets.weight[o]! : 0),
        0,
      );
    };
    expect(shops(contract)).toBeGreaterThan(shops([]));
  });
});
