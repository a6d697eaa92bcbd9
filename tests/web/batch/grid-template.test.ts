/** The template of a batch file: columns, examples, and lists in the words of the format. */
import { describe, expect, it } from "vitest";
import { gridTemplate, validations } from "../../../web/batch/grid-template.ts";
import type { PlanSheet } from "../../../web/messages.ts";
import { textsOf } from "../../../web/text/index.ts";
import type { View } from "../../../web/view.ts";

const view = {
  ...{ language: "zh-TW", currency: "VND", vndPerTwd: 800, dark: false },
  texts: textsOf("zh-TW"),
} as View;

const field = (
  key: string,
  kind: string,
  loaded: string,
  ...choices: string[]
) => ({
  ...{ key, lever: key, kind, loaded, unit: "n", choices },
  allowed: { min: 0, max: null },
  label: { zh_tw: `${key} 名`, en: key, vi: key },
});

const sheet = {
  levers: [
    {
      fields: [field("reps", "number", "10"), field("kwave_on", "flag", "off")],
    },
    {
      fields: [field("mode", "word", "a", "a", "b"), field("w", "window", "")],
    },
  ],
  more: [],
} as unknown as PlanSheet;

describe("the template", () => {
  const { grid, levers, lists } = gridTemplate(sheet, ["baseline", "x"], view);

  it("has the columns of the main levers, and examples of a value, a list and a range", () => {
    expect(grid[0]).toEqual([
      ...["name", "base", "group", "note", "reps", "kwave_on", "mode"],
    ]);
    expect(grid.map((row) => row[4])).toEqual(["reps", "", "9|11", "8..12/3"]);
    expect(levers[1]).toEqual(["reps", "reps 名", "", "0", "", "", "10"]);
    expect(levers[3]?.[5]).toBe("a|b");
  });

  it("offers lists where a lever has words; none that the format could not hold", () => {
    expect([...lists]).toEqual([
      [1, ["baseline", "x"]],
      [5, ["on", "off"]],
      [6, ["a", "b"]],
    ]);
    expect(validations(lists)).toMatch(
      /^<dataValidations count="3">.*sqref="B2:B500"><formula1>"baseline,x"/,
    );
    expect(validations(new Map([[27, ["a"]]]))).toContain('sqref="AB2:AB500"');
    expect(validations(new Map([[0, ['"<x']]]))).toBe("");
  });
});
