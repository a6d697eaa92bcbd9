/** The words of the comparison of plans, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  title: "比較方案",
  intro:
    "最多四個方案，同樣的運氣、同樣的未知數，一個未來一個未來對著比。第一個是基準。",
  reference: "基準",
  rival: "方案 {n}",
  none: "（不選）",
  current: "正在調整的方案：{plan}",
  measure: "比什麼",
  futures: "最多幾個未來",
  run: "開始比較",
  running: "第 {done} 次，最多 {total} 次模擬",
  stop: "停止",
  failed: "沒有比完：{message}",
  same: "請至少選兩個方案。",
  better: "「{plan}」比「{reference}」好：{measure}平均差 {gap}。",
  worse: "「{plan}」比「{reference}」差：{measure}平均差 {gap}。",
  tie: "平手：「{plan}」和「{reference}」的{measure}差異小於運氣（{gap}）。",
  unclear:
    "還分不出來：「{plan}」和「{reference}」的{measure}差 {gap}，區間跨過門檻；請多跑幾個未來。",
  identical: "「{plan}」和「{reference}」在每一個未來都一樣，差異剛好是零。",
  record:
    "「{plan}」在 {futures} 個未來裡贏 {wins} 次、平手 {ties} 次、輸 {losses} 次；最差 {worst}，最好 {best}。",
  oftenOther: "只是平均而言：有不少未來剛好相反，別說誰一定贏。",
  inputs: "哪裡不一樣",
  inputsOf: "「{plan}」和基準不同的設定",
  lever: "設定",
  noDifference: "設定完全相同。",
  table: "指標的差異（方案 − 基準，95% 區間）",
  kpis: "每個方案的指標",
  kpisNote: "各個未來的平均；◆ 是最好的一格。好多少、是不是運氣，看下一張表。",
  best: "最好",
  weeks: "第 {weeks} 週",
  measureName: "指標",
  mean: "平均",
  regret: "平均後悔（離每個未來最好的方案多遠）",
  regretMean: "平均後悔",
  plan: "方案",
  least: "◆ 最小",
  overlay: "{measure}：每週各方案的中間值",
  overlaid: "疊在一起看",
};

export type CompareTexts = typeof zhTw;

export const compareTexts: Readonly<Record<Language, CompareTexts>> = {
  "zh-TW": zhTw,
  en: {
    title: "Compare plans",
    intro:
      "Up to four plans, future by future, with the same luck and the same unknowns. The first is the reference.",
    reference: "Reference",
    rival: "Plan {n}",
    none: "(none)",
    current: "The plan on the desk: {plan}",
    measure: "Compare by",
    futures: "Futures at most",
    run: "Compare",
    running: "Run {done} of at most {total}",
    stop: "Stop",
    failed: "Not finished: {message}",
    same: "Choose two plans at least.",
    better:
      "“{plan}” is better than “{reference}”: {measure} differs by {gap} on average.",
    worse:
      "“{plan}” is worse than “{reference}”: {measure} differs by {gap} on average.",
    tie: "A tie: “{plan}” and “{reference}” differ in {measure} by less than luck ({gap}).",
    unclear:
      "Not clear: “{plan}” and “{reference}” differ in {measure} by {gap}, across the margin. Run more futures.",
    identical:
      "“{plan}” and “{reference}” are the same in every future; the difference is exactly nought.",
    record:
      "Of {futures} futures, “{plan}” wins {wins}, ties {ties}, loses {losses}; at worst {worst}, at best {best}.",
    oftenOther:
      "On average only: in many futures it is the other way round, so neither simply wins.",
    inputs: "What differs",
    inputsOf: "What “{plan}” sets otherwise than the reference",
    lever: "Setting",
    noDifference: "All settings are the same.",
    table: "Differences of measures (plan − reference, 95% intervals)",
    kpis: "Measures of every plan",
    kpisNote:
      "Means over the futures; ◆ is the best of its row. By how much, and whether it is luck, is in the next table.",
    best: "best",
    weeks: "week {weeks}",
    measureName: "Measure",
    mean: "Mean",
    regret: "Mean regret (how far behind the best plan of each future)",
    regretMean: "Mean regret",
    plan: "Plan",
    least: "◆ least",
    overlay: "{measure}: the middle of each plan, week by week",
    overlaid: "Laid over each other",
  },
  vi: {
    title: "So sánh phương án",
    intro:
      "Tối đa bốn phương án, so từng tương lai một với cùng vận may và cùng điều chưa biết. Phương án đầu là cơ sở.",
    reference: "Cơ sở",
    rival: "Phương án {n}",
    none: "(không chọn)",
    current: "Phương án đang chỉnh: {plan}",
    measure: "So theo",
    futures: "Nhiều nhất bao nhiêu tương lai",
    run: "So sánh",
    running: "Lần {done}, nhiều nhất {total}",
    stop: "Dừng",
    failed: "Chưa so xong: {message}",
    same: "Hãy chọn ít nhất hai phương án.",
    better: "“{plan}” tốt hơn “{reference}”: {measure} bình quân chênh {gap}.",
    worse: "“{plan}” kém hơn “{reference}”: {measure} bình quân chênh {gap}.",
    tie: "Hòa: “{plan}” và “{reference}” chênh {measure} ít hơn vận may ({gap}).",
    unclear:
      "Chưa rõ: “{plan}” và “{reference}” chênh {measure} {gap}, vắt qua ngưỡng. Hãy chạy thêm tương lai.",
    identical:
      "“{plan}” và “{reference}” giống nhau ở mọi tương lai; chênh lệch đúng bằng không.",
    record:
      "Trong {futures} tương lai, “{plan}” thắng {wins}, hòa {ties}, thua {losses}; xấu nhất {worst}, tốt nhất {best}.",
    oftenOther:
      "Chỉ là bình quân: nhiều tương lai ngược lại, nên không bên nào chắc thắng.",
    inputs: "Khác nhau ở đâu",
    inputsOf: "“{plan}” đặt khác cơ sở những gì",
    lever: "Thiết lập",
    noDifference: "Mọi thiết lập giống nhau.",
    table: "Chênh lệch chỉ số (phương án − cơ sở, khoảng 95%)",
    kpis: "Chỉ số của từng phương án",
    kpisNote:
      "Bình quân của các tương lai; ◆ là ô tốt nhất. Tốt hơn bao nhiêu, có phải may rủi không: xem bảng sau.",
    best: "tốt nhất",
    weeks: "tuần {weeks}",
    measureName: "Chỉ số",
    mean: "Bình quân",
    regret:
      "Tiếc nuối bình quân (cách phương án tốt nhất của mỗi tương lai bao xa)",
    regretMean: "Tiếc nuối bình quân",
    plan: "Phương án",
    least: "◆ nhỏ nhất",
    overlay: "{measure}: mức giữa của từng phương án theo tuần",
    overlaid: "Xem chồng lên nhau",
  },
};
