import { describe, expect, it } from "vitest";
import { categoryTerm, term } from "../../src/world/terms.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("a trade term", () => {
  it("is the chain's own where it has one, else its channel's", () => {
    const channel = market.fact("terms", "front_margin", "hypermarket");
    const own = market.fact(
      "terms",
      "front_margin",
      "hypermarket",
      "mm_mega_market",
    );
    expect(own).not.toBe(channel);
    const margin = (chain?: string) =>
      term(market, "front_margin", "hypermarket", chain);
    expect(margin("mm_mega_market")).toBe(own);
    expect(margin("aeon")).toBe(channel);
    expect(margin()).toBe(channel);
  });

  it("is written for a chain only where it differs from the channel's, and is then read in its place", () => {
    const own = market.facts("terms").filter(({ key }) => key[2] !== "");
    expect(new Set(own.map(({ key }) => key[2])).size).toBeGreaterThan(15);
    for (const { key, value } of own) {
      const [name = "", channel = "", chain = ""] = key;
      expect(term(market, name, channel, chain), key.join("/")).toBe(value);
      expect(term(market, name, channel), key.join("/")).not.toBe(value);
    }
  });

  it("is the category's own where it has one", () => {
    const name = "min_shelf_packs";
    const channel = market.fact("terms", name, "tap_hoa");
    const own = market.fact(
      "category_terms",
      "instant_noodles",
      name,
      "tap_hoa",
    );
    expect(own).not.toBe(channel);
    const packs = (category: string) =>
      categoryTerm(market, category, name, "tap_hoa");
    expect(packs("instant_noodles")).toBe(own);
    expect(packs("snacks")).toBe(channel);
  });

  it("that the data do not have is a bug", () => {
    expect(() => term(market, "no_such_term", "minimart")).toThrow();
  });
});
