/** Which inputs a search and a grade leave, those of the highest rank first, then the numbers of the model. Pure. */
import type { Input } from "../../src/index.ts";

export type GradeChoice = "all" | Input["grade"];

export function findInputs(
  inputs: readonly Input[],
  search: string,
  grade: GradeChoice,
  rankOf: (input: Input) => number = () => 0,
): Input[] {
  const rank = (input: Input): number =>
    2 * rankOf(input) + Number(input.table === "parameters");
  const sought = search.trim().toLowerCase();
  return inputs
    .filter((input) => grade === "all" || input.grade === grade)
    .filter(({ table, name, note }) =>
      `${table} ${name} ${note}`.toLowerCase().includes(sought),
    )
    .sort((a, b) => rank(b) - rank(a));
}
