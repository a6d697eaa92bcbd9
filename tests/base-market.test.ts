import { describe, expect, it } from "vitest";
import {
  RAKING_QUARTERS,
  correctChannels,
  regionShares,
  regionTargets,
} from "../src/base-market.ts";
import { cellAt } from "../src/ledger/ledger.ts";
import { CLASSES } from "../src/world/classes.ts";
import { regionOfClass } from "../src/world/taste.ts";
import { MISSIONS } from "../src/world/trips.ts";
import { type Tiny, tinyWorld, total } from "./support/tiny-world.ts";

const SOUTH = 2;

function fresh(): Tiny {
  return tinyWorld({ burnIn: 2, weeks: -2 });
}

/** Books what each channel of a region sold in week 0. */
function book({ world, ledger }: Tiny, values: readonly number[]): void {
  for (let r = 0; r < 3; r++)
    values.forEach((value, c) => {
      ledger.cells.sellOutValue[cellAt(ledger, 0, 0, c, r)] = value;
      // What the entrant sold is no part of the category before it.
      ledger.cells.sellOutValue[cellAt(ledger, 0, world.skus.ownFrom, c, r)] =
        1e9;
    });
}

describe("the targets of a region", () => {
  it("sum to 1 and lie between those of its urban and rural areas", () => {
    const { world } = fresh();
    const { channels, trips } = world;
    const target = regionTargets(world);
    for (let r = 0; r < 3; r++) {
      const row = target.subarray(r * channels, (r + 1) * channels);
      expect(total(row)).toBeCloseTo(1, 12);
      row.forEach((x, c) => {
        const ends = [0, 1].map(
          (t) => trips.target[(r * 2 + t) * channels + c]!,
        );
        expect(x).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12);
        expect(x).toBeLessThanOrEqual(Math.max(...ends) + 1e-12);
      });
    }
  });
});

describe("the shares sold", () => {
  it("are each channel's part of the incumbents' value, by region and in the weeks asked for", () => {
    const tiny = fresh();
    book(tiny, [6, 1, 1, 2]);
    const share = regionShares(tiny.world, tiny.ledger, 0, 0);
    const row = share.subarray(SOUTH * tiny.world.channels);
    expect([...row.subarray(0, 4)]).toEqual([0.6, 0.1, 0.1, 0.2]);
  });
});

describe("a correction of the channels", () => {
  it("raises the chances of a channel that sold half of its target, at the cost of the others", () => {
    const tiny = fresh();
    const { world, ledger } = tiny;
    const target = regionTargets(world);
    const south = target.slice(SOUTH * world.channels);
    // In every region the first channel sells half of the South's target, the others share what is left.
    const rest = (1 - south[0]! / 2) / (1 - south[0]!);
    book(
      tiny,
      [...south].map((x, c) => (c === 0 ? x / 2 : x * rest)),
    );
    const before = world.trips.chance.slice();
    correctChannels(world, ledger, 0, 0);
    for (let c = 0; c < CLASSES; c++) {
      if (regionOfClass(c) !== SOUTH) continue;
      for (let m = 0; m < MISSIONS; m++) {
        const row = (c * MISSIONS + m) * world.channels;
        // Odds of the first channel against the second are multiplied by 2 × rest.
        const odds = (chance: Float64Array) => chance[row]! / chance[row + 1]!;
        expect(odds(world.trips.chance) / odds(before)).toBeCloseTo(
          2 * rest,
          9,
        );
        // The mission itself is as frequent as before.
        const mission = (chance: Float64Array) =>
          total(chance.subarray(row, row + world.channels));
        expect(mission(world.trips.chance)).toBeCloseTo(mission(before), 12);
      }
    }
  });

  it("changes nothing where every channel sold its target", () => {
    const tiny = fresh();
    const { world, ledger } = tiny;
    const target = regionTargets(world);
    for (let r = 0; r < 3; r++)
      for (let c = 0; c < world.channels; c++)
        ledger.cells.sellOutValue[cellAt(ledger, 0, 0, c, r)] =
          target[r * world.channels + c]! * 1e9;
    const before = world.trips.chance.slice();
    correctChannels(world, ledger, 0, 0);
    world.trips.chance.forEach((x, i) => expect(x).toBeCloseTo(before[i]!, 12));
  });

  it("is made at the quarters of the burn-in", () => {
    expect(RAKING_QUARTERS).toBe(4);
  });
});
