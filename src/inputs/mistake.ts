/** What is wrong with one cell, before it is known where the cell stands: a Problem without file, row and column. */
import type { Problem } from "../base/problem.ts";

export type Mistake = Pick<Problem, "code" | "found" | "expected" | "fix">;

/** A cell's text in quotes, shortened; what is not seen (control and direction characters) is written as its number. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  const seen = short.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (hidden) =>
      `\\u{${(hidden.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}}`,
  );
  return `"${seen}"`;
}
