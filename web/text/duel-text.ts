/** The words of two plans future by future, and of one future opened, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  heading: "一個未來一個未來對決",
  intro:
    "每一點是一個未來，兩個方案的運氣相同，從「{plan}」輸最多排到贏最多。按一點，看那個未來發生什麼事。",
  won: "贏",
  tied: "平手",
  lost: "輸",
  dot: "第 {n} 個未來：「{plan}」{outcome}，差 {gap}",
  legend: "● 「{plan}」贏 {won} 次　◆ 平手 {tied} 次　○ 輸 {lost} 次",
  opened: "第 {n} 個未來裡發生的事",
  said: "「{plan}」{outcome}：{measure} {own}，「{reference}」{other}，差 {gap}；平均而言差 {usual}。",
  measure: "指標",
  difference: "這個未來的差別",
  usual: "平均的差別",
  overlay: "第 {n} 個未來，每週的{measure}",
  drawn: "這個未來裡，離最可能的值最遠的數字",
  drawnNote:
    "兩個方案抽到同樣的值。它們是這個未來特別的地方；是不是輸贏的原因，要到「什麼情況下另一個反而好」去查。",
  number: "不確定的數字",
  here: "這個未來抽到",
  likely: "最可能（範圍）",
};

export type DuelTexts = typeof zhTw;

export const duelTexts: Readonly<Record<Language, DuelTexts>> = {
  "zh-TW": zhTw,
  en: {
    heading: "The duel, future by future",
    intro:
      "Each dot is one future, with the same luck for both plans, from the one that “{plan}” loses by most to the one it wins by most. Press a dot to see what happened in it.",
    won: "wins",
    tied: "ties",
    lost: "loses",
    dot: "Future {n}: “{plan}” {outcome}, by {gap}",
    legend: "● “{plan}” wins {won}　◆ ties {tied}　○ loses {lost}",
    opened: "What happened in future {n}",
    said: "“{plan}” {outcome}: {measure} {own}, “{reference}” {other}, a difference of {gap}; on average it is {usual}.",
    measure: "Measure",
    difference: "Difference here",
    usual: "On average",
    overlay: "Future {n}, week by week: {measure}",
    drawn: "Numbers furthest from their likely values in this future",
    drawnNote:
      "Both plans drew the same values. This is what is peculiar to this future; whether it decides the duel is found under “When the other plan is better”.",
    number: "Uncertain number",
    here: "Drawn here",
    likely: "Likely (range)",
  },
  vi: {
    heading: "Đối đầu trong từng tương lai",
    intro:
      "Mỗi chấm là một tương lai, hai phương án cùng may rủi, xếp từ lúc “{plan}” thua nhiều nhất đến lúc thắng nhiều nhất. Bấm một chấm để xem điều gì đã xảy ra.",
    won: "thắng",
    tied: "hòa",
    lost: "thua",
    dot: "Tương lai {n}: “{plan}” {outcome}, chênh {gap}",
    legend: "● “{plan}” thắng {won}　◆ hòa {tied}　○ thua {lost}",
    opened: "Điều đã xảy ra trong tương lai {n}",
    said: "“{plan}” {outcome}: {measure} {own}, “{reference}” {other}, chênh {gap}; bình quân chênh {usual}.",
    measure: "Chỉ số",
    difference: "Chênh lệch ở đây",
    usual: "Bình quân",
    overlay: "Tương lai {n}, theo tuần: {measure}",
    drawn: "Những con số xa giá trị dễ xảy ra nhất trong tương lai này",
    drawnNote:
      "Hai phương án cùng rút được các giá trị này. Đó là điểm riêng của tương lai này; có quyết định thắng thua hay không thì xem ở phần “Khi nào phương án kia lại tốt hơn”.",
    number: "Con số chưa chắc",
    here: "Rút được ở đây",
    likely: "Dễ xảy ra nhất (khoảng)",
  },
};
