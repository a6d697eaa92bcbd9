/** Inputs of a plan: which a search (their ids, and the words they are shown in) and a grade leave, those of the highest rank first, and who set each. Pure. */
import type { Input } from "../../src/index.ts";
import { assumptionKey, type Edits } from "../levers/lever-edits.ts";
import { chapterOf, type Chapter } from "./chapters.ts";

export type GradeChoice = "all" | Input["grade"];
export type ChapterChoice = "all" | Chapter;

export function findInputs(
  inputs: readonly Input[],
  search: string,
  grade: GradeChoice,
  rankOf: (input: Input) => number = () => 0,
  chapter: ChapterChoice = "all",
  wordsOf: (input: Input) => string = () => "",
): Input[] {
  const rank = (input: Input): number =>
    2 * rankOf(input) + Number(input.table === "parameters");
  const sought = search.trim().toLowerCase();
  return inputs
    .filter((input) => grade === "all" || input.grade === grade)
    .filter(({ table }) => chapter === "all" || chapterOf(table) === chapter)
    .filter((input) => {
      const { table, name, note } = input;
      return (
        sought === "" ||
        `${table} ${name} ${note} ${wordsOf(input)}`
          .toLowerCase()
          .includes(sought)
      );
    })
    .sort((a, b) => rank(b) - rank(a));
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
