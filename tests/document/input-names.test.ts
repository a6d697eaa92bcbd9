import { describe, expect, it } from "vitest";
import {
  cellsOf,
  inputName,
  inputNames,
  inputsInWords,
} from "../../src/document/input-names.ts";
import { languages } from "../../src/report/speech.ts";
import { dataNames } from "../../web/text/data-names.ts";
import { dataNotes } from "../../web/text/data-notes.ts";
import { goodPlan, theMarket } from "../support/inputs.ts";

const words = { names: dataNames, notes: dataNotes };
const market = theMarket();
const plan = goodPlan(["horizon_weeks,,,,,,52,weeks,"]);

describe("the name of an input", () => {
  const known = inputNames(market, "snacks", ["areas", "category_season"]);

  it("has the two halves of an area as cells, and a number as what it counts", () => {
    const input = { table: "areas", name: "thua_thien_hue_rural" };
    expect(cellsOf(input, known)).toEqual([
      ["province", "Thừa Thiên Huế"],
      ["area_type", "rural"],
    ]);
    const month = { table: "category_season", name: "snacks/12" };
    expect(
      languages.map((language) => inputName(month, known, dataNames, language)),
    ).toEqual(["零食 · 12 月", "snacks · month 12", "bánh snack · tháng 12"]);
  });
});

describe("the inputs of a run in words", () => {
  it.each(languages)("hold no id of the data in %s", (language) => {
    const inputs = inputsInWords(plan, market, "brief", {
      ...{ words, language },
    });
    const ids = inputs.flatMap(({ table, name, value, unit }) => [
      ...[table, name, value, unit].filter((text) => text.includes("_")),
      // Chinese has no word in small Latin letters.
      ...(language === "zh-TW" ? [table, unit] : []).filter((text) =>
        /[a-z]{3}/.test(text),
      ),
    ]);
    expect([...new Set(ids)]).toEqual([]);
    expect(inputs.length).toBeGreaterThan(1000);
  });

  it("keep what they are worth and how well they are known", () => {
    const [first] = inputsInWords(plan, market, "brief", {
      ...{ words, language: "zh-TW" as const },
    });
    expect(first).toMatchObject({ unit: "戶", grade: "derived" });
    expect(Number(first?.value)).toBeGreaterThan(0);
  });
});
