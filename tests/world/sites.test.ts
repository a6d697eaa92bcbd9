import { describe, expect, it } from "vitest";
import { drawOpen, setSite, siteStatus } from "../../src/world/sites.ts";
import { chainOf, channelOf, tinyWorld } from "../support/tiny-world.ts";
import { band, errorOfShare } from "../support/tolerance.ts";

const { world } = tinyWorld({ burnIn: 0 });
const { outlets, sites } = world;

/** A pool of many stores. */
const pool = [...outlets.poolCount.keys()].reduce((best, p) =>
  outlets.chain[outlets.poolFirst[p]!]! < 255 &&
  outlets.poolCount[p]! > outlets.poolCount[best]!
    ? p
    : best,
);
const first = outlets.poolFirst[pool]!;
const end = first + outlets.poolCount[pool]!;
const members = Array.from({ length: end - first }, (_, i) => first + i);

describe("outlets that are open", () => {
  it("are at first those there from the start, and count as in the universe", () => {
    expect([...sites.outlets]).toEqual([...outlets.universe]);
    outlets.opensWeek.forEach((week, o) =>
      expect(sites.status[o]).toBe(
        week > 0 ? siteStatus.planned : siteStatus.open,
      ),
    );
    let stores = 0;
    outlets.chain.forEach((n, o) => {
      if (n === chainOf("circle_k") && outlets.opensWeek[o] === 0)
        stores += outlets.weight[o]!;
    });
    const at = chainOf("circle_k") * 3;
    expect(
      sites.chainStores[at]! +
        sites.chainStores[at + 1]! +
        sites.chainStores[at + 2]!,
    ).toBe(stores);
  });

  it("are drawn with odds weight × size among the open ones alone, and no closed one ever", () => {
    const open = members.filter((o) => sites.status[o] === siteStatus.open);
    expect(open.length).toBeLessThan(members.length);
    const turnover = open.reduce(
      (sum, o) => sum + outlets.weight[o]! * outlets.size[o]!,
      0,
    );
    const draws = 40_000;
    const hits = new Map<number, number>();
    for (let d = 0; d < draws; d++) {
      const o = drawOpen(outlets, sites, pool, (d + 0.37) / draws);
      hits.set(o, (hits.get(o) ?? 0) + 1);
    }
    expect([...hits.keys()].every((o) => open.includes(o))).toBe(true);
    const largest = open.reduce((a, b) =>
      outlets.weight[b]! * outlets.size[b]! >
      outlets.weight[a]! * outlets.size[a]!
        ? b
        : a,
    );
    const share =
      (outlets.weight[largest]! * outlets.size[largest]!) / turnover;
    expect(Math.abs(hits.get(largest)! / draws - share)).toBeLessThan(
      band(errorOfShare(share, draws)),
    );
  });

  it("keep their shoppers when another opens or closes, but for those it takes or leaves", () => {
    const draws = 2000;
    const places = () =>
      Array.from({ length: draws }, (_, d) =>
        drawOpen(outlets, sites, pool, (d + 0.5) / draws),
      );
    const before = places();
    const closing = before[0]!;
    const cell = channelOf("minimart") * 3;
    const counted = sites.outlets.slice(cell, cell + 3);
    setSite(sites, outlets, closing, siteStatus.closed);
    const after = places();
    before.forEach((o, d) => {
      if (o !== closing) expect(after[d]).toBe(o);
      else expect(after[d]).not.toBe(o);
    });
    setSite(sites, outlets, closing, siteStatus.open);
    expect(places()).toEqual(before);
    expect([...sites.outlets.slice(cell, cell + 3)]).toEqual([...counted]);
  });
});
