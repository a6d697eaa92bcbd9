/**
 * The correction of the channels during the burn-in: it moves shares towards the targets and touches nothing else.
 */
import { describe, expect, it } from "vitest";
import {
  correctChannels,
  regionShares,
  regionTargets,
} from "../src/base-market.ts";
import { cellAt, createLedger } from "../src/ledger/ledger.ts";
import { MISSIONS } from "../src/world/trips.ts";
import { buildWorld } from "../src/world/world.ts";
import { goodPlan, theMarket } from "./support/inputs.ts";
import { briskPlan } from "./support/tiny-world.ts";

function smallWorld() {
  return buildWorld(theMarket(), goodPlan(briskPlan), {
    seed: "base market",
    scale: 20_000,
    channelBasis: "brief",
  });
}

function ledgerOf(world: ReturnType<typeof smallWorld>, values: number[]) {
  const ledger = createLedger({
    firstWeek: -3,
    weeks: 4,
    skus: world.skus.count,
    ownFrom: world.skus.ownFrom,
    channels: world.channels,
    areas: world.geography.areaIds.length,
  });
  for (let r = 0; r < 3; r++)
    values.forEach((value, c) => {
      ledger.cells.sellOutValue[cellAt(ledger, -2, 0, c, r)] = value;
    });
  return ledger;
}

describe("the base market's correction", () => {
  it("reads shares of value that sum to 1 in every region", () => {
    const world = smallWorld();
    const ledger = ledgerOf(world, [60, 10, 5, 5, 5, 5, 5, 5]);
    const shares = regionShares(world, ledger, -3, 0);
    for (let r = 0; r < 3; r++) {
      expect(shares[r * world.channels]).toBe(0.6);
      const sum = shares
        .subarray(r * world.channels, (r + 1) * world.channels)
        .reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it("has targets that sum to 1 in every region", () => {
    const world = smallWorld();
    const targets = regionTargets(world);
    for (let r = 0; r < 3; r++)
      expect(
        targets
          .subarray(r * world.channels, (r + 1) * world.channels)
          .reduce((total, share) => total + share, 0),
      ).toBeCloseTo(1, 9);
  });

  it("lowers the chance of a channel that sold too much and keeps the share of each mission", () => {
    const world = smallWorld();
    const before = world.trips.chance.slice();
    // All value in the first channel: it is far above its target in every region.
    correctChannels(world, ledgerOf(world, [93, 1, 1, 1, 1, 1, 1, 1]), -3, 0);
    const row = (c: number, m: number) => (c * MISSIONS + m) * world.channels;
    for (let c = 0; c < 30; c++)
      for (let m = 0; m < MISSIONS; m++) {
        const at = row(c, m);
        const sum = (column: Float64Array) =>
          column.subarray(at, at + world.channels).reduce((t, x) => t + x, 0);
        expect(sum(world.trips.chance)).toBeCloseTo(sum(before), 12);
        expect(world.trips.chance[at]!).toBeLessThan(before[at]!);
      }
  });
});
