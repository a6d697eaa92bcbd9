/** What a search says in a terminal, in the reader's language; `{name}` marks a place for a figure. */
import type { Language } from "../report/speech.ts";

const chinese = {
  solve: "怎樣才達得到：{target}，{how}",
  onAverage: "看平均",
  inFutures: "要有 {share} 的未來達到",
  alone: "只調這一項",
  answer: "要調到多少",
  atLow: "範圍下限時",
  atHigh: "範圍上限時",
  between: "在 {missed}（沒達到）和 {reached}（達到）之間",
  throughout: "從 {low}到 {high}都達到",
  never: "從 {low}到 {high}都沒達到",
  solveNote:
    "每一項單獨調，其他照方案；每個值都用相同的未來。右邊兩欄：這一項在範圍兩端時，{name}的平均。這裡假設往一個方向調，指標也只往一個方向走。",
  best: "{name}最好的設定：{best}；起點是 {start}，差 {gain} ± {half}（95% 區間）",
  lever: "設定",
  start: "起點",
  bestHead: "最好",
  tried: "試了幾組設定：{points}。試過的範圍以外，什麼都不知道。",
  curves: "只調一項時",
  held: "其他設定停在：{values}。",
  value: "調到",
  star: "星號：違反限制。",
  required: "{target}（{how}）",
  budget: "第一年預算",
  reps: "所有地區的業務人數",
  margin: "{channel}每包毛利占未稅價",
  noLimit: "沒有設限制。",
  inside: "沒有限制卡住：最好的設定在所有限制之內。",
  broken: "試過的設定沒有一組守住所有限制；這裡是違反最少的一組。",
  binding:
    "卡住的限制：{name}。放寬它，{per}換到 {worth}（看試過的設定裡，只超過這個限制的最好一組）。",
  unknown: "卡住的限制：{name}。放寬它值多少：試過的設定看不出來。",
  /** What a limit is relaxed by, after the unit it is counted in. */
  per: {
    dong: "每 1 ₫ ",
    billion: "每 10 億₫ ",
    ratio: "每 1 個百分點",
    futures: "100 個未來裡每 1 個",
    packs: "每 1 包",
    cases: "每 1 箱",
    reps: "每 1 人",
    weeks: "每 1 週",
    other: "每 1 單位",
  },
  run: "照最好的設定跑：",
};

export type SearchWords = typeof chinese;

const english: SearchWords = {
  solve: "What must be true: {target}, {how}",
  onAverage: "on average",
  inFutures: "in {share} of the futures",
  alone: "moved alone",
  answer: "answer",
  atLow: "at its low end",
  atHigh: "at its high end",
  between: "between {missed} (missed) and {reached} (reached)",
  throughout: "reached from {low} to {high}",
  never: "not reached from {low} to {high}",
  solveNote:
    "Each is moved alone, all else as in the plan, under the same futures at every value. The last two columns, at either end of the range: the mean of {name}. The answer supposes that the measure moves one way along the range.",
  best: "Best values for {name}: {best}, from {start} at the start, a difference of {gain} ± {half} (95%)",
  lever: "lever",
  start: "start",
  bestHead: "best",
  tried: "Points tried: {points}. Beyond the tested range nothing is known.",
  curves: "One lever moved alone",
  held: "The others stay at: {values}.",
  value: "moved to",
  star: "A star: breaks a limit.",
  required: "{target} {how}",
  budget: "first-year budget",
  reps: "sales reps of all regions",
  margin: "margin of a pack in {channel}, of the price before VAT,",
  noLimit: "No limit was set.",
  inside: "No limit binds: the best point lies inside all of them.",
  broken:
    "No point that was tried keeps every limit; the one shown breaks them least.",
  binding:
    "Binding: {name}. Relaxing it is worth {worth} {per}, by the best point tried that breaks this limit alone.",
  unknown:
    "Binding: {name}. What relaxing it is worth: the points tried do not tell.",
  per: {
    dong: "per ₫",
    billion: "per billion ₫",
    ratio: "per percentage point",
    futures: "per future in 100",
    packs: "per pack",
    cases: "per case",
    reps: "per rep",
    weeks: "per week",
    other: "per unit",
  },
  run: "To run it:",
};

const vietnamese: SearchWords = {
  solve: "Cần điều gì để đạt: {target}, {how}",
  onAverage: "tính trung bình",
  inFutures: "trong {share} số tương lai",
  alone: "chỉ đổi mục này",
  answer: "cần ở mức nào",
  atLow: "ở đầu thấp",
  atHigh: "ở đầu cao",
  between: "giữa {missed} (chưa đạt) và {reached} (đạt)",
  throughout: "đạt từ {low} đến {high}",
  never: "không đạt từ {low} đến {high}",
  solveNote:
    "Mỗi mục đổi riêng, phần còn lại theo phương án; mọi mức đều dùng chung các tương lai. Hai cột cuối: trung bình của {name} ở hai đầu khoảng. Câu trả lời giả định chỉ tiêu chỉ đi một chiều dọc theo khoảng.",
  best: "Mức tốt nhất cho {name}: {best}, ban đầu {start}, chênh {gain} ± {half} (95%)",
  lever: "thiết lập",
  start: "ban đầu",
  bestHead: "tốt nhất",
  tried: "Số điểm đã thử: {points}. Ngoài khoảng đã thử thì không biết gì.",
  curves: "Khi chỉ đổi một mục",
  held: "Các mục khác giữ ở: {values}.",
  value: "đổi thành",
  star: "Dấu sao: vi phạm giới hạn.",
  required: "{target} {how}",
  budget: "ngân sách năm đầu",
  reps: "số nhân viên bán hàng mọi vùng",
  margin: "lãi mỗi gói ở {channel} trên giá chưa VAT",
  noLimit: "Không đặt giới hạn nào.",
  inside: "Không giới hạn nào kìm lại: điểm tốt nhất nằm trong mọi giới hạn.",
  broken:
    "Không điểm nào đã thử giữ được mọi giới hạn; đây là điểm vi phạm ít nhất.",
  binding:
    "Giới hạn đang kìm lại: {name}. Nới ra thì được {worth} {per}, theo điểm tốt nhất đã thử chỉ vượt giới hạn này.",
  unknown:
    "Giới hạn đang kìm lại: {name}. Nới ra đáng bao nhiêu: các điểm đã thử chưa cho biết.",
  per: {
    dong: "cho mỗi ₫",
    billion: "cho mỗi tỷ ₫",
    ratio: "cho mỗi điểm phần trăm",
    futures: "cho mỗi tương lai trong 100",
    packs: "cho mỗi gói",
    cases: "cho mỗi thùng",
    reps: "cho mỗi người",
    weeks: "cho mỗi tuần",
    other: "cho mỗi đơn vị",
  },
  run: "Để chạy phương án này:",
};

export const searchWords: Readonly<Record<Language, SearchWords>> = {
  "zh-TW": chinese,
  en: english,
  vi: vietnamese,
};
