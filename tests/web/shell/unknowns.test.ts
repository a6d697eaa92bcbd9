/** What the page says the model does not know is what the model's own files say they leave out. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../support/source.ts";
import { unknowns, type Unknown } from "../../../web/shell/unknowns.ts";
import { unknownTexts } from "../../../web/text/unknown-text.ts";

/** Words of the file that a topic speaks of: gone when the matter is modelled, and then the topic goes too. */
const said: Partial<Record<Unknown, readonly [file: string, words: string]>> = {
  rivals: ["rivals", "exclusive listings, blocking the trade, answers to"],
  answers: ["rivals", "answers to a rival's answer"],
  media: ["media", "daily timing, wear-out"],
  shelfPlace: ["noticing", "where on the shelf, what stands beside it"],
  onePort: ["imports", "a second port, rush freight, overtime"],
  shelfAge: ["expiry", "incumbents' goods"],
  interest: ["accounts", "interest"],
  latePay: ["chain-accounts", "disputed deductions, late payment"],
  bargaining: ["chain-listing", "bargaining"],
  wholesaleCash: ["wholesale", "wholesalers' own cash"],
  closures: ["openings", "what makes a single shop close"],
  diversion: ["diversion", "from chains or online shops"],
  hoarding: ["shocks", "hoarding before a storm"],
  income: ["trading", "a household's own income"],
  slowLiking: ["experience", "gradual learning"],
};

describe("what the model does not know", () => {
  it("is said on every screen and view, three things or more, none of them twice", () => {
    for (const [place, topics] of Object.entries(unknowns)) {
      expect(topics.length, place).toBeGreaterThanOrEqual(3);
      expect(new Set(topics).size, place).toBe(topics.length);
    }
  });

  it("has no sentence that no screen shows", () => {
    const shown = new Set(Object.values(unknowns).flat());
    const topics = Object.keys(unknownTexts["zh-TW"].topics);
    expect(topics.filter((topic) => !shown.has(topic as Unknown))).toEqual([]);
  });

  it("is what the mechanisms leave out by their own account", () => {
    for (const [topic, [file, words]] of Object.entries(said)) {
      const path = join(root, "src/mechanisms", `${file}.ts`);
      const head = readFileSync(path, "utf8")
        .split("*/", 1)[0]
        ?.replace(/\s*\n \*\s*/g, " ");
      const [, out = ""] = head?.split("Leaves out:") ?? [];
      expect(out, topic).toContain(words);
    }
  });

  it("is about terms of trade that are graded assumed", () => {
    const rows = readFileSync(join(root, "data/terms.csv"), "utf8")
      .split("\n")
      .filter((row) => /^(front_margin|back_margin|listing_fee),/.test(row));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !row.includes(",assumed,"))).toEqual([]);
  });
});
