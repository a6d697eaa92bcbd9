/** Inputs of a plan by chapter: which a search (their ids, and the words they are shown in) and a grade leave, and who set each. Pure. */
import type { Input } from "../../src/index.ts";
import { assumptionKey, type Edits } from "../levers/lever-edits.ts";
import {
  chapterOf,
  chapters,
  chapterTables,
  type Chapter,
} from "./chapters.ts";

export type GradeChoice = "all" | Input["grade"];

export interface ChapterInputs {
  readonly chapter: Chapter;
  readonly inputs: readonly Input[];
}

/** In the order of the chapters, those with nothing left out; within one those of the highest rank first, then table by table. */
export function findInputs(
  inputs: readonly Input[],
  search: string,
  grade: GradeChoice,
  rankOf: (input: Input) => number = () => 0,
  wordsOf: (input: Input) => string = () => "",
): ChapterInputs[] {
  const sought = search.trim().toLowerCase();
  const place = ({ table }: Input): number => chapterTables.indexOf(table);
  const found = inputs
    .filter((input) => grade === "all" || input.grade === grade)
    .filter((input) => {
      const { table, name, note } = input;
      return (
        sought === "" ||
        `${table} ${name} ${note} ${wordsOf(input)}`
          .toLowerCase()
          .includes(sought)
      );
    })
    .sort((a, b) => rankOf(b) - rankOf(a) || place(a) - place(b));
  return chapters
    .map((chapter) => ({
      chapter,
      inputs: found.filter(({ table }) => chapterOf(table) === chapter),
    }))
    .filter((one) => one.inputs.length > 0);
}

export type SetBy = "you" | "plan" | "data";

/** Who gave a number its value: the reader on the panel or in the drawer, the plan's file, or the data of the model. */
export function setBy({ table, name, grade }: Input, edits: Edits): SetBy {
  const [first = ""] = name.split("/");
  const own =
    table === "parameters"
      ? assumptionKey(name) in edits
      : grade === "decided" &&
        Object.keys(edits).some((key) => key.split("[")[0] === first);
  if (own) return "you";
  return grade === "decided" ? "plan" : "data";
}
