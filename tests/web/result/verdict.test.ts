import { beforeAll, describe, expect, it } from "vitest";
import { loadTexts, textsOf, type Language } from "../../../web/text/index.ts";
import {
  placesOf,
  verdictSentences,
  versusSentence,
} from "../../../web/result/verdict.ts";
import type { View } from "../../../web/view.ts";
import { sampleRun } from "../../support/sample-run.ts";

const view = (language: Language): View => ({
  texts: textsOf(language),
  language,
  currency: "VND",
  dark: false,
  vndPerTwd: 838,
});

beforeAll(async () => {
  await loadTexts("en");
  await loadTexts("vi");
});

describe("the verdict", () => {
  it("says what was sold, what it earned and where it is slowest", () => {
    const [sales = "", year = "", money = "", weakest = ""] = verdictSentences(
      sampleRun(),
      undefined,
      view("zh-TW"),
    );
    expect(sales).toContain("賣掉 78%");
    expect(year).toMatch(/^第一年實銷 .+\u00a0萬\u2060箱。$/);
    expect(money).toContain("期間內未回收");
    expect(weakest).toContain("北部雜貨店：42%");
  });

  it("names the share of the target when there is one", () => {
    const text = verdictSentences(sampleRun(), 60_000, view("en")).join(" ");
    expect(text).toContain("of the target of 60k");
  });

  it("says so when nothing is sold", () => {
    const run = sampleRun();
    const none = { ...run, measures: { ...run.measures, sellout_units: 0 } };
    expect(verdictSentences(none, 1, view("en"))).toEqual([
      "This plan sells nothing within 104 weeks.",
    ]);
  });

  it("leaves no place unfilled in any language", () => {
    for (const language of ["zh-TW", "en", "vi"] as const)
      expect(
        [
          ...verdictSentences(sampleRun(), 60_000, view(language)),
          versusSentence(sampleRun(1.2), sampleRun(), "A", view(language)),
        ].join(),
      ).not.toMatch(/\{|undefined|NaN/);
  });
});

describe("the comparison", () => {
  it("names the gain and its price", () => {
    expect(
      versusSentence(sampleRun(1.2), sampleRun(), "A", view("zh-TW")),
    ).toMatch(/和「A」比：實銷多 20%，貢獻毛利多 .+₫，最大現金缺口.+。/);
  });

  it("says that the baseline is the baseline", () => {
    expect(versusSentence(sampleRun(), sampleRun(), "A", view("en"))).toContain(
      "This is the baseline",
    );
  });
});

describe("the places", () => {
  it("are sorted from the slowest, without those that got nothing", () => {
    const shares = placesOf(sampleRun()).map((place) => place.share);
    expect(shares).toHaveLength(17);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});
