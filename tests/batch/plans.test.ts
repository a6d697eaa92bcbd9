import { describe, expect, it } from "vitest";
import {
  columnOfMistake,
  mistakesOf,
  scenarioPlan,
  unknownBase,
} from "../../src/batch/plans.ts";
import { theMarket } from "../support/inputs.ts";
import { read } from "../support/source.ts";

const base = { name: "baseline.csv", text: read("scenarios/baseline.csv") };

describe("the plan of a scenario", () => {
  it("is its base with the row's values on top", () => {
    const { plan } = scenarioPlan(
      { values: { "reps[south]": "77" } },
      base,
      theMarket(),
    );
    expect(plan?.number("reps", { region: "south" })).toBe(77);
  });

  it("is none where the row is wrong; its mistakes fit in one line", () => {
    const { plan, problems } = scenarioPlan(
      { values: { repz: "77", "reps[east]": "5" } },
      base,
      theMarket(),
    );
    expect(plan).toBeUndefined();
    expect(mistakesOf(problems)).toMatch(/"east".*And 1 more\.$/);
    expect(mistakesOf(problems.slice(0, 1))).not.toMatch(/more/);
    expect(mistakesOf([])).toBe("");
  });

  it("is told with the column that a mistake speaks of, if it is one", () => {
    const column = (values: Record<string, string>) =>
      scenarioPlan({ values }, base, theMarket()).problems.map((each) =>
        columnOfMistake(each, values),
      );
    expect(column({ "reps[south]": "-5", "rsp[main]": "20000" })).toEqual([
      "reps[south]",
    ]);
    expect(column({ "rsp[main]": "abc", reps: "7" })).toEqual(["rsp[main]"]);
    expect(column({ "rsp[main]": "-1", "rsp[value]": "-2" })).toEqual([
      "rsp[main]",
      "rsp[value]",
    ]);
    expect(column({ "rsp[main]": "-1", "rsp[value]": "-1" })).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("has a base that is known by name, or the nearest name is told", () => {
    expect(unknownBase("hybird", ["baseline", "hybrid"], "a plan")).toEqual({
      ...{ code: "no-file", file: "hybird", found: '"hybird"' },
      ...{ expected: "a plan", fix: "nearest valid names: hybrid" },
    });
  });
});
