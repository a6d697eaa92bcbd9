import { describe, expect, it } from "vitest";
import { noPlan } from "../../../web/plan-state.ts";
import {
  editsFor,
  keyOf,
  moodOf,
  STUDY_RUNS,
  turnsOf,
  type Study,
} from "../../../web/sources/study.ts";
import { factor } from "../../support/ensemble.ts";

const interval = (mean: number) => ({ mean, half: 0, count: 2 });

const bar = (id: string, low: number, high: number) => ({
  factor: { ...factor(id), low: 1, high: 9, kind: "parameter" as const },
  low: interval(low),
  high: interval(high),
});

const lever = {
  ...bar("concept_appeal", -50, 50),
  factor: {
    ...factor("concept_appeal"),
    kind: "lever" as const,
    low: 20,
    high: 40,
    columns: [{ column: "concept_appeal", value: 30 }],
  },
};

const bars = [
  bar("good", -100, 100),
  bar("bad", 80, -80),
  bar("idle", 1, -1),
  lever,
];
const tornado = { base: interval(0), bars };

const study: Study = {
  byMeasure: { contribution: tornado, sellout_cases: tornado },
  factors: 100,
  checks: { good: { en: "ask", "zh-TW": "問", vi: "hỏi" } },
  of: noPlan,
};

const keys = new Set(["concept_appeal"]);

describe("a mood", () => {
  it("moves every assumption to the end that is worse, or better, for the contribution", () => {
    expect(editsFor("careful", study, keys)).toEqual({
      "=good": "1",
      "=bad": "9",
      concept_appeal: "20",
    });
    expect(editsFor("hopeful", study, keys)).toEqual({
      "=good": "9",
      "=bad": "1",
      concept_appeal: "40",
    });
    expect(editsFor("plan", study, keys)).toEqual({});
  });

  it("leaves alone what has no field, and what has no direction", () => {
    expect(keyOf(lever.factor, new Set())).toBeUndefined();
    expect(Object.keys(editsFor("careful", study, new Set()))).toEqual([
      "=good",
      "=bad",
    ]);
  });

  it("is recognised in the changes of the panel", () => {
    const other = { "rsp[main]": "20000" };
    expect(moodOf(other, study, keys)).toBe("plan");
    for (const mood of ["careful", "hopeful"] as const)
      expect(
        moodOf({ ...other, ...editsFor(mood, study, keys) }, study, keys),
      ).toBe(mood);
    expect(moodOf({ "=good": "1" }, study, keys)).toBeUndefined();
  });
});

describe("what would have to be true", () => {
  const losing: Study = {
    ...study,
    byMeasure: {
      contribution: { base: interval(-60), bars },
      sellout_cases: { base: interval(500), bars },
    },
  };

  it("is the value at which the conclusion turns, on a straight line to the end", () => {
    const turns = turnsOf(losing, "contribution", 0);
    const of = (id: string) =>
      turns.find(({ factor: { id: own } }) => own === id)?.switchAt;
    // From 0.5, where −60 is lost, to 9, where 40 is won.
    expect(of("good")).toBeCloseTo(0.5 + 8.5 * 0.6);
    expect(of("bad")).toBeCloseTo(0.5 + 0.5 * 0.75);
    expect(of("idle")).toBeUndefined();
    expect(turns.at(-1)?.switchAt).toBeUndefined();
    expect(turns.find(({ factor: { id } }) => id === "good")?.check?.en).toBe(
      "ask",
    );
  });

  it("asks for the target where cases are the goal", () => {
    const turns = turnsOf(losing, "sellout_cases", 550);
    expect(turns[0]?.factor.id).toBe("good");
    expect(
      turnsOf(losing, "sellout_cases", 5000).every(
        ({ switchAt }) => switchAt === undefined,
      ),
    ).toBe(true);
  });
});

describe("a study", () => {
  it("takes the runs it says", () => {
    expect(STUDY_RUNS).toBe(48 + 2 * 21);
  });
});
