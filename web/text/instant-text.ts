/** The words of an estimate that answers a lever before its run, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  value: "≈ {value}",
  mark: "≈ 估計",
  row: "這是估計",
  about:
    "從事先算好的 {runs} 次粗略模擬內插：只動這支拉桿，其他照現在的方案。模擬接著就算，算好會換上它的數字；結論和圖不猜，等模擬。",
};

type Words = typeof zhTw;

export const instantTexts: Readonly<Record<Language, Words>> = {
  "zh-TW": zhTw,
  en: {
    value: "≈ {value}",
    mark: "≈ estimate",
    row: "An estimate",
    about:
      "Read between {runs} rough runs made beforehand with this lever alone, everything else as the plan stands. The run follows and its figure takes this place; verdict and charts are not guessed and wait for it.",
  },
  vi: {
    value: "≈ {value}",
    mark: "≈ ước tính",
    row: "Đây là ước tính",
    about:
      "Nội suy từ {runs} lần mô phỏng thô chạy trước, chỉ dời cần gạt này, mọi thứ khác giữ như phương án. Mô phỏng chạy ngay sau đó và số của nó sẽ thay vào đây; kết luận và biểu đồ không đoán mà chờ mô phỏng.",
  },
};
