/** What an ensemble says in a terminal, in the reader's language; `{name}` marks a place for a figure. */
import type { Language } from "../report/speech.ts";

const chinese = {
  title: "方案的 {futures} 個未來（{account}）",
  measure: "指標",
  luck: "運氣",
  ignorance: "未知",
  error: "模擬\n誤差",
  assumed: "假設",
  base: "市場",
  note: "沒人知道的數字抽了 {draws} 組，每組 {seeds} 個種子，共 {runs} 次模擬。P10、P50、P90：最差一成、中間、最好一成的分界，已扣掉模擬誤差。運氣、未知（沒人知道的數字）、模擬誤差：各占差異（變異數）多少；--scale 愈細，模擬誤差愈小。假設：差異裡有多少靠沒有人量過的數字。某個未來算不出來的指標，分界就不算那個未來。",
  collapsed:
    "P10、P90 是「—」：看得到的差異全是模擬誤差，要用更細的 --scale 或更多 --runs。",
  ofBase: "市場：上市前的市場占差異多少，粗估，已含在未知裡。",
  atLeast: "{name} 至少 {value}",
  atMost: "{name} 至多 {value}",
  chance:
    "{target}：100 個未來裡有 {share} 個（95% 區間 {low} 到 {high} 個；模擬的 {futures} 個裡有 {reached} 個）。",
  range:
    "{target}：100 個未來裡有 {low} 到 {high} 個。只說範圍，因為一半以上的差異靠假設的數字。",
};

export type EnsembleWords = typeof chinese;

const english: EnsembleWords = {
  title: "{futures} futures of the plan ({account})",
  measure: "measure",
  luck: "luck",
  ignorance: "ignor-\nance",
  error: "sim.\nerror",
  assumed: "assumed",
  base: "base",
  note: "{draws} draws of what nobody knows with {seeds} seeds each, {runs} runs. P10, P50, P90: a tenth, a half, nine tenths of the futures lie below, freed of simulation error. Luck, ignorance (what nobody knows) and simulation error are shares of the variance between runs; a finer --scale makes the last smaller. Assumed: the share that rests on numbers nobody has measured. A measure that is not defined in a future is left out of its quantiles.",
  collapsed:
    "A dash in P10 and P90: all the difference seen is simulation error; take a finer --scale or more --runs.",
  ofBase:
    "Base: what the market before the launch has of the variance, part of ignorance, roughly.",
  atLeast: "{name} at least {value}",
  atMost: "{name} at most {value}",
  chance:
    "{target}: {share} of 100 futures ({low} to {high} of 100, 95%; {reached} of the {futures} simulated).",
  range:
    "{target}: {low} to {high} of 100 futures. A range, because more than half of the variance rests on assumed numbers.",
};

const vietnamese: EnsembleWords = {
  title: "{futures} tương lai của phương án ({account})",
  measure: "chỉ tiêu",
  luck: "vận may",
  ignorance: "chưa\nbiết",
  error: "sai số\nmô phỏng",
  assumed: "giả định",
  base: "nền",
  note: "Rút {draws} bộ số của những điều chưa ai biết, mỗi bộ {seeds} hạt giống, {runs} lần chạy. P10, P50, P90: một phần mười, một nửa, chín phần mười tương lai nằm dưới mức này, đã trừ sai số mô phỏng. Vận may, chưa biết (điều chưa ai biết) và sai số mô phỏng: phần của mỗi loại trong phương sai; --scale càng mịn thì sai số mô phỏng càng nhỏ. Giả định: phần dựa vào những con số chưa ai đo. Tương lai nào không tính được chỉ tiêu thì không vào các mức của chỉ tiêu đó.",
  collapsed:
    "Dấu — ở P10 và P90: toàn bộ chênh lệch thấy được là sai số mô phỏng; hãy dùng --scale mịn hơn hoặc --runs nhiều hơn.",
  ofBase:
    "Nền: phần của thị trường trước khi mở bán trong phương sai, ước lượng thô, nằm trong phần chưa biết.",
  atLeast: "{name} ít nhất {value}",
  atMost: "{name} nhiều nhất {value}",
  chance:
    "{target}: {share} trên 100 tương lai ({low} đến {high} trên 100, 95%; {reached} trong {futures} tương lai đã mô phỏng).",
  range:
    "{target}: {low} đến {high} trên 100 tương lai. Chỉ nêu khoảng, vì hơn một nửa phương sai dựa vào số giả định.",
};

export const ensembleWords: Readonly<Record<Language, EnsembleWords>> = {
  "zh-TW": chinese,
  en: english,
  vi: vietnamese,
};

/** A sentence with its figures in it. */
export function fillIn(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
    .trimEnd();
}
