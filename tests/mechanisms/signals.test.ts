import { describe, expect, it } from "vitest";
import { streamKey, uniform } from "../../src/base/random.ts";
import { cellAt, chainAt } from "../../src/ledger/ledger.ts";
import { signals } from "../../src/mechanisms/signals.ts";
import { siteStatus } from "../../src/world/sites.ts";
import { type World, isTraditional } from "../../src/world/world.ts";
import {
  TINY_SCALE,
  chainOf,
  channelOf,
  changesOf,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const SOUTH = 2;

/** Stores of modern trade that are open. */
function modernStores({ outlets, market, sites }: World): number[] {
  return [...outlets.stores].filter(
    (o) =>
      market.channels[outlets.channel[o]!]!.trade === "modern" &&
      sites.status[o] === siteStatus.open,
  );
}

function zoneOf({ outlets, geography }: World, o: number): number {
  return geography.zone[outlets.area[o]!]!;
}

/** Puts own SKU i on a shelf. */
function stock({ shelf, skus }: World, o: number, i: number): void {
  shelf.stock[o * skus.count + skus.ownFrom + i] = 3;
}

describe("signals", () => {
  it("change only what they declare", () => {
    expect(undeclared(signals, changesOf(signals))).toEqual([]);
  });

  it("show the brand's presence as real stores of modern trade that have it, of those open in the zone; shops and online do not count", () => {
    const tiny = tinyWorld({ burnIn: 1 });
    const { world, ledger } = tiny;
    const { outlets, geography, skus } = world;
    const zone = geography.zoneIds.indexOf("se_urban");
    const all = modernStores(world);
    const modern = all.filter((o) => zoneOf(world, o) === zone);
    const [closed, ...open] = modern;
    world.sites.status[closed!] = siteStatus.closed;
    // A third of the stores have one own SKU or another; so have all shops, and what sells online.
    const showing = open.filter((_, i) => i % 3 === 0);
    showing.forEach((o, i) => stock(world, o, i % skus.ownCount));
    stock(world, closed!, 0);
    for (let o = 0; o < outlets.count; o++)
      if (!all.includes(o)) stock(world, o, 0);
    signals.step(world, 1, ledger);
    const weigh = (list: readonly number[]) =>
      total(list.map((o) => outlets.weight[o]!));
    geography.zoneIds.forEach((_, z) => {
      expect(world.trade.presence[z]).toBeCloseTo(
        z === zone ? weigh(showing) / weigh(open) : 0,
        12,
      );
    });
  });

  it("tell areas of a zone apart as far as the luck of their real stores would, and give one without a store its zone's", () => {
    const tiny = tinyWorld({ burnIn: 1 });
    const { world, ledger } = tiny;
    const { outlets, geography, trade } = world;
    const zone = geography.zoneIds.indexOf("se_urban");
    const areas = [...geography.zone.keys()].filter(
      (a) => geography.zone[a] === zone,
    );
    const [one, other, none] = areas as [number, number, number];
    const stores = modernStores(world);
    stores.forEach((o) => (world.sites.status[o] = siteStatus.closed));
    const place = (o: number, area: number, weight: number, shows: boolean) => {
      outlets.area[o] = area;
      outlets.weight[o] = weight;
      world.sites.status[o] = siteStatus.open;
      if (shows) stock(world, o, 0);
    };
    // Four stores that stand for 100 each, of which one shows it; and three of 10, one and one, which all do.
    [true, false, false, false].forEach((shows, i) =>
      place(stores[i]!, one, 100, shows),
    );
    [10, 1, 1].forEach((weight, i) =>
      place(stores[4 + i]!, other, weight, true),
    );
    signals.step(world, 1, ledger);
    const usual = 112 / 412;
    expect(trade.presence[zone]).toBeCloseTo(usual, 12);
    const { realHouseholds } = geography;
    const share = (a: number) =>
      realHouseholds[a]! / total(areas.map((each) => realHouseholds[each]!));
    const luck = (simulated: number, a: number) =>
      Math.sqrt(simulated / (412 * share(a)));
    expect(trade.nearPresence[one]).toBeCloseTo(
      usual + (0.25 - usual) * luck(4, one),
      12,
    );
    expect(trade.nearPresence[other]).toBeCloseTo(
      usual + (1 - usual) * luck(144 / 102, other),
      12,
    );
    expect(trade.nearPresence[none]).toBeCloseTo(usual, 12);
    const elsewhere = geography.zone.findIndex((z) => z !== zone);
    expect(trade.nearPresence[elsewhere]).toBe(0);
    // Where as many are simulated as there would be, the area's own figure stands.
    realHouseholds[other] = 0;
    signals.step(world, 1, ledger);
    expect(trade.nearPresence[other]).toBe(1);
  });

  it("show a shop on average what its zone shows, and as much luck besides, at any scale", () => {
    const TRIES = 20;
    const spread = (scale: number) => {
      const { world, ledger } = tinyWorld({ burnIn: 0, scale });
      const { geography, outlets, trade, shelf } = world;
      const shops = new Float64Array(geography.areaIds.length);
      for (let o = 0; o < outlets.count; o++)
        if (isTraditional(outlets, o))
          shops[outlets.area[o]!]! += outlets.weight[o]! / TRIES;
      let [all, near, zone, square] = [0, 0, 0, 0];
      for (let i = 0; i < TRIES; i++) {
        shelf.stock.fill(0);
        for (const o of modernStores(world))
          if (uniform(streamKey(i, 1, 1), outlets.id[o]!, 0) < 0.4)
            stock(world, o, 0);
        signals.step(world, 1, ledger);
        shops.forEach((n, a) => {
          const there = trade.presence[geography.zone[a]!]!;
          all += n;
          near += n * trade.nearPresence[a]!;
          zone += n * there;
          square += n * (trade.nearPresence[a]! - there) ** 2;
        });
      }
      return {
        off: Math.abs(near - zone) / all,
        apart: Math.sqrt(square / all),
      };
    };
    const [fine, coarse] = [spread(1000), spread(TINY_SCALE)];
    expect(fine.off).toBeLessThan(0.004);
    expect(coarse.off).toBeLessThan(0.004);
    expect(fine.apart).toBeGreaterThan(0.03);
    expect(coarse.apart / fine.apart).toBeGreaterThan(0.8);
    expect(coarse.apart / fine.apart).toBeLessThan(1.25);
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
