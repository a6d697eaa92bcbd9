import { describe, expect, it } from "vitest";
import { usualSpending } from "../../src/world/advertising.ts";
import { tinyWorld, total } from "../support/tiny-world.ts";

const { world, plan } = tinyWorld({ burnIn: 0 });

describe("usual advertising", () => {
  it("is split over regions by households and sums to what the brand spends; the entrant has none", () => {
    const spending = usualSpending(plan, world.geography);
    plan.brands.forEach((brand, b) => {
      expect(total(spending.subarray(b * 3, b * 3 + 3))).toBeCloseTo(
        brand.mediaVndPerMonth,
        3,
      );
    });
    expect([...spending.subarray(-3)]).toEqual([0, 0, 0]);
    const { region, realHouseholds } = world.geography;
    const north = total(realHouseholds.filter((_, a) => region[a] === 0));
    expect(spending[0]! / plan.brands[0]!.mediaVndPerMonth).toBeCloseTo(
      north / total(realHouseholds),
      12,
    );
  });
});
