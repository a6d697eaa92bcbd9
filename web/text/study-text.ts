/** The words of the study of assumptions and of what would have to be true, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "哪個假設影響最大",
  intro:
    "先把所有不確定的數字一起亂數推高推低，找出有影響的；再把最有影響的 {top} 個一次只動一個，看累計貢獻毛利差多少。",
  run: "找出來（{count} 次模擬）",
  found: "{factors} 個不確定的數字裡，最有影響的 {top} 個：",
  chart: "假設動到兩端，累計貢獻毛利差多少",
  up: "取高值",
  down: "取低值",
  effect: "對累計貢獻毛利：取低值 {low}，取高值 {high}",
  mood: "一起換",
  moods: {
    plan: "照資料",
    careful: "都往壞處想",
    hopeful: "都往好處想",
  },
  moodNote:
    "把 {count} 個看得出方向的假設一起推到範圍的一端。全部同時發生，比任何一個單獨發生少見得多：這是邊界，不是預測。其他假設不動。",
  mustBe: {
    title: "什麼要成真，結論才會翻",
    intro:
      "一次只看一個假設：它要變成多少，累計貢獻毛利才會從虧變賺（或從賺變虧），賣的箱數才會過（或掉出）目標。在低、中、高三點之間用直線估。",
    goalMoney: "累計貢獻毛利過零",
    goalCases: "賣到目標 {target} 箱",
    none: "範圍內不會翻",
    noneAll: "這 {count} 個假設，沒有一個單獨就能翻轉結論。",
    some: "有 {count} 個假設單獨就能翻轉結論；先查值得的那一個。",
    assumption: "假設",
    range: "現在（範圍）",
    turn: "要變成",
    worth: "先查清楚值多少",
    check: "最便宜的查法",
    now: "{value}（{low} 到 {high}）",
    goal: "看哪個目標",
  },
};

export type StudyTexts = typeof zhTw;

export const studyTexts: Readonly<Record<Language, StudyTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Which assumption matters most",
    intro:
      "All uncertain numbers are pushed up and down at random together to find those that matter; the {top} that matter most are then moved one at a time, to see what the contribution does.",
    run: "Find them ({count} runs)",
    found: "Of {factors} uncertain numbers, the {top} that matter most:",
    chart: "Assumptions at their ends: change of the contribution",
    up: "at high",
    down: "at low",
    effect: "On the contribution: {low} at low, {high} at high",
    mood: "All together",
    moods: {
      plan: "As in the data",
      careful: "All at their worse end",
      hopeful: "All at their better end",
    },
    moodNote:
      "Moves the {count} assumptions whose direction is plain to one end of their range. All of it at once is far rarer than any of it alone: a bound, no forecast. The others stay.",
    mustBe: {
      title: "What would have to be true",
      intro:
        "One assumption at a time: what it would have to be for the contribution to turn from loss to gain (or back), or for the target of cases to be reached (or missed). Straight lines between low, likely and high.",
      goalMoney: "Contribution passes nought",
      goalCases: "Target of {target} cases",
      none: "does not turn within its range",
      noneAll:
        "None of these {count} assumptions turns the conclusion by itself.",
      some: "{count} assumptions could turn the conclusion by themselves; check the one that is worth most first.",
      assumption: "Assumption",
      range: "Now (range)",
      turn: "Would have to be",
      worth: "Worth knowing",
      check: "Cheapest check",
      now: "{value} ({low} to {high})",
      goal: "Which goal",
    },
  },
  vi: {
    title: "Giả định nào quan trọng nhất",
    intro:
      "Trước hết đẩy ngẫu nhiên mọi con số chưa chắc lên xuống cùng lúc để tìm số nào có ảnh hưởng; rồi lần lượt chỉ đổi một trong {top} số ảnh hưởng nhất, xem lợi nhuận đóng góp thay đổi bao nhiêu.",
    run: "Tìm ra ({count} lần chạy)",
    found: "Trong {factors} con số chưa chắc, {top} số ảnh hưởng nhất:",
    chart: "Giả định ở hai đầu: lợi nhuận đóng góp thay đổi",
    up: "ở mức cao",
    down: "ở mức thấp",
    effect: "Với lợi nhuận đóng góp: mức thấp {low}, mức cao {high}",
    mood: "Đổi cùng lúc",
    moods: {
      plan: "Theo dữ liệu",
      careful: "Đều ở đầu xấu",
      hopeful: "Đều ở đầu tốt",
    },
    moodNote:
      "Đẩy {count} giả định có hướng rõ về một đầu của khoảng. Tất cả xảy ra cùng lúc hiếm hơn nhiều so với từng cái: đây là giới hạn, không phải dự báo. Các giả định khác giữ nguyên.",
    mustBe: {
      title: "Điều gì phải đúng thì kết luận mới đổi",
      intro:
        "Mỗi lần một giả định: nó phải là bao nhiêu để lợi nhuận đóng góp chuyển từ lỗ sang lãi (hoặc ngược lại), hay để đạt (hoặc hụt) mục tiêu thùng. Nối thẳng giữa thấp, giữa và cao.",
      goalMoney: "Lợi nhuận đóng góp qua số không",
      goalCases: "Mục tiêu {target} thùng",
      none: "không đổi trong khoảng",
      noneAll: "Không giả định nào trong {count} giả định tự nó đổi kết luận.",
      some: "{count} giả định có thể tự đổi kết luận; kiểm cái đáng nhất trước.",
      assumption: "Giả định",
      range: "Hiện tại (khoảng)",
      turn: "Phải là",
      worth: "Đáng biết",
      check: "Cách kiểm rẻ nhất",
      now: "{value} ({low} đến {high})",
      goal: "Mục tiêu nào",
    },
  },
};
