import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { readMarket } from "../../src/inputs/market.ts";
import { dataFiles, theMarket } from "../support/inputs.ts";

describe("the market", () => {
  it("is read from the project's data without a problem", () => {
    const { market, problems } = readMarket(dataFiles());
    expect(problems).toEqual([]);
    expect(market?.areas.length).toBeGreaterThan(100);
    expect(market?.categories).toContain("snacks");
  });

  it("is the same, but for the hash, whatever the order of rows", () => {
    const files = dataFiles();
    const look = (texts: Record<string, string>) => {
      const { market, problems } = readMarket(texts);
      expect(problems).toEqual([]);
      const { dataHash, leverDefaults, ...rest } = market!;
      expect(dataHash).toHaveLength(64);
      const defaults = leverDefaults.map((each) => ({ ...each, row: 0 }));
      const tables = ["terms", "channel_shares", "tet_weeks"].map((table) =>
        market!.facts(table),
      );
      return JSON.stringify([
        rest.areas,
        rest.channels,
        rest.chains,
        rest.rules,
        rest.tetDates,
        market!.brands("snacks"),
        market!.skus("snacks"),
        defaults,
        rest.entryModes.map((each) => ({ ...each, row: 0 })),
        tables,
        [...rest.levers].sort(),
        [...rest.parameters].sort(),
      ]);
    };
    const expected = look(files);
    const reversed = Object.fromEntries(
      Object.entries(files).map(([name, text]) => {
        const [head = "", ...rows] = text.trimEnd().split("\n");
        const plain = parseCsv(name, text).table!.rows.length === rows.length;
        return [name, plain ? [head, ...rows.reverse()].join("\n") : text];
      }),
    );
    expect(look(reversed)).toBe(expected);
  });

  it("has a hash that line ends and byte order marks leave alone, and a changed digit does not", () => {
    const files = dataFiles();
    const hash = (change: (text: string) => string): string => {
      const changed = { ...files, "terms.csv": change(files["terms.csv"]!) };
      return readMarket(changed).market!.dataHash;
    };
    const same = theMarket().dataHash;
    expect(hash((text) => text)).toBe(same);
    expect(hash((text) => text.replace(/\r?\n/g, "\r\n"))).toBe(same);
    expect(hash((text) => `\ufeff${text}`)).toBe(same);
    expect(hash((text) => `${text} `)).not.toBe(same);
  });

  it("answers by name and key, and calls an absent one a bug", () => {
    const market = theMarket();
    const first = market.facts("terms")[0]!;
    expect(market.fact("terms", ...first.key)).toBe(first.value);
    expect(market.certificate("terms", ...first.key)).toBe(first.certificate);
    expect(market.hasFact("terms", ...first.key)).toBe(true);
    expect(market.hasFact("terms", "nothing")).toBe(false);
    expect(() => market.fact("terms", "nothing")).toThrow("nothing");
    expect(() => market.facts("nothing")).toThrow("nothing");
    expect(() => market.parameter("constructor")).toThrow("constructor");
    expect(market.brands("nothing")).toEqual([]);
  });

  it("gives money in đồng and percent as a fraction", () => {
    const market = theMarket();
    const way = market.parameters.get("inlandTwdPerPack")!;
    const rate = market.parameter("fxVndPerTwd");
    expect(market.parameter("inlandTwdPerPack")).toBe(way.value * rate);
    for (const fact of market.facts("channel_shares"))
      expect(fact.value).toBe(fact.certificate.value / 100);
  });

  it("is read or refused, never thrown, when a file is cut anywhere", () => {
    const files = dataFiles();
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(files)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (name, share) => {
          const text = files[name]!;
          const cut = text.slice(0, Math.floor(text.length * share));
          const { market, problems } = readMarket({ ...files, [name]: cut });
          return (market === undefined) === problems.length > 0;
        },
      ),
      { numRuns: 25 },
    );
  });
});
