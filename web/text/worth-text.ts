/** The words of what each part of a plan brings, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "每一筆錢帶來什麼",
  intro:
    "把媒體、促銷、業務、每一支商品輪流拿掉，用同樣的運氣再跑一次，看少了多少。",
  run: "輪流拿掉，算一算",
  brings: "拿掉它會少多少",
  overlap:
    "毛利＝淨銷售額減到岸成本，花費＝其他全部成本。各部分會互相幫忙，加起來不等於整個方案。",
  best: "每花 1 塊錢帶回最多毛利的是{part}（{per}），對貢獻毛利是 {gain}。",
  bestUnsure:
    "每花 1 塊錢帶回最多毛利的是{part}（{per}），但對貢獻毛利 {gain}，分不出是不是運氣。",
  nothing: "這個方案沒有花錢的部分可以拿掉。",
  part: "部分",
  sales: "實銷金額",
  spending: "花費",
  perDong: "每塊錢帶回的毛利",
  contribution: "貢獻毛利",
  cash: "現金缺口",
  from: "多賣的從哪裡來",
  cannibal: "最會互吃的是{sku}：它賣的有 {share} ± {half} 是搶自家其他商品的。",
  harms:
    "沒有{sku}反而賣得更多：它搶走自家其他商品的，是它自己賣的 {share} ± {half}。",
  lift: "促銷讓那幾週的實銷多 {lift} ± {half}。",
  liftUnsure: "促銷讓那幾週的實銷多 {lift} ± {half}，分不出是不是運氣。",
  pulled: "多賣的有 {pulled} ± {half} 在之後八週少回來。",
  sold: "賣了",
  own: "來自自家商品",
  rivals: "來自競爭者",
  category: "品類變大",
};

export type WorthTexts = typeof zhTw;

const en: WorthTexts = {
  title: "What every part brings",
  intro:
    "Media, promotions, reps and each SKU are taken out in turn and the plan is run again under the same luck.",
  run: "Take them out in turn",
  brings: "What would be missing without it",
  overlap:
    "Margin = net sales less landed cost; spending = all other costs. Parts help one another, so they do not sum to the plan.",
  best: "Most margin per đồng spent comes from {part} ({per}); its contribution is {gain}.",
  bestUnsure:
    "Most margin per đồng spent comes from {part} ({per}), but its contribution of {gain} cannot be told from luck.",
  nothing: "This plan spends on nothing that could be taken out.",
  part: "Part",
  sales: "Sell-out value",
  spending: "Spending",
  perDong: "Margin per đồng",
  contribution: "Contribution",
  cash: "Cash need",
  from: "Where the sales come from",
  cannibal:
    "{sku} takes most from its sisters: {share} ± {half} of what it sells.",
  harms:
    "Without {sku} more would be sold: it takes {share} ± {half} of its own sales from its sisters. ",
  lift: "Promotions add {lift} ± {half} in their weeks. ",
  liftUnsure:
    "Promotions add {lift} ± {half} in their weeks, which cannot be told from luck. ",
  pulled: "{pulled} ± {half} of it is missing in the eight weeks after.",
  sold: "Sold",
  own: "From own SKUs",
  rivals: "From rivals",
  category: "Category growth",
};

const vi: WorthTexts = {
  title: "Mỗi phần mang lại gì",
  intro:
    "Lần lượt bỏ truyền thông, khuyến mãi, đội bán hàng và từng SKU, rồi chạy lại phương án với cùng vận may.",
  run: "Lần lượt bỏ ra và tính",
  brings: "Thiếu bao nhiêu nếu bỏ đi",
  overlap:
    "Lãi gộp = doanh thu thuần trừ giá vốn nhập kho; chi tiêu = mọi chi phí khác. Các phần hỗ trợ nhau nên không cộng thành cả phương án.",
  best: "Lãi gộp trên mỗi đồng chi nhiều nhất là {part} ({per}); lợi nhuận đóng góp {gain}.",
  bestUnsure:
    "Lãi gộp trên mỗi đồng chi nhiều nhất là {part} ({per}), nhưng lợi nhuận đóng góp {gain} chưa phân biệt được với may rủi.",
  nothing: "Phương án này không chi cho phần nào có thể bỏ ra.",
  part: "Phần",
  sales: "Giá trị bán ra",
  spending: "Chi tiêu",
  perDong: "Lãi gộp mỗi đồng",
  contribution: "Lợi nhuận đóng góp",
  cash: "Thiếu hụt tiền mặt",
  from: "Doanh số đến từ đâu",
  cannibal:
    "{sku} ăn lẫn SKU nhà nhiều nhất: {share} ± {half} lượng nó bán được.",
  harms:
    "Không có {sku} thì bán được nhiều hơn: nó lấy của SKU nhà {share} ± {half} lượng nó bán. ",
  lift: "Khuyến mãi thêm {lift} ± {half} trong các tuần đó. ",
  liftUnsure:
    "Khuyến mãi thêm {lift} ± {half} trong các tuần đó, chưa phân biệt được với may rủi. ",
  pulled: "{pulled} ± {half} phần thêm bị thiếu trong tám tuần sau.",
  sold: "Đã bán",
  own: "Từ SKU nhà",
  rivals: "Từ đối thủ",
  category: "Ngành hàng lớn lên",
};

export const worthTexts: Readonly<Record<Language, WorthTexts>> = {
  "zh-TW": zhTw,
  en,
  vi,
};
