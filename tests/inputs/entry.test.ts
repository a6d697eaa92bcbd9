import { describe, expect, it } from "vitest";
import {
  indexEntries,
  layers,
  makeEntry,
  rivalPairs,
  type Entry,
} from "../../src/inputs/entry.ts";
import type { Setting } from "../../src/inputs/plan.ts";
import { everywhere, type Reach } from "../../src/inputs/scope.ts";

const names = {
  skus: new Set<string>(),
  brands: new Set<string>(),
  incumbents: new Set<string>(),
  channels: new Set<string>(),
  chains: new Map<string, string>(),
  regions: new Set<string>(),
  areas: new Map<string, string>(),
};

function entry(layer: number, part: Partial<Reach>, word = "a"): Entry {
  const setting = { lever: "promo_type", value: word } as Setting;
  return makeEntry(
    { ...everywhere, ...part },
    layer,
    { kind: "word", word },
    setting,
  );
}

describe("entries of a lever", () => {
  it("stand with the winning one first: layer, then reach", () => {
    const wide = entry(layers.plan, {});
    const fine = entry(layers.plan, { sku: "main" });
    const late = entry(layers.override, {});
    const index = indexEntries([wide, fine, late]);
    expect(index.get("promo_type")).toEqual([late, fine, wide]);
  });

  it("are rivals at equal layer and reach where they overlap and do not agree", () => {
    const a = entry(layers.plan, { sku: "main" });
    const b = entry(layers.plan, { sku: "main" }, "b");
    const c = entry(layers.override, { sku: "main" }, "b");
    const d = entry(layers.plan, { sku: "gift" }, "b");
    const never = (): boolean => false;
    expect(rivalPairs([a, b, c, d], names, never)).toEqual([[a, b]]);
    expect(rivalPairs([a, b, c, d], names, () => true)).toEqual([]);
  });
});
