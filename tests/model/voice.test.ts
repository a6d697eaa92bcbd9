import { describe, expect, it } from "vitest";
import { type Mechanism, mechanisms } from "../../src/mechanisms/index.ts";
import { ledgerHash } from "../../src/simulate.ts";
import { mean, standardError } from "../../src/base/stats.ts";
import {
  type Tiny,
  briskPlan,
  tinyWorld,
  total,
} from "../support/tiny-world.ts";
import { band } from "../support/tolerance.ts";

/** Lives twelve weeks, with or without one mechanism in the list. */
function after(sets: readonly string[], without = ""): Tiny {
  const tiny = tinyWorld({ sets, burnIn: 2, weeks: -2, room: 14 });
  const list = mechanisms.filter(({ name }: Mechanism) => name !== without);
  for (; tiny.week <= 12; tiny.week++)
    for (const mechanism of list)
      mechanism.step(tiny.world, tiny.week, tiny.ledger);
  return tiny;
}

const hashes = new Map<string, string>();

/** Hash of what was lived; each life is lived once. */
function hash(sets: readonly string[], without = ""): string {
  const key = [without, ...sets].join();
  const found = hashes.get(key) ?? ledgerHash(after(sets, without).ledger);
  hashes.set(key, found);
  return found;
}

/** Mechanism, its lever, settings that make it work, and those of another that must keep working without it. */
const rows: readonly (readonly [string, string, string[], string[]])[] = [
  ["messages", "messages", ["message_mode=regional"], ["kol_macro=50"]],
  ["media", "media", ["media_video=2000000000"], ["kol_macro=50"]],
  ["influencers", "influencers", ["kol_macro=50"], ["media_video=2000000000"]],
  ["endorsement", "endorsement", ["kwave_on=on"], ["kol_macro=50"]],
  ["co-branding", "co_branding", ["cobrand_on=on"], ["kol_macro=50"]],
  ["sampling", "sampling", ["sampling_contacts=300000"], ["kol_macro=50"]],
  ["trust", "trust", ["country_image=120"], ["kol_macro=50"]],
  ["word-of-mouth", "word_of_mouth", ["talkChance=0.08"], ["kol_macro=50"]],
  ["social-proof", "social_proof", [], ["kol_macro=50"]],
];

describe("switching off what makes the entrant known, trusted and liked", () => {
  it.each(rows)(
    "%s: its effect and nothing else",
    (name, lever, drivers, others) => {
      const off = `mechanism_${lever}=0`;
      expect(hash([...drivers, off])).toBe(hash([...drivers, off], name));
      expect(hash(drivers)).not.toBe(hash([...drivers, off]));
      expect(hash([...drivers, ...others, off])).not.toBe(
        hash([...drivers, off]),
      );
    },
    120_000,
  );

  it("without drivers, an endorser, a partner, influencers and tastings leave no trace", () => {
    for (const name of [
      "endorsement",
      "co-branding",
      "influencers",
      "sampling",
    ])
      expect(hash([]), name).toBe(hash([], name));
  });
});

describe("distribution first or endorsement first", () => {
  const regions = ["north", "central", "south"];
  /** Triers by week 26 of a plan whose shelves open in week 14, endorsed at once less endorsed from week 14. */
  const gains = (more: readonly string[]) =>
    Array.from({ length: 6 }, (_, i) => {
      const [first = 0, later = 0] = ["", "14"].map((from) =>
        total(
          tinyWorld({
            rows: [
              ...briskPlan.filter((row) => !row.startsWith("region_on")),
              ...regions.map((region) => `region_on,,,${region},1,13,off,,`),
              ...regions.map((region) => `region_on,,,${region},14,,on,,`),
              "kwave_decay,,,,,,4,weeks,",
              "scandal_prob,,,,,,0,%/year,",
              `kwave_on,,,,${from},,on,,`,
              ...more,
            ],
            seed: `order ${i}`,
            scale: 5000,
            burnIn: 2,
            weeks: 26,
          }).ledger.people.triers,
        ),
      );
      return first - later;
    });

  it("matters: heat that meets no shelf is spent in vain among people who know the brand anyway", () => {
    const found = gains([
      "mechanism_awareness,,,,,,0,ratio,",
      "kwave_fit,,,,,,150,index,",
      "endorsementHeat,,,,,,1.8,,",
    ]);
    expect(mean(found)).toBeLessThan(-band(standardError(found)));
  }, 300_000);
});
