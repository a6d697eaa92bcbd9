import { describe, expect, it } from "vitest";
import { scenarioPlan } from "../../../src/batch/plans.ts";
import { leverSheet } from "../../../web/levers/lever-sheet.ts";
import {
  ASSUMPTIONS,
  coalitions,
  partTrials,
  playersOf,
  splitOf,
} from "../../../web/why/change-parts.ts";
import { goodPlan, planText, theMarket } from "../../support/inputs.ts";
import { briskPlan } from "../../support/tiny-world.ts";

const sheet = leverSheet(theMarket(), goodPlan(briskPlan));
const fields = sheet.flatMap((card) => card.fields);
const price = fields.find(({ lever }) => lever === "rsp");
if (price === undefined) throw new Error("no price on the panel");

const edits = { [price.key]: "12000", safety_weeks: "7" };
const players = playersOf(edits, sheet);

describe("the changes of a panel", () => {
  it("are looked at one by one while they are few, then by card, then by group", () => {
    expect(players.map(({ id }) => id)).toEqual([price.key, "safety_weeks"]);
    const reps = fields
      .filter(({ lever }) => lever === "reps" || lever === "region_on")
      .map(({ key }): [string, string] => [key, "9"]);
    const many = {
      ...edits,
      ...Object.fromEntries(reps),
      "=recallChance": "0.5",
    };
    const byCard = playersOf(many, sheet);
    expect(byCard.map(({ kind }) => kind)).toEqual(byCard.map(() => "card"));
    expect(byCard.map(({ id }) => id)).toContain(ASSUMPTIONS);
    expect(byCard.flatMap((one) => Object.keys(one.edits)).sort()).toEqual(
      Object.keys(many).sort(),
    );
    const all = Object.fromEntries(fields.map(({ key }) => [key, "1"]));
    const groups = playersOf(all, sheet);
    expect(groups.map(({ kind }) => kind)).toEqual(groups.map(() => "group"));
    expect(groups).toHaveLength(4);
  });

  it("are set in every coalition on the plan as it was opened", () => {
    const trials = partTrials(players, fields, "p", ["1", "2"], "brief");
    expect(trials).toHaveLength(2 * 4);
    const prices = trials
      .slice(0, 4)
      .map(
        (trial) =>
          scenarioPlan(
            trial,
            { name: "p", text: planText(briskPlan) },
            theMarket(),
          ).plan?.number("rsp", { sku: price.scope[0] ?? "" }) ?? NaN,
      );
    const loaded = Number(price.loaded);
    expect(prices).toEqual([loaded, 12_000, loaded, 12_000]);
  });

  it("share the difference between them, and their parts add up to it", () => {
    expect(coalitions(players)).toEqual([0, 1, 2, 3]);
    const answer = (m: number | null) => ({ measures: { m }, weekly: {} });
    // Alone 10 and 4; together 20, so that each also gets half of the 6 they make together.
    const answers = [0, 10, 4, 20, 1, 11, 5, 21].map(answer);
    const split = splitOf(players, answers, "m");
    expect(split?.total).toEqual({ mean: 20, half: 0 });
    expect(split?.parts.map(({ id, mean }) => [id, mean])).toEqual([
      [price.key, 13],
      ["safety_weeks", 7],
    ]);
    expect(splitOf(players, [answer(null), ...answers.slice(1)], "m")).toBe(
      undefined,
    );
  });
});
