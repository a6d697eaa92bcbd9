import { describe, expect, it } from "vitest";
import { ownAt, tiers } from "../../src/ledger/ledger.ts";
import { measureValues } from "../../src/report/measure-values.ts";
import { blankRun } from "../support/tiny-world.ts";

describe("measures of expiry", () => {
  const run = blankRun(3);
  const { ledger, world } = run;
  const put = (week: number, i: number, tier: number, packs: number): void => {
    ledger.expiredUnits[ownAt(ledger, week, i) * tiers.length + tier] = packs;
  };
  put(1, 0, 0, 5);
  put(3, 0, 4, 7);
  put(2, 2, 1, 11);
  ledger.expiredVnd[1] = 900;
  ledger.expiredVnd[2] = 100;

  it("add up over weeks, SKUs and tiers, and the cost over weeks", () => {
    const all = measureValues(run);
    expect(all["expiry_units"]).toBe(23);
    expect(all["expiry_value"]).toBe(1000);
  });

  it("tell SKUs apart in packs, not in money, and regions in neither", () => {
    const one = measureValues(run, { sku: world.skus.ownFrom });
    expect(one["expiry_units"]).toBe(12);
    expect(one["expiry_value"] ?? null).toBeNull();
    expect(
      measureValues(run, { region: 0 })["expiry_units"] ?? null,
    ).toBeNull();
  });
});
