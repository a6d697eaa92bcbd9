/** What a report says besides its charts, in its three languages; `{name}` marks a place for a figure. */
import type { ChartWords } from "../report/chart-parts.ts";
import {
  type Language,
  compact,
  dateText,
  figure,
  measureName,
  moneyText,
  share,
} from "../report/speech.ts";
import { lexicons } from "./lexicon.ts";

const chinese = {
  title: "{name}：越南上市模擬報告",
  subtitle: "{skus} 個品項，{weeks} 週，從 {start} 開賣",
  verdict: "結論",
  plan: "方案",
  market: "市場與假設",
  sales: "銷量與鋪貨",
  money: "損益瀑布",
  cash: "現金與風險",
  comparison: "方案比較",
  next: "下一步與附錄",
  summary: "摘要",
  inputs: "輸入",
  weekly: "週資料",
  places: "區域通路",
  profit: "損益",
  cashSheet: "現金",
  distribution: "分布",
  sources: "假設來源",
  version: "版本",
  measure: "指標",
  value: "數值",
  unit: "單位",
  formula: "算法",
  likely: "單次",
  lever: "設定",
  scope: "範圍",
  note: "備註",
  weeks: "第 {from}–{to} 週",
  from: "起週",
  to: "迄週",
  week: "週",
  date: "星期一",
  checked: "查核日",
  region: "區域",
  toDistributors: "出給經銷商（不分通路）",
  channel: "通路",
  line: "項目",
  total: "合計",
  check: "與模擬的差",
  inflow: "當週現金",
  cumulative: "累計現金",
  name: "名稱",
  low: "低",
  high: "高",
  grade: "等級",
  idInData: "資料檔裡的名稱",
  source: "出處",
  future: "未來",
  warnings: "要注意的事",
  bottleneck: "每週最卡的一關",
  assumed: "猜測占比",
  channels: "品類在各通路的比重（%）",
  contents: "內容",
  table: "看數字",
  category: "品類",
  fanTakeaway:
    "第 {week} 週的{name}：中間值 {p50}，十個未來裡有八個在 {p10} 到 {p90}。",
  fanBand: "P10–P90",
  fanMiddle: "中間值",
  salesSentence:
    "{weeks} 週實銷 {packs} 包，進到店裡的貨有 {through} 賣掉；第一年 {cases} 箱，目標 {target} 箱。",
  moneySentence:
    "累計貢獻毛利 {contribution}，最大現金缺口 {cash}，在第 {week} 週；{payback}。",
  payback: "第 {week} 週起回本",
  noPayback: "這段期間沒有回本",
  chance: "達到目標的機率：100 個未來裡 {share} 個（{low} 到 {high}，95%）。",
  chanceRange:
    "達到目標的機率：100 個未來裡 {low} 到 {high} 個；一半以上的變異來自猜測的數字，所以只給範圍。",
  spread: "每個數字：中間值（十個未來裡有八個落在的範圍）。",
  runAndRange:
    "每個數字：種子 {seed} 的一次模擬；範圍來自 {futures} 個未來，十個裡有八個落在裡面。",
  oneRun: "這是一個亂數種子的結果，不是預測：換一個種子，數字就不同。",
  baseRate: "外部視角：{definition}，{value}。",
  footer:
    "taphoa {version}｜種子 {seed}｜資料 {data}｜1:{scale}｜猜測占 {assumed} 的數字",
  rate: "NT$1 = {rate}₫",
  likelyRun:
    "以下是其中一次模擬：數字都取最可能值，種子 {seed}。它不是中間值；很多個未來的中間值在最前面。",
  more: "還有 {count} 列，見活頁簿的「{sheet}」。",
  nextWays: "先查影響最大的那個數字，再拿另一個方案來比。",
};

export type ReportTexts = typeof chinese;

const english: ReportTexts = {
  title: "{name}: simulated launch in Vietnam",
  subtitle: "{skus} SKUs, {weeks} weeks from {start}",
  verdict: "Verdict",
  plan: "The plan",
  market: "Market and assumptions",
  sales: "Sales and distribution",
  money: "Profit and loss",
  cash: "Cash and risk",
  comparison: "Comparison",
  next: "Next steps and appendix",
  summary: "Summary",
  inputs: "Inputs",
  weekly: "Weekly",
  places: "Regions and channels",
  profit: "Profit and loss",
  cashSheet: "Cash",
  distribution: "Distribution",
  sources: "Sources",
  version: "Version",
  measure: "Measure",
  value: "Value",
  unit: "Unit",
  formula: "Formula",
  likely: "One run",
  lever: "Lever",
  scope: "Scope",
  note: "Note",
  weeks: "weeks {from}–{to}",
  from: "from",
  to: "to",
  week: "Week",
  date: "Monday",
  checked: "Checked on",
  region: "Region",
  toDistributors: "To distributors, for any channel",
  channel: "Channel",
  line: "Line",
  total: "Total",
  check: "Difference from the simulation",
  inflow: "Cash of the week",
  cumulative: "Cumulative cash",
  name: "Name",
  low: "Low",
  high: "High",
  grade: "Grade",
  idInData: "Name in the data",
  source: "Source",
  future: "Future",
  warnings: "Warnings",
  bottleneck: "Bottleneck by week",
  assumed: "Assumed",
  channels: "Share of the category by channel (%)",
  contents: "Contents",
  table: "See figures",
  category: "Category",
  fanTakeaway:
    "{name} in week {week}: {p50} in the middle, eight of ten futures between {p10} and {p90}.",
  fanBand: "P10–P90",
  fanMiddle: "Median",
  salesSentence:
    "{weeks} weeks: {packs} packs bought, {through} of what outlets received; {cases} cases in the first year, the target is {target}.",
  moneySentence:
    "Contribution {contribution}, largest cash need {cash} in week {week}; {payback}.",
  payback: "paid back from week {week}",
  noPayback: "not paid back within the horizon",
  chance:
    "Chance of the target: {share} of 100 futures ({low} to {high}, 95%).",
  chanceRange:
    "Chance of the target: {low} to {high} of 100 futures; a range, because more than half of the variance rests on assumed numbers.",
  spread: "Each figure: median (eight of ten futures lie within).",
  runAndRange:
    "Each figure: one run, seed {seed}; ranges hold eight of ten of {futures} futures.",
  oneRun: "This is one seed and no forecast: another seed gives other figures.",
  baseRate: "Outside view: {definition}: {value}.",
  footer:
    "taphoa {version} | seed {seed} | data {data} | 1:{scale} | {assumed} of the numbers assumed",
  rate: "NT$1 = ₫{rate}",
  likelyRun:
    "Below is one run: every number at its likely value, seed {seed}. It is no median; those of many futures stand first.",
  more: "{count} more rows are in the workbook’s sheet {sheet}.",
  nextWays:
    "Check the number that moves the result most, then hold another plan against this one.",
};

const vietnamese: ReportTexts = {
  title: "{name}: mô phỏng mở bán tại Việt Nam",
  subtitle: "{skus} sản phẩm, {weeks} tuần, mở bán từ {start}",
  verdict: "Kết luận",
  plan: "Phương án",
  market: "Thị trường và giả định",
  sales: "Doanh số và độ phủ",
  money: "Lãi lỗ",
  cash: "Tiền mặt và rủi ro",
  comparison: "So sánh phương án",
  next: "Bước tiếp theo và phụ lục",
  summary: "Tóm tắt",
  inputs: "Đầu vào",
  weekly: "Theo tuần",
  places: "Vùng và kênh",
  profit: "Lãi lỗ từng khoản",
  cashSheet: "Tiền mặt",
  distribution: "Phân bố",
  sources: "Nguồn giả định",
  version: "Phiên bản",
  measure: "Chỉ tiêu",
  value: "Giá trị",
  unit: "Đơn vị",
  formula: "Cách tính",
  likely: "Một lần chạy",
  lever: "Thiết lập",
  scope: "Phạm vi",
  note: "Ghi chú",
  weeks: "tuần {from}–{to}",
  from: "từ tuần",
  to: "đến tuần",
  week: "Tuần",
  date: "Thứ hai",
  checked: "Ngày kiểm tra",
  region: "Vùng",
  toDistributors: "Cho nhà phân phối, mọi kênh",
  channel: "Kênh",
  line: "Khoản",
  total: "Tổng",
  check: "Chênh lệch so với mô phỏng",
  inflow: "Dòng tiền trong tuần",
  cumulative: "Tiền mặt lũy kế",
  name: "Tên",
  low: "Thấp",
  high: "Cao",
  grade: "Mức tin cậy",
  idInData: "Tên trong tệp dữ liệu",
  source: "Nguồn",
  future: "Tương lai",
  warnings: "Điều cần lưu ý",
  bottleneck: "Điểm nghẽn theo tuần",
  assumed: "Tỷ lệ giả định",
  channels: "Tỷ trọng ngành hàng theo kênh (%)",
  contents: "Nội dung",
  table: "Xem số liệu",
  category: "Ngành hàng",
  fanTakeaway:
    "{name} ở tuần {week}: ở giữa {p50}, tám trong mười tương lai nằm giữa {p10} và {p90}.",
  fanBand: "P10–P90",
  fanMiddle: "Trung vị",
  salesSentence:
    "{weeks} tuần: bán ra {packs} gói, bằng {through} lượng hàng vào điểm bán; năm đầu {cases} thùng, mục tiêu {target} thùng.",
  moneySentence:
    "Lợi nhuận đóng góp lũy kế {contribution}, thiếu tiền mặt nhiều nhất {cash} ở tuần {week}; {payback}.",
  payback: "hoàn vốn từ tuần {week}",
  noPayback: "chưa hoàn vốn trong kỳ",
  chance:
    "Khả năng đạt mục tiêu: {share} trong 100 tương lai ({low} đến {high}, 95%).",
  chanceRange:
    "Khả năng đạt mục tiêu: {low} đến {high} trong 100 tương lai; chỉ nêu khoảng, vì hơn nửa phương sai đến từ số liệu giả định.",
  spread: "Mỗi con số: trung vị (tám trong mười tương lai nằm trong khoảng).",
  runAndRange:
    "Mỗi con số: một lần chạy, hạt giống {seed}; khoảng chứa tám trong mười của {futures} tương lai.",
  oneRun:
    "Đây là kết quả của một hạt giống ngẫu nhiên, không phải dự báo: hạt giống khác cho con số khác.",
  baseRate: "Góc nhìn bên ngoài: {definition}: {value}.",
  footer:
    "taphoa {version} | hạt giống {seed} | dữ liệu {data} | 1:{scale} | {assumed} số liệu là giả định",
  rate: "NT$1 = {rate} ₫",
  likelyRun:
    "Dưới đây là một lần chạy: mọi con số ở giá trị khả dĩ nhất, hạt giống {seed}. Đây không phải trung vị; trung vị của nhiều tương lai ở đầu báo cáo.",
  more: "Còn {count} dòng trong trang tính {sheet} của sổ tính.",
  nextWays:
    "Hãy kiểm tra trước con số ảnh hưởng nhiều nhất, rồi đặt một phương án khác cạnh phương án này.",
};

export const reportTexts: Readonly<Record<Language, ReportTexts>> = {
  "zh-TW": chinese,
  en: english,
  vi: vietnamese,
};

/** A figure and its counter are one word: 282 萬包. */
export function fill(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""))
    .replace(/([萬億]) (?=[包箱])/g, "$1");
}

/** Units of packs a week and of money in VND and NT$, the smaller first, with what stands for one. */
const units: Readonly<
  Record<
    Language,
    Readonly<
      Record<"packs" | "money" | "twd", readonly (readonly [string, number])[]>
    >
  >
> = {
  "zh-TW": {
    packs: [
      ["包／週", 1],
      ["萬包／週", 1e4],
    ],
    money: [
      ["百萬₫", 1e6],
      ["億₫", 1e8],
    ],
    twd: [
      ["萬 NT$", 1e4],
      ["億 NT$", 1e8],
    ],
  },
  en: {
    packs: [
      ["packs a week", 1],
      ["thousand packs a week", 1e3],
    ],
    money: [
      ["million ₫", 1e6],
      ["billion ₫", 1e9],
    ],
    twd: [
      ["thousand NT$", 1e3],
      ["million NT$", 1e6],
    ],
  },
  vi: {
    packs: [
      ["gói/tuần", 1],
      ["nghìn gói/tuần", 1e3],
    ],
    money: [
      ["triệu ₫", 1e6],
      ["tỷ ₫", 1e9],
    ],
    twd: [
      ["nghìn NT$", 1e3],
      ["triệu NT$", 1e6],
    ],
  },
};

/** The words that the chart descriptions shared with the page are given; money in NT$ where they have a rate. */
export function reportChartWords(
  language: Language,
  tetDates: readonly string[],
  vndPerTwd?: number,
): ChartWords {
  const { charts, moneyLines } = lexicons[language];
  const steps = (
    kind: "packs" | "money" | "twd",
    rate = 1,
  ): ChartWords["packSteps"] =>
    units[language][kind].map(([name, divisor], i) => ({
      name,
      divisor: divisor * rate,
      decimals: i === 0 ? 0 : 2,
    }));
  return {
    texts: charts,
    measure: (id) => measureName(id, language),
    contributionLine: (id) => moneyLines[id] ?? id,
    count: (value) => compact(value, language),
    money: (vnd) => moneyText(vnd, language, vndPerTwd),
    percent: (fraction) => share(fraction, language),
    date: (iso) => dateText(iso, language),
    fill,
    packSteps: steps("packs"),
    moneySteps:
      vndPerTwd === undefined ? steps("money") : steps("twd", vndPerTwd),
    tetDates,
  };
}

/** 12.3 → 12: of a hundred. */
export function ofHundred(fraction: number): string {
  return figure(fraction * 100);
}
