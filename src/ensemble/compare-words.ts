/** What a comparison says, in the reader's language; `{name}` marks a place for a figure. */
import type { Language } from "../report/speech.ts";

const chinese = {
  identical: "{plan} 和 {reference} 在每一個未來都一樣：差異正好是零。",
  tie: "平手：{plan} 和 {reference} 的差小於 {margin}：{sure}。{record}。",
  unclear:
    "跑了 {futures} 個未來還分不出來：{sure}，這個範圍跨過了 {margin} 的門檻。{record}；{worst}。再多跑：--max-runs。",
  better: "{plan} 比 {reference} 好：{sure}。{record}；{worst}。{but}",
  worse: "{plan} 比 {reference} 差：{sure}。{record}；{worst}。{but}",
  but: "這只是平均：100 個未來裡有 {often} 個相反，所以不能說誰贏。",
  sure: "{name} {gap}（{confidence}，{futures} 個未來，每次看都算進去）",
  record: "100 個未來裡 {plan} 贏 {reference} {wins} 次{ties}，輸 {losses} 次",
  ties: "，平 {ties} 次",
  worst: "最差 {worst}，最好 {best}",
  gainZero: "相同的未來：差異的變異數是零。",
  gainSame: "相同的未來：每個未來的差異都一樣。",
  gain: "相同的未來：若各用各的種子，要同樣窄的區間得跑 {gain} 倍。",
  differences: "和 {reference} 的差，95% 區間，{futures} 個相同的未來",
  measure: "指標",
  regret: "後悔值：每個方案平均落後各個未來裡最好的方案多少",
  plan: "方案",
  mean: "平均",
  regretHead: "後悔值",
  changed: "兩個方案設定不同的地方",
  lever: "設定",
  unset: "「—」：方案沒有寫，用資料的預設值。",
  rest: "還有 {rest} 列：--format json 會全部列出。",
};

export type CompareWords = typeof chinese;

const english: CompareWords = {
  identical:
    "{plan} and {reference} are the same in every future: the difference is exactly zero.",
  tie: "A tie: {plan} differs from {reference} by less than {margin}: {sure}. {record}.",
  unclear:
    "Not clear after {futures} futures: {sure} reaches across the margin of {margin}. {record}; {worst}. More futures: --max-runs.",
  better: "{plan} is better than {reference}: {sure}. {record}; {worst}. {but}",
  worse: "{plan} is worse than {reference}: {sure}. {record}; {worst}. {but}",
  but: "On average only: in {often} of 100 futures it is the other way round, so neither is the winner.",
  sure: "{name} {gap} ({confidence}, {futures} futures, all looks counted)",
  record:
    "{plan} beats {reference} in {wins} of 100 futures{ties}, loses in {losses}",
  ties: ", equals it in {ties}",
  worst: "worst {worst}, best {best}",
  gainZero: "Common draws: the variance of the difference is zero.",
  gainSame: "Common draws: the difference is the same in every future.",
  gain: "Common draws: independent seeds would need {gain} times as many runs for the same interval.",
  differences:
    "Differences from {reference}, 95% intervals over {futures} common futures",
  measure: "measure",
  regret:
    "Regret: how far each plan stays behind the best of each future, on average",
  plan: "plan",
  mean: "mean",
  regretHead: "regret",
  changed: "What the plans set differently",
  lever: "lever",
  unset: "A dash: the plan says nothing of it, the default of the data holds.",
  rest: "And {rest} more: --format json lists all.",
};

const vietnamese: CompareWords = {
  identical:
    "{plan} và {reference} như nhau trong mọi tương lai: chênh lệch đúng bằng không.",
  tie: "Hòa: {plan} chênh với {reference} ít hơn {margin}: {sure}. {record}.",
  unclear:
    "Chưa rõ sau {futures} tương lai: {sure}, khoảng này vắt qua ngưỡng {margin}. {record}; {worst}. Chạy thêm: --max-runs.",
  better: "{plan} tốt hơn {reference}: {sure}. {record}; {worst}. {but}",
  worse: "{plan} kém hơn {reference}: {sure}. {record}; {worst}. {but}",
  but: "Chỉ là trung bình: trong {often} trên 100 tương lai thì ngược lại, nên chưa bên nào thắng.",
  sure: "{name} {gap} ({confidence}, {futures} tương lai, tính mọi lần xem)",
  record:
    "Trong 100 tương lai {plan} thắng {reference} {wins} lần{ties}, thua {losses} lần",
  ties: ", hòa {ties} lần",
  worst: "tệ nhất {worst}, tốt nhất {best}",
  gainZero: "Tương lai chung: phương sai của chênh lệch bằng không.",
  gainSame: "Tương lai chung: chênh lệch như nhau trong mọi tương lai.",
  gain: "Tương lai chung: nếu dùng hạt giống riêng thì cần gấp {gain} lần số lần chạy để có khoảng hẹp như vậy.",
  differences:
    "Chênh lệch so với {reference}, khoảng 95% trên {futures} tương lai chung",
  measure: "chỉ tiêu",
  regret:
    "Nuối tiếc: trung bình mỗi phương án kém phương án tốt nhất của từng tương lai bao nhiêu",
  plan: "phương án",
  mean: "trung bình",
  regretHead: "nuối tiếc",
  changed: "Hai phương án đặt khác nhau ở đâu",
  lever: "thiết lập",
  unset: "Dấu —: phương án không ghi, dùng giá trị mặc định của dữ liệu.",
  rest: "Còn {rest} dòng: --format json liệt kê hết.",
};

export const compareWords: Readonly<Record<Language, CompareWords>> = {
  "zh-TW": chinese,
  en: english,
  vi: vietnamese,
};
