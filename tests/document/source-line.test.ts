import { expect, it } from "vitest";
import { readDataNames } from "../../src/document/data-names.ts";
import { readDataNotes } from "../../src/document/data-notes.ts";
import { sourceLine } from "../../src/document/source-line.ts";

const words = {
  names: readDataNames(
    "column,id,zh_tw,en,vi\npublisher,own,本專案的推估,our estimate,ước tính\n",
  ),
  notes: readDataNotes("english,zh_tw,vi\nHouseholds,戶數,Số hộ\n"),
};

it("an estimate of our own is told in the reader's language", () => {
  const own = { publisher: "own", title: "Households", published: "2026" };
  expect(sourceLine({ ...own, address: "" }, "zh-TW", words)).toBe(
    "本專案的推估：戶數（2026）",
  );
});

it("what others published keeps its title, with the address", () => {
  const paper = { publisher: "GSO", title: "Yearbook", published: "" };
  expect(
    sourceLine({ ...paper, address: "https://gso.gov.vn" }, "vi", words),
  ).toBe("GSO: Yearbook https://gso.gov.vn");
});
