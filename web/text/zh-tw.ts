/**
 * The source catalogue of the page, in the Chinese of Taiwan. Every other language has the same keys (checked by the compiler).
 * `{name}` is a place for a figure, filled by `fill`. Levers, channels' Vietnamese names and scenarios bring their own words from the data.
 */
import { charts, heat } from "./zh-tw-charts.ts";
import { brandMeasures } from "./zh-tw-measures-brand.ts";
import { tradeMeasures } from "./zh-tw-measures-trade.ts";
import {
  contributionLines,
  problemKinds,
  problems,
  rules,
  warnings,
} from "./zh-tw-messages.ts";
import { words } from "./zh-tw-words.ts";

export const zhTw = {
  code: "zh-TW",
  name: "繁體中文",
  title: "taphoa 越南通路模擬",
  tagline: "把商品放進越南的店裡，先看一年。資料不離開這台電腦。",
  listComma: "、",

  nav: {
    label: "主選單",
    start: "開始",
    lab: "方案",
    compare: "比較",
    batch: "批次",
    learn: "學習",
    why: "為什麼",
    terms: "名詞",
    sources: "假設與來源",
    undo: "復原",
    redo: "重做",
    keys: "鍵盤捷徑：{why} 為什麼，{terms} 名詞，{sources} 假設與來源",
    loading: "載入中…",
    failed: "這個畫面沒有載入，請重新整理。",
    close: "關閉",
  },

  bar: {
    language: "語言",
    currency: "幣別",
    theme: "深色畫面",
    skip: "跳到結果",
    levers: "拉桿",
    result: "結果",
    context: "說明與提醒",
  },

  plan: {
    choose: "方案",
    own: "自己的檔案：{name}",
    open: "開啟 CSV",
    drop: "也可以把方案 CSV 拖進這一頁",
    dropNow: "放開就讀取這個檔案",
    problems: "這份檔案有 {count} 個地方要改，還沒有開始模擬",
    close: "回到原本的方案",
    pin: "把這個結果設為基準",
    compare: "與基準比較",
    withChanges: "{name}（已調整）",
    save: "儲存方案",
  },

  plans: {
    baseline: "示範方案（混合通路，南部先上）",
    "traditional-first": "先做傳統通路",
    "modern-first": "先做現代通路",
    hybrid: "先連鎖、半年後雜貨店",
    "single-band": "單一價格帶",
    barbell: "槓鈴組合",
  },

  levers: {
    heading: "十二個拉桿",
    hint: "拉一下，一秒左右先看到八分之一家庭的試算，再換成完整結果。",
    locked: "鎖住",
    firstHint: "先試這個：把「鋪貨目標」往右拉。",
    hideHint: "知道了，不再顯示",
    resetAll: "全部還原",
    reset: "還原「{name}」",
    about: "「{name}」的說明與依據",
    baselineTick: "載入時的值：{value}",
    open: "調整拉桿",
    close: "收起拉桿",
    fromWeek: "從第幾週開始",
    fromWeekOf: "{name}從第幾週開始",
    outside: "超出建議範圍 {min}–{max}，仍可試算，請留意。",
    mixed: "方案裡有 {count} 處設定，會等比例一起動。",
    groups: {
      offer: "商品與價格",
      channel: "通路",
      demand: "推廣",
      supply: "供貨與過年",
    },
    cards: {
      origin: "生產地",
      price: "建議售價",
      portfolio: "商品組合",
      regions: "進哪一區",
      channels: "用哪些通路",
      distribution: "鋪貨目標",
      reps: "業務人數",
      media: "媒體預算",
      promotion: "促銷折扣",
      endorsement: "韓流代言",
      start: "開賣週",
      safety: "安全庫存",
    },
    waiting: "正在讀取拉桿的資料…",
  },

  status: {
    initial: "尚未模擬",
    reading: "讀取市場資料…",
    preview: "快速試算（每 {scale} 戶取 1 戶）",
    full: "完整模擬（每 {scale} 戶取 1 戶）",
    progress: "第 {done} 週，共 {total} 週",
    cancel: "取消",
    cancelled: "已取消，畫面是上一次的結果。",
    done: "模擬完成",
    doneIn: "模擬完成，{seconds} 秒",
    failed: "模擬沒有完成",
    failedHelp:
      "這是程式的錯誤，不是你的資料。請重新整理，或把下面這行文字回報。",
    stale: "畫面是上一次的結果，正在更新",
    previewShown: "目前是試算值，完整結果計算中",
    again: "重跑",
  },

  proof: {
    checking: "正在這台電腦重算示範方案…",
    same: "這個瀏覽器算出一樣的結果",
    sameHelp:
      "示範結果由命令列預先算好。這個瀏覽器剛才用同一份方案與種子重算，帳本雜湊值完全相同。",
    different: "這個瀏覽器算出不同的結果",
    differentHelp: "帳本雜湊值不同，請回報瀏覽器名稱與版本。",
    unknown: "尚未在這個瀏覽器重算",
    ledger: "帳本雜湊值",
  },

  verdict: {
    rate: "NT$1 = {rate}₫（{date} 的匯率）",
    rateOfPlan: "NT$1 = {rate}₫（方案自己設的匯率）",
    heading: "一頁看懂",
    sales:
      "照這個方案，{weeks} 週內實銷 {packs} 包，送進店裡的貨賣掉 {sellThrough}。",
    salesNone: "照這個方案，{weeks} 週內還沒有貨賣出去。",
    firstYear: "第一年實銷 {cases} 箱。",
    target: "第一年實銷 {cases} 箱，是目標 {target} 箱的 {share}。",
    money:
      "累計貢獻毛利 {contribution}；現金最低點在第 {week} 週，缺口 {cash}，",
    moneyNoGap: "累計貢獻毛利 {contribution}；沒有現金缺口，",
    payback: "第 {week} 週回收。",
    noPayback: "期間內未回收。",
    weakest: "賣得最慢的是{place}：{share}。",
    versus:
      "和「{name}」比：實銷{sales}，貢獻毛利{contribution}，最大現金缺口{cash}。",
    same: "這就是基準「{name}」，還沒有調整。拉一下拉桿試試看。",
    more: "多 {amount}",
    less: "少 {amount}",
    equal: "不變",
    up: "▲ {amount}",
    down: "▼ {amount}",
    noChange: "＝ 不變",
    base: "基準 {value}",
    undefined: "—",
    payNever: "未回收",
    peakAt: "第 {week} 週",
    outside:
      "外部視角：東南亞的新品，約 {share} 的上架撐過第一年（{source}，二手轉述）。",
  },

  charts,
  heat,

  warningsPanel: {
    title: "提醒",
    none: "沒有提醒。",
    count: "{count} 則提醒，不會擋住模擬",
  },

  about: {
    rate: "匯率",
    title: "這次模擬",
    scenario: "方案",
    start: "開賣日",
    weeks: "看多久",
    weeksValue: "{weeks} 週",
    households: "家庭",
    outlets: "零售點",
    each: "{simulated} 代表 {real}",
    basis: "通路占比基礎",
    ttShare: "傳統通路占全部民生消費品",
    categoryTtShare: "傳統通路占這個品類",
    seed: "亂數種子",
    version: "模型版本",
    data: "資料雜湊值",
    result: "結果雜湊值",
    printed: "列印日期",
    evidence: "數字的依據",
    evidenceOf: "模型參數共 {count} 個",
    limits: "看數字前先知道",
    limit1:
      "這是一次模擬、一個種子。換一個種子，實銷可能差好幾成；下結論前，請用命令列多跑幾個種子。",
    limit2: "島味米果是虛構品牌；現有品牌以類型代表，不是真實公司。",
    limit3: "「假設」等級的數字沒有公開來源，請換成你知道的。",
    measures: "全部指標",
  },

  note: {
    related: "一起看的拉桿",
    close: "關閉",
    definition: "定義",
    formula: "算式",
    unit: "單位",
    arrow: "看的是哪一段",
    read: "怎麼看",
    grade: "依據",
    source: "來源",
    measure: "指標",
    change: "差異",
    value: "目前的值",
    baseline: "基準的值",
    default: "預設值",
    range: "範圍",
    asOf: "資料時間",
    checked: "查核日",
    reason: "說明",
    scope: "範圍",
    lever: "檔案裡的名稱",
    unsourced: "沒有公開來源（假設）",
    simulated: "模擬結果，不是實測。它用到的 {count} 個參數裡：{parts}。",
    definitionSource: "定義出處",
  },

  measures: { ...tradeMeasures, ...brandMeasures },
  warnings,
  problems,
  problemKinds,
  contributionLines,
  rules,
  words,
  /** What a lever means, where the data do not say it in this language. */
  leverHelp: {} as Record<string, string>,
};

export type Texts = typeof zhTw;
