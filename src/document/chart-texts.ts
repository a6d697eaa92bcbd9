/** Titles, axes and takeaway sentences of a report's charts, and the names of the lines of the contribution. */
import type { ChartTexts } from "../report/chart-parts.ts";
import type { Language } from "../report/speech.ts";

export const chartTexts: Readonly<Record<Language, ChartTexts>> = {
  "zh-TW": {
    weekName: "第 {week} 週（{date} 當週）",
    weekAxis: "開賣後第幾週",
    tet: "過年 {date}",
    baseline: "基準的{name}",
    percent: "%",
    flow: {
      title: "貨怎麼流：出貨、二次出貨、實銷",
      takeaway: "{weeks} 週共出貨 {sellIn} 包、實銷 {sellOut} 包；{rest}",
      inChannel: "還有 {packs} 包停在通路裡。",
      noneInChannel: "通路裡沒有多的貨。",
    },
    cash: {
      title: "現金與累計貢獻毛利",
      cash: "累計現金",
      contribution: "累計貢獻毛利",
      takeaway: "現金最低在第 {week} 週：{amount}；期末 {end}。",
      takeawayNever: "現金沒有低於零；期末 {end}。",
      lowest: "最低點",
    },
    lines: {
      title: "錢怎麼花：貢獻毛利的組成",
      total: "貢獻毛利",
      takeaway:
        "收入 {income}，支出 {spending}，合計 {total}；最大的一筆支出是{largest}。",
      income: "收入",
      spending: "支出",
      line: "項目",
    },
    reach: {
      title: "買得到嗎：鋪貨率與缺貨率",
      takeaway: "期末數值鋪貨率 {nd}、加權鋪貨率 {wd}；缺貨率 {oos}。",
    },
    people: {
      title: "認識、試購、回購",
      takeaway:
        "期末知名度 {awareness}、試購率 {trial}；試過的人有 {repeat} 再買。",
    },
    aria: "{title} {takeaway}",
  },
  en: {
    weekName: "Week {week} (from {date})",
    weekAxis: "Weeks since launch",
    tet: "Tết {date}",
    baseline: "{name}, baseline",
    percent: "%",
    flow: {
      title: "Where the goods are: sell-in, secondary, sell-out",
      takeaway:
        "{weeks} weeks: {sellIn} packs shipped, {sellOut} bought. {rest}",
      inChannel: "{packs} packs are still in the trade.",
      noneInChannel: "Nothing is left in the trade.",
    },
    cash: {
      title: "Cash and cumulative contribution",
      cash: "Cumulative cash",
      contribution: "Cumulative contribution",
      takeaway: "Cash is lowest in week {week}: {amount}; it ends at {end}.",
      takeawayNever: "Cash never falls below zero; it ends at {end}.",
      lowest: "Lowest",
    },
    lines: {
      title: "Where the money goes: lines of the contribution",
      total: "Contribution",
      takeaway:
        "{income} in, {spending} out, {total} left; the largest cost is: {largest}.",
      income: "Income",
      spending: "Spending",
      line: "Line",
    },
    reach: {
      title: "Can it be found? Distribution and out-of-stock",
      takeaway:
        "At the end: numeric distribution {nd}, weighted {wd}; out of stock {oos}.",
    },
    people: {
      title: "Awareness, trial, repeat",
      takeaway:
        "At the end {awareness} know the brand and {trial} have tried it; {repeat} of triers bought again.",
    },
    aria: "{title} {takeaway}",
  },
};

export const moneyLineNames: Readonly<
  Record<Language, Readonly<Record<string, string>>>
> = {
  "zh-TW": {
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
  },
  en: {
    netSales: "Invoiced sales",
    companyGifts: "Company gifts",
    landedCost: "Landed cost",
    importer: "Importer’s margin",
    fxLoss: "Exchange loss",
    backMargin: "Back margin",
    distributorBonus: "Distributors’ bonus",
    logistics: "Logistics and warehouse",
    listingFees: "Listing fees",
    display: "Display",
    promotion: "Promotion support",
    media: "Media",
    endorsement: "Endorsement",
    royalty: "Royalty",
    salesForce: "Sales force",
    returns: "Returns",
    writeOff: "Write-off",
    badDebt: "Bad debt",
    overhead: "Team and office",
    setup: "Set-up",
  },
};
