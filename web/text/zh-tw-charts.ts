/** Titles, units and takeaway sentences of the charts and of the table of regions by channels. */
export const charts = {
  showTable: "看表格",
  showChart: "看圖",
  week: "週",
  weekName: "第 {week} 週（{date} 當週）",
  weekAxis: "開賣後第幾週",
  tet: "過年 {date}",
  baseline: "基準的{name}",
  packSteps: ["包／週", "萬包／週"],
  moneySteps: { VND: ["百萬₫", "億₫"], TWD: ["萬 NT$", "億 NT$"] },
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
  aria: "{title}。{takeaway} 按「看表格」可讀每一個數字。",
};

export const heat = {
  title: "哪裡在賣：銷售率，依區域與通路",
  takeaway:
    "銷售率 = 實銷 ÷ 進到店裡的貨。最高是{best}（{bestShare}），最低是{worst}（{worstShare}）。",
  none: "還沒有任何一格有貨進店。",
  region: "區域",
  all: "全部",
  empty: "沒有進貨",
  low: "低於六成",
  legend: "顏色越深，銷售率越高；▽ 表示低於 60%。第二行是實銷包數。",
};
