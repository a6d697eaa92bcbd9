/** Which runs are made before a lever is moved. */
import { describe, expect, it } from "vitest";
import { scenarioPlan } from "../../../src/batch/plans.ts";
import { readPlan, type Plan } from "../../../src/index.ts";
import {
  familyOf,
  movable,
  nearestOf,
  probesOf,
  trialOf,
} from "../../../web/instant/probes.ts";
import { wishOf } from "../../../web/plan-wish.ts";
import { deskState } from "../../support/desk-state.ts";
import { theMarket } from "../../support/inputs.ts";

const { plan, price, other } = deskState();

describe("the levers that are tried", () => {
  it("are the numbers of the panel", () => {
    const fields = movable(plan, undefined);
    expect(fields.map(({ key }) => key)).toContain(price.key);
    expect(new Set(fields.map(({ kind }) => kind))).toEqual(
      new Set(["number"]),
    );
  });

  it("are in a lesson the open ones alone, also those that stand among the others", () => {
    const lock = { lesson: 5, seed: "1", levers: ["rsp", "clearance_days"] };
    const levers = movable(plan, lock).map(({ lever }) => lever);
    expect(new Set(levers)).toEqual(new Set(lock.levers));
  });
});

describe("the values that are tried", () => {
  const field = {
    ...price,
    loaded: "40",
    slider: { min: 10, max: 100, step: 5 },
  };
  const second = { ...other, loaded: "0", slider: { min: 0, max: 6, step: 1 } };

  it("go from near to far, all levers' nearest first, on the slider's steps", () => {
    const tried = probesOf([field, second], {}).map(
      ({ field: { key }, value }) => [key === field.key ? 1 : 2, value],
    );
    // Up: 40 + 60/6, 0 + 6/6; down: 40 - 30/6; then halves; then ends. The second has nothing below it.
    expect(tried).toEqual([
      ...[
        [1, 50],
        [2, 1],
      ],
      [1, 35],
      ...[
        [1, 70],
        [2, 3],
      ],
      [1, 25],
      ...[
        [1, 100],
        [2, 6],
      ],
      [1, 10],
    ]);
    const nearest = nearestOf([field, second], {}).map(({ value }) => value);
    expect(nearest).toEqual([50, 1, 35]);
  });

  it("leave out the value that stands, and the side on which the slider has no room", () => {
    const values = (now: string): number[] =>
      probesOf([field], { [field.key]: now }).map(({ value }) => value);
    expect(values("98")).not.toContain(98);
    // The sixth and the half of what is left round to the end.
    expect(new Set(values("98").filter((value) => value > 98))).toEqual(
      new Set([100]),
    );
    expect(values("120").filter((value) => value >= 120)).toEqual([]);
  });
});

describe("a family of plans", () => {
  const name = (edits: Record<string, string>, key = "a", seed = "1"): string =>
    familyOf(seed, { ...plan, edits }, key);

  it("is the same however its own lever stands, and another if anything else moves", () => {
    expect(name({ a: "1", b: "2" })).toBe(name({ b: "2", a: "9" }));
    expect(name({ a: "1", b: "2", c: "3" })).toBe(name({ c: "3", b: "2" }));
    expect(name({ b: "2" })).not.toBe(name({ b: "3" }));
    expect(name({}, "a")).not.toBe(name({}, "b"));
    expect(name({}, "a", "1")).not.toBe(name({}, "a", "2"));
  });
});

describe("a trial", () => {
  it("is the very plan that the page would run", () => {
    const edits = {
      [price.key]: String(1.5 * Number(price.loaded)),
      [other.key]: String(other.slider.max),
      "=accessElasticity": "0.7",
    };
    const state = { ...plan, edits };
    const wish = wishOf(state)!;
    const ran = readPlan(wish.plan, theMarket(), wish.overrides);
    const trial = trialOf(state, edits, "1", "brief");
    const tried = scenarioPlan(trial, wish.plan, theMarket());
    expect(ran.problems).toEqual([]);
    expect(tried.problems).toEqual([]);
    const values = ({ plan: read }: { readonly plan?: Plan }): unknown =>
      read?.settings.map(({ lever, sku, channel, region, value }) =>
        [lever, sku, channel, region, value].join(),
      );
    expect(values(tried)).toEqual(values(ran));
    expect(Object.keys(trial.values)).toContain("accessElasticity");
  });
});
