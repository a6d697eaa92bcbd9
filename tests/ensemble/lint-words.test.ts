import { describe, expect, it } from "vitest";
import { lintRules, type Finding } from "../../src/ensemble/lint.ts";
import { findingLines, nothingFound } from "../../src/ensemble/lint-words.ts";

const finding: Finding = {
  rule: "media-under-threshold",
  params: { region: "south", paid: 2e6, held: 0.013, faint: 0.1 },
  fix: { "media_video[south]": "0 VND/month" },
  measure: "contribution",
};
const names = new Map([["south", "南部"]]);
const proof = (mean: number) => ({
  effect: { mean, half: 1e6, count: 4 },
  contribution: { mean, half: 1e6, count: 4 },
});

/** A fix of lost sales: what it does to them, and to the contribution. */
const traded = (effect: number, contribution: number) => ({
  effect: { mean: effect, half: 1e6, count: 4 },
  contribution: { mean: contribution, half: 1e6, count: 4 },
});

describe("a finding in words", () => {
  it("names the fault, the fix as a command takes it, and what runs say", () => {
    expect(findingLines(finding, proof(5e6), 4, new Map(), "en")).toEqual([
      "south: media of ₫2.0m a month hold 1.3% awareness in the long run, under 10.0%: as good as none.",
      'Fix: --set "media_video[south]=0 VND/month"',
      "Shown by runs: Contribution +₫5.0m ± ₫1.0m (4 common seeds): it helps.",
    ]);
    expect(findingLines(finding, undefined, 0, names, "zh-TW")[0]).toMatch(
      /^南部：/,
    );
  });

  it.each([
    [-5e6, -5e6, /costs more than it brings/],
    [0, -5e6, /costs more than it brings/],
    [5e6, -5e6, /makes things worse/],
    [0, 5e6, /: it helps/],
    [0, 0, /smaller than luck/],
  ])(
    "holds lost sales of %d packs against a contribution of %d",
    (effect, contribution, said) => {
      const lost = { ...finding, measure: "lost_sales" };
      const proved = traded(effect, contribution);
      expect(findingLines(lost, proved, 4, names, "en").at(-1)).toMatch(said);
    },
  );

  it("says when a fix makes things worse, or when nobody can tell", () => {
    const last = (mean: number) =>
      findingLines(finding, proof(mean), 4, names, "en").at(-1);
    expect(last(-5e6)).toMatch(/makes things worse/);
    expect(last(5e5)).toMatch(/smaller than luck/);
    const lost = { ...finding, measure: "lost_sales" };
    const lines = findingLines(lost, traded(-5e6, 5e6), 4, names, "en");
    expect(lines.at(-1)).toMatch(
      /Lost sales −5\.0m packs .*, Contribution .*helps/,
    );
  });

  it("has sentences for every rule in both languages", () => {
    for (const rule of lintRules)
      for (const language of ["zh-TW", "en"] as const)
        expect(
          findingLines({ ...finding, rule }, undefined, 0, names, language)[0],
        ).not.toMatch(/[{}]|undefined/);
    expect(nothingFound("en")).toMatch(/Nothing/);
  });
});
