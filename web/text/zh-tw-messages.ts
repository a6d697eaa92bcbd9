/** Sentences for codes the library returns: warnings, input problems, lines of the contribution. An unknown code shows the library's own sentence. */
import { moneyLineNames } from "../../src/index.ts";

export const warnings: Record<string, string> = {
  "cash-short":
    "第 {week} 週前要墊 {needVnd}，手上只有 {openVnd}：先找到差額，或放慢上市。",
  "sales-calls":
    "{region}：{reps} 位業務一個週期只跑得到 {served} 家店，方案想鋪 {aimed} 家；需要 {needed} 位業務，或靠中盤補上。",
  "not-calibrated":
    "{category}在進場前的市場還沒有照目前的資料校準：占比、銷量與對價格的反應只是紙上推算，誤差較大。",
  "calibrated-otherwise":
    "進場前的市場是照資料本身的 {levers} 校準的。換成方案的值以後，占比與銷量可能偏離目標幾個百分點。",
  budget:
    "第一年要花 {totalVnd}（業務 {repsVnd}、團隊 {teamVnd}、通路費用 {feesVnd}、媒體 {mediaVnd}），超過預算 {budgetVnd}。",
  "pack-margin":
    "{sku}在{channel}（{date} 那一週）：每包到手 {netVnd}，到岸成本 {landedVnd}，賣一包賠一包。",
  payback:
    "第一年的固定支出要賣 {cases} 箱才打平（每箱賺 {marginPerCaseVnd}），目標是 {target} 箱：第 {years} 年以前很難回收。",
  capacity:
    "照目標和到時的鋪貨，{date} 那一週約要 {peak} 箱，工廠一週只能做 {capacity} 箱。",
  "shelf-life":
    "{sku}：連鎖驗收要求剩 {askedDays} 天效期，貨到時只剩 {leftDays} 天。",
  "tet-ready":
    "談上架、生產、運輸要 {neededDays} 天，離「過年（{tet}）前八週上架」只有 {leftDays} 天：這個過年會趕不上一部分。",
  "rule-dates":
    "模擬期間法規會變：{rule}（{appliesTo}）從 {date} 起是 {value}%。",
  "typhoon-launch":
    "{region}在 {date} 開賣，正是颱風月份：要鋪貨的時候，送貨和來客都可能停好幾天。",
  "typhoon-season":
    "第 {week} 週（{date}）設了颱風，但那不是颱風月份；照寫的模擬。",
  "close-prices": "{sku}和{other}每公克的價格只差 {gapPercent}%，會自家互吃。",
  "nothing-open": "沒有任何一區開放通路，什麼都不會賣出去。",
  "partners-quit":
    "{region}：{territories} 個轄區裡有 {count} 個的經銷商不做了（最早第 {week} 週）；退出前那一季，這個品牌換算一年讓他賺 {roiPercent}%，他要 {hurdlePercent}%。退出的轄區：{names}。",
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
  "no-name-column": "少了情境名稱欄 name",
  "bad-column": "這一欄不是拉桿",
  "bad-cell": "這一格讀不懂",
  "name-twice": "兩個情境同名",
  "no-scenario": "表裡沒有情境",
  "bad-design": "這種組合方式不能用在這一列",
  "bad-workbook": "活頁簿讀不出來",
  "no-file": "沒有這個方案",
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

export const contributionLines: Record<string, string> =
  moneyLineNames["zh-TW"];

/** Names of rules as the data have them. */
export const rules: Record<string, string> = {
  vat: "加值稅",
  sct: "特別消費稅",
  duty: "進口關稅",
};
