import { expect, it } from "vitest";
import { lexiconVi } from "../../src/document/lexicon-vi.ts";
import { leaves } from "../support/words.ts";

it("every warning is Vietnamese", () => {
  const sentences = [...leaves(lexiconVi.warnings).values()];
  expect(sentences.length).toBeGreaterThan(15);
  expect(
    sentences.filter(
      (text) =>
        !/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìóòõúùýđêôơưăâ]/.test(
          text,
        ),
    ),
  ).toEqual([]);
  expect(sentences.filter((text) => /[一-鿿]/.test(text))).toEqual([]);
});
