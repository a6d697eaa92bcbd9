/** Titles, units and takeaway sentences of the charts and of the table of regions by channels. */
import type { Texts } from "./zh-tw.ts";

export const charts: Texts["charts"] = {
  showTable: "Xem bảng",
  showChart: "Xem biểu đồ",
  week: "Tuần",
  weekName: "Tuần {week} (từ {date})",
  weekAxis: "Số tuần từ khi mở bán",
  tet: "Tết {date}",
  baseline: "{name}, cơ sở",
  packSteps: ["gói/tuần", "nghìn gói/tuần"],
  moneySteps: {
    VND: ["triệu ₫", "tỷ ₫"],
    TWD: ["nghìn NT$", "triệu NT$"],
  },
  percent: "%",
  flow: {
    title: "Hàng đang ở đâu: bán vào, bán từ NPP, bán ra",
    takeaway:
      "{weeks} tuần: bán vào {sellIn} gói, bán ra {sellOut} gói. {rest}",
    inChannel: "Còn {packs} gói nằm trong kênh.",
    noneInChannel: "Không còn hàng đọng trong kênh.",
  },
  cash: {
    title: "Tiền mặt và lợi nhuận đóng góp lũy kế",
    cash: "Tiền mặt lũy kế",
    contribution: "Lợi nhuận đóng góp lũy kế",
    takeaway: "Tiền mặt thấp nhất ở tuần {week}: {amount}; cuối kỳ {end}.",
    takeawayNever: "Tiền mặt không lúc nào âm; cuối kỳ {end}.",
    lowest: "Thấp nhất",
  },
  lines: {
    title: "Tiền đi đâu: các khoản của lợi nhuận đóng góp",
    total: "Lợi nhuận đóng góp",
    takeaway:
      "Thu {income}, chi {spending}, còn {total}; khoản chi lớn nhất là {largest}.",
    income: "Thu",
    spending: "Chi",
    line: "Khoản",
  },
  reach: {
    title: "Có mua được không: độ phủ và tỷ lệ hết hàng",
    takeaway:
      "Cuối kỳ: độ phủ số lượng {nd}, độ phủ có trọng số {wd}; hết hàng {oos}.",
  },
  people: {
    title: "Nhận biết, mua thử, mua lại",
    takeaway:
      "Cuối kỳ {awareness} biết thương hiệu, {trial} đã mua thử; {repeat} người mua thử mua lại.",
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
