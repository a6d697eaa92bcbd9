/** The lessons stand: what each says must show does show in the model, in nine of ten seeds, on the page's own coarse grid. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import {
  answerTrial,
  createBaseCache,
  type MeasureValues,
} from "../../../src/index.ts";
import {
  lessons,
  TET_LESSON,
  type Variant,
} from "../../../web/learn/lessons.ts";
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
const SEEDS = Array.from({ length: 10 }, (_, i) => `class ${i + 1}`);
const ENOUGH = 0.9;
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
  { plan = "baseline", values }: Variant,
  weeks: number,
  seed: string,
): MeasureValues {
  const key = JSON.stringify([plan, values, weeks, seed]);
  let found = known.get(key);
  if (found === undefined) {
    found = answerTrial(
      { plan, values, seed, crowd: "", basis: "brief" },
      { [plan]: planOf(plan) },
      theMarket(),
      { scale: SCALE, weeks, weekly: [] },
      base,
    ).measures;
    known.set(key, found);
  }
  return found;
}

const played = lessons.filter(({ id }) => id !== TET_LESSON);

// Seed by seed: runs of one seed share the market before week 1.
beforeAll(() => {
  for (const seed of SEEDS)
    for (const { variants, weeks } of played)
      for (const variant of variants) measuresOf(variant, weeks, seed);
}, 900_000);

describe.each(played)(
  "lesson $id",
  ({ id, variants, claims, weeks, asked, measures }) => {
    const [first] = variants;
    if (first === undefined) throw new Error("no variant");

    it.each(claims)("shows that $measure is $is with “$variant”", (claim) => {
      const variant = variants.find((one) => one.id === claim.variant);
      if (variant === undefined) throw new Error("no such variant");
      const pairs = SEEDS.map((seed) => ({
        before: measuresOf(first, weeks, seed),
        after: measuresOf(variant, weeks, seed),
      }));
      const shown = pairs.filter(({ before, after }) =>
        shows(claim, before, after),
      );
      expect(
        shown.length / SEEDS.length,
        pairs
          .map(({ before, after }) => changeOf(claim, before, after))
          .join(" "),
      ).toBeGreaterThanOrEqual(ENOUGH);
    });

    it("claims something, of measures that it shows", () => {
      expect(claims.length).toBeGreaterThan(0);
      for (const { measure } of claims) expect(measures).toContain(measure);
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
