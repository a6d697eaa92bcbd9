/** Words that name ids in files: channels, regions, grades, roles, choices of levers, arrows of measures. */
import { lexiconZhTw } from "../../src/index.ts";

export const words = {
  channels: {
    tap_hoa: "雜貨店",
    wet_market: "菜市場",
    convenience: "便利商店",
    minimart: "小型超市",
    supermarket: "超市",
    hypermarket: "量販店",
    specialty: "專賣店",
    online: "電商平台",
  },
  regions: lexiconZhTw.regions,
  roles: lexiconZhTw.roles,
  grades: {
    measured: "實測",
    reported: "報導",
    derived: "推算",
    assumed: "假設",
  },
  gradeMeanings: {
    measured: "官方統計、調查公司或企業自己的數字",
    reported: "新聞或顧問公司的說法",
    derived: "由其他數字推算，算法寫在說明裡",
    assumed: "沒有公開來源的假設，請換成你知道的數字",
  },
  categories: {
    ...lexiconZhTw.goods,
    snacks: "零食",
    instant_noodles: "泡麵",
    rtd_tea: "即飲茶",
    facial_cleanser: "洗面乳",
    toothpaste: "牙膏",
  },
  bases: lexiconZhTw.bases,
  arrows: {
    "sell-in": "品牌 → 通路",
    secondary: "經銷商 → 門市",
    "sell-out": "門市 → 消費者",
    stock: "停在通路裡的貨",
    shelf: "門市貨架",
    people: "消費者",
    money: "品牌的帳",
  },
  choices: lexiconZhTw.choices,
  units: lexiconZhTw.units,
  weeksShort: "{value} 週",
  weekOf: "第 {value} 週",
  packs: "{value} 包",
  cases: "{value} 箱",
  points: "{value} 個百分點",
};
