import { describe, expect, it } from "vitest";
import { brandAt, cellAt, chainAt } from "../../src/ledger/ledger.ts";
import { signals } from "../../src/mechanisms/signals.ts";
import {
  chainOf,
  channelOf,
  changesOf,
  tinyWorld,
  undeclared,
} from "../support/tiny-world.ts";

const SOUTH = 2;

describe("signals", () => {
  it("change only what they declare", () => {
    expect(undeclared(signals, changesOf(signals))).toEqual([]);
  });

  it("show the brand's presence as real stores of modern trade that have it, of those open; shops and online do not count", () => {
    const tiny = tinyWorld({ burnIn: 1 });
    const { world, ledger } = tiny;
    const set = (channel: string, open: number, has: number) => {
      const at = brandAt(ledger, 1, channelOf(channel), SOUTH);
      ledger.openOutlets[at] = open;
      ledger.brandHandling[at] = has;
    };
    set("minimart", 300, 60);
    set("convenience", 100, 20);
    set("tap_hoa", 1e6, 1e6);
    set("online", 1, 1);
    signals.step(world, 1, ledger);
    expect(world.trade.presence[SOUTH]).toBeCloseTo(0.2, 12);
    expect(world.trade.presence[0]).toBe(0);
  });

  it("keep a fading record of tills, and a smooth one of sales by region", () => {
    const tiny = tinyWorld({ burnIn: 1 });
    const { world, ledger, plan } = tiny;
    const { skus, trade } = world;
    const n = chainOf("gs25");
    const memory = plan.parameter("salesMemoryWeeks");
    const spot = chainAt(ledger, 1, n, 1, SOUTH);
    ledger.chain.sellOutUnits[spot] = 80;
    ledger.chain.stockedStores[spot] = 40;
    ledger.chain.listedStores[spot] = 50;
    const k = skus.ownFrom + 1;
    ledger.cells.sellOutValue[
      cellAt(ledger, 1, k, channelOf("convenience"), SOUTH)
    ] = 800;
    signals.step(world, 1, ledger);
    signals.step(world, 2, ledger);
    const at = n * skus.ownCount + 1;
    expect(trade.tillPacks[at]).toBeCloseTo(80 * (1 - 1 / memory), 12);
    expect(trade.tillStoreWeeks[at]).toBeCloseTo(40 * (1 - 1 / memory), 12);
    expect(trade.listedStores[at]).toBe(0);
    expect(trade.regionSales[SOUTH * skus.count + k]).toBeCloseTo(
      (800 / memory) * (1 - 1 / memory),
      9,
    );
  });
});
