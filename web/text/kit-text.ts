/** The names of the kit of twelve charts and of the choice among them, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  pick: "第 {place} 張圖",
  names: {
    fan: "出貨與實銷（未來的範圍）",
    cash: "現金曲線",
    dots: "很多個未來（點圖）",
    goods: "貨流水管",
    heat: "哪裡在賣（區域 × 通路）",
    ladder: "價格分給誰（價格瀑布）",
    pnl: "損益瀑布",
    stock: "庫存與缺貨",
    shelf: "鋪貨率 × 每店銷量",
    tornado: "哪個假設最要緊（龍捲風圖）",
    response: "拉桿的反應曲線",
    calendar: "船期、促銷與過年（甘特圖）",
  },
};

export type KitNames = typeof zhTw;

export const kitTexts: Readonly<Record<Language, KitNames>> = {
  "zh-TW": zhTw,
  en: {
    pick: "Chart {place}",
    names: {
      fan: "Sell-in and sell-out (range of futures)",
      cash: "Cash curve",
      dots: "Many futures (dots)",
      goods: "Goods in the pipe",
      heat: "Where it sells (region × channel)",
      ladder: "Who takes the price (price waterfall)",
      pnl: "Profit and loss waterfall",
      stock: "Stock and empty shelves",
      shelf: "Distribution × rate of sale",
      tornado: "Which assumption matters most (tornado)",
      response: "Response curve of a lever",
      calendar: "Shipments, promotions and Tết (Gantt)",
    },
  },
  vi: {
    pick: "Biểu đồ {place}",
    names: {
      fan: "Nhập kênh và bán ra (khoảng tương lai)",
      cash: "Đường tiền mặt",
      dots: "Nhiều tương lai (chấm)",
      goods: "Ống dẫn hàng",
      heat: "Bán ở đâu (vùng × kênh)",
      ladder: "Giá chia cho ai (thác giá)",
      pnl: "Thác lãi lỗ",
      stock: "Tồn kho và hết hàng",
      shelf: "Độ phủ × tốc độ bán",
      tornado: "Giả định nào quan trọng nhất (lốc xoáy)",
      response: "Đường phản ứng của một cần gạt",
      calendar: "Lô hàng, khuyến mãi và Tết (Gantt)",
    },
  },
};
