/** Words and numbers as they are written and said: problems and warnings, tables of text, dates, measures of a list, languages and names. */
export {
  type Problem,
  type Warning,
  formatProblem,
  sortProblems,
} from "../base/problem.ts";
export { formatCsv, formatCsvRows, parseCsv } from "../base/csv.ts";
export { formatIsoDate, parseIsoDate } from "../base/calendar-date.ts";
export { mean, meanInterval, quantile } from "../base/stats.ts";
export { suggestNames } from "../base/nearest.ts";
export { MAX_BYTES, decodeText, tooLarge } from "../inputs/decode.ts";
export { grouped, percent } from "../report/number-words.ts";
export {
  type Language,
  languages,
  listBreak,
  measureName,
} from "../report/speech.ts";
export { lexiconEn } from "../document/lexicon-en.ts";
export { lexiconVi } from "../document/lexicon-vi.ts";
export { lexiconZhTw } from "../document/lexicon-zh-tw.ts";
export { reportWarningWords, warningText } from "../document/warning-text.ts";
export {
  type DataNames,
  dataName,
  readDataNames,
} from "../document/data-names.ts";
export {
  type DataNotes,
  dataNote,
  notePhrases,
  readDataNotes,
} from "../document/data-notes.ts";
export {
  type ProblemDetail,
  problemDetail,
  readProblemDetails,
} from "../document/problem-details.ts";
export { problemInWords } from "../document/problem-text.ts";
export { problemWordsEn } from "../document/problem-words-en.ts";
export {
  problemKindsVi,
  problemWordsVi,
} from "../document/problem-words-vi.ts";
export {
  problemKindsZhTw,
  problemWordsZhTw,
} from "../document/problem-words-zh-tw.ts";
export { type DataWords, sourceLine } from "../document/source-line.ts";
export { brandMeasuresEn } from "../document/measures-en-brand.ts";
export { tradeMeasuresEn } from "../document/measures-en-trade.ts";
export { brandMeasuresVi } from "../document/measures-vi-brand.ts";
export { tradeMeasuresVi } from "../document/measures-vi-trade.ts";
export { brandMeasuresZhTw } from "../document/measures-zh-tw-brand.ts";
export { tradeMeasuresZhTw } from "../document/measures-zh-tw-trade.ts";
export { measureFormulas, measureWords } from "../document/measure-words.ts";
export { settingWords } from "../document/setting-words.ts";
export {
  type InputNames,
  cellName,
  cellsOf,
  inWords,
  inputName,
  inputNames,
  inputsInWords,
} from "../document/input-names.ts";
export { labelIn, reportNames, unitName } from "../document/names.ts";
export { standingTable } from "../document/standing-table.ts";
