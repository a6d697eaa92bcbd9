import { describe, expect, it } from "vitest";
import {
  measureFormulas,
  measureWords,
} from "../../src/document/measure-words.ts";
import { measures } from "../../src/ledger/measures.ts";
import { languages } from "../../src/report/speech.ts";

describe.each(languages)("the words of measures in %s", (language) => {
  it("tell of every measure that a run reports, and of no other", () => {
    expect(Object.keys(measureWords[language]).sort()).toEqual(
      measures.map(({ id }) => id).sort(),
    );
  });

  it("have a formula for each", () => {
    const formulas = measureFormulas(language);
    expect(formulas["peak_cash"]).toBe(
      measureWords[language]["peak_cash"]?.formula,
    );
    expect(Object.values(formulas)).not.toContain("");
  });
});
