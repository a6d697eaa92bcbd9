/** The words of the drawer that says why, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "為什麼",
  intro: "每一句都是這次模擬算出來的數字；點開能看到它從哪裡來。",
  none: "還沒有結果可以解釋。",
  measure: "哪個數字",
  chain: "由什麼組成",
  packs: "實銷＝上架店週數×有貨率×每店每週銷量，三個乘起來。",
  money: "貢獻毛利＝淨銷售額－到岸成本－其他花費，三個加起來。",
  link: "環節",
  now: "現在",
  before: "基準",
  change: "差多少",
  links: {
    listed: "上架店週數",
    stocked: "有貨率",
    rate: "每店每週銷量",
    sales: "淨銷售額",
    goods: "到岸成本",
    spending: "其他花費",
  },
  largest: "和「{name}」比，變最多的是{link}：{change}。",
  same: "和「{name}」一樣，沒有差別可以解釋。",
  parts: "哪一個改動造成的",
  partsIntro:
    "把你的改動一個一個拿掉再加回來，同樣的運氣，所有先後順序平均，所以各部分加起來等於總差異。",
  noChanges: "和剛打開時一樣，沒有改動可以拆。",
  run: "拆開來看（{count} 次模擬）",
  total: "全部改動合起來：{amount}（±{half}）",
  luck: "差異小於運氣。",
  undefined: "這個數字在有些模擬裡沒有定義，拆不出來。",
  part: "改動",
  effect: "影響",
  doubt: "不確定（95%）",
  undo: "拿掉",
  assumptions: "模型參數",
  open: "為什麼是這個數字？",
};

export type WhyTexts = typeof zhTw;

export const whyTexts: Readonly<Record<Language, WhyTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Why",
    intro:
      "Every sentence is a figure of this run, with the way to where it comes from.",
    none: "There is no result to explain yet.",
    measure: "Which figure",
    chain: "What it is made of",
    packs:
      "Sell-out = outlet-weeks listed × share in stock × rate of sale, multiplied.",
    money: "Contribution = net sales − landed cost − other spending, added up.",
    link: "Link",
    now: "Now",
    before: "Baseline",
    change: "Difference",
    links: {
      listed: "Outlet-weeks listed",
      stocked: "Share in stock",
      rate: "Rate of sale",
      sales: "Net sales",
      goods: "Landed cost",
      spending: "Other spending",
    },
    largest: "Against “{name}”, {link} changed most: {change}.",
    same: "The same as “{name}”: there is no difference to explain.",
    parts: "Which change did it",
    partsIntro:
      "Your changes are taken away and put back one by one, under the same luck, averaged over all orders, so that the parts add up to the whole difference.",
    noChanges: "As it was opened: there is no change to take apart.",
    run: "Take it apart ({count} runs)",
    total: "All changes together: {amount} (±{half})",
    luck: "The difference is smaller than luck.",
    undefined:
      "This figure is not defined in some of the runs, so it cannot be taken apart.",
    part: "Change",
    effect: "Effect",
    doubt: "Doubt (95%)",
    undo: "Take away",
    assumptions: "Numbers of the model",
    open: "Why this figure?",
  },
  vi: {
    title: "Vì sao",
    intro:
      "Mỗi câu là một con số của lần chạy này, kèm lối đến nơi nó sinh ra.",
    none: "Chưa có kết quả để giải thích.",
    measure: "Con số nào",
    chain: "Gồm những gì",
    packs:
      "Bán ra = tuần-điểm bán có niêm yết × tỷ lệ còn hàng × tốc độ bán, nhân với nhau.",
    money:
      "Lợi nhuận đóng góp = doanh thu thuần − giá vốn − chi khác, cộng lại.",
    link: "Khâu",
    now: "Hiện tại",
    before: "Cơ sở",
    change: "Chênh lệch",
    links: {
      listed: "Tuần-điểm bán có niêm yết",
      stocked: "Tỷ lệ còn hàng",
      rate: "Tốc độ bán",
      sales: "Doanh thu thuần",
      goods: "Giá vốn",
      spending: "Chi khác",
    },
    largest: "So với “{name}”, thay đổi nhiều nhất là {link}: {change}.",
    same: "Giống “{name}”: không có chênh lệch để giải thích.",
    parts: "Thay đổi nào gây ra",
    partsIntro:
      "Lần lượt bỏ ra rồi thêm lại từng thay đổi, cùng may rủi, lấy trung bình mọi thứ tự, nên các phần cộng lại bằng toàn bộ chênh lệch.",
    noChanges: "Như lúc mở: không có thay đổi nào để tách.",
    run: "Tách ra xem ({count} lần chạy)",
    total: "Tất cả thay đổi gộp lại: {amount} (±{half})",
    luck: "Chênh lệch nhỏ hơn may rủi.",
    undefined:
      "Con số này không xác định trong vài lần chạy nên không tách được.",
    part: "Thay đổi",
    effect: "Tác động",
    doubt: "Độ bất định (95%)",
    undo: "Bỏ ra",
    assumptions: "Tham số mô hình",
    open: "Vì sao là con số này?",
  },
};
