/** What a student guessed, saw and wrote, as a table of one row for the teacher. Pure. */
import { formatCsv } from "../../src/index.ts";

export interface Answered {
  readonly lesson: number;
  readonly title: string;
  readonly seed: string;
  /** How sure of the guess, percent. */
  readonly sure: number;
  readonly guess: string;
  readonly answer: string;
  readonly written: string;
  readonly version: string;
}

/** UTF-8 with its mark, lines ended as Windows has them; a text that begins like a formula stays a text. */
export function answerFile(answered: Answered): string {
  const { lesson, title, seed, sure, guess, answer, written, version } =
    answered;
  return formatCsv(
    [
      ...["lesson", "title", "seed", "guess", "sure_percent", "answer"],
      ...["written", "version"],
    ],
    [
      [
        ...[String(lesson), title, seed, guess, String(sure), answer],
        ...[written, version],
      ],
    ],
  );
}
