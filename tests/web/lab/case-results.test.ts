/** What came out of shipped plans and strategies: read from the project's own tables, with words for each in every language. */
import { describe, expect, it } from "vitest";
import { caseTexts } from "../../../web/text/case-text.ts";
import { languages } from "../../../web/text/index.ts";
import {
  isAbout,
  planResults,
  questionsOf,
} from "../../../web/lab/case-results.ts";
import { read, shippedPlans } from "../../support/source.ts";

const readme = read("scenarios/README.md");
const results = planResults(readme);
const questions = questionsOf(readme, read("scenarios/strategies.csv"));
const plans = shippedPlans().map((path) =>
  path.slice(path.lastIndexOf("/") + 1, -".csv".length),
);

describe("results of the plans that ship", () => {
  it("are read from a table row by row, in whole units", () => {
    const found = planResults(
      [
        "**Sell-out, first year, cases**",
        "",
        "| scenario | mean | difference | more |",
        "| --- | --: | --: | --: |",
        "| baseline | 142,062 | | |",
        "| hybrid | 92,341 | −49,721 (−63,148 to −36,294) | 1 of 10 seeds |",
        "",
        "**Contribution over 104 weeks, bn VND**",
        "",
        "| baseline | 26.8 | | |",
        "| hybrid | 22.2 | −4.6 (−7.7 to −1.4) | 0 of 10 seeds |",
      ].join("\n"),
    );
    expect(found.get("baseline")?.cases).toEqual({
      ...{ mean: 142_062, difference: undefined, more: undefined },
    });
    expect(found.get("hybrid")).toEqual({
      cases: { mean: 92_341, difference: -49_721, more: [1, 10] },
      contribution: { mean: 22.2e9, difference: -4.6e9, more: [0, 10] },
    });
  });

  it("are there for every plan, the baseline alone without a difference", () => {
    expect([...results.keys()].sort()).toEqual(plans.sort());
    for (const [id, { cases, contribution }] of results) {
      expect(cases.mean, id).toBeGreaterThan(1000);
      expect(Math.abs(contribution.mean), id).toBeGreaterThan(1e8);
      expect(cases.difference === undefined, id).toBe(id === "baseline");
      expect(contribution.more === undefined, id).toBe(id === "baseline");
    }
  });
});

describe("questions of strategy", () => {
  it("have two conditions with two sides each, and an outcome", () => {
    expect(questions).toHaveLength(6);
    for (const { conditions } of questions) {
      expect(conditions).toHaveLength(2);
      for (const { id, sides, by, half, seeds } of conditions) {
        expect([id, sides.length]).toEqual([id, 2]);
        expect(by, id).toBeGreaterThan(0);
        expect(half, id).toBeGreaterThan(0);
        expect(seeds[0], id).toBeLessThanOrEqual(seeds[1]);
      }
    }
  });

  it("have words for themselves, their conditions and sides in every language; the table's winner is one of the sides", () => {
    for (const language of languages) {
      const words = caseTexts[language];
      expect(Object.keys(words.plans).sort()).toEqual(plans.sort());
      for (const { id, conditions } of questions) {
        expect(words.questions[id], id).toBeTruthy();
        for (const condition of conditions) {
          expect(words.conditions[condition.id], condition.id).toBeTruthy();
          const sides = condition.sides.map((side) => `${id} ${side.id}`);
          for (const side of sides) expect(words.sides[side]).toBeTruthy();
          const won = sides.filter((side) =>
            condition.winner.startsWith(caseTexts.en.sides[side] ?? "?"),
          );
          expect([condition.id, won.length]).toEqual([condition.id, 1]);
        }
      }
    }
  });

  it("are about the levers in which their sides differ, not about those both set", () => {
    const about = (lever: string): string[] =>
      questions
        .filter((question) => isAbout(question, lever, () => "same"))
        .map(({ id }) => id);
    expect(about("channel_on")).toEqual(["channels"]);
    expect(about("kwave_on")).toEqual(["endorsement"]);
    expect(about("dist_margin")).toEqual(["distributor"]);
    expect(about("capacity_week")).toEqual([]);
    // The sides of the range stand on other plans.
    const range = questions.find(({ id }) => id === "range");
    expect(range && isAbout(range, "portfolio_mode", (plan) => plan)).toBe(
      true,
    );
  });
});
