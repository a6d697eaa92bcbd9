/**
 * Mistakes of the input as lines for a person, in the language that the command was given with --lang: every one, in the order
 * of the file, then what became of the command. What nobody has translated stays in the library's own English.
 */
import {
  languages,
  problemDetail,
  problemInWords,
  problemKindsVi,
  problemKindsZhTw,
  problemWordsVi,
  problemWordsZhTw,
  readProblemDetails,
  sortProblems,
  type Language,
} from "../index.ts";
import { problemText, type InputFailure } from "./failure.ts";
import { wordsText } from "./files.ts";

const spoken = {
  "zh-TW": {
    ...{ words: problemWordsZhTw, kinds: problemKindsZhTw, comma: "、" },
    ...{ sentence: "{main}。{detail}。", end: "{count} 個問題；{outcome}。" },
  },
  vi: {
    ...{ words: problemWordsVi, kinds: problemKindsVi, comma: ", " },
    ...{ sentence: "{main}; {detail}.", end: "{count} lỗi; {outcome}." },
  },
} as const;

/** What --lang asks for, wherever it stands; English where nothing does, or something that is no language. */
export function askedLanguage(words: readonly string[]): Language {
  const at = words.findIndex((word) => /^--lang(=|$)/.test(word));
  const asked = words[at]?.split("=")[1] ?? words[at + 1];
  return languages.find((language) => language === asked) ?? "en";
}

export function mistakesText(
  failure: InputFailure,
  language: Language,
): string {
  if (language === "en") return problemText(failure);
  const { sentence, end, ...own } = spoken[language];
  const details = readProblemDetails(wordsText("problems"));
  const say = (english: string): string | undefined =>
    problemDetail(details, language, english);
  const { outcome } = failure;
  const lines = sortProblems(failure.problems).map((problem) => {
    const { main, detail } = problemInWords(problem, { ...own, say });
    return sentence
      .replace("{main}", () => main)
      .replace("{detail}", () => detail);
  });
  const last = end
    .replace("{count}", String(lines.length))
    .replace("{outcome}", say(outcome) ?? outcome);
  return [...lines, last, ""].join("\n");
}
