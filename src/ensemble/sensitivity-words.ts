/** What a sensitivity study says in a terminal, in the reader's language; `{name}` marks a place for a figure. */
import type { Language } from "../report/speech.ts";

const chinese = {
  tornado: "一次動一個數字，{name}變多少（全部停在最可能的值時：{base}）",
  difference: "兩個方案的{name}之差",
  number: "數字",
  span: "低 | 最可能 | 高",
  grade: "依據",
  atLow: "低的時候",
  atHigh: "高的時候",
  tornadoNote:
    "± 是 95% 區間，每個值都用相同的種子。幾個數字一起動會怎樣：--method morris 或 sobol。",
  joint:
    "上市前市場的抽樣沒有高低可動：要用 --method sobol --parameters base_draw。",
  morris: "每個數字對{name}的影響（Morris 法）",
  muStar: "影響（mu*）",
  sigma: "起伏（sigma）",
  morrisNote:
    "影響（mu*）：數字從最低動到最高，指標平均變多少；95% 區間，每條路徑各用一個種子。起伏（sigma）和影響一樣大：影響要看其他數字是多少。",
  sobol: "{name}的差異（變異數）有多少靠每個數字",
  first: "單獨",
  total: "合計",
  interval: "95% 區間",
  range: "{low} 到 {high}",
  others: "其他所有數字",
  luck: "運氣",
  sobolNote:
    "單獨：只靠這個數字。合計：連它和別的數字一起的作用也算。運氣和模擬誤差算在同一列。占比是負的，或區間很寬：把 --runs 加大。",
  knowing: "選方案以前先查清楚，值多少",
  switchAt: "比這個值高或低，\n較好的方案就換",
  worth: "值多少",
  check: "最省錢的查法",
  knowingNote:
    "值多少：先知道這個數字再選，{name}平均會好多少。沒有列出的數字，在範圍內怎麼變都不會改變選擇（{all} 個裡有 {rest} 個）。",
};

export type SensitivityWords = typeof chinese;

const english: SensitivityWords = {
  tornado:
    "One at a time: what each number does to {name} ({base} with all likely)",
  difference: "the difference of the plans in {name}",
  number: "number",
  span: "low | likely | high",
  grade: "grade",
  atLow: "at low",
  atHigh: "at high",
  tornadoNote:
    "95% intervals over seeds shared with the base case. What numbers do together: --method morris or sobol.",
  joint:
    "Joint draws of the base market have no low and no high: --method sobol --parameters base_draw.",
  morris: "Effect of each number on {name} (method of Morris)",
  muStar: "effect (mu*)",
  sigma: "spread (sigma)",
  morrisNote:
    "Effect (mu*): mean size of the change when the number moves over its whole range; 95% interval over trajectories, each with a seed of its own. A spread (sigma) as large as the effect: it depends on other numbers.",
  sobol: "Shares of the variance of {name}",
  first: "first",
  total: "total",
  interval: "95%",
  range: "{low} to {high}",
  others: "all others",
  luck: "luck",
  sobolNote:
    "First: the number alone. Total: with all it does together with others. Luck and simulation error are one row. Negative shares and wide ranges: more --runs.",
  knowing: "What it is worth to know before choosing",
  switchAt: "better plan\nchanges at",
  worth: "worth",
  check: "cheapest check",
  knowingNote:
    "Worth: mean gain of {name} by knowing the number and choosing then. Numbers that are not listed never change the choice within their range ({rest} of {all}).",
};

const vietnamese: SensitivityWords = {
  tornado:
    "Đổi từng số một: {name} đổi bao nhiêu (mọi số ở mức khả năng nhất: {base})",
  difference: "chênh lệch {name} giữa hai phương án",
  number: "con số",
  span: "thấp | khả năng nhất | cao",
  grade: "căn cứ",
  atLow: "khi thấp",
  atHigh: "khi cao",
  tornadoNote:
    "± là khoảng 95%, mọi giá trị dùng chung hạt giống. Các con số cùng đổi thì sao: --method morris hoặc sobol.",
  joint:
    "Các lần rút thị trường nền không có thấp và cao: dùng --method sobol --parameters base_draw.",
  morris: "Ảnh hưởng đến {name} (phương pháp Morris)",
  muStar: "ảnh hưởng (mu*)",
  sigma: "dao động (sigma)",
  morrisNote:
    "Ảnh hưởng (mu*): chỉ tiêu đổi trung bình bao nhiêu khi con số đi hết khoảng của nó; khoảng 95%, mỗi đường đi một hạt giống riêng. Dao động (sigma) lớn bằng ảnh hưởng: ảnh hưởng tùy vào các con số khác.",
  sobol: "Phần của từng con số trong phương sai của {name}",
  first: "riêng",
  total: "tổng",
  interval: "khoảng 95%",
  range: "{low} đến {high}",
  others: "mọi con số khác",
  luck: "vận may",
  sobolNote:
    "Riêng: chỉ một mình con số đó. Tổng: gồm cả tác động cùng các con số khác. Vận may và sai số mô phỏng chung một dòng. Phần âm hoặc khoảng rộng: tăng --runs.",
  knowing: "Biết trước khi chọn thì đáng bao nhiêu",
  switchAt: "phương án tốt\nhơn đổi ở mức",
  worth: "đáng giá",
  check: "cách kiểm tra rẻ nhất",
  knowingNote:
    "Đáng giá: biết con số rồi mới chọn thì {name} tốt hơn trung bình bao nhiêu. Con số không liệt kê thì trong khoảng của nó không làm đổi lựa chọn ({rest} trong {all}).",
};

export const sensitivityWords: Readonly<Record<Language, SensitivityWords>> = {
  "zh-TW": chinese,
  en: english,
  vi: vietnamese,
};
