import { expect, it } from "vitest";
import {
  dataNote,
  notePhrases,
  readDataNotes,
} from "../../src/document/data-notes.ts";

const notes = readDataNotes(
  "english,zh_tw,vi\nour guess,我們猜的,phỏng đoán\none a week,每週一次,mỗi tuần một\n",
);

it("a note is said in a language, whole or put together from its phrases", () => {
  expect(dataNote(notes, "zh-TW", "our guess; one a week")).toEqual({
    text: "我們猜的；每週一次",
    language: "zh-TW",
  });
  expect(notePhrases(notes, "our guess")).toEqual(["our guess"]);
});

it("a note that nobody translated stays English", () => {
  const english = { text: "our guess; new", language: "en" };
  expect(dataNote(notes, "vi", "our guess; new")).toEqual(english);
});
