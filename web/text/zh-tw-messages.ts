/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
export const warnings: Record<string, string> = {
  "sales-calls":
    "{region}：{reps} 位業務一個週期只跑得到 {served} 家店，方案想鋪 {aimed} 家；需要 {needed} 位業務，或靠中盤補上。",
  "factory-short":
    "{orders} 次下單有 {count} 次超過工廠產能，第一次在第 {week} 週：貨架缺的是貨，多備安全庫存也沒用。",
  "partners-weak":
    "{region}：{territories} 個轄區裡有 {count} 個的經銷商賺不到他要的一年 {hurdlePercent}%，可能會不做：{names}。",
  "tet-unknown":
    "模擬到 {end}，但過年日期只知道到 {last}；之後的年份沒有過年。",
  "incumbent-shares":
    "{region}：對手市占加起來是 {percent}%，已調整到 100%，調整的品牌是 {brands}。",
  "promotion-place":
    "{channel}辦不了「{type}」這種促銷：那裡不會辦，也不花錢。",
  "category-size":
    "一年買這麼少次的品類，不可能有 {percent}% 的家庭買過；最多 {mostPercent}%。",
};

export const problems = {
  line: "{where}：{kind}，看到 {found}",
  unknownKind: "這裡有問題",
  detail: "應該是 {expected}；{fix}",
  row: "第 {row} 列",
  column: "欄位 {column}",
};

/** What is wrong, by the library's code. */
export const problemKinds: Record<string, string> = {
  "unknown-lever": "沒有這個設定",
  "unknown-channel": "沒有這個通路",
  "unknown-region": "沒有這個區域",
  "unknown-sku": "方案裡沒有這支商品",
  "unknown-scope": "沒有這個範圍",
  "unknown-role": "沒有這個角色",
  "unknown-name": "沒有這個名稱",
  "unknown-word": "沒有這個選項",
  "unknown-function": "算式裡不能用這個函數",
  "unknown-category": "沒有這個品類",
  "unknown-unit": "沒有這個單位",
  "unknown-column": "沒有這個欄位",
  "missing-column": "少了欄位",
  "wrong-column": "填錯欄位",
  "wrong-unit": "單位不對",
  "two-units": "寫了兩個單位",
  "empty-file": "檔案是空的",
  "missing-file": "找不到檔案",
  "binary-file": "這不是文字檔",
  "file-too-large": "檔案太大",
  "no-rows": "檔案裡沒有資料列",
  "too-many-rows": "列數太多",
  "empty-lever": "沒有寫設定的名稱",
  "empty-value": "沒有填值",
  "no-value": "算不出值",
  "not-a-number": "不是數字",
  "not-finite": "不是有限的數字",
  "negative-number": "不能是負數",
  "not-positive": "必須大於零",
  "not-whole": "必須是整數",
  "outside-range": "超出可用範圍",
  "grouped-number": "千分位寫法不清楚",
  "decimal-comma": "小數請用句點",
  "number-suffix": "數字後面多了字",
  "thousand-dong": "看起來是以千盾為單位",
  "fraction-for-percent": "看起來是小數，不是百分比",
  "not-a-week": "不是週次",
  "week-outside-horizon": "週次超出模擬期間",
  "weeks-reversed": "起訖週次顛倒",
  "not-by-week": "這個設定不能分週",
  "scope-not-taken": "這個設定不能分到這個範圍",
  "finer-lever": "請用更細的設定",
  "rows-disagree": "兩列互相矛盾",
  "duplicate-row": "同一列出現兩次",
  "duplicate-column": "欄位重複",
  "surplus-cells": "這一列的格子太多",
  "torn-quotes": "引號沒有成對",
  "cell-too-long": "格子裡的字太多",
  "bad-expression": "算式看不懂",
  "expression-too-long": "算式太長",
  "expression-too-deep": "算式太複雜",
  "too-many-expressions": "算式太多",
  "too-many-references": "算式互相引用太多",
  "circular-levers": "算式繞成一圈",
  "bad-date": "日期不對",
  "not-a-monday": "必須是星期一",
  "bad-sku-id": "商品代號不合規則",
  "id-taken": "代號已被使用",
  "too-many-skus": "商品太多",
  "no-sku": "沒有商品",
};

export const contributionLines: Record<string, string> = {
  netSales: "發票淨額",
  companyGifts: "企業採購",
  landedCost: "到岸成本",
  importer: "進口商毛利",
  fxLoss: "匯兌損失",
  backMargin: "後台毛利",
  distributorBonus: "經銷商獎金",
  logistics: "物流與倉儲",
  listingFees: "上架費",
  display: "陳列",
  promotion: "促銷補貼",
  media: "媒體",
  endorsement: "代言",
  royalty: "聯名權利金",
  salesForce: "業務",
  returns: "退貨",
  writeOff: "報廢",
  badDebt: "呆帳",
  overhead: "團隊與辦公室",
  setup: "設立",
};

/** Names of rules as the data have them. */
export const rules: Record<string, string> = {
  vat: "加值稅",
  sct: "特別消費稅",
  duty: "進口關稅",
};
