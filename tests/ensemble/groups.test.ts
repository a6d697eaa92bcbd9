import { describe, expect, it } from "vitest";
import { groupName, groupOf, groups } from "../../src/ensemble/groups.ts";
import { languages } from "../../src/report/speech.ts";
import { theMarket } from "../support/inputs.ts";

const market = theMarket();

describe("groups of levers", () => {
  it("take in every lever, and every parameter as the market's", () => {
    const found = new Set(
      [...market.levers.keys()].map((lever) => groupOf(lever, market)),
    );
    expect([...groups].filter((group) => !found.has(group))).toEqual([]);
    expect(groupOf("recallChance", market)).toBe("market");
    expect(groupOf("category", market)).toBe("product");
    expect(groupOf("rsp", market)).toBe("price");
  });

  it("have names of their own in every language", () => {
    for (const language of languages)
      expect(new Set(groups.map((g) => groupName(g, language))).size).toBe(
        groups.length,
      );
  });
});
