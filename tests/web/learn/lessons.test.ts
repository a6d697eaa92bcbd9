/** The lessons stand: what each says must show does show in the model, seed by seed, on a coarse grid. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  answerTrial,
  createBaseCache,
  type MeasureValues,
} from "../../../src/index.ts";
import { lessons, TET_LESSON } from "../../../web/learn/lessons.ts";
import {
  answerOf,
  changeOf,
  meanOf,
  shows,
} from "../../../web/learn/outcome.ts";
import { keepProgress, readProgress } from "../../../web/learn/progress.ts";
import { lessonTexts } from "../../../web/text/learn-text.ts";
import { theMarket } from "../../support/inputs.ts";

const SCALE = 8000;
const SEED = "2";
const base = createBaseCache();

const planOf = (id: string): { name: string; text: string } => ({
  name: `${id}.csv`,
  text: readFileSync(
    new URL(`../../../scenarios/${id}.csv`, import.meta.url),
    "utf8",
  ),
});

const known = new Map<string, MeasureValues>();

function measuresOf(
  plan: string,
  values: Readonly<Record<string, string>>,
  weeks: number,
): MeasureValues {
  const key = JSON.stringify([plan, values, weeks]);
  let found = known.get(key);
  if (found === undefined) {
    found = answerTrial(
      { plan, values, seed: SEED, crowd: "", basis: "brief" },
      { [plan]: planOf(plan) },
      theMarket(),
      { scale: SCALE, weeks, weekly: [] },
      base,
    ).measures;
    known.set(key, found);
  }
  return found;
}

describe.each(lessons.filter(({ id }) => id !== TET_LESSON))(
  "lesson $id",
  ({ id, variants, claims, weeks, asked }) => {
    it("shows what it says must show", () => {
      const [first] = variants;
      expect(claims.length).toBeGreaterThan(0);
      for (const claim of claims) {
        const variant = variants.find((one) => one.id === claim.variant);
        const before = measuresOf(
          first?.plan ?? "baseline",
          first?.values ?? {},
          weeks,
        );
        const after = measuresOf(
          variant?.plan ?? "baseline",
          variant?.values ?? {},
          weeks,
        );
        expect(
          shows(claim, before, after),
          `${claim.variant} ${claim.measure}: ${before[claim.measure]} → ${after[claim.measure]}`,
        ).toBe(true);
      }
    });

    it("names its variants in every language and asks about a measure it shows", () => {
      for (const texts of Object.values(lessonTexts))
        expect(Object.keys(texts[id]?.variants ?? {}).sort()).toEqual(
          variants.map((variant) => variant.id).sort(),
        );
      expect(asked).not.toBe("");
    });
  },
);

describe("what the runs say", () => {
  it("is the variant with the largest mean, undefined seeds left out", () => {
    const [lesson] = lessons;
    if (lesson === undefined) throw new Error("no lesson");
    const runs = {
      usual: [{ sell_through: 0.8 }, { sell_through: null }],
      loaded: [{ sell_through: 0.5 }, { sell_through: 0.7 }],
    };
    expect(answerOf(lesson, runs)).toBe("usual");
    expect(meanOf(runs.loaded, "sell_through")).toBeCloseTo(0.6);
    expect(meanOf([], "nd")).toBeNull();
  });

  it("counts as shown only by the share that was claimed, and never against nought", () => {
    const claim = { variant: "b", measure: "x", is: "lower", by: 0.1 } as const;
    expect(shows(claim, { x: 100 }, { x: 89 })).toBe(true);
    expect(shows(claim, { x: 100 }, { x: 95 })).toBe(false);
    expect(shows(claim, { x: -100 }, { x: -120 })).toBe(true);
    expect(shows(claim, { x: 0 }, { x: -1 })).toBe(false);
    expect(changeOf(claim, { x: -100 }, { x: -120 })).toBeCloseTo(-0.2);
    expect(changeOf(claim, { x: null }, { x: 1 })).toBeNull();
  });
});

describe("progress", () => {
  it("is read back as it was kept, and what is none is nothing", () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    } as unknown as Storage;
    const progress = { guess: "barbell", much: -20, sure: 80, done: true };
    keepProgress(3, progress, storage);
    expect(readProgress(3, storage)).toEqual(progress);
    keepProgress(5, { cases: 3000, weeks: 9 }, storage);
    expect(readProgress(5, storage)).toEqual({ cases: 3000, weeks: 9 });
    kept.set("taphoa.lesson.3", '{"guess":7,"done":"yes","much":"x"}');
    expect(readProgress(3, storage)).toEqual({});
  });
});
