import { describe, expect, it } from "vitest";
import { term } from "../../src/world/terms.ts";
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

  it("that the data do not have is a bug", () => {
    expect(() => term(market, "no_such_term", "minimart")).toThrow();
  });
});
