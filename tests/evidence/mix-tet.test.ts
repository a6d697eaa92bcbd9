import { describe, expect, it } from "vitest";
import { matureYears } from "../../src/evidence/experiment.ts";
import { festival } from "../../src/evidence/mix-tet.ts";
import { coarseLab, rowOf } from "../support/lab.ts";

const tet = rowOf(festival, "D11");

describe("Tết", () => {
  it("lifts the four weeks before it, most of all the last two", () => {
    const lab = coarseLab();
    const seen = tet.measure(lab, "1");
    expect(seen["index"]).toBeGreaterThan(1.3);
    expect(seen["last_two_weeks"]).toBeGreaterThan(0.5);
    const told = lab.market.fact(
      "category_facts",
      "snacks",
      "tet_index",
      "all",
    );
    expect(seen["against_index"]).toBeCloseTo(seen["index"]! / told, 12);
  });

  it("is not seen in purchases that are spread evenly over the weeks", () => {
    const lab = coarseLab();
    const { run } = matureYears(lab, "1");
    const n = 104 * 60;
    const purchases = {
      count: n,
      households: run.world.households.count,
      household: Int32Array.from({ length: n }, (_, i) => (i * 17) % 1300),
      week: Int16Array.from({ length: n }, (_, i) => 1 + (i % 104)),
      sku: new Uint8Array(n),
      outlet: new Int32Array(n),
      packs: new Uint8Array(n).fill(1),
      place: new Uint8Array(n),
    };
    lab.kept.set("two years of a mature market", { run, purchases });
    const seen = tet.measure(lab, "1");
    expect(seen["index"]).toBeCloseTo(1, 9);
    expect(seen["last_two_weeks"]).toBeCloseTo(0.5, 9);
  });
});
