/** The words of the drawer of assumptions and sources, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "假設與來源",
  intro:
    "這個方案的模擬讀到的每一個數字：值、範圍、依據、來源、查核日。{assumed} 是沒有公開來源的假設。",
  search: "找數字",
  grade: "依據",
  all: "全部",
  decided: "方案自己決定",
  shown: "顯示 {shown} 個，共 {count} 個",
  value: "值",
  range: "範圍",
  source: "來源",
  checked: "查核日",
  name: "名稱",
  change: "換成自己的值",
  changed: "你改的，原值 {value}",
  setBy: "誰定的：{who}",
  who: { you: "你", plan: "方案", data: "模型的資料" },
  reset: "用回原值",
  waiting: "讀取中…",
  failed: "讀不出來：{message}",
  only: "模型參數可以直接換成自己的值；其他數字請寫在方案檔。",
};

export type SourcesTexts = typeof zhTw;

export const sourcesTexts: Readonly<Record<Language, SourcesTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Assumptions and sources",
    intro:
      "Every number a run of this plan reads: value, range, grade, source, day checked. {assumed} are assumptions without a public source.",
    search: "Find a number",
    grade: "Grade",
    all: "All",
    decided: "Decided by the plan",
    shown: "{shown} of {count} shown",
    value: "Value",
    range: "Range",
    source: "Source",
    checked: "Checked on",
    name: "Name",
    change: "Your own value",
    changed: "Changed by you, it was {value}",
    setBy: "Set by: {who}",
    who: { you: "you", plan: "the plan", data: "the model’s data" },
    reset: "Take the model’s own",
    waiting: "Reading…",
    failed: "Could not be read: {message}",
    only: "Numbers of the model can be replaced here; others in the plan file.",
  },
  vi: {
    title: "Giả định và nguồn",
    intro:
      "Mọi con số mà lần chạy phương án này đọc: giá trị, khoảng, căn cứ, nguồn, ngày kiểm tra. {assumed} là giả định không có nguồn công khai.",
    search: "Tìm con số",
    grade: "Căn cứ",
    all: "Tất cả",
    decided: "Phương án quyết định",
    shown: "Hiện {shown} trên {count}",
    value: "Giá trị",
    range: "Khoảng",
    source: "Nguồn",
    checked: "Ngày kiểm tra",
    name: "Tên",
    change: "Giá trị của bạn",
    changed: "Bạn đã đổi, trước là {value}",
    setBy: "Ai đặt: {who}",
    who: { you: "bạn", plan: "phương án", data: "dữ liệu của mô hình" },
    reset: "Dùng lại giá trị gốc",
    waiting: "Đang đọc…",
    failed: "Không đọc được: {message}",
    only: "Tham số của mô hình đổi được ở đây; số khác ghi trong tệp phương án.",
  },
};
