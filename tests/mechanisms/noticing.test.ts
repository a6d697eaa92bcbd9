import { describe, expect, it } from "vitest";
import { noticing } from "../../src/mechanisms/noticing.ts";
import { silent } from "../support/spending.ts";
import { changesOf, channelOf, undeclared } from "../support/tiny-world.ts";

function seen(rows: readonly string[]): number {
  const tiny = silent(rows);
  noticing.step(tiny.world, 1, tiny.ledger);
  return tiny.world.marketing.notice[channelOf("minimart")]!;
}

describe("noticing", () => {
  it("changes only what it declares", () => {
    expect(undeclared(noticing, changesOf(noticing))).toEqual([]);
  });

  it("is likelier with more facings or a display, and certain when switched off", () => {
    const plain = seen([]);
    expect(plain).toBeGreaterThan(0);
    expect(seen(["facings,,minimart,,,,4,n,"])).toBeGreaterThan(plain);
    expect(
      seen(["display_fee,,minimart,,,,300000,VND/store/month,"]),
    ).toBeGreaterThan(plain);
    expect(seen(["mechanism_noticing,,,,,,0,ratio,"])).toBe(1);
  });

  it("is worked by hand for two facings: several visits stand behind an occasion", () => {
    const { plan } = silent();
    expect(seen([])).toBeCloseTo(
      1 -
        Math.pow(
          1 - plan.parameter("noticeChance"),
          plan.parameter("visitsPerOccasion"),
        ),
      10,
    );
  });
});
