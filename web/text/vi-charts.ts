/** Titles, units and takeaway sentences of the charts and of the table of regions by channels. */
import { lexiconVi } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const charts: Texts["charts"] = {
  ...lexiconVi.charts,
  showTable: "Xem bảng",
  showChart: "Xem biểu đồ",
  week: "Tuần",
  packSteps: ["gói/tuần", "nghìn gói/tuần"],
  moneySteps: {
    VND: ["triệu ₫", "tỷ ₫"],
    TWD: ["nghìn NT$", "triệu NT$"],
  },
  aria: "{title}. {takeaway} Bấm “Xem bảng” để đọc từng con số.",
};

export const heat: Texts["heat"] = {
  title: "Bán được ở đâu: tỷ lệ bán ra theo vùng và kênh",
  takeaway:
    "Tỷ lệ bán ra = bán ra ÷ hàng vào điểm bán. Cao nhất: {best} ({bestShare}); thấp nhất: {worst} ({worstShare}).",
  none: "Chưa có hàng vào điểm bán nào.",
  region: "Vùng",
  all: "Tất cả",
  empty: "không có hàng vào",
  low: "dưới 60%",
  legend:
    "Màu càng đậm, tỷ lệ bán ra càng cao; ▽ là dưới 60%. Dòng thứ hai: số gói bán ra.",
};
