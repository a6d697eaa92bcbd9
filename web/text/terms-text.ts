/** The words around the list of terms, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "名詞",
  intro: "一百個通路常用詞，三種語言對照。",
  search: "找一個詞（中文、英文、越文都可以）",
  found: "{count} 個詞",
  none: "沒有這個詞。",
  groups: {
    channels: "通路",
    partners: "夥伴與秩序",
    shelf: "鋪貨與貨架",
    flows: "貨怎麼流",
    force: "業務",
    terms: "交易條件",
    price: "價格與成本",
    people: "消費者",
    tet: "過年",
    money: "錢",
  },
};

export type TermsTexts = typeof zhTw;

export const termsTexts: Readonly<Record<Language, TermsTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Terms",
    intro: "A hundred words of the trade in three languages.",
    search: "Find a word (Chinese, English or Vietnamese)",
    found: "{count} terms",
    none: "No such term.",
    groups: {
      channels: "Channels",
      partners: "Partners and order",
      shelf: "Distribution and shelf",
      flows: "How goods flow",
      force: "Sales force",
      terms: "Trading terms",
      price: "Price and cost",
      people: "Shoppers",
      tet: "Tết",
      money: "Money",
    },
  },
  vi: {
    title: "Thuật ngữ",
    intro: "Một trăm từ của ngành bán lẻ bằng ba thứ tiếng.",
    search: "Tìm một từ (tiếng Hoa, Anh hoặc Việt, có dấu hay không)",
    found: "{count} thuật ngữ",
    none: "Không có từ này.",
    groups: {
      channels: "Kênh",
      partners: "Đối tác và trật tự",
      shelf: "Độ phủ và kệ hàng",
      flows: "Dòng hàng",
      force: "Đội bán hàng",
      terms: "Điều khoản thương mại",
      price: "Giá và chi phí",
      people: "Người tiêu dùng",
      tet: "Tết",
      money: "Tiền",
    },
  },
};
