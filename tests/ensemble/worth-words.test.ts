import { describe, expect, it } from "vitest";
import { partsOf } from "../../src/ensemble/plan-parts.ts";
import { spendName, worthWords } from "../../src/ensemble/worth-words.ts";
import { leaves, placesIn } from "../support/words.ts";
import { halfWidth, simplified } from "../support/taiwan.ts";

import { goodPlan } from "../support/inputs.ts";
import { read } from "../support/source.ts";

describe("the words of what parts bring", () => {
  it("have the same places for figures in every language", () => {
    const english = leaves(worthWords.en);
    expect(english.size).toBeGreaterThan(10);
    for (const language of ["zh-TW", "vi"] as const)
      for (const [key, text] of leaves(worthWords[language])) {
        expect(text, key).not.toBe("");
        expect([key, placesIn(text).sort()]).toEqual([
          key,
          placesIn(english.get(key) ?? "").sort(),
        ]);
      }
    const chinese = [...leaves(worthWords["zh-TW"]).values()].join("");
    expect(chinese).not.toMatch(simplified);
    expect(chinese).not.toMatch(halfWidth);
  });

  it("name everything the demo spends on, and call what they do not know by its id", () => {
    const demo = goodPlan(
      read("scenarios/baseline.csv").trim().split(/\r?\n/).slice(1),
    );
    const spends = partsOf(demo).filter(({ kind }) => kind === "spend");
    expect(spends.length).toBeGreaterThan(2);
    for (const language of ["zh-TW", "en", "vi"] as const)
      for (const { id } of spends) expect(spendName(id, language)).not.toBe(id);
    expect(spendName("bribes", "en")).toBe("bribes");
  });
});
