/** The page in Vietnamese, in the words of the trade: the same keys as the source catalogue, held to it by its type. */
import type { Texts } from "./zh-tw.ts";
import { charts, heat } from "./vi-charts.ts";
import { leverHelp } from "./vi-lever-help.ts";
import {
  brandMeasuresVi,
  problemKindsVi,
  tradeMeasuresVi,
} from "../../src/index.ts";
import { contributionLines, problems, rules, warnings } from "./vi-messages.ts";
import { words } from "./vi-words.ts";

export const vi: Texts = {
  code: "vi",
  name: "Tiếng Việt",
  title: "taphoa: mô phỏng bán lẻ Việt Nam",
  tagline:
    "Thử đưa sản phẩm vào cửa hàng Việt Nam một năm trước đã. Dữ liệu không rời máy này.",
  listComma: ", ",

  nav: {
    label: "Trình đơn chính",
    start: "Bắt đầu",
    lab: "Phương án",
    compare: "So sánh",
    batch: "Chạy loạt",
    learn: "Bài học",
    why: "Vì sao",
    terms: "Thuật ngữ",
    sources: "Giả định và nguồn",
    undo: "Hoàn tác",
    redo: "Làm lại",
    keys: "Phím tắt: {why} vì sao, {terms} thuật ngữ, {sources} giả định và nguồn; ở “Phương án”, {export} xuất tệp",
    loading: "Đang tải…",
    failed: "Không tải được màn hình này. Hãy tải lại trang.",
    close: "Đóng",
  },

  bar: {
    language: "Ngôn ngữ",
    currency: "Tiền tệ",
    theme: "Nền tối",
    skip: "Đến kết quả",
    toFiles: "Xuất kết quả này",
    levers: "Cần điều chỉnh",
    result: "Kết quả",
    notes: "Nên thử gì · {count} cảnh báo",
    context: "Ghi chú và cảnh báo",
  },

  plan: {
    choose: "Phương án",
    own: "Tệp riêng: {name}",
    open: "Mở CSV",
    drop: "Hoặc kéo thả tệp CSV vào trang này",
    dropNow: "Thả ra để đọc tệp",
    problems: "Tệp này có {count} chỗ cần sửa; chưa chạy mô phỏng",
    close: "Quay lại phương án trước",
    compare: "So với phương án cơ sở",
    pin: "Lấy kết quả này làm phương án cơ sở",
    withChanges: "{name} (đã chỉnh)",
    save: "Lưu phương án",
  },

  plans: {
    baseline: "Phương án mẫu: kết hợp các kênh, miền Nam trước",
    "traditional-first": "Kênh truyền thống trước",
    "modern-first": "Kênh hiện đại trước",
    hybrid: "Chuỗi trước, tạp hóa sau nửa năm",
    "single-band": "Một phân khúc giá",
    barbell: "Danh mục hai đầu",
  },

  levers: {
    heading: "Mười hai cần điều chỉnh",
    hint: "Kéo thử một cần: khoảng một giây là có bản chạy nhanh với một phần tám số hộ, rồi đến kết quả đầy đủ.",
    locked: "Khóa",
    firstHint: "Thử trước: kéo “Mục tiêu độ phủ” sang phải.",
    hideHint: "Đã hiểu, không hiện nữa",
    resetAll: "Đặt lại tất cả",
    reset: "Đặt lại “{name}”",
    about: "“{name}” nghĩa là gì và dựa vào đâu",
    baselineTick: "Khi mở: {value}",
    open: "Chỉnh các cần",
    close: "Đóng",
    fromWeek: "từ tuần",
    fromWeekOf: "{name}: từ tuần nào",
    outside:
      "Ngoài khoảng thường dùng {min}–{max}. Vẫn chạy được, nhưng hãy cẩn thận.",
    mixed: "Được đặt ở {count} chỗ; các chỗ thay đổi theo cùng tỷ lệ.",
    groups: {
      offer: "Sản phẩm và giá",
      channel: "Kênh",
      demand: "Truyền thông và khuyến mãi",
      supply: "Cung ứng và Tết",
    },
    cards: {
      origin: "Nơi sản xuất",
      price: "Giá bán lẻ đề xuất",
      portfolio: "Danh mục sản phẩm",
      regions: "Vùng triển khai",
      channels: "Kênh sử dụng",
      distribution: "Mục tiêu độ phủ",
      reps: "Nhân viên bán hàng",
      media: "Ngân sách truyền thông",
      promotion: "Mức khuyến mãi",
      endorsement: "Đại sứ Hàn Quốc",
      start: "Tuần mở bán",
      safety: "Tồn kho an toàn",
    },
    waiting: "Đang đọc các cần điều chỉnh…",
  },

  status: {
    initial: "Chưa mô phỏng",
    reading: "Đang đọc dữ liệu thị trường…",
    preview: "Chạy nhanh (1 hộ đại diện {scale} hộ)",
    full: "Chạy đầy đủ (1 hộ đại diện {scale} hộ)",
    progress: "Tuần {done} trên {total}",
    cancel: "Hủy",
    cancelled: "Đã hủy. Số liệu trên màn hình là của lần chạy trước.",
    done: "Đã mô phỏng xong",
    doneIn: "Mô phỏng xong trong {seconds} giây",
    failed: "Mô phỏng bị dừng",
    failedHelp:
      "Đây là lỗi của chương trình, không phải của dữ liệu. Hãy tải lại trang, hoặc báo lại dòng dưới đây.",
    stale: "Đang hiển thị kết quả trước, kết quả mới đang được tính",
    previewShown: "Số liệu chạy nhanh; kết quả đầy đủ đang được tính",
    again: "Chạy lại",
  },

  proof: {
    checking: "Đang tính lại phương án mẫu trên máy này…",
    same: "Trình duyệt này tính ra đúng kết quả đó",
    sameHelp:
      "Kết quả mẫu đã được tính sẵn bằng dòng lệnh. Trình duyệt vừa chạy lại cùng phương án và hạt giống; mã băm của sổ cái giống hệt.",
    different: "Trình duyệt này tính ra kết quả khác",
    differentHelp:
      "Mã băm của sổ cái không khớp. Xin báo lại tên và phiên bản trình duyệt.",
    unknown: "Chưa tính lại trong trình duyệt này",
    ledger: "Mã băm sổ cái",
  },

  verdict: {
    rate: "NT$1 = {rate} ₫ (tỷ giá {date})",
    rateOfPlan: "NT$1 = {rate} ₫ (phương án tự đặt)",
    heading: "Tóm tắt",
    sales:
      "Phương án này bán ra {packs} gói trong {weeks} tuần; {sellThrough} hàng vào điểm bán đã có người mua.",
    salesNone: "Phương án này không bán được gì trong {weeks} tuần.",
    firstYear: "Năm đầu bán ra {cases} thùng.",
    target:
      "Năm đầu bán ra {cases} thùng, bằng {share} mục tiêu {target} thùng.",
    money:
      "Lợi nhuận đóng góp lũy kế {contribution}; tiền mặt thấp nhất ở tuần {week}, thiếu {cash}, ",
    moneyNoGap:
      "Lợi nhuận đóng góp lũy kế {contribution}; không lúc nào thiếu tiền mặt, ",
    payback: "hoàn vốn ở tuần {week}.",
    noPayback: "chưa hoàn vốn trong kỳ.",
    weakest: "Chậm nhất: {place}, {share}.",
    chanceAgain:
      "Phương án đã đổi, khả năng đạt mục tiêu cần tính lại: chạy nhiều tương lai ở thẻ “Rủi ro”.",
    versus:
      "So với “{name}”: bán ra {sales}, lợi nhuận đóng góp {contribution}, mức thiếu tiền mặt lớn nhất {cash}.",
    same: "Đây là phương án cơ sở “{name}”. Kéo một cần để xem điều gì thay đổi.",
    more: "tăng {amount}",
    less: "giảm {amount}",
    equal: "không đổi",
    up: "▲ {amount}",
    down: "▼ {amount}",
    noChange: "= không đổi",
    base: "Cơ sở {value}",
    undefined: "–",
    payNever: "Chưa hoàn vốn",
    peakAt: "ở tuần {week}",
    outside:
      "Góc nhìn bên ngoài: ở Đông Nam Á, khoảng {share} sản phẩm mới còn trên kệ sau năm đầu ({source}, dẫn lại).",
  },

  charts,
  heat,

  warningsPanel: {
    title: "Cảnh báo",
    none: "Không có cảnh báo.",
    count: "{count} cảnh báo, không cái nào chặn mô phỏng.",
  },

  about: {
    rate: "Tỷ giá",
    title: "Lần chạy này",
    scenario: "Phương án",
    start: "Ngày mở bán",
    weeks: "Thời gian",
    weeksValue: "{weeks} tuần",
    households: "Hộ gia đình",
    outlets: "Điểm bán",
    each: "{simulated} đại diện {real}",
    basis: "Cơ sở tỷ trọng kênh",
    ttShare: "Kênh truyền thống trong toàn ngành hàng tiêu dùng",
    categoryTtShare: "Kênh truyền thống trong ngành hàng này",
    seed: "Hạt giống ngẫu nhiên",
    version: "Phiên bản mô hình",
    data: "Mã băm dữ liệu",
    result: "Mã kết quả",
    printed: "Ngày in",
    evidence: "Số liệu dựa vào đâu",
    evidenceOf: "{count} tham số của mô hình",
    limits: "Trước khi tin một con số",
    limit1:
      "Đây là một lần chạy với một hạt giống. Hạt giống khác có thể làm doanh số lệch vài chục phần trăm: hãy tính nhiều tương lai ở “Rủi ro” trước khi kết luận.",
    limit2:
      "Thương hiệu mẫu là hư cấu; các thương hiệu hiện có là kiểu điển hình, không phải công ty thật.",
    limit3:
      "Số liệu mức “giả định” không có nguồn công khai: hãy thay bằng số bạn biết.",
    measures: "Tất cả chỉ số",
  },

  note: {
    related: "Cần gạt liên quan",
    close: "Đóng",
    definition: "Định nghĩa",
    formula: "Công thức",
    unit: "Đơn vị",
    arrow: "Dòng hàng nào",
    read: "Cách đọc",
    grade: "Căn cứ",
    source: "Nguồn",
    measure: "Chỉ số",
    change: "Chênh lệch",
    value: "Hiện tại",
    baseline: "Cơ sở",
    default: "Mặc định",
    range: "Khoảng",
    asOf: "Thời điểm số liệu",
    checked: "Ngày kiểm tra",
    reason: "Ghi chú",
    scope: "Phạm vi",
    lever: "Tên trong tệp",
    unsourced: "Không có nguồn công khai (giả định)",
    simulated:
      "Kết quả mô phỏng, không phải đo thực tế. Trong {count} tham số phía sau: {parts}.",
    definitionSource: "Nguồn định nghĩa",
  },

  measures: { ...tradeMeasuresVi, ...brandMeasuresVi },
  warnings,
  problems,
  problemKinds: problemKindsVi,
  contributionLines,
  rules,
  words,
  leverHelp,
};
