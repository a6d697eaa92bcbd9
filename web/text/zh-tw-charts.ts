/** Titles, units and takeaway sentences of the charts and of the table of regions by channels. */
import { lexiconZhTw } from "../../src/index.ts";

export const charts = {
  ...lexiconZhTw.charts,
  showTable: "看表格",
  showChart: "看圖",
  week: "週",
  packSteps: ["包／週", "萬包／週"],
  moneySteps: { VND: ["百萬₫", "億₫"], TWD: ["萬 NT$", "億 NT$"] },
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
