/** What a plan's parts are called, and what is said of their worth in a terminal, in the reader's language; `{name}` marks a place for a figure. */
import type { Language } from "../report/speech.ts";

const chinese = {
  /** The size in which amounts are given, and its name. */
  unit: "億₫",
  parts: {
    media: "媒體",
    influencers: "網紅業配",
    livestream: "直播",
    endorsement: "韓流代言",
    co_branding: "聯名",
    sampling: "試吃",
    promotions: "促銷",
    display: "陳列",
    reps: "業務",
    company_gifts: "企業採購",
  },
  title:
    "每一部分帶來什麼：整個方案和拿掉這一部分的方案相比，單位{unit}，95% 區間，{futures} 個相同的未來",
  part: "部分",
  sales: "實銷金額",
  margin: "毛利",
  spending: "花費",
  perDong: "每塊錢\n帶回毛利",
  contribution: "貢獻毛利",
  cash: "資金需求",
  note: "實銷金額照貨架價。毛利 = 淨銷售額 − 到岸成本；花費 = 其他所有費用；每塊錢帶回毛利 = 毛利 ÷ 花費。各部分會互相幫忙，加起來不等於整個方案。",
  sources: "實銷從哪裡來，單位{unit}",
  sold: "賣出",
  own: "搶自家商品",
  rivals: "搶對手",
  growth: "品類變大",
  cannibalised: "互吃比率",
  sourceNote:
    "互吃比率 = 搶自家商品 ÷ 賣出。對手少賣多少，帶著整個品類的運氣：請看區間，並用更細的 --scale。",
  lift: "促銷當週的實銷多 {lift}",
  luck: "{lifted}，和運氣分不開。",
  pulled: "{lifted}；多賣的有 {pulled} 在之後八週少掉。",
  kept: "{lifted}；之後八週看不出少掉。",
};

export type WorthWords = typeof chinese;

const english: WorthWords = {
  unit: "bn VND",
  parts: {
    media: "Media",
    influencers: "Influencers",
    livestream: "Livestream",
    endorsement: "Korean endorsement",
    co_branding: "Co-branding",
    sampling: "Sampling",
    promotions: "Promotions",
    display: "Displays",
    reps: "Sales reps",
    company_gifts: "Company gifts",
  },
  title:
    "What each part brings: the plan against the plan without it, {unit}, 95% intervals over {futures} common futures",
  part: "part",
  sales: "sell-out",
  margin: "margin",
  spending: "spending",
  perDong: "per đồng",
  contribution: "contribution",
  cash: "cash need",
  note: "Sell-out at shelf prices; margin = net sales − landed cost; spending = all other costs; per đồng = margin ÷ spending. Parts overlap, so they do not sum to the plan.",
  sources: "Where the sell-out comes from, {unit}",
  sold: "sold",
  own: "from own SKUs",
  rivals: "from rivals",
  growth: "category growth",
  cannibalised: "cannibalised",
  sourceNote:
    "Cannibalised = from own SKUs ÷ sold. Rivals' losses carry the luck of a whole category: mind the intervals, and take a finer --scale.",
  lift: "Promotions lift sell-out in their weeks by {lift}",
  luck: "{lifted}, which cannot be told from luck.",
  pulled:
    "{lifted}; {pulled} of what they add is missing in the eight weeks after.",
  kept: "{lifted}; nothing clear is missing in the eight weeks after.",
};

const vietnamese: WorthWords = {
  unit: "tỷ ₫",
  parts: {
    media: "Truyền thông",
    influencers: "KOL/KOC",
    livestream: "Livestream",
    endorsement: "Đại sứ Hàn Quốc",
    co_branding: "Hợp tác thương hiệu",
    sampling: "Phát mẫu",
    promotions: "Khuyến mãi",
    display: "Trưng bày",
    reps: "Đội bán hàng",
    company_gifts: "Quà doanh nghiệp",
  },
  title:
    "Mỗi phần mang lại gì: phương án so với phương án bỏ phần đó, {unit}, khoảng 95% trên {futures} tương lai chung",
  part: "phần",
  sales: "bán ra",
  margin: "lãi gộp",
  spending: "chi tiêu",
  perDong: "lãi gộp\nmỗi đồng",
  contribution: "lợi nhuận\nđóng góp",
  cash: "nhu cầu\ntiền mặt",
  note: "Bán ra theo giá kệ; lãi gộp = doanh thu thuần − giá vốn về kho; chi tiêu = mọi chi phí khác; lãi gộp mỗi đồng = lãi gộp ÷ chi tiêu. Các phần chồng lên nhau nên cộng lại không bằng cả phương án.",
  sources: "Lượng bán ra đến từ đâu, {unit}",
  sold: "bán được",
  own: "từ SKU của mình",
  rivals: "từ đối thủ",
  growth: "ngành hàng lớn lên",
  cannibalised: "tự ăn lẫn nhau",
  sourceNote:
    "Tự ăn lẫn nhau = từ SKU của mình ÷ bán được. Phần đối thủ mất mang theo vận may của cả ngành hàng: hãy xem khoảng, và dùng --scale mịn hơn.",
  lift: "Khuyến mãi nâng lượng bán ra trong các tuần đó thêm {lift}",
  luck: "{lifted}, chưa phân biệt được với vận may.",
  pulled: "{lifted}; {pulled} phần tăng thêm bị hụt trong tám tuần sau.",
  kept: "{lifted}; tám tuần sau không thấy hụt rõ rệt.",
};

export const worthWords: Readonly<Record<Language, WorthWords>> = {
  "zh-TW": chinese,
  en: english,
  vi: vietnamese,
};

/** What is spent on, by its id; what has no name here is called by its id. */
export function spendName(id: string, language: Language): string {
  const names: Readonly<Record<string, string>> = worthWords[language].parts;
  return names[id] ?? id;
}
