import { describe, expect, it } from "vitest";
import { stockAt, tiers } from "../../src/ledger/ledger.ts";
import { auditStock } from "../../src/ledger/audit.ts";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { openings } from "../../src/mechanisms/openings.ts";
import { ledgerHash } from "../../src/simulate.ts";
import { siteStatus } from "../../src/world/sites.ts";
import { theMarket } from "../support/inputs.ts";
import {
  type Tiny,
  changesOf,
  channelOf,
  live,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const market = theMarket();
const GROCER = channelOf("tap_hoa");
const SCALE = 10_000;

/** Opens and closes from week 1 on, nothing else happening. */
function through(tiny: Tiny, weeks: number): void {
  for (let week = 1; week <= weeks; week++)
    openings.step(tiny.world, week, tiny.ledger);
}

function world(sets: readonly string[] = [], seed = "tiny"): Tiny {
  return tinyWorld({ sets, seed, burnIn: 1, room: 53, scale: SCALE });
}

function open({ world }: Tiny, c: number): number {
  return total(world.sites.outlets.subarray(c * 3, c * 3 + 3));
}

describe("openings", () => {
  it("change only what they declare", () => {
    expect(undeclared(openings, changesOf(openings))).toEqual([]);
  });

  it("bring in a year the stores of the table, to the weight of an outlet per zone", () => {
    const tiny = world(["tt_closure_rate=0 %/year"]);
    const { outlets, sites } = tiny.world;
    const c = channelOf("minimart");
    const before = open(tiny, c);
    const expected = market
      .facts("chain_openings")
      .filter(({ key }) =>
        market.chains.some(
          (chain) => chain.id === key[0] && chain.channel === "minimart",
        ),
      )
      .reduce((sum, { value }) => sum + value, 0);
    through(tiny, 52);
    const slack = [...outlets.opensWeek.keys()].reduce((sum, o) => {
      const zone = outlets.opensWeek[o]! > 0 && outlets.channel[o] === c;
      return Math.max(sum, zone ? outlets.weight[o]! : 0);
    }, 0);
    // Twelve zones, each right to one outlet.
    expect(Math.abs(open(tiny, c) - before - expected)).toBeLessThan(
      12 * 2 * slack,
    );
    outlets.opensWeek.forEach((week, o) => {
      if (week > 0 && week <= 52) expect(sites.status[o]).toBe(siteStatus.open);
      if (week > 52) expect(sites.status[o]).toBe(siteStatus.planned);
    });
  });

  it("fill a new store's shelves through the centre, and no pack is lost", () => {
    const tiny = world();
    const { outlets, shelf, skus } = tiny.world;
    const week = 1;
    openings.step(tiny.world, week, tiny.ledger);
    const opened = [...outlets.opensWeek.keys()].filter(
      (o) => outlets.opensWeek[o] === week,
    );
    expect(opened.length).toBeGreaterThan(0);
    const incumbents = Array.from({ length: skus.ownFrom }, (_, k) => k);
    let packs = 0;
    for (const o of opened) {
      expect(shelf.listed[o]).toBe(shelf.assortment[o]);
      for (const k of incumbents)
        packs += shelf.stock[o * skus.count + k]! * outlets.weight[o]!;
    }
    const booked = (field: "in" | "out", tier: "outlet" | "chain") =>
      total(
        [0, 1, 2].flatMap((r) =>
          incumbents.map(
            (k) =>
              tiny.ledger.stock[field][
                stockAt(tiny.ledger, week, k, tiers.indexOf(tier), r)
              ]!,
          ),
        ),
      );
    expect(packs).toBeGreaterThan(0);
    expect(booked("in", "outlet")).toBe(packs);
    expect(booked("in", "chain")).toBe(packs);
    expect(booked("out", "chain")).toBe(packs);
  });

  it("close grocers at the plan's rate, within four standard errors of the luck of areas, the smallest of an area first", () => {
    const tiny = world(["tt_closure_rate=10 %/year"]);
    const { outlets, sites } = tiny.world;
    const before = open(tiny, GROCER);
    through(tiny, 52);
    const closed = before - open(tiny, GROCER);
    // Each quarter each of the 126 areas rounds by luck: at most a quarter of a weight squared each.
    const error = Math.sqrt((4 * 126) / 4) * SCALE;
    expect(closed).toBeGreaterThan(0);
    expect(Math.abs(closed - 0.1 * before * 0.96)).toBeLessThan(4 * error);
    for (let p = 0; p < outlets.poolFirst.length; p++) {
      const first = outlets.poolFirst[p]!;
      const shops = Array.from(
        { length: outlets.poolCount[p]! },
        (_, i) => first + i,
      ).filter((o) => outlets.channel[o] === GROCER);
      const gone = shops.filter((o) => sites.status[o] === siteStatus.closed);
      const left = shops.filter((o) => sites.status[o] === siteStatus.open);
      if (shops.length > 0) expect(left.length).toBeGreaterThan(0);
      for (const o of gone)
        expect(outlets.size[o]!).toBeLessThanOrEqual(
          Math.min(...left.map((each) => outlets.size[each]!)),
        );
    }
  });

  it("leave nothing in a closed outlet and keep the stock identity", () => {
    const tiny = tinyWorld({
      sets: ["tt_closure_rate=10 %/year", "mechanism_openings=2"],
      burnIn: 2,
      room: 27,
    });
    for (let week = 1; week <= 26; week++) {
      live(tiny, 1);
      auditStock(tiny.ledger, week);
    }
    const { sites, shelf, skus } = tiny.world;
    const closed = [...sites.status.keys()].filter(
      (o) => sites.status[o] === siteStatus.closed,
    );
    expect(closed.length).toBeGreaterThan(0);
    for (const o of closed) {
      expect(shelf.listed[o]).toBe(0);
      expect(
        total(shelf.stock.subarray(o * skus.count, (o + 1) * skus.count)),
      ).toBe(0);
    }
  });

  it("draw trips to channels that spread and away from those that shrink", () => {
    const tiny = world(["tt_closure_rate=10 %/year"]);
    through(tiny, 52);
    const { access } = tiny.world.sites;
    for (let r = 0; r < 3; r++) {
      expect(access[channelOf("minimart") * 3 + r]!).toBeGreaterThanOrEqual(1);
      expect(access[GROCER * 3 + r]!).toBeLessThanOrEqual(1);
    }
    expect(access[channelOf("minimart") * 3]!).toBeGreaterThan(1);
  });

  it("do nothing while switched off: the run is that of a week without them, byte for byte", () => {
    const off = tinyWorld({ sets: ["mechanism_openings=0"], weeks: 15 });
    const without = tinyWorld({ weeks: 0, room: 23 });
    for (; without.week <= 15; without.week++)
      for (const mechanism of mechanisms)
        if (mechanism !== openings)
          mechanism.step(without.world, without.week, without.ledger);
    expect(ledgerHash(off.ledger)).toBe(ledgerHash(without.ledger));
    const on = tinyWorld({ weeks: 15 });
    expect(ledgerHash(on.ledger)).not.toBe(ledgerHash(off.ledger));
  });
});
