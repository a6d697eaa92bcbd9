/** Words that name ids in files: channels, regions, grades, roles, choices of levers, arrows of measures. */
import { lexiconEn } from "../../src/index.ts";
import type { Texts } from "./zh-tw.ts";

export const words: Texts["words"] = {
  channels: {
    tap_hoa: "Grocers",
    wet_market: "Wet markets",
    convenience: "Conven\u00adience",
    minimart: "Mini\u00admarts",
    supermarket: "Super\u00admarkets",
    hypermarket: "Hyper\u00admarkets",
    specialty: "Spe\u00adcialty",
    online: "Online",
  },
  regions: lexiconEn.regions,
  roles: lexiconEn.roles,
  grades: {
    measured: "Measured",
    reported: "Reported",
    derived: "Derived",
    assumed: "Assumed",
  },
  gradeMeanings: {
    measured: "Official statistics, panels or a company’s own count",
    reported: "Said by the press or a consultancy",
    derived: "Computed from other figures; the note says how",
    assumed: "No public source: replace it with what you know",
  },
  categories: {
    ...lexiconEn.goods,
    snacks: "snacks",
    instant_noodles: "instant noodles",
    rtd_tea: "ready-to-drink tea",
    facial_cleanser: "facial cleanser",
    toothpaste: "toothpaste",
  },
  bases: lexiconEn.bases,
  arrows: {
    "sell-in": "Brand → trade",
    secondary: "Distributor → outlet",
    "sell-out": "Outlet → shopper",
    stock: "Goods resting in the trade",
    shelf: "Shelves of outlets",
    people: "Households",
    money: "The brand’s books",
  },
  choices: lexiconEn.choices,
  units: lexiconEn.units,
  weeksShort: "{value} weeks",
  weekOf: "week {value}",
  packs: "{value} packs",
  cases: "{value} cases",
  points: "{value} points",
};
