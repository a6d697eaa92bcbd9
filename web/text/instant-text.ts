/** The words of an estimate that answers a lever before its run, in each language. */
import type { Language } from "./index.ts";

const zhTw = {
  value: "≈ {value}",
  mark: "≈ 估計",
  rough: "≈ 試算",
  aboutRough:
    "從粗略模擬推算：基準的完整數字，加上粗略模擬裡和基準的差。戶數少、只有一種運氣：方向可信，大小可能差很多。完整模擬算好就換上。",
  earlier: { line: "剛才的{name}", figure: "剛才 {value}" },
  row: "這是估計",
  about:
    "從事先算好的 {runs} 次粗略模擬內插：只動這支拉桿，其他照現在的方案。模擬接著就算，算好會換上它的數字；結論和圖不猜，等模擬。",
  moves: {
    title: "最值得試的一步",
    about:
      "≈ 估計：每支拉桿各動大約一成，從同一個種子的粗略模擬內插；每多押一元現金換回最多的排前面。按下就照做，可以復原。",
    resting: "「方案」那一頁空閒時會把每支拉桿各試一步，試完列在這裡。",
    trying: "正在把每支拉桿各試一步：{done}／{total}。",
    none: "每支拉桿都試過一步，沒有哪一步讓貢獻毛利變多。",
    way: "{from} → {to}",
    gain: "貢獻毛利{gain}",
    price: "最大現金缺口{cash}",
    per: "{price}，每元換回 {ratio} 元",
    surer: "到「為什麼」算得更穩",
  },
};

type Words = typeof zhTw;

export const instantTexts: Readonly<Record<Language, Words>> = {
  "zh-TW": zhTw,
  en: {
    value: "≈ {value}",
    mark: "≈ estimate",
    rough: "≈ sketch",
    aboutRough:
      "Read off a rough run: the baseline’s full figure plus what the rough runs differ. Few households and one course of luck: trust the direction, not the size. The full run takes its place.",
    earlier: { line: "{name} just before", figure: "just before {value}" },
    row: "An estimate",
    about:
      "Read between {runs} rough runs made beforehand with this lever alone, everything else as the plan stands. The run follows and its figure takes this place; verdict and charts are not guessed and wait for it.",
    moves: {
      title: "The step most worth trying",
      about:
        "≈ Estimates: each lever moved by about a tenth, read between rough runs on the same seed; what returns most for each unit of extra cash goes first. A press sets the value; it can be undone.",
      resting:
        "While the plan’s screen rests, each lever is tried one step; what came of it is listed here.",
      trying: "Trying one step of each lever: {done} of {total}.",
      none: "One step of each lever was tried; none raises the contribution.",
      way: "{from} → {to}",
      gain: "Contribution {gain}",
      price: "Peak cash need {cash}",
      per: "{price}: {ratio} back for each 1",
      surer: "A surer computation under “Why”",
    },
  },
  vi: {
    value: "≈ {value}",
    mark: "≈ ước tính",
    rough: "≈ chạy thô",
    aboutRough:
      "Suy từ lần chạy thô: số đầy đủ của cơ sở cộng phần chênh giữa hai lần chạy thô. Ít hộ, một lần may rủi: tin hướng, đừng tin độ lớn. Lần chạy đầy đủ sẽ thay vào.",
    earlier: { line: "{name} vừa rồi", figure: "vừa rồi {value}" },
    row: "Đây là ước tính",
    about:
      "Nội suy từ {runs} lần mô phỏng thô chạy trước, chỉ dời cần gạt này, mọi thứ khác giữ như phương án. Mô phỏng chạy ngay sau đó và số của nó sẽ thay vào đây; kết luận và biểu đồ không đoán mà chờ mô phỏng.",
    moves: {
      title: "Bước đáng thử nhất",
      about:
        "≈ Ước tính: mỗi cần gạt dời khoảng một phần mười, nội suy từ các lần chạy thô cùng hạt giống; bước thu về nhiều nhất cho mỗi đồng tiền mặt thêm đứng trước. Bấm là đặt giá trị ấy, hoàn tác được.",
      resting:
        "Khi màn hình phương án rảnh, mỗi cần gạt được thử một bước; kết quả hiện ở đây.",
      trying: "Đang thử một bước cho mỗi cần gạt: {done}/{total}.",
      none: "Đã thử một bước cho mỗi cần gạt; không bước nào làm tăng lợi nhuận đóng góp.",
      way: "{from} → {to}",
      gain: "Đóng góp {gain}",
      price: "Thiếu tiền mặt {cash}",
      per: "{price}, mỗi đồng thu về {ratio} đồng",
      surer: "Tính chắc hơn ở “Vì sao”",
    },
  },
};
