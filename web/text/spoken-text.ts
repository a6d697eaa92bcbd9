/** How a value with its unit is said aloud, in each language: what is counted, and per what. */
import type { Language } from "./index.ts";

const zhTw = {
  /** Without anything it is counted by, and with it. */
  plain: "{amount}{head}",
  by: "{per}{amount}{head}",
  per: "每{word}",
  heads: {
    VND: "盾",
    TWD: "元台幣",
    USD: "美元",
    "%": "%",
    n: " 篇",
    persons: " 人次",
  },
  words: {
    pack: "包",
    case: "箱",
    SKU: "支商品",
    store: "家店",
    outlet: "家店",
    container: "櫃",
    order: "單",
    person: "人次",
    rep: "名業務",
    month: "月",
    week: "週",
    year: "年",
  },
};

type Words = typeof zhTw;

export const spokenTexts: Readonly<Record<Language, Words>> = {
  "zh-TW": zhTw,
  en: {
    plain: "{amount}{head}",
    by: "{amount}{head} {per}",
    per: "per {word}",
    heads: {
      VND: " dong",
      TWD: " Taiwan dollars",
      USD: " US dollars",
      "%": "%",
      n: " posts",
      persons: " people",
    },
    words: {
      pack: "pack",
      case: "case",
      SKU: "SKU",
      store: "store",
      outlet: "outlet",
      container: "container",
      order: "order",
      person: "person",
      rep: "rep",
      month: "month",
      week: "week",
      year: "year",
    },
  },
  vi: {
    plain: "{amount}{head}",
    by: "{amount}{head} {per}",
    per: "mỗi {word}",
    heads: {
      VND: " đồng",
      TWD: " đô la Đài Loan",
      USD: " đô la Mỹ",
      "%": "%",
      n: " bài",
      persons: " lượt người",
    },
    words: {
      pack: "gói",
      case: "thùng",
      SKU: "SKU",
      store: "cửa hàng",
      outlet: "cửa hàng",
      container: "container",
      order: "đơn",
      person: "lượt người",
      rep: "nhân viên",
      month: "tháng",
      week: "tuần",
      year: "năm",
    },
  },
};
