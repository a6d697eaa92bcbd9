import { describe, expect, it } from "vitest";
import { mechanisms } from "../../src/mechanisms/index.ts";
import { AGE_SLOTS } from "../../src/world/ages.ts";
import {
  type Tiny,
  changedSince,
  snapshot,
  tinyWorld,
  total,
  undeclared,
} from "../support/tiny-world.ts";

const order = [
  "calendar",
  "shocks",
  "rivals",
  "openings",
  "trading",
  "messages",
  "media",
  "influencers",
  "endorsement",
  "co-branding",
  "noticing",
  "awareness",
  "pass-through",
  "promotion-slots",
  "promotions",
  "pricing",
  "trust",
  "counter",
  "partners",
  "traditional-listing",
  "street-prices",
  "chain-listing",
  "chain-review",
  "roll-out",
  "imports",
  "company-gifts",
  "leftovers",
  "loading",
  "supply",
  "wholesale",
  "diversion",
  "sales-memory",
  "replenishment",
  "online",
  "stocking-up",
  "trips",
  "sampling",
  "purchase",
  "stock-at-home",
  "experience",
  "word-of-mouth",
  "social-proof",
  "gifts",
  "expiry",
  "close",
  "signals",
  "chain-accounts",
  "accounts",
  "import-vat",
];

/** Everything in warehouses becomes as old as can be. */
function ageAll({ world }: Tiny): void {
  for (const column of Object.values(world.trade.ages) as Float64Array[])
    for (let from = 0; from < column.length; from += AGE_SLOTS) {
      const cell = column.subarray(from, from + AGE_SLOTS);
      const all = total(cell);
      cell.fill(0);
      cell[AGE_SLOTS - 1] = all;
    }
}

describe("the week", () => {
  it("runs the mechanisms in the order of the model", () => {
    expect(mechanisms.map((mechanism) => mechanism.name)).toEqual(order);
  });

  it("lets every mechanism change what it declares, all of it in the course of a year and nothing else", () => {
    // Dear goods are delisted at the first review after the grace weeks (week 39); the goods on the way are lost in weeks 7–25, so that
    // empty shops drop them and are won again. Rivals try one answer after another.
    const tiny = tinyWorld({
      sets: [
        "rsp[main]=60000 VND/pack",
        "promo_depth[minimart,20..36]=20 %",
        "promo_depth[tap_hoa,20..26]=10 %",
        // Worth beyond the price, more packs at a time, and more looks.
        "promo_type[tap_hoa]=gift_with_purchase",
        "promo_type[minimart,28..36]=multi_buy",
        "promo_slot_fee[win_mart_plus]=200000000 VND",
        "display_fee[minimart]=300000 VND/store/month",
        "supply_mode[convenience]=consignment",
        "return_right=100 %",
        "tt_closure_rate=10 %/year",
        "mechanism_openings=2",
        "display_program=20000 VND/outlet/month",
        "kwave_on=on",
        "scandal_prob=95 %/year",
        "cobrand_on[5..]=on",
        "kol_micro=20",
        "disclosure_ok=off",
        "sanctionChance=0.95",
        "sampling_contacts=100000",
        "message_mode=regional",
        "price_parity=70 index",
        "livestream=50000000 VND/month",
        // Two gift packs: one is broken up after Tết, one kept for next year.
        "pack_use[main]=gift",
        "leftover_plan[gift]=keep",
        "shelf_life_days[gift]=400 days",
        "b2b_gift[main]=400 packs",
        "take_back[1..41]=on",
        "free_pack=2 packs",
        "wholesale_deal[1..20]=6 %",
        "list_price_idx[north]=80 index",
        "price_control=traced",
        // Weak partners on a thin margin leave within the year.
        "partner_reliability=0 ratio",
        "dist_margin=3 %",
        "rep_employer=shared",
        "importer_margin=5 %",
        "partnerGraceWeeks=1 weeks",
        "partnerExitWeeks=1 weeks",
        "partnerReplacementShortest=1 weeks",
        "partnerReplacementLongest=2 weeks",
        // Targets follow at once, so that one is met when goods come back.
        "targetMemoryWeeks=2 weeks",
        "targetKept=0 ratio",
        "targetStretch=0 %",
        // Every rival sees what sells at all, and answers.
        "rivalShareThreshold=0 %",
        "rivalTierThreshold=0 %",
        "rivalAnswerChance=1",
        "shocks[3..4]=typhoon",
        "shocks[5..6]=food_scare",
        "competitor_reaction[1..26]=promotion_war",
        "competitor_reaction[27..36]=follow_price",
        "competitor_reaction[37..]=copy",
      ],
      burnIn: 2,
      weeks: -2,
      room: 44,
    });
    const seen = new Map(order.map((name) => [name, new Set<string>()]));
    const wrong = new Set<string>();
    const liveWeek = (of: Tiny, before: ReturnType<typeof snapshot>): void => {
      changedSince(of, before);
      for (const mechanism of mechanisms) {
        mechanism.step(of.world, of.week, of.ledger);
        const changed = changedSince(of, before);
        for (const name of changed) seen.get(mechanism.name)!.add(name);
        for (const name of undeclared(mechanism, changed))
          wrong.add(`${mechanism.name} changes ${name}`);
      }
      of.week += 1;
    };
    const before = snapshot(tiny);
    while (tiny.week <= 44) {
      if (tiny.week > 6 && tiny.week < 26) {
        tiny.world.trade.shipments.fill(0);
        tiny.world.trade.brand.stock.fill(0);
      }
      // So shall a distributor that leaves in week 29, two quarters after its first purchase.
      if (tiny.week > 26 && tiny.week < 33)
        tiny.world.trade.distributor.transit.fill(20);
      // A delisting shall find goods on the way to the chains.
      if (tiny.week > 38) tiny.world.trade.centre.transit.fill(20);
      // All that depots hold shall be past its life, with a promise to take it back and without one.
      if (tiny.week === 43) ageAll(tiny);
      liveWeek(tiny, before);
    }
    // Where an outlet stands for as many shops as a household for households, a shopper is one, and takes what is left on a
    // shelf and another SKU besides.
    const whole = tinyWorld({
      sets: ["minimumSimulatedOutlets=1 outlets"],
      scale: 500,
      burnIn: 2,
      weeks: -2,
    });
    const atFirst = snapshot(whole);
    while (whole.week < 1) {
      whole.world.shelf.stock.forEach((packs, at, stock) => {
        stock[at] = Math.min(1, packs);
      });
      liveWeek(whole, atFirst);
    }
    expect([...wrong]).toEqual([]);
    const idle = mechanisms.flatMap((mechanism) =>
      [
        ...mechanism.writes,
        ...mechanism.records.map((field) => `ledger ${field}`),
      ]
        .filter((name) => !seen.get(mechanism.name)!.has(name))
        .map((name) => `${mechanism.name} never changes ${name}`),
    );
    expect(idle).toEqual([]);
  });
});
