import { describe, expect, it } from "vitest";
import {
  bottleneckLines,
  bottleneckTitle,
  linkName,
} from "../../src/report/bottleneck-words.ts";
import { links } from "../../src/report/bottleneck.ts";

const weeks = [
  { week: 1, link: "listed" as const, passed: { listed: 0.1 } },
  { week: 2, link: "listed" as const, passed: { listed: 0.2 } },
  { week: 3, link: "cash" as const, passed: {} },
];

describe("bottlenecks in words", () => {
  it("say the weeks, the link and the share that passed", () => {
    expect(bottleneckLines(weeks, "en")).toEqual([
      "Weeks 1–2: distribution (15.0%)",
      "Week 3: cash",
    ]);
    expect(bottleneckLines(weeks, "zh-TW")[0]).toBe(
      "第 1–2 週：買得到（15.0%）",
    );
    expect(bottleneckTitle("A", "en")).toMatch(/held A back/);
  });

  it("have a name for every link in both languages", () => {
    for (const language of ["zh-TW", "en"] as const)
      expect(new Set(links.map((link) => linkName(link, language))).size).toBe(
        8,
      );
  });
});
