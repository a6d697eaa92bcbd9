import { describe, expect, it } from "vitest";
import { readPlan } from "../../../src/index.ts";
import {
  columnsOf,
  outcomesOf,
  stepsOf,
  trialsOf,
  worthTrying,
} from "../../../web/lab/step-trials.ts";
import { leverSheet } from "../../../web/levers/lever-sheet.ts";
import { goodPlan, planText, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const sheet = leverSheet(theMarket(), goodPlan(briskPlan));
const fields = sheet.flatMap((card) => card.fields);
const steps = stepsOf(sheet, {});

describe("the steps", () => {
  it("move every number of a card by a tenth, up and down", () => {
    const price = steps.filter(({ card }) => card.id === "price");
    const loaded = Number(
      sheet.find(({ id }) => id === "price")?.fields[0]?.loaded,
    );
    expect(price.map(({ edits }) => Number(Object.values(edits)[0]))).toEqual([
      Math.round(loaded * 1.1),
      Math.round(loaded * 0.9),
    ]);
    expect(steps.some(({ card }) => card.id === "origin")).toBe(false);
  });

  it("start from what is on the panel", () => {
    const [up] = stepsOf(sheet, { "rsp[main]": "10000" }).filter(
      ({ card }) => card.id === "price",
    );
    expect(up?.edits).toEqual({ "rsp[main]": "11000" });
  });

  it("become columns that the library reads", () => {
    const text = planText(briskPlan);
    for (const { edits, card } of steps) {
      const overrides = Object.entries(columnsOf(fields, edits));
      expect(overrides.length, card.id).toBeGreaterThan(0);
    }
    const trials = trialsOf(steps, fields, "p", ["1", "2"], "brief");
    expect(trials).toHaveLength(2 * (1 + steps.length));
    expect(readPlan({ name: "p", text }, theMarket()).problems).toEqual([]);
  });

  const answer = (contribution: number, peak_cash = 500) => ({
    measures: { contribution, peak_cash },
    weekly: {},
  });

  it("are judged seed by seed, and only a gain beyond its doubt is worth trying", () => {
    const outcomes = outcomesOf(
      steps.slice(0, 2),
      [100, 110, 90, 200, 211, 250].map((gain) => answer(gain)),
    );
    expect(outcomes[0]).toMatchObject({ gain: 10.5, cash: 0, need: 500 });
    expect(outcomes[1]?.gain).toBe(20);
    expect(worthTrying(outcomes).map(({ gain }) => gain)).toEqual([10.5]);
  });

  it("go by what they gain for the cash they take, on the same seeds", () => {
    const outcomes = outcomesOf(steps.slice(0, 2), [
      ...[answer(100), answer(150, 600), answer(130, 520)],
      ...[answer(200), answer(250, 600), answer(230, 520)],
    ]);
    // 50 for 100 more, and 30 for 20 more.
    expect(outcomes.map(({ gain, cash }) => [gain, cash])).toEqual([
      [50, 100],
      [30, 20],
    ]);
    expect(worthTrying(outcomes).map(({ gain }) => gain)).toEqual([30, 50]);
  });
});
