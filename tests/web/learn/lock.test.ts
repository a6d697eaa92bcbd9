import { describe, expect, it } from "vitest";
import { lessons } from "../../../web/learn/lessons.ts";
import { leverNames } from "../../../web/learn/lever-names.ts";
import {
  deskAddress,
  deskLesson,
  isOpen,
  lessonAddress,
  lockOf,
  type Lock,
} from "../../../web/learn/lock.ts";
import { planCsv, readPlan } from "../../../src/index.ts";
import { overridesFrom } from "../../../web/plan-wish.ts";
import { leverSheet, moreSheet } from "../../../web/levers/lever-sheet.ts";
import { routeOf } from "../../../web/shell/routes.ts";
import { textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";
import { goodPlan, theMarket } from "../../support/inputs.ts";
import { read } from "../../support/source.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const lesson = lessons.find(({ id }) => id === 5);
if (lesson === undefined) throw new Error("no lesson 5");

const lock: Lock = { lesson: 5, seed: "a & b", levers: ["rsp", "reps"] };

describe("what a teacher fixes", () => {
  it("stands in the lesson's address and in the desk's", () => {
    const learn = routeOf(lessonAddress(lock));
    expect([learn.screen, learn.rest]).toEqual(["learn", ["5"]]);
    expect(lockOf(lesson, learn.query)).toEqual(lock);
    const lab = routeOf(deskAddress(lock));
    expect(lab.screen).toBe("lab");
    expect(deskLesson(lab.query)).toEqual({ lesson, lock });
  });

  it("is nothing without seed or levers, and the lesson's own levers with a seed alone", () => {
    expect(lockOf(lesson, {})).toBeUndefined();
    expect(deskLesson({ plan: "x" })).toBeUndefined();
    expect(deskLesson({ lesson: "9", seed: "1" })).toBeUndefined();
    expect(lockOf(lesson, { seed: "7" })?.levers).toEqual(lesson.open);
  });

  it("takes plain names only from an address", () => {
    const found = lockOf(lesson, {
      seed: "s".repeat(500),
      levers: `rsp.<b>.a b.${"x.".repeat(99)}`,
    });
    expect(found?.seed).toHaveLength(100);
    expect(found?.levers.slice(0, 2)).toEqual(["rsp", "x"]);
    expect(found?.levers.length).toBeLessThanOrEqual(40);
  });

  it("leaves every lever open where there is no lesson", () => {
    expect(isOpen(undefined, "rsp")).toBe(true);
    expect(isOpen(lock, "rsp")).toBe(true);
    expect(isOpen(lock, "safety_weeks")).toBe(false);
  });
});

describe("the levers of the lessons", () => {
  const plan = goodPlan(briskPlan);
  const cards = [
    ...leverSheet(theMarket(), plan),
    ...moreSheet(theMarket(), plan),
  ];

  it.each(lessons)("lesson $id opens two to four, each on the panel", (one) => {
    const view = { texts: textsOf("zh-TW"), language: "zh-TW" } as View;
    expect(one.open.length).toBeGreaterThanOrEqual(2);
    expect(one.open.length).toBeLessThanOrEqual(4);
    // What it begins with can be set at the desk.
    const values = one.variants[0]?.values ?? {};
    expect(overridesFrom(values)).toHaveLength(Object.keys(values).length);
    const names = leverNames(cards, one.open, view);
    expect(new Set(names).size).toBe(one.open.length);
  });

  it.each(lessons)(
    "lesson $id begins at the desk with a plan that can be read again",
    ({ id, variants }) => {
      const [first] = variants;
      const text = read(`scenarios/${first?.plan ?? "baseline"}.csv`);
      const market = theMarket();
      const { plan } = readPlan(
        { name: "lesson.csv", text },
        market,
        overridesFrom(first?.values ?? {}),
      );
      if (plan === undefined) throw new Error("no plan");
      const again = readPlan(
        { name: "lesson.csv", text: planCsv(plan) },
        market,
      );
      expect(again.problems).toEqual([]);
      // The lesson on Tết looks no further than its rows.
      expect(again.plan?.horizonWeeks).toBe(id === 5 ? 34 : 104);
    },
  );
});
