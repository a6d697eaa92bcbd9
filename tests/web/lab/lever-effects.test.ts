/** Measured effects by lever: rows of the patterns that are there, with a band and words in every language. */
import { describe, expect, it } from "vitest";
import { readPatterns } from "../../../src/index.ts";
import { effectsOf, knownEffects } from "../../../web/lab/lever-effects.ts";
import { caseTexts } from "../../../web/text/case-text.ts";
import { languages } from "../../../web/text/index.ts";
import { read } from "../../support/source.ts";

const { patterns } = readPatterns({
  "patterns.csv": read("data/patterns.csv"),
});

describe("measured effects of a lever", () => {
  it("are rows of the patterns with both ends of a band", () => {
    for (const id of knownEffects) {
      const row = patterns.find((one) => `${one.id}/${one.statistic}` === id);
      expect([id, row?.low !== undefined && row.high !== undefined]).toEqual([
        id,
        true,
      ]);
    }
  });

  it("have words in every language and no words besides", () => {
    for (const language of languages)
      expect(Object.keys(caseTexts[language].known).sort()).toEqual(
        [...knownEffects].sort(),
      );
  });

  it("are found by the lever, none for a lever nobody measured", () => {
    expect(effectsOf("rsp", patterns).map(({ id }) => id)).toEqual(["D1/mean"]);
    expect(effectsOf("origin", patterns)).toEqual([]);
    expect(effectsOf("rsp", [])).toEqual([]);
  });
});
