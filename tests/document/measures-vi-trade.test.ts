import { expect, it } from "vitest";
import { tradeMeasuresVi } from "../../src/document/measures-vi-trade.ts";
import { leaves } from "../support/words.ts";

it("measures of goods, shelves and stocks are all Vietnamese", () => {
  const texts = [...leaves(tradeMeasuresVi).values()];
  expect(Object.keys(tradeMeasuresVi)).toContain("sellin_units");
  expect(texts.filter((text) => /[一-鿿]/.test(text))).toEqual([]);
  // Each label, meaning, formula and hint of a measure in one line.
  const said = Object.values(tradeMeasuresVi).map((text) =>
    Object.values(text).join(" "),
  );
  expect(said.filter((text) => !/[đơưăâêôạảấầậắếềệộớợứừự]/.test(text))).toEqual(
    [],
  );
});
