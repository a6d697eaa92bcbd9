import { expect, it } from "vitest";
import { brandMeasuresVi } from "../../src/document/measures-vi-brand.ts";
import { leaves } from "../support/words.ts";

it("measures of people, share and money are all Vietnamese", () => {
  const texts = [...leaves(brandMeasuresVi).values()];
  expect(Object.keys(brandMeasuresVi)).toContain("trial");
  expect(texts.filter((text) => /[一-鿿]/.test(text))).toEqual([]);
  // Each label, meaning, formula and hint of a measure in one line.
  const said = Object.values(brandMeasuresVi).map((text) =>
    Object.values(text).join(" "),
  );
  expect(said.filter((text) => !/[đơưăâêôạảấầậắếềệộớợứừự]/.test(text))).toEqual(
    [],
  );
});
