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
export { type Language, languages, listBreak } from "../report/speech.ts";
export { lexiconEn } from "../document/lexicon-en.ts";
export { lexiconVi } from "../document/lexicon-vi.ts";
export { lexiconZhTw } from "../document/lexicon-zh-tw.ts";
export { reportWarningWords, warningText } from "../document/warning-text.ts";
export {
  type DataNames,
  dataName,
  readDataNames,
} from "../document/data-names.ts";
export { settingWords } from "../document/setting-words.ts";
export {
  type InputNames,
  cellName,
  cellsOf,
  inputName,
  inputNames,
  inputsInWords,
} from "../document/input-names.ts";
export { labelIn, reportNames } from "../document/names.ts";
export { standingTable } from "../document/standing-table.ts";
