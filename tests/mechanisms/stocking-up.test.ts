import { describe, expect, it } from "vitest";
import { calendar } from "../../src/mechanisms/calendar.ts";
import { promotions } from "../../src/mechanisms/promotions.ts";
import { stockingUp } from "../../src/mechanisms/stocking-up.ts";
import { oddsRow } from "../../src/world/world.ts";
import {
  briskPlan,
  changesOf,
  channelOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

const rows = [...briskPlan, "promo_depth,main,minimart,,,,20,%,"];

/** The first week after a burn-in in which the index of Tết of towns is under 1. */
function lullWeek(tet: ArrayLike<number>, firstWeek: number): number {
  for (let week = 1; ; week++)
    if ((tet[week - firstWeek] ?? 0) < 1) return week;
}

describe("stocking-up", () => {
  it("changes only what it declares", () => {
    const tiny = tinyWorld({ rows, weeks: 3 });
    expect(undeclared(stockingUp, changesOf(stockingUp, tiny))).toEqual([]);
  });

  it("sells more packs of what is promoted to those who stock up, by its price", () => {
    const { world, ledger, plan } = tinyWorld({ rows, burnIn: 0 });
    promotions.step(world, 1, ledger);
    stockingUp.step(world, 1, ledger);
    const at =
      oddsRow(world, channelOf("minimart"), 2) + world.skus.ids.indexOf("main");
    const { packs, stockedPacks } = world.promotions;
    // 20% × 90% off the price.
    expect(stockedPacks[at]).toBeCloseTo(
      Math.pow(0.82, -plan.parameter("stockUpExponent")),
      10,
    );
    expect(packs[at]).toBe(1);
    expect(stockedPacks[at + 1]).toBe(1);
  });

  it("takes its part of the lull after Tết out of the calendar, and no more before it than after its end", () => {
    const { world, ledger, plan } = tinyWorld({ rows, burnIn: 0 });
    const { year } = world.season;
    const tet = year.tet[0]!;
    const week = lullWeek(tet, year.firstWeek);
    const occasions = (w: number): [number, number] => {
      calendar.step(world, w, ledger);
      const plain = world.season.occasions[0]!;
      stockingUp.step(world, w, ledger);
      return [plain, world.season.occasions[0]!];
    };
    const [plain, eased] = occasions(week);
    const index = tet[week - year.firstWeek]!;
    const part = plan.parameter("tetLullStocked");
    expect(eased / plain).toBeCloseTo(
      (1 - (1 - part) * (1 - index)) / index,
      10,
    );
    const [before, same] = occasions(week - 3);
    expect(same).toBe(before);
  });

  it("does nothing with mechanism_stock_at_home at 0", () => {
    const { world, ledger } = tinyWorld({
      rows: [...rows, "mechanism_stock_at_home,,,,,,0,ratio,"],
      burnIn: 0,
    });
    promotions.step(world, 1, ledger);
    stockingUp.step(world, 1, ledger);
    expect(world.promotions.stockedPacks).toEqual(world.promotions.packs);
  });
});
