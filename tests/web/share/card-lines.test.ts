/** The picture of the verdict: what it says in each language, and lines that neither overflow nor begin with a comma. */
import { beforeAll, describe, expect, it } from "vitest";
import { cardWords, linesOf } from "../../../web/share/card-lines.ts";
import { demoFutures } from "../../../web/futures/demo-futures.ts";
import {
  languages,
  loadTexts,
  textsOf,
  type Language,
} from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";
import { sampleRun } from "../../support/sample-run.ts";

const view = (language: Language): View => ({
  texts: textsOf(language),
  language,
  currency: "VND",
  dark: true,
  vndPerTwd: 838,
});

const given = (language: Language) => ({
  ...{ view: view(language), document: sampleRun(), planName: "Plan A" },
  ...{ targetCases: 60_000, futures: demoFutures.result, day: "2026-11-27" },
});

beforeAll(async () => {
  for (const language of languages) await loadTexts(language);
});

describe("what the picture says", () => {
  it.each(languages)("has every part filled in %s", (language) => {
    const words = cardWords(given(language));
    expect(words.measures).toHaveLength(7);
    expect(words.dots?.cases).toHaveLength(demoFutures.result.futures);
    expect(words.chance).toContain(String(demoFutures.result.futures));
    expect(words.source).toMatch(/2026|11/);
    expect(words.run).toContain(given(language).document.seed);
    expect(JSON.stringify(words)).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  it("gives no chance and no dots without futures", () => {
    const words = cardWords({ ...given("en"), futures: undefined });
    expect(words.dots).toBeUndefined();
    expect(words.chance).toMatch(/no chance/);
  });
});

describe("lines of a picture", () => {
  const width = (line: string): number => line.length;

  it("hold the whole text within the width", () => {
    for (const text of [
      "照這個方案，104 週內實銷 1,269\u00a0萬\u2060包，送進店裡的貨賣掉 97.2%。",
      "Of 50 futures, 25 reach 120k cases in the first year.",
      "Trong 50 tương lai, 25 đạt mục tiêu.",
    ]) {
      const lines = linesOf(text, 12, width);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(13);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }
  });

  it("do not begin with a mark that closes", () => {
    const lines = linesOf("一二三四五，六七八九。十", 5, width);
    for (const line of lines) expect(line).not.toMatch(/^[，。]/);
  });

  it("leave a word that is wider than the line whole", () => {
    expect(linesOf("a incomprehensible b", 5, width)).toContain(
      "incomprehensible",
    );
  });
});
