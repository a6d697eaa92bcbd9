import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  columnOf,
  covers,
  everywhere,
  overlap,
  rankOf,
  readScopeCell,
  scopeNames,
  type Reach,
  type ScopeNames,
} from "../../src/inputs/scope.ts";
import { theMarket } from "../support/inputs.ts";

const names: ScopeNames = {
  skus: new Set(["main", "gift"]),
  brands: new Set(["leader"]),
  incumbents: new Set(["leader_pack"]),
  channels: new Set(["grocer", "minimart"]),
  chains: new Map([["corner", "minimart"]]),
  regions: new Set(["north", "south"]),
  areas: new Map([["port_urban", "south"]]),
};

const of = (part: Partial<Reach>): Reach => ({ ...everywhere, ...part });

describe("the rank of a reach", () => {
  it("counts scope columns first, weeks as one", () => {
    expect(rankOf(everywhere)).toBe(0);
    const two = of({ sku: "main", channel: "grocer" });
    const finer = of({ chain: "corner" });
    expect(rankOf(two)).toBeGreaterThan(rankOf(finer));
    expect(rankOf(of({ hasWeeks: true }))).toBe(rankOf(of({ sku: "main" })));
  });

  it("puts a chain before a channel and an area before a region at equal count", () => {
    expect(rankOf(of({ chain: "corner" }))).toBeGreaterThan(
      rankOf(of({ channel: "minimart" })),
    );
    expect(rankOf(of({ area: "port_urban" }))).toBeGreaterThan(
      rankOf(of({ region: "south" })),
    );
  });
});

describe("two reaches", () => {
  it("overlap where a chain is of the channel, an area of the region, and weeks touch", () => {
    const chain = of({ chain: "corner" });
    expect(overlap(chain, of({ channel: "minimart" }), names)).toBe(true);
    expect(overlap(chain, of({ channel: "grocer" }), names)).toBe(false);
    const area = of({ area: "port_urban" });
    expect(overlap(area, of({ region: "south" }), names)).toBe(true);
    expect(overlap(area, of({ region: "north" }), names)).toBe(false);
    const early = of({ fromWeek: 1, toWeek: 12 });
    expect(overlap(early, of({ fromWeek: 13 }), names)).toBe(false);
    expect(overlap(early, of({ fromWeek: 12 }), names)).toBe(true);
    expect(overlap(of({ sku: "main" }), of({ channel: "grocer" }), names)).toBe(
      true,
    );
  });

  it("cover one another only if they hold everywhere the other does", () => {
    const channel = of({ channel: "minimart" });
    const chain = of({ chain: "corner" });
    expect(covers(everywhere, chain, names)).toBe(true);
    expect(covers(channel, chain, names)).toBe(true);
    expect(covers(chain, channel, names)).toBe(false);
    expect(covers(of({ toWeek: 9 }), everywhere, names)).toBe(false);
  });

  it("overlap if one covers the other, and overlapping goes both ways", () => {
    const reach = fc.record({
      sku: fc.constantFrom("", "main", "gift"),
      channel: fc.constantFrom("", "grocer", "minimart"),
      chain: fc.constant(""),
      region: fc.constantFrom("", "north", "south"),
      area: fc.constant(""),
      fromWeek: fc.constantFrom(1, 5),
      toWeek: fc.constantFrom(8, Infinity),
      hasWeeks: fc.boolean(),
    });
    fc.assert(
      fc.property(reach, reach, (a, b) => {
        expect(overlap(a, b, names)).toBe(overlap(b, a, names));
        if (covers(a, b, names)) expect(overlap(a, b, names)).toBe(true);
      }),
    );
  });
});

describe("a scope cell", () => {
  it("takes a chain for a channel and an area for a region", () => {
    expect(readScopeCell("channel", "corner", names).part).toEqual({
      chain: "corner",
    });
    expect(readScopeCell("region", "port_urban", names).part).toEqual({
      area: "port_urban",
    });
    expect(readScopeCell("sku", "", names).part).toEqual({});
  });

  it("names the nearest ids, the right column, or the empty cell", () => {
    const wrong = (column: "sku" | "channel" | "region", text: string) =>
      readScopeCell(column, text, names).mistake!;
    expect(wrong("sku", "mian").code).toBe("unknown-sku");
    expect(wrong("sku", "mian").fix).toContain("main");
    expect(wrong("channel", "minmart").fix).toContain("minimart");
    expect(wrong("region", "suoth").fix).toContain("south");
    expect(wrong("region", "main").code).toBe("wrong-column");
    expect(wrong("region", "all").fix).toBe("leave the cell empty for all");
    expect(wrong("region", "__proto__").code).toBe("unknown-region");
  });
});

describe("the ids of the market", () => {
  it("belong to one column each", () => {
    const market = scopeNames(theMarket(), ["main"]);
    for (const channel of market.channels)
      expect(columnOf(channel, market)).toBe("channel");
    for (const area of market.areas.keys())
      expect(columnOf(area, market)).toBe("region");
    expect(columnOf("main", market)).toBe("sku");
    expect(columnOf("nothing", market)).toBeUndefined();
  });
});
