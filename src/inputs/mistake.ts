/** What is wrong with one cell, before it is known where the cell stands: a Problem without file, row and column. */
import type { Problem } from "../base/problem.ts";

export type Mistake = Pick<Problem, "code" | "found" | "expected" | "fix">;
