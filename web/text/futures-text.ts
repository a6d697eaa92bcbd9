/** What the page says about many futures of a plan, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "很多個未來",
  intro:
    "同一個方案，換不同的運氣、換沒人知道的數字，各跑一次。每一點是一個未來。",
  run: "算 {count} 個未來",
  again: "重算",
  running: "第 {done} 次，共 {total} 次模擬",
  stop: "停止",
  stopped: "已停止，沒有結果。",
  failed: "沒有算完：{message}",
  stale: "這是改動之前的方案，請重算。",
  chance: "{futures} 個未來裡，{reached} 個達到第一年 {target} 箱。",
  chanceRange:
    "達標機率大約 {low} 到 {high}。只說範圍，因為一半以上的差異來自沒有來源的假設。",
  chanceShare: "達標機率 {share}（95% 區間 {low} 到 {high}）。",
  noTarget: "方案沒有設第一年目標箱數，所以沒有達標機率。",
  spread: "{label}：最差一成低於 {p10}，中間 {p50}，最好一成高於 {p90}。",
  parts:
    "差異從哪裡來：沒人知道的數字 {ignorance}、運氣 {luck}、模擬誤差 {error}。",
  assumed: "其中 {share} 靠沒有來源的假設。",
  bases:
    "上市前的市場也換著跑：{count} 組一起抽出、重新校準的數字，占差異的 {share}。",
  dots: "第一年實銷（箱）",
  dot: "{cases} 箱",
  target: "目標",
  fan: "{label}：中間值與最差、最好一成",
  band: "很多個未來的八成",
  low: "最差一成",
  middle: "中間",
  middleOfAll: "未來的中間值",
  high: "最好一成",
  table: "每一個未來",
  future: "未來",
  samples: "看五個未來",
  hideSamples: "收起五個未來",
  aboutSamples:
    "細線是真的跑出來的單一未來，線尾是編號：照第一年實銷分成五等分，各取中間那一個。沒有一個未來會沿著「中間」走。",
  sample: "未來 {future}",
  sampleLine: "未來 {future}：第一年實銷 {cases}，亂數種子「{seed}」",
  sampleReached: "，達標。",
  sampleMissed: "，沒有達標。",
  coarse: "每 {scale} 戶取 1 戶，比完整模擬粗。",
  stored: "這些未來事先算好，隨本頁附上；改了方案就要重算。",
};

export type FuturesTexts = typeof zhTw;

export const futuresTexts: Readonly<Record<Language, FuturesTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Many futures",
    intro:
      "The same plan run with other luck and other values of what nobody knows. Each dot is one future.",
    run: "Run {count} futures",
    again: "Run again",
    running: "Run {done} of {total}",
    stop: "Stop",
    stopped: "Stopped; there is no result.",
    failed: "Not finished: {message}",
    stale: "These are futures of the plan before your last change.",
    chance:
      "Of {futures} futures, {reached} reach {target} cases in the first year.",
    chanceRange:
      "The chance lies somewhere between {low} and {high}. Only a range, since more than half of the spread rests on assumptions without a source.",
    chanceShare: "The chance is {share} (95% interval {low} to {high}).",
    noTarget:
      "The plan sets no target for the first year, so there is no chance to give.",
    spread:
      "{label}: the worst tenth falls below {p10}, the middle is {p50}, the best tenth is above {p90}.",
    parts:
      "Where the spread comes from: what nobody knows {ignorance}, luck {luck}, error of simulation {error}.",
    assumed: "{share} of it rests on assumptions without a source.",
    bases:
      "The market before the launch was drawn too, over {count} sets of numbers calibrated again: {share} of the spread.",
    dots: "Sell-out of the first year (cases)",
    dot: "{cases} cases",
    target: "Target",
    fan: "{label}: the middle, the worst and the best tenth",
    band: "Eight futures of ten",
    low: "Worst tenth",
    middle: "Middle",
    middleOfAll: "Middle of the futures",
    high: "Best tenth",
    table: "Every future",
    future: "Future",
    samples: "Show five futures",
    hideSamples: "Hide the five futures",
    aboutSamples:
      "The thin lines are single futures as they were run, numbered at their ends: the middle one of each fifth by sell-out of the first year. No future runs along the middle line.",
    sample: "Future {future}",
    sampleLine:
      "Future {future}: {cases} sold in the first year, seed “{seed}”",
    sampleReached: "; target reached.",
    sampleMissed: "; target missed.",
    coarse: "One household for {scale}: coarser than the full run.",
    stored:
      "These were run beforehand and came with the page; a changed plan needs its own.",
  },
  vi: {
    title: "Nhiều tương lai",
    intro:
      "Cùng một phương án, chạy với vận may khác và với giá trị khác của những điều chưa ai biết. Mỗi chấm là một tương lai.",
    run: "Chạy {count} tương lai",
    again: "Chạy lại",
    running: "Lần {done} trên {total}",
    stop: "Dừng",
    stopped: "Đã dừng, không có kết quả.",
    failed: "Chưa chạy xong: {message}",
    stale: "Đây là tương lai của phương án trước khi bạn chỉnh.",
    chance:
      "Trong {futures} tương lai, {reached} đạt {target} thùng ở năm đầu.",
    chanceRange:
      "Xác suất nằm đâu đó giữa {low} và {high}. Chỉ nêu khoảng, vì hơn một nửa chênh lệch dựa vào giả định không có nguồn.",
    chanceShare: "Xác suất là {share} (khoảng tin cậy 95%: {low} đến {high}).",
    noTarget:
      "Phương án không đặt mục tiêu năm đầu nên không có xác suất đạt mục tiêu.",
    spread:
      "{label}: một phần mười xấu nhất dưới {p10}, ở giữa {p50}, một phần mười tốt nhất trên {p90}.",
    parts:
      "Chênh lệch đến từ đâu: điều chưa ai biết {ignorance}, vận may {luck}, sai số mô phỏng {error}.",
    assumed: "{share} trong đó dựa vào giả định không có nguồn.",
    bases:
      "Thị trường trước khi mở bán cũng được rút, từ {count} bộ số hiệu chuẩn lại: {share} của chênh lệch.",
    dots: "Bán ra năm đầu (thùng)",
    dot: "{cases} thùng",
    target: "Mục tiêu",
    fan: "{label}: mức giữa, một phần mười xấu nhất và tốt nhất",
    band: "Tám phần mười tương lai",
    low: "Một phần mười xấu nhất",
    middle: "Ở giữa",
    middleOfAll: "Giữa các tương lai",
    high: "Một phần mười tốt nhất",
    table: "Từng tương lai",
    future: "Tương lai",
    samples: "Xem năm tương lai",
    hideSamples: "Ẩn năm tương lai",
    aboutSamples:
      "Đường mảnh là từng tương lai đã chạy thật, số ở cuối đường: xếp theo lượng bán ra năm đầu, chia năm phần, mỗi phần lấy tương lai ở giữa. Không tương lai nào đi đúng theo đường giữa.",
    sample: "Tương lai {future}",
    sampleLine:
      "Tương lai {future}: bán ra năm đầu {cases}, hạt giống “{seed}”",
    sampleReached: "; đạt mục tiêu.",
    sampleMissed: "; không đạt mục tiêu.",
    coarse: "Một hộ đại diện {scale} hộ: thô hơn lần chạy đầy đủ.",
    stored:
      "Đã chạy sẵn và kèm theo trang; phương án đã chỉnh thì phải chạy lại.",
  },
};
