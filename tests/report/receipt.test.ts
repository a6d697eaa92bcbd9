import { describe, expect, it } from "vitest";
import { cellAt } from "../../src/ledger/ledger.ts";
import { receipt } from "../../src/report/receipt.ts";
import { simulate } from "../../src/simulate.ts";
import { REGIONS } from "../../src/world/geography.ts";
import { NOTHING } from "../../src/world/trips.ts";
import { type World, oddsRow } from "../../src/world/world.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";
import { briskPlan, tinyWorld } from "../support/tiny-world.ts";

/** Fine enough that a simulated grocer's stands for as many shops as a household for households. */
const SCALE = 500;
const WEEKS = 6;

/** Channels × regions in which every outlet stands for as many shops as a household for households, all in one visit. */
function wholeCells({ outlets, channels, trips }: World): boolean[] {
  const whole = new Array<boolean>(channels * REGIONS).fill(true);
  for (let o = 0; o < outlets.count; o++) {
    const c = outlets.channel[o]!;
    if (outlets.weight[o] !== SCALE || trips.parts[c] !== 1)
      whole[c * REGIONS + outlets.region[o]!] = false;
  }
  return whole;
}

/** Money and packs of all receipts by SKU × channel × region and week, beside the ledger's, over a whole run. */
function bothBooks(reference: boolean) {
  const paid: Float64Array[] = [];
  const packs: Float64Array[] = [];
  let lines = 0;
  let second = 0;
  const run = simulate(
    goodPlan([
      ...briskPlan,
      "burnInWeeks,,,,,,8,weeks,",
      "minimumSimulatedOutlets,,,,,,1,outlets,",
      "promo_depth,,,,,3,20,%,",
    ]),
    theMarket(),
    {
      receipts: true,
      seed: "receipt",
      scale: SCALE,
      channelBasis: "brief",
      weeks: WEEKS,
      reference,
      observe: (world, week) => {
        if (week < 1) return;
        const size = world.skus.count * world.channels * REGIONS;
        const money = new Float64Array(size);
        const units = new Float64Array(size);
        for (let i = 0; i < world.trips.count[0]!; i++) {
          const all = receipt(world, i);
          lines += all.length;
          if (all.length > 1) second += 1;
          for (const line of all) {
            const { channel, region } = world.outlets;
            const at =
              (line.sku * world.channels + channel[line.outlet]!) * REGIONS +
              region[line.outlet]!;
            money[at]! += line.paidVnd * world.scale;
            units[at]! += line.packs * world.scale;
          }
        }
        paid.push(money);
        packs.push(units);
      },
    },
  );
  return { run, paid, packs, lines, second };
}

const books = bothBooks(false);
const { world, ledger } = books.run;

/** What the ledger has of a cell in a week. */
function booked(
  field: "sellOutUnits" | "sellOutValue",
  week: number,
  at: number,
): number {
  const k = Math.floor(at / (world.channels * REGIONS));
  const c = Math.floor(at / REGIONS) % world.channels;
  return ledger.cells[field][cellAt(ledger, week, k, c, at % REGIONS)]!;
}

describe("receipts against the ledger", () => {
  const whole = wholeCells(world);
  const isWhole = (at: number) => whole[at % whole.length]!;

  it("add up to the sell-out of every SKU, channel, region and week, packs and money, where outlets stand for whole households", () => {
    let compared = 0;
    let traditional = 0;
    for (let week = 1; week <= WEEKS; week++)
      books.paid[week - 1]!.forEach((money, at) => {
        if (!isWhole(at)) return;
        const value = booked("sellOutValue", week, at);
        expect(money).toBe(value);
        expect(books.packs[week - 1]![at]).toBe(
          booked("sellOutUnits", week, at),
        );
        if (value === 0) return;
        compared += 1;
        const c = Math.floor(at / REGIONS) % world.channels;
        if (theMarket().channels[c]!.trade === "traditional") traditional += 1;
      });
    expect(compared).toBeGreaterThan(300);
    expect(traditional).toBeGreaterThan(300);
    expect(books.second).toBeGreaterThan(0);
  });

  it("agree with it in the mean elsewhere, where a household is one shopper of several", () => {
    let money = 0;
    let value = 0;
    for (let week = 1; week <= WEEKS; week++)
      books.paid[week - 1]!.forEach((paid, at) => {
        if (isWhole(at)) return;
        money += paid;
        value += booked("sellOutValue", week, at);
      });
    expect(value).toBeGreaterThan(0);
    expect(Math.abs(money / value - 1)).toBeLessThan(0.05);
  });

  it("are the same whether the kernel or the mechanisms lived the weeks", () => {
    const written = bothBooks(true);
    expect(written.lines).toBe(books.lines);
    expect(written.paid).toEqual(books.paid);
    expect(written.packs).toEqual(books.packs);
  });
});

describe("a receipt", () => {
  const tiny = tinyWorld({ weeks: 1 }).world;

  it("is empty where nothing was bought", () => {
    const i = [...tiny.trips.tookHome].indexOf(NOTHING);
    expect(receipt(tiny, i)).toEqual([]);
  });

  it("names a promotion of the entrant in stores of chains with a slot only, and clearance everywhere", () => {
    const { trips, outlets, skus, promotions, trade } = tiny;
    const k = skus.ownFrom;
    const o = outlets.chain.findIndex((chain) => chain !== 255);
    const at = oddsRow(tiny, outlets.channel[o]!, outlets.region[o]!) + k;
    const slot = outlets.chain[o]! * skus.ownCount;
    trips.tookHome[0] = k;
    trips.packsBought[0] = 2;
    trips.boughtAt[0] = o;
    trips.alsoBought[0] = NOTHING;
    promotions.type[at] = 1;
    promotions.run[at] = 0.5;
    trade.slot[slot] = 0;
    expect(receipt(tiny, 0)[0]!.promotion).toBe("none");
    trade.slot[slot] = 1;
    expect(receipt(tiny, 0)[0]!.promotion).toBe("price_off");
    trade.slot[slot] = 0;
    promotions.run[at] = 1;
    expect(receipt(tiny, 0)[0]!.promotion).toBe("price_off");
    promotions.type[at] = 0;
    expect(receipt(tiny, 0)[0]!.promotion).toBe("none");
  });
});
