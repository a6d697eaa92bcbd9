/** What the report of a batch says besides names and measures; `{name}` marks a place for a figure. */
import type { Language } from "../report/speech.ts";

const chinese = {
  title: "{name}：情境比較",
  subtitle: "{scenarios} 個情境 × {seeds} 個種子，模擬 {weeks} 週",
  ranking:
    "累計貢獻毛利的中間值：最高是「{best}」，{bestAmount}（{bestRange}）；最低是「{worst}」，{worstAmount}。",
  single: "「{best}」的累計貢獻毛利：中間值 {bestAmount}（{bestRange}）。",
  duel: "相同的 {pairs} 個種子裡，「{best}」有 {wins} 個勝過第二名的「{second}」，平均多 {mean} ± {half}。",
  tie: "相同的 {pairs} 個種子裡，「{best}」和第二名的「{second}」平均差 {mean} ± {half}：差異小於運氣，兩者不分高下。",
  spread:
    "每個數字：中間值（十個種子裡有八個落在的範圍）。範圍只含運氣，不含猜測的數字；那要用 taphoa ensemble 和 taphoa compare。",
  partial: "還沒跑完：{wanted} 次模擬裡有 {done} 次，這份報告只看這些。",
  failed: "{count} 個情境沒有結果，原因列在後面。",
  common: "所有情境都一樣：{list}",
  inputs: "和其他情境不同的設定",
  same: "與基礎方案相同",
  scenario: "情境",
  group: "組",
  runs: "次數",
  seed: "種子",
  table: "情境一覽（依輸入的順序）",
  more: "另有 {count} 個情境在活頁簿裡。",
  left: "這裡畫的是中間值最高的 {count} 個情境，依輸入的順序。",
  errors: "沒有結果的情境",
  reason: "原因",
  unfinished: "還沒跑",
  rangeTakeaway:
    "{measure}的中間值從 {low}（「{worst}」）到 {high}（「{best}」）。",
  tradeTitle: "賺多少、要墊多少：累計貢獻毛利與最大現金缺口（中間值）",
  tradeTakeaway: "沒有別的情境賺得更多又墊得更少的：{list}。",
  all: "每個情境",
  unbeaten: "沒有被比下去的",
  highest: "最高",
  lowest: "最低",
  footer:
    "taphoa {version}｜種子 {seed} 1–{seeds}｜資料 {data}｜1:{scale}{grade}",
  grade: "｜猜測占 {assumed} 的數字",
};

export type BatchTexts = typeof chinese;

const english: BatchTexts = {
  title: "{name}: scenarios compared",
  subtitle: "{scenarios} scenarios × {seeds} seeds, {weeks} weeks simulated",
  ranking:
    "Cumulative contribution, medians: {best} is highest with {bestAmount} ({bestRange}), {worst} lowest with {worstAmount}.",
  single:
    "Cumulative contribution of {best}: median {bestAmount} ({bestRange}).",
  duel: "Under the same {pairs} seeds {best} beats {second}, the second, {wins} times; by {mean} ± {half} on average.",
  tie: "Under the same {pairs} seeds {best} and {second}, the second, differ by {mean} ± {half} on average: less than luck, they are level.",
  spread:
    "Each figure: median (eight of ten seeds lie within). Ranges hold luck only, no doubt about guessed numbers: taphoa ensemble and taphoa compare add it.",
  partial:
    "Not finished: {done} of {wanted} runs are there, and this report is of these.",
  failed: "{count} scenarios have no result; the reasons stand below.",
  common: "The same in all scenarios: {list}",
  inputs: "What it sets otherwise",
  same: "as the base plan",
  scenario: "Scenario",
  group: "Group",
  runs: "Runs",
  seed: "Seed",
  table: "The scenarios, in the order of the input",
  more: "{count} more scenarios are in the workbook.",
  left: "Shown: the {count} scenarios with the highest medians, in the order of the input.",
  errors: "Scenarios without a result",
  reason: "Reason",
  unfinished: "not run yet",
  rangeTakeaway:
    "Medians of {measure} run from {low} ({worst}) to {high} ({best}).",
  tradeTitle:
    "What it earns and what it ties up: cumulative contribution and largest cash need (medians)",
  tradeTakeaway:
    "No other scenario earns more with a smaller need than: {list}.",
  all: "Scenarios",
  unbeaten: "Unbeaten",
  highest: "Highest",
  lowest: "Lowest",
  footer:
    "taphoa {version} | seeds {seed} 1–{seeds} | data {data} | 1:{scale}{grade}",
  grade: " | {assumed} of the numbers assumed",
};

const vietnamese: BatchTexts = {
  title: "{name}: so sánh kịch bản",
  subtitle: "{scenarios} kịch bản × {seeds} hạt giống, mô phỏng {weeks} tuần",
  ranking:
    "Trung vị lợi nhuận đóng góp lũy kế: cao nhất là {best}, {bestAmount} ({bestRange}); thấp nhất là {worst}, {worstAmount}.",
  single:
    "Lợi nhuận đóng góp lũy kế của {best}: trung vị {bestAmount} ({bestRange}).",
  duel: "Với cùng {pairs} hạt giống, {best} thắng {second} (hạng hai) {wins} lần; trung bình hơn {mean} ± {half}.",
  tie: "Với cùng {pairs} hạt giống, {best} và {second} (hạng hai) trung bình chênh {mean} ± {half}: nhỏ hơn may rủi, coi như ngang nhau.",
  spread:
    "Mỗi con số: trung vị (tám trong mười hạt giống nằm trong khoảng). Khoảng chỉ gồm may rủi, chưa gồm số liệu giả định: dùng taphoa ensemble và taphoa compare.",
  partial:
    "Chưa chạy xong: có {done} trong {wanted} lần mô phỏng, báo cáo này chỉ xét các lần đó.",
  failed: "{count} kịch bản không có kết quả; lý do nêu ở dưới.",
  common: "Giống nhau ở mọi kịch bản: {list}",
  inputs: "Thiết lập khác với kịch bản khác",
  same: "như phương án gốc",
  scenario: "Kịch bản",
  group: "Nhóm",
  runs: "Số lần",
  seed: "Hạt giống",
  table: "Các kịch bản, theo thứ tự đầu vào",
  more: "Còn {count} kịch bản nữa trong bảng tính.",
  left: "Hình vẽ {count} kịch bản có trung vị cao nhất, theo thứ tự đầu vào.",
  errors: "Kịch bản không có kết quả",
  reason: "Lý do",
  unfinished: "chưa chạy",
  rangeTakeaway:
    "Trung vị của {measure} từ {low} ({worst}) đến {high} ({best}).",
  tradeTitle:
    "Lãi bao nhiêu, phải bỏ ra bao nhiêu: lợi nhuận đóng góp lũy kế và mức thiếu tiền mặt lớn nhất (trung vị)",
  tradeTakeaway:
    "Không kịch bản nào khác vừa lãi hơn vừa cần ít tiền hơn: {list}.",
  all: "Kịch bản",
  unbeaten: "Không bị vượt",
  highest: "Cao nhất",
  lowest: "Thấp nhất",
  footer:
    "taphoa {version} | hạt giống {seed} 1–{seeds} | dữ liệu {data} | 1:{scale}{grade}",
  grade: " | {assumed} số liệu là giả định",
};

export const batchTexts: Readonly<Record<Language, BatchTexts>> = {
  "zh-TW": chinese,
  en: english,
  vi: vietnamese,
};
